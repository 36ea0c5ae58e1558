"""A field's value as plain JSON, and as a person reads it."""

from datetime import date
from datetime import datetime
from datetime import time
from decimal import Decimal
from onderneem.addon import _
from onderneem.addon.desk.compound import ICompound
from onderneem.addon.desk.fields import ICheckedLine
from onderneem.addon.desk.files import IAttachments
from onderneem.addon.desk.numbers import as_typed
from onderneem.addon.dossiers.attachments import size_shown
from onderneem.addon.dossiers.submission import Attachment
from onderneem.addon.dossiers.when import day_shown
from onderneem.addon.dossiers.when import moment_shown
from onderneem.addon.place.times import in_brussels
from zope.i18n import translate
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import ICollection

YES, NO = _("yes"), _("no")


def plain(value):
    """Return the value as JSON can hold it: text, number, yes/no, nothing, list or object."""
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, (set, frozenset)):
        return sorted(plain(each) for each in value)
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, Attachment):
        # What seals the file; its bytes and its place are the dossier's.
        return {part: getattr(value, part) for part in ("name", "media_type", "size", "sha256")}
    return str(getattr(value, "raw", value))


def shown(field, value, request) -> str:
    """Return the value as its officer reads it, choices by their titles."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return translate(YES if value else NO, context=request)
    if ICheckedLine.providedBy(field):
        return translate(field.shown(value), context=request)
    if ICompound.providedBy(field):
        return "\n".join(field.shown(value))
    if IAttachments.providedBy(field):
        return "\n".join(f"{each.name} ({size_shown(each.size)})" for each in value)
    if IChoice.providedBy(field):
        return _title(field, value, request)
    if ICollection.providedBy(field):
        # A set has an order of its own in each process.
        each_in_order = sorted(value, key=str) if isinstance(value, (set, frozenset)) else value
        return "\n".join(shown(field.value_type, each, request) for each in each_in_order)
    if isinstance(value, datetime):
        return moment_shown(in_brussels(value))
    if isinstance(value, date):
        return day_shown(value)
    if isinstance(value, float | Decimal):
        return as_typed(value, request)
    return str(plain(value))


def _title(field, value, request) -> str:
    try:
        title = field.vocabulary.getTerm(value).title
    except LookupError:
        title = None
    return translate(title, context=request) if title else str(value)
