"""What a form or a program gives for a setting, as a value of its field.

Each function raises BadValue with the reason. A form gives texts, a program JSON.
"""

from datetime import datetime
from onderneem.addon import _
from onderneem.addon.place.bad_value import BadValue
from onderneem.addon.place.times import on_the_wall
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IDatetime
from zope.schema.interfaces import IInt
from zope.schema.interfaces import ISet
from zope.schema.interfaces import ITuple
import re

# As the browser's own field sends it, with or without seconds; and as a Belgian writes it.
MOMENTS = ("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M")
WHOLE = re.compile(r"-?[0-9]{1,9}")
YEARS = range(2000, 2100)
NO_MOMENT = _("Write a day and an hour, for example 2026-12-01 22:00.")


def from_form(field, texts: list[str]):
    """Return the value of a field of which a form sent these texts."""
    text = texts[0].strip() if texts else ""
    if IBool.providedBy(field):
        return bool(text)
    if ISet.providedBy(field):
        return {each for each in texts if each}
    if ITuple.providedBy(field):
        return _lines(text.splitlines())
    if not text:
        return field.missing_value
    if IInt.providedBy(field):
        return _number(text)
    if IDatetime.providedBy(field):
        return _moment(text)
    return text.replace("\r\n", "\n")


def from_json(field, value):
    """Return the value of a field for which a program sent this."""
    if value is None:
        return set() if ISet.providedBy(field) else field.missing_value
    if IBool.providedBy(field) or IInt.providedBy(field):
        # True is a number to Python, and no number of days.
        return _of_type(bool if IBool.providedBy(field) else int, value)
    if ISet.providedBy(field):
        return {_token(each) for each in _of_type(list, value)}
    if ITuple.providedBy(field):
        return _lines([_of_type(str, each) for each in _of_type(list, value)])
    if IChoice.providedBy(field):
        return _token(value) or field.missing_value
    text = _of_type(str, value).strip()
    if IDatetime.providedBy(field) and text:
        return _moment(text)
    return text or field.missing_value


def _lines(texts) -> tuple[str, ...]:
    """Each line once, in the order given; empty ones don't count."""
    return tuple(dict.fromkeys(each.strip() for each in texts if each.strip()))


def _number(text: str) -> int:
    if WHOLE.fullmatch(text):
        return int(text)
    raise BadValue(_("Write a whole number."))


def _moment(text: str) -> datetime:
    """A time without a zone is Belgian time; one with a zone becomes it."""
    for found in _readings(text):
        if found.year in YEARS:
            return on_the_wall(found).replace(second=0, microsecond=0)
    raise BadValue(NO_MOMENT)


def _readings(text: str):
    for form in MOMENTS:
        try:
            yield datetime.strptime(text, form)  # noqa: DTZ007
        except ValueError:
            continue
    try:
        # Python 3.10 doesn't read the Z.
        yield datetime.fromisoformat(re.sub(r"[zZ]$", "+00:00", text))
    except ValueError:
        return


def _token(value) -> str:
    return _of_type(str, value.get("token") if isinstance(value, dict) else value)


def _of_type(kind, value):
    if type(value) is kind:
        return value
    raise BadValue(_("This can't be used here."))
