"""Between the inputs of a request and those of a draft, before EasyForm builds."""

from onderneem.addon.desk.form import PREFIX
from onderneem.addon.desk.parts import Part
from onderneem.addon.desk.rules import LONGEST
from onderneem.addon.desk.widgets.attachments import files_of
from zope.i18n import translate

MOST_VALUES = 200
# What an empty line and an open choice send.
NOTHING = {"", "--NOVALUE--"}


def fill(request, typed: dict, part: Part | None = None) -> None:
    """Put what was typed before in the request, as if all of the form were on this page.

    Of what the browser sent only the inputs of ``part`` count: nobody fills in another part from
    here. So the editor's conditions, which look at the request, see the answers of all pages.
    """
    form = request.form
    sent = {key: form.pop(key) for key in [key for key in form if key.startswith(PREFIX)]}
    here = {key: value for key, value in sent.items() if part is not None and part.owns(_name(key))}
    for name, value in typed.items():
        if part is None or not part.owns(name):
            form[PREFIX + name] = list(value) if isinstance(value, list) else value
    form.update(here)
    # Plone ignores a request that another site led to; what a draft holds came from our own pages.
    request.environ.pop("HTTP_REFERER", None)


def keep(draft, form, request, part: Part) -> None:
    """Take what this request sent of a part into a draft: inputs, files, and what was wrong with
    them that the next request can't know, in the words of this page."""
    files = {name: found for name, found in files_of(request).items() if found}
    draft.keep(typed_in(request, part, draft.typed), files, part.name)
    draft.unreadable = frozenset(form.unreadable)
    draft.problems = {
        name: tuple(translate(each, context=request) for each in found)
        for name, found in form.file_problems.items()
        if found
    }


def tell_again(form, draft) -> None:
    """Let a form say what was wrong with what came last, besides what its rules find now."""
    form.file_problems = {name: list(found) for name, found in draft.problems.items()}
    form.unreadable = set(draft.unreadable)


def typed_in(request, part: Part, before: dict) -> dict:
    """Return what a draft keeps: what was there before, with this part's inputs as they are now."""
    others = {name: value for name, value in before.items() if not part.owns(name)}
    here = {
        _name(key): _bounded(value)
        for key, value in request.form.items()
        if key.startswith(PREFIX) and part.owns(_name(key))
    }
    return {**others, **{name: value for name, value in here.items() if value is not None}}


def is_blank(typed: dict, part: Part) -> bool:
    """Whether a part's inputs say nothing; a browser sends empty ones along too."""
    said = (value for name, value in typed.items() if part.owns(name) and not _is_marker(name))
    return not any(set([value] if isinstance(value, str) else value) - NOTHING for value in said)


def _is_marker(name: str) -> bool:
    return name.endswith("-empty-marker")


def _name(key: str) -> str:
    return key[len(PREFIX) :]


def _bounded(value):
    """One sign more than an answer may have is kept, so that it is still refused later."""
    if isinstance(value, str):
        return value[: LONGEST + 1]
    if isinstance(value, (list, tuple)):
        return [each[: LONGEST + 1] for each in value[:MOST_VALUES] if isinstance(each, str)]
    return None
