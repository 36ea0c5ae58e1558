"""Pure: values as the text of a cell, and back: what a Belgian editor types, and what we write."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import timezone
from decimal import Decimal
from decimal import InvalidOperation
from enum import Enum
from onderneem.addon.clock import BRUSSELS
import re


class Kind(str, Enum):
    """What a text was to be, and isn't."""

    TRUTH = "truth"
    WHOLE = "whole"
    NUMBER = "number"
    UNCLEAR = "unclear"
    DAY = "day"
    MOMENT = "moment"
    HOUR = "hour"


class NotOne(ValueError):
    """The text is no value of this kind."""

    def __init__(self, kind: Kind):
        super().__init__(kind.value)
        self.kind = kind


YES = {"yes", "ja", "oui", "true", "waar", "vrai", "wahr", "1", "x", "j", "y"}
NO = {"no", "nee", "neen", "non", "nein", "false", "onwaar", "faux", "falsch", "0", "n"}
ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
BELGIAN_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
HOUR = re.compile(r"(\d{1,2})[:.u](\d{2})(?::(\d{2}))?")
# 1.234 is twelve hundred and odd to a Belgian and one and a bit to an Englishman.
UNCLEAR = re.compile(r"-?\d{1,3}\.\d{3}")
THOUSANDS = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?")
PLAIN = re.compile(r"-?\d+([.,]\d+)?")
LONGEST = 30


def truth(text: str) -> bool:
    """Return whether it says yes, in one of the languages of the country."""
    word = text.strip().lower()
    if word not in YES | NO:
        raise NotOne(Kind.TRUTH)
    return word in YES


def whole(text: str) -> int:
    """Return a whole number.

    >>> whole("1.500"), whole("-3")
    (1500, -3)
    """
    bare = _bare(text, Kind.WHOLE)
    if THOUSANDS.fullmatch(bare):
        bare = bare.replace(".", "")
    if not re.fullmatch(r"-?\d+", bare, re.ASCII):
        raise NotOne(Kind.WHOLE)
    return int(bare)


def number(text: str) -> Decimal:
    """Return a number as a Belgian or a program writes it; refuses what has two readings.

    >>> number("1.234,50"), number("1 234.5"), number("0,125")
    (Decimal('1234.50'), Decimal('1234.5'), Decimal('0.125'))
    """
    bare = _bare(text, Kind.NUMBER)
    if UNCLEAR.fullmatch(bare):
        raise NotOne(Kind.UNCLEAR)
    if THOUSANDS.fullmatch(bare):
        bare = bare.replace(".", "")
    if not PLAIN.fullmatch(bare):
        raise NotOne(Kind.NUMBER)
    try:
        return Decimal(bare.replace(",", "."))
    except InvalidOperation:
        raise NotOne(Kind.NUMBER) from None


def day(text: str) -> date:
    """Return a day, written 2026-03-01, 1/3/2026, 01-03-2026 or 1.3.2026."""
    bare = text.strip()
    iso, belgian = ISO_DAY.fullmatch(bare), BELGIAN_DAY.fullmatch(bare)
    if iso:
        year, month, number = (int(part) for part in iso.groups())
    elif belgian:
        number, month, year = (int(part) for part in belgian.groups())
    else:
        raise NotOne(Kind.DAY)
    try:
        return date(year, month, number)
    except ValueError:
        raise NotOne(Kind.DAY) from None


def moment(text: str) -> datetime:
    """Return a day and an hour, without a zone; without an hour it is midnight."""
    first, _space, rest = text.strip().replace("T", " ").partition(" ")
    try:
        return datetime.combine(day(first), _hour(rest.strip()))
    except (NotOne, ValueError):
        raise NotOne(Kind.MOMENT) from None


def hour(text: str) -> time:
    """Return an hour of the day, written 9:30 or 9u30.

    >>> hour("9u30")
    datetime.time(9, 30)
    """
    try:
        return _hour(text.strip() or "-")
    except (NotOne, ValueError):
        raise NotOne(Kind.HOUR) from None


def instant(text: str) -> datetime:
    """Return a moment in Brussels as what is stored: UTC."""
    return moment(text).replace(tzinfo=BRUSSELS).astimezone(timezone.utc)


def show_truth(value: bool) -> str:
    """Return a word that every reader above takes."""
    return "yes" if value else "no"


def show_number(value: Decimal | float) -> str:
    """Return a number with a comma: never taken for thousands."""
    return f"{Decimal(str(value)):f}".replace(".", ",")


def show_day(value: date) -> str:
    """Return 2026-03-01, which every spreadsheet takes for the same day."""
    return value.isoformat()


def show_hour(value: time) -> str:
    """Return 09:30; seconds only where there are any."""
    return value.isoformat("seconds" if value.second else "minutes")


def show_moment(value: datetime) -> str:
    """Return day and hour in Brussels; seconds only where there are any."""
    local = value.astimezone(BRUSSELS) if value.tzinfo else value
    return local.strftime("%Y-%m-%d %H:%M:%S" if local.second else "%Y-%m-%d %H:%M")


def lines(text: str) -> list[str]:
    """Return the lines of a cell that say something."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def _bare(text: str, kind: Kind) -> str:
    bare = re.sub(r"[\s\u20ac%]", "", text)
    if len(bare) > LONGEST or not bare.isascii():
        raise NotOne(kind)
    return bare


def _hour(text: str) -> time:
    if not text:
        return time()
    found = HOUR.fullmatch(text)
    if not found:
        raise NotOne(Kind.MOMENT)
    hour, minute, second = (int(part or 0) for part in found.groups())
    return time(hour, minute, second)
