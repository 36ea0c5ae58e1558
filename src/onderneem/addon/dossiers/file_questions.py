"""The questions of a form that are answered by files: what is sent later may answer one anew."""

from dataclasses import replace
from onderneem.addon import _
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Option
from onderneem.addon.dossiers.holding import ACCEPT
from onderneem.addon.dossiers.holding import LARGEST
from onderneem.addon.dossiers.holding import limits_told
from onderneem.addon.dossiers.holding import MOST
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.questions import questions_in
from onderneem.addon.dossiers.submission import Attachment
from zope.i18n import translate

# The type of such a question, as the wording of a form tells it.
TYPE = ".Attachments"


def file_questions(dossier) -> dict[str, str]:
    """Return names and words of them, as the form was when it was sent."""
    asked = questions_in(dossier.wording)
    return {each["name"]: each["question"] for each in asked if each["type"].endswith(TYPE)}


def checked_question(dossier, given: object) -> str:
    """Return the name of the question that files answer, nothing for something else; raises
    BadStep for one that the form didn't have."""
    if given in (None, ""):
        return ""
    if not isinstance(given, str) or given not in file_questions(dossier):
        raise BadStep({"question": _("Unknown value.")})
    return given


def fields_for_files(dossier, request, problems) -> list[FormField]:
    """Return the fields of a page that takes files: themselves, and what they are for where the
    form asked for some.

    ``problems``: by field, of what was sent to the page and wasn't taken.
    """

    def say(message) -> str:
        return translate(message, context=request)

    files = FormField(
        "files",
        say(_("Files")),
        hint=limits_told(MOST, LARGEST, request),
        error=say(problems.get("files", "")),
        type="file",
        optional=True,
        accept=ACCEPT,
        multiple="multiple",
    )
    asked = file_questions(dossier)
    given = request.form.get("question", "") if problems else ""
    other = Option("", say(_("Something else")))
    question = FormField(
        "question",
        say(_("What the files are for")),
        hint=say(_("Only when files are sent along.")),
        error=say(problems.get("question", "")),
        type="select",
        options=[other, *(Option(name, words, name == given) for name, words in asked.items())],
        optional=True,
    )
    return [files, question] if asked else [files]


def answering(files: tuple[Attachment, ...], question: str) -> tuple[Attachment, ...]:
    """Return the files as answers to a question."""
    return tuple(replace(each, question=question) for each in files)
