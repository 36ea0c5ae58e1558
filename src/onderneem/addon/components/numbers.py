"""Pure: numbers and amounts as people of a language write them: 1.000 euro, 1,000 euro."""

from decimal import Decimal
from decimal import ROUND_HALF_UP
from onderneem.addon import _
from onderneem.addon.components.speech import Speech

# What a euro is called; not by the site's translator: a stored line stays the same line.
EURO = {"nl": "euro", "en": "euro", "fr": "euros", "de": "Euro"}
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

    >>> in_euros(Decimal("1250.5")), in_euros(Decimal("20.00"), "de")
    ('1.250,50 euro', '20 Euro')
    """
    spoken = language.split("-")[0]
    return f"{amount_in(value, spoken)} {EURO.get(spoken, EURO['nl'])}"


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
    mapping = {"number": number_in(value, speech.language)}
    return speech.say(_("${number} %", mapping=mapping))


def _marked(text: str, language: str) -> str:
    between, before = MARKS.get(language[:2], MARKS["nl"])
    return text.replace(",", "\x00").replace(".", before).replace("\x00", between)
