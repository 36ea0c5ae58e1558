"""Pure: what the query of an address asks, whatever somebody put in it."""

from collections.abc import Mapping

LONGEST = 200
# Ten million rows; a number of more than 4300 digits would break int() itself.
DIGITS = 7


def text_asked(form: Mapping[str, object], name: str = "text") -> str:
    """Return the words of a search field, cut to what anybody would type; else an empty string."""
    given = form.get(name, "")
    return given[:LONGEST].strip() if isinstance(given, str) else ""


def start_asked(form: Mapping[str, object]) -> int:
    """Return where the batch begins (``b_start``); nonsense is the beginning.

    >>> start_asked({"b_start": "25"}), start_asked({"b_start": "-1"})
    (25, 0)
    """
    given = form.get("b_start", "")
    fits = isinstance(given, str) and given.isascii() and given.isdigit() and len(given) <= DIGITS
    return int(str(given)) if fits else 0
