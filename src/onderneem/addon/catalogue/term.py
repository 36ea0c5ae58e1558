"""Pure: the term of a decision: a number with a unit, and what the number can't say."""

from dataclasses import dataclass
from onderneem.addon.catalogue.out import plain

# How a unit is written in ISO 8601; working days are none: no calendar says which these are.
ISO = {"calendar-days": ("D", 1), "weeks": ("D", 7), "months": ("M", 1)}
# Language -> unit -> one, more; as the texts of this site write it.
UNITS = {
    "nl": {
        "calendar-days": ("kalenderdag", "kalenderdagen"),
        "working-days": ("werkdag", "werkdagen"),
        "weeks": ("week", "weken"),
        "months": ("maand", "maanden"),
    },
    "en": {
        "calendar-days": ("calendar day", "calendar days"),
        "working-days": ("working day", "working days"),
        "weeks": ("week", "weeks"),
        "months": ("month", "months"),
    },
    "fr": {
        "calendar-days": ("jour calendrier", "jours calendrier"),
        "working-days": ("jour ouvrable", "jours ouvrables"),
        "weeks": ("semaine", "semaines"),
        "months": ("mois", "mois"),
    },
    "de": {
        "calendar-days": ("Kalendertag", "Kalendertage"),
        "working-days": ("Werktag", "Werktage"),
        "weeks": ("Woche", "Wochen"),
        "months": ("Monat", "Monate"),
    },
}


@dataclass(frozen=True)
class Term:
    """``number`` of ``unit`` (a token of ``service_choices.TERM_UNITS``), and words."""

    number: int | None = None
    unit: str = "calendar-days"
    words: str = ""

    @property
    def duration(self) -> str:
        """As ISO 8601 where it is one, or an empty string.

        >>> Term(2, "weeks").duration
        'P14D'
        """
        if self.number is None:
            return plain.duration(self.words)
        letter, times = ISO.get(self.unit, ("", 1))
        return f"P{self.number * times}{letter}" if letter else ""

    def said(self, language: str) -> str:
        """Return the whole term in a language.

        >>> Term(1, "months", "na de aanvraag").said("nl")
        '1 maand na de aanvraag'
        """
        if self.number is None:
            return self.words
        units = UNITS.get(language.split("-")[0], UNITS["nl"])
        one, more = units.get(self.unit, units["calendar-days"])
        return f"{self.number} {one if self.number == 1 else more} {self.words}".strip()


NO_TERM = Term()


def term_of(number: object, unit: object, words: object) -> Term:
    """Return a stored term; without a unit it is in calendar days."""
    whole = isinstance(number, int) and not isinstance(number, bool) and number > 0
    kind = unit if isinstance(unit, str) and unit in UNITS["nl"] else "calendar-days"
    return Term(number if whole and isinstance(number, int) else None, kind, plain.text(words))


def term_of_line(line: str) -> Term:
    """Return a Dutch line as a term: what begins with a number and a unit has these.

    >>> term_of_line("30 kalenderdagen na ontvangst")
    Term(number=30, unit='calendar-days', words='na ontvangst')
    """
    number, _blank, rest = plain.text(line).partition(" ")
    if number.isascii() and number.isdigit() and 0 < int(number[:5]) <= 3650:
        for unit, (one, more) in UNITS["nl"].items():
            for name in (more, one):
                if rest == name or rest.startswith(f"{name} "):
                    return Term(int(number), unit, rest.removeprefix(name).strip())
    return Term(words=plain.text(line))
