"""Pure: on which half-days a desk is open, read from the lines that an editor wrote for people.

Such a line names days, one or a range, and perhaps hours: "Maandag tot vrijdag: 9–12 u." Days in
Dutch, French, German or English, whole or by their usual abbreviation. From lines
that say nothing of that follow the working days: better a half-day too many than none.
"""

from collections.abc import Iterable
import re

MORNING, AFTERNOON = "am", "pm"
HALVES = (MORNING, AFTERNOON)
# The beginnings by which the days of the week are told apart, Monday first.
DAYS = (
    ("maandag", "ma", "lundi", "lun", "montag", "mo", "monday", "mon"),
    ("dinsdag", "di", "mardi", "mar", "dienstag", "tuesday", "tue"),
    ("woensdag", "wo", "woe", "mercredi", "mer", "mittwoch", "mi", "wednesday", "wed"),
    ("donderdag", "do", "don", "jeudi", "jeu", "donnerstag", "thursday", "thu"),
    ("vrijdag", "vr", "vrij", "vendredi", "ven", "freitag", "fr", "friday", "fri"),
    ("zaterdag", "za", "zat", "samedi", "sam", "samstag", "sa", "saturday", "sat"),
    ("zondag", "zo", "zon", "dimanche", "dim", "sonntag", "so", "sunday", "sun"),
)
NUMBERS = {name: number for number, names in enumerate(DAYS) for name in names}
WORD = re.compile(r"[a-zà-ÿ]+|\d+|[-–]")
RANGE = {"-", "–", "tot", "t", "au", "à", "bis", "to", "until"}
CLOSED = re.compile(r"gesloten|ferm[ée]|geschlossen|closed", re.IGNORECASE)
HOUR = re.compile(r"(?<!\d)(\d{1,2})(?:[.:uh]\d{2})?(?!\d)", re.IGNORECASE)
NOON = 13
WEEK = frozenset((day, half) for day in range(5) for half in HALVES)


def open_halves(lines: Iterable[str]) -> frozenset[tuple[int, str]]:
    """Return the half-days on which a desk is open: (day of the week from 0, "am" or "pm").

    >>> sorted(open_halves(["Maandag en dinsdag: 9-12 u.", "di 14-19 u."]))
    [(0, 'am'), (1, 'am'), (1, 'pm')]
    """
    found: set[tuple[int, str]] = set()
    for line in lines:
        if not CLOSED.search(line):
            found |= {(day, half) for day in _days(line.lower()) for half in _halves(line)}
    return frozenset(found) or WEEK


def _days(line: str) -> set[int]:
    days: set[int] = set()
    last: int | None = None
    ranged = False
    for word in WORD.findall(line):
        number = NUMBERS.get(word)
        if word.isdigit():
            # "9 tot 12" is no range of days.
            last, ranged = None, False
        elif number is None:
            # "t.e.m." and "t/m" are single letters here.
            ranged = last is not None and (ranged or word in RANGE)
        else:
            days |= set(range(last, number + 1)) if ranged and last is not None else {number}
            last, ranged = number, False
    return days


def _halves(line: str) -> set[str]:
    hours = [int(hour) for hour in HOUR.findall(line) if int(hour) < 25]
    found = {MORNING for hour in hours if hour < 12}
    found |= {AFTERNOON for hour in hours if hour >= NOON}
    return found or set(HALVES)
