"""A widget of a form as a question of our pages: what its editor typed, and what we say of it."""

from onderneem.addon.desk.errors import message_of
from onderneem.addon.desk.files import IAttachments
from onderneem.addon.desk.inputs import Row
from onderneem.addon.desk.inputs import row
from onderneem.addon.desk.keyboards import keyboard_of
from onderneem.addon.desk.own_words import lang_of
from onderneem.addon.desk.subjects import groups_of
from onderneem.addon.desk.subjects import typed_choices
from onderneem.addon.desk.widgets.line import step_of
from onderneem.addon.dossiers.holding import limits_told
from zope.i18n import translate


def row_of(widget, own: str | None, judged: bool) -> Row:
    """Return the question of a widget.

    ``own``: the language of the editor's words, where the page speaks another one; ``judged``:
    whether what is wrong with its value is told.
    """
    field, request = widget.field, widget.request
    words, step = widget.label or field.title, step_of(widget) if judged else ""
    return row(
        field.getName(),
        widget.id,
        translate(words, context=request),
        widget.render(),
        hint=translate(field.description or "", context=request),
        told=_told(field, request),
        lang=lang_of(words, own),
        hint_lang=lang_of(field.description, own),
        choices=dict.fromkeys(typed_choices(widget), own) if own else {},
        error=message_of(widget, request) if judged and not step else "",
        step=step,
        optional=not field.required,
        depends=field.queryTaggedValue("depends_on"),
        mode=keyboard_of(field),
        grouped=groups_of(widget),
    )


def _told(field, request) -> str:
    """Beside files what may be sent: nobody guesses and is refused."""
    if not IAttachments.providedBy(field):
        return ""
    return limits_told(field.most, field.largest, request)
