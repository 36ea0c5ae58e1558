"""The questions of a form that are answered by files: what is sent later may answer one anew."""

from dataclasses import replace
from onderneem.addon import _
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Option
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.submission import Attachment
from zope.i18n import translate
import json

# The type of such a question, as the wording of a form tells it.
TYPE = ".Attachments"


def file_questions(dossier) -> dict[str, str]:
    """Return names and words of them, as the form was when it was sent."""
    parts = json.loads(dossier.wording) if dossier.wording else []
    asked = [each for part in parts for each in part["questions"]]
    return {each["name"]: each["question"] for each in asked if each["type"].endswith(TYPE)}


def checked_question(dossier, given: object) -> str:
    """Return the name of the question that files answer, nothing for something else; raises
    BadStep for one that the form didn't have."""
    if given in (None, ""):
        return ""
    if not isinstance(given, str) or given not in file_questions(dossier):
        raise BadStep({"question": _("Unknown value.")})
    return given


def question_field(dossier, request, problems) -> list[FormField]:
    """Return the field of a page that asks it; none where the form asked for no files.

    ``problems``: by field, of what was sent to the page and wasn't taken.
    """
    asked = file_questions(dossier)
    given = request.form.get("question", "") if problems else ""
    other = Option("", translate(_("Something else"), context=request))
    field = FormField(
        "question",
        translate(_("What the files are for"), context=request),
        error=translate(problems.get("question", ""), context=request),
        type="select",
        options=[other, *(Option(name, words, name == given) for name, words in asked.items())],
        optional=True,
    )
    return [field] if asked else []


def answering(files: tuple[Attachment, ...], question: str) -> tuple[Attachment, ...]:
    """Return the files as answers to a question."""
    return tuple(replace(each, question=question) for each in files)
