"""Pure: an amount of money in words, and the other way round where the words say nothing else.

Costs and amounts are in euro: these are services of Belgian authorities.
"""

from decimal import Decimal
from onderneem.addon.components.numbers import amount_in
from onderneem.addon.components.numbers import CENT
import re

# What a euro is called; not by the site's translator: a stored line stays the same line.
EURO = {"nl": "euro", "en": "euro", "fr": "euros", "de": "Euro"}
FREE = {"nl": "gratis", "en": "free", "fr": "gratuit", "de": "kostenlos"}
# As the lines of a page and the region's records write it: 3 euro, 2,50 euro, 1.250 euro.
WRITTEN = re.compile(r"(?P<whole>\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(?P<cents>\d\d))? euro", re.ASCII)


def in_words(amount: Decimal, language: str = "nl") -> str:
    """Return an amount as people of that language write it.

    >>> in_words(Decimal("1250.5"))
    '1.250,50 euro'
    """
    spoken = language.split("-")[0]
    return f"{amount_in(amount, spoken)} {EURO.get(spoken, EURO['nl'])}"


def for_free(language: str = "nl") -> str:
    """Return the word for what costs nothing."""
    return FREE.get(language.split("-")[0], FREE["nl"])


def read_amount(words: str) -> tuple[Decimal, str] | None:
    """Return the amount with which Dutch words begin and what follows it, or None.

    Only where it says it all: words with a second amount say more than a price per something.

    >>> read_amount("3 euro per meter")
    (Decimal('3'), 'per meter')
    """
    amount, written = _begins_with(words)
    rest = words[len(written) :]
    more = "euro" in rest or "€" in rest
    if amount is None or more or not (rest == "" or rest.startswith(" ")):
        return None
    return amount, rest.strip()


def _begins_with(words: str) -> tuple[Decimal | None, str]:
    """The amount, and how it is written; None when it isn't written as we would."""
    if words.startswith(FREE["nl"]):
        return Decimal(0), FREE["nl"]
    found = WRITTEN.match(words)
    if found is None:
        return None, ""
    amount = Decimal(found["whole"].replace(".", "")) + Decimal(found["cents"] or 0) * CENT
    return (amount, found[0]) if in_words(amount) == found[0] else (None, "")
