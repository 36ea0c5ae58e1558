"""A widget of a form as a question of our pages: what its editor typed, and what we say of it."""

from onderneem.addon.components.rich import html_of
from onderneem.addon.desk.asking_nothing import asks
from onderneem.addon.desk.errors import message_of
from onderneem.addon.desk.files import IAttachments
from onderneem.addon.desk.inputs import Row
from onderneem.addon.desk.inputs import row
from onderneem.addon.desk.keyboards import keyboard_of
from onderneem.addon.desk.own_words import lang_of
from onderneem.addon.desk.parts import Part
from onderneem.addon.desk.subjects import groups_of
from onderneem.addon.desk.subjects import typed_choices
from onderneem.addon.desk.widgets.line import step_of
from onderneem.addon.dossiers.holding import limits_told
from plone.app.textfield.interfaces import IRichTextValue
from zope.i18n import translate


def row_of(widget, own: str | None, judged: bool) -> Row:
    """Return the question of a widget.

    ``own``: the language of the editor's words, where the page speaks another one; ``judged``:
    whether what is wrong with its value is told.
    """
    field, request = widget.field, widget.request
    if not asks(field):
        return _note(widget, own)
    words, step = widget.label or field.title, step_of(widget) if judged else ""
    error = message_of(widget, request) if judged and not step else ""
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
        error=error,
        step=step,
        optional=not field.required,
        # Who is told of a mistake must see where, whatever hid the question.
        depends=None if error else field.queryTaggedValue("depends_on"),
        mode=keyboard_of(field),
        grouped=groups_of(widget),
    )


def _note(widget, own: str | None) -> Row:
    """Return what EasyForm's labels say: there is nothing to fill in."""
    field, request = widget.field, widget.request
    words = widget.label or field.title
    return Row(
        id=widget.id,
        label=translate(words, context=request),
        html=rich_words(field),
        hint=translate(field.description or "", context=request),
        lang=lang_of(words, own),
        hint_lang=lang_of(field.description, own),
        depends=field.queryTaggedValue("depends_on"),
        note=True,
    )


def heading(part: Part, own: str | None, request) -> Row:
    """Return the name of a group of questions, and what its editor says of it."""
    return Row(
        id=f"oo-group-{part.name}",
        label=translate(part.label, context=request),
        html="",
        hint=translate(part.description, context=request),
        lang=lang_of(part.label, own),
        hint_lang=lang_of(part.description, own),
        note=True,
        heading=True,
    )


def rich_words(field) -> str:
    """Return the safe HTML of a label with mark-up; nothing of another."""
    text = getattr(field, "rich_label", None)
    # EasyForm's default for it is no rich text.
    return html_of(text) if IRichTextValue.providedBy(text) else ""


def _told(field, request) -> str:
    """Beside files what may be sent: nobody guesses and is refused."""
    if not IAttachments.providedBy(field):
        return ""
    return limits_told(field.most, field.largest, request)
