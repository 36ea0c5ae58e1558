"""Pure: what costs nothing in words, and the amount that words say where they say nothing else.

How an amount is written is ``components.numbers.in_euros``; here its lines are read back.

Costs and amounts are in euro: these are services of Belgian authorities.
"""

from decimal import Decimal
from onderneem.addon.components.numbers import CENT
from onderneem.addon.components.numbers import in_euros
import re

FREE = {"nl": "gratis", "en": "free", "fr": "gratuit", "de": "kostenlos"}
# As the lines of a page and the region's records write it: 3 euro, 2,50 euro, 1.250 euro.
WRITTEN = re.compile(r"(?P<whole>\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(?P<cents>\d\d))? euro", re.ASCII)


def for_free(language: str = "nl") -> str:
    """Return the word for what costs nothing."""
    return FREE.get(language.split("-")[0], FREE["nl"])


def read_amount(words: str) -> tuple[Decimal, str] | None:
    """Return the amount with which Dutch words begin and what follows it, or None.

    Only where it says it all: words with a second amount say more than a price per something.

    >>> read_amount("3 euro per meter")
    (Decimal('3.00'), 'per meter')
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
    return (amount, found[0]) if in_euros(amount) == found[0] else (None, "")
