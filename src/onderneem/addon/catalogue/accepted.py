"""What a field of a public service accepts; constraints that say what is wrong."""

from onderneem.addon import _
from onderneem.addon.components.bad_value import BadValue
import re

# A title and a text of the regional catalogue (see ``nodes``): what is imported can be saved.
LONGEST = 52_000


def a_product_number(value) -> bool:
    """Products of the regional catalogue are numbered with digits only."""
    if re.fullmatch(r"[0-9]{1,9}", value):
        return True
    raise BadValue(_("A product number has digits only, for example 1502."))


def an_amount(value) -> bool:
    """Euros and cents: a finite number of at most two decimals, and not below nothing."""
    if value.is_finite() and value >= 0 and -value.as_tuple().exponent <= 2 and value < 10**9:
        return True
    raise BadValue(_("Give an amount of 0 or more, with at most two decimals, for example 12.50."))


def as_keywords(values) -> bool:
    """A few words each; a list in one line finds nothing."""
    for value in values:
        if len(value) > 100 or "," in value or ";" in value:
            raise BadValue(
                _("“${line}” is no keyword. Write one per line.", mapping={"line": value[:80]})
            )
    return True
