"""Pure: texts, addresses and language tags as they may stand in RDF."""

from onderneem.addon.catalogue.nodes import UNREADABLE
from urllib.parse import quote
import re

# What an IRI may not hold as it is (Turtle's IRIREF, RFC 3987), beside control characters.
NOT_IN_IRI = re.compile('[\\x00-\\x20<>"{}|^`\\\\]')
# The well-formed tags of BCP 47, coarsely; "und": nobody says which language it is.
TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
UNKNOWN_LANGUAGE = "und"
DAYS = re.compile(
    r"(?P<count>\d{1,4}) (?:kalenderdag(?:en)?|dag(?:en)?|(?:calendar )?days?"
    r"|jours?(?: calendrier)?|(?:Kalender)?[Tt]age?)"
)
MONTHS = re.compile(r"(?P<count>\d{1,3}) (?:maand(?:en)?|months?|mois|Monate?)")
WEEKS = re.compile(r"(?P<count>\d{1,3}) (?:week|weken|weeks|semaines?|Wochen?)")


def text(value: object) -> str:
    """Return a text on one line, without what can't be read or sent; empty for no text."""
    return " ".join(UNREADABLE.sub("", value).split()) if isinstance(value, str) else ""


def texts(values: object) -> tuple[str, ...]:
    """Return the lines that say something, in their order; empty for what is no sequence."""
    if not isinstance(values, (tuple, list, set, frozenset)):
        return ()
    return tuple(filter(None, map(text, values)))


def paragraphs(value: object) -> tuple[str, ...]:
    """Return the lines of a text."""
    return texts(value.splitlines()) if isinstance(value, str) else ()


def iri(url: str) -> str:
    """Return an address as an IRI: what may not stand in one is percent-encoded.

    >>> iri('https://a.example/x"y')
    'https://a.example/x%22y'
    """
    return NOT_IN_IRI.sub(lambda found: quote(found[0], safe=""), UNREADABLE.sub("", url))


def tag(language: object) -> str:
    """Return a well-formed language tag in lower case, or ``und``."""
    if isinstance(language, str) and TAG.fullmatch(language):
        return language.lower()
    return UNKNOWN_LANGUAGE


def duration(term: str) -> str:
    """Return a term as an ISO 8601 duration where it says nothing else, or an empty string.

    Working days are no duration, and "30 days after the last document" isn't one of 30 days.

    >>> duration("30 kalenderdagen")
    'P30D'
    """
    bare = term.strip().rstrip(".")
    for pattern, unit in ((DAYS, "D"), (WEEKS, "W"), (MONTHS, "M")):
        found = pattern.fullmatch(bare)
        if found:
            count = int(found["count"])
            # xsd:duration has no weeks.
            return f"P{count * 7}D" if unit == "W" else f"P{count}{unit}"
    return ""
