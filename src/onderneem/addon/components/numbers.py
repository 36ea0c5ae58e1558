"""Pure: numbers and amounts as people of a language write them: 1.000 euro, €1,000.

Costs and amounts are in euro: these are services of Belgian authorities. Here they are written, and
the amounts of Dutch lines, a page's and the region's, are read back.
"""

from decimal import Decimal
from decimal import ROUND_HALF_UP
from onderneem.addon.components.speech import Speech
import re

# An amount in words; not by the site's translator: a stored line stays the same line.
EURO = {"nl": "{} euro", "en": "€{}", "fr": "{} euros", "de": "{} Euro"}
FREE = {"nl": "gratis", "en": "free", "fr": "gratuit", "de": "kostenlos"}
# French counts from two: 1,50 euro.
PLURAL_FROM = 2
PERCENT = {"nl": "{} %", "en": "{}%", "fr": "{}\u00a0%", "de": "{}\u00a0%"}
# As the lines of a page and the region's records write it: 3 euro, 2,50 euro, 1.250 euro.
WRITTEN = re.compile(r"(?P<whole>\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(?P<cents>\d\d))? euro", re.ASCII)
CENT = Decimal("0.01")
# Between thousands, and before decimals; French has a blank that no line breaks at.
MARKS = {"en": (",", "."), "fr": ("\u00a0", ","), "nl": (".", ","), "de": (".", ",")}


def number_in(value: Decimal, language: str) -> str:
    """Return a number with the decimals that it has, at most two.

    >>> number_in(Decimal("1234.50"), "nl"), number_in(Decimal("1000"), "en")
    ('1.234,5', '1,000')
    """
    text = f"{value.quantize(CENT, ROUND_HALF_UP):,f}"
    return _marked(text.rstrip("0").rstrip("."), language)


def in_euros(value: Decimal, language: str = "nl") -> str:
    """Return an amount of money as people of that language write it; cents only where they are.

    >>> in_euros(Decimal("1250.5")), in_euros(Decimal("20.00"), "de"), in_euros(Decimal(20), "en")
    ('1.250,50 euro', '20 Euro', '€20')
    """
    spoken = language.split("-")[0]
    shape = EURO.get(spoken, EURO["nl"])
    if spoken == "fr" and abs(value) < PLURAL_FROM:
        shape = shape.removesuffix("s")
    return shape.format(amount_in(value, spoken))


def euros(value: Decimal, speech: Speech) -> str:
    """Return an amount of money for who hears it."""
    return in_euros(value, speech.language)


def amount_in(value: Decimal, language: str) -> str:
    """Return an amount without its currency; cents only where there are any.

    >>> amount_in(Decimal("1250.5"), "nl"), amount_in(Decimal("20.00"), "nl")
    ('1.250,50', '20')
    """
    rounded = value.quantize(CENT, ROUND_HALF_UP)
    whole = rounded == rounded.to_integral_value()
    return _marked(f"{int(rounded):,}" if whole else f"{rounded:,f}", language)


def percent(value: Decimal, speech: Speech) -> str:
    """Return a percentage in words."""
    shape = PERCENT.get(speech.language.split("-")[0], PERCENT["nl"])
    return shape.format(number_in(value, speech.language))


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


def _marked(text: str, language: str) -> str:
    between, before = MARKS.get(language[:2], MARKS["nl"])
    return text.replace(",", "\x00").replace(".", before).replace("\x00", between)
