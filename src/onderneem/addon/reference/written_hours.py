"""Pure: the opening hours of a line that an editor wrote in Dutch, as days and times.

What can be read can be told in another language; a line of which the days or the first times can't
be read gives nothing, and what comes behind the times stays as it was written.
"""

from dataclasses import dataclass
from onderneem.addon.reference.counter_hours import NUMBERS
import re

DAY = "|".join(sorted(NUMBERS, key=len, reverse=True))
# "Tot en met" has the word between days in it: a dash before anything is split.
UNTIL = re.compile(r"tot en met|t\.e\.m\.?|t/m|\btem\b|\btot\b|–", re.IGNORECASE)
BETWEEN = re.compile(r"\s*(?:,\s*en\b|,|&|\ben\b)\s*", re.IGNORECASE)
FROM_DAYS = re.compile(rf"\s*((?:\b(?:{DAY})\b\.?|en\b|[-,&\s])+)\s*[:,]?\s*(.*)", re.IGNORECASE)
DAYS_OF = re.compile(rf"({DAY})\.?(?:\s*-\s*({DAY})\.?)?", re.IGNORECASE)
NAMED = re.compile(rf"\b(?:{DAY})\b", re.IGNORECASE)
CLOSED = re.compile(r"gesloten\.?", re.IGNORECASE)
TIME = r"(\d{1,2})(?:[.:u](\d{2}))?"
HOUR = r"\s*(?:uur\b|u\b\.?)?"
SPAN = re.compile(
    rf"(?:,|;|\ben\b)?\s*(?:van\s+)?{TIME}{HOUR}\s*-\s*{TIME}{HOUR}"
    r"\s*,?\s*(?:(zonder|met|op|na) afspraak)?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Span:
    """``start``, ``end``: minutes of the day; ``meeting``: whether by appointment, if said."""

    start: int
    end: int
    meeting: bool | None = None


@dataclass(frozen=True)
class Hours:
    """``days``: first and last of each range, Monday is 0; without ``spans`` closed; ``more``: what
    stands behind them, in the words of the editor."""

    days: tuple[tuple[int, int], ...]
    spans: tuple[Span, ...] = ()
    more: str = ""


def read_hours(line: str) -> Hours | None:
    """Return what a line says, or None when that can't be read.

    >>> read_hours("Maandag t.e.m. woensdag: 9 - 12 uur, zonder afspraak")
    Hours(days=((0, 2),), spans=(Span(start=540, end=720, meeting=False),), more='')
    >>> read_hours("ma en vr 13u30-16u, aan de kraam").more
    'aan de kraam'
    >>> read_hours("Na afspraak") is read_hours("Maandag op de markt") is None
    True
    """
    line = line.strip()
    # As long as it was, so that what stands behind is found in the line itself.
    found = FROM_DAYS.fullmatch(UNTIL.sub(lambda word: "-".ljust(len(word[0])), line))
    days = _days(found[1]) if found else None
    if not found or not days:
        return None
    if CLOSED.fullmatch(found[2]):
        return Hours(days)
    spans, rest = _spans(found[2])
    more = line[len(line) - len(rest) :].strip(" ,;.")
    # Other days with other hours: one line can't say both in two languages.
    return Hours(days, spans, more) if spans and not NAMED.search(more) else None


def _days(text: str) -> tuple[tuple[int, int], ...] | None:
    found = []
    for part in BETWEEN.split(text.strip(" ,")):
        days = DAYS_OF.fullmatch(part.strip())
        if days is None:
            return None
        first = NUMBERS[days[1].lower()]
        last = NUMBERS[days[2].lower()] if days[2] else first
        if last < first:
            return None
        found.append((first, last))
    return tuple(found)


def _spans(text: str) -> tuple[tuple[Span, ...], str]:
    spans: list[Span] = []
    while found := SPAN.match(text):
        start, end = _minutes(found[1], found[2]), _minutes(found[3], found[4])
        if not start < end <= 24 * 60:
            return (), text
        meeting = None if found[5] is None else found[5].lower() != "zonder"
        spans.append(Span(start, end, meeting))
        text = text[found.end() :]
    return tuple(spans), text


def _minutes(hours: str, minutes: str | None) -> int:
    return int(hours) * 60 + int(minutes or 0)
