"""A value of JSON as a browser would post it: what an editor's formulas read of other answers."""

from contextlib import suppress
from onderneem.addon.desk.fields import IEnterpriseNumber
from onderneem.addon.desk.fields import NONE_YET
from onderneem.addon.desk.files import IAttachments
from onderneem.addon.desk.numbers import as_typed
from onderneem.addon.desk.numbers import NUMBERS
from onderneem.addon.desk.offered import offers
from onderneem.addon.desk.widgets.compound import ICompoundWidget
from plone.namedfile.interfaces import INamedField
from z3c.form.interfaces import IDataConverter
from z3c.form.interfaces import IRadioWidget
from z3c.form.interfaces import ISequenceWidget


def as_posted(widget, value, given) -> dict:
    """Return the inputs of a field, by name: a text or a list of texts each.

    ``value``: of the field; ``given``: what JSON said, which stands there where it is no value of
    the field, as what was typed wrong does on the page. No files: those are no text.
    """
    field = widget.field
    if IAttachments.providedBy(field) or INamedField.providedBy(field):
        return {}
    if ICompoundWidget.providedBy(widget):
        return _parts(widget, given)
    if ISequenceWidget.providedBy(widget):
        tokens = _offered(widget, value)
        # Of radio buttons one is pressed: a browser posts it by itself, without a list.
        posted = tokens[0] if tokens and IRadioWidget.providedBy(widget) else tokens
        return {widget.name: posted} if tokens else {}
    if value is None and isinstance(given, str):
        return {widget.name: given}
    if any(kind.providedBy(field) for kind in NUMBERS) and value is not None:
        return {widget.name: as_typed(value, widget.request)}
    if value == NONE_YET and IEnterpriseNumber.providedBy(field):
        return {widget.name: "", f"{widget.name}.none": "on"}
    text = _converted(widget, value)
    return {widget.name: text} if _is_posted(text) else {}


def _parts(widget, given) -> dict:
    """Every line of it, and what was chosen or filled in besides."""
    told = given if isinstance(given, dict) else {}
    parts = {each.name: "" for each in widget.parts}
    parts.update({name: part for name, part in told.items() if part and _is_posted(part)})
    return {f"{widget.name}.{name}": part for name, part in parts.items()}


def _offered(widget, value) -> list[str]:
    """What a browser can choose: for a box without a tick it posts nothing."""
    found = None if value is None or widget.terms is None else _converted(widget, value)
    return [each for each in found or () if offers(widget, each)]


def _converted(widget, value):
    with suppress(ValueError, TypeError, AttributeError, LookupError):
        return IDataConverter(widget).toWidgetValue(value)
    return None


def _is_posted(value) -> bool:
    texts = value if isinstance(value, list) else [value]
    return all(isinstance(each, str) for each in texts)
