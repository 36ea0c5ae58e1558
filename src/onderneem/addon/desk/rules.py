"""Pure: what no answer may be, whatever its field allows."""

from onderneem.addon import _
from onderneem.addon.reference.signs import is_broken
from onderneem.addon.reference.signs import without_controls
import re

NO_ADDRESS = _("Give an e-mail address, for example an@bakkerij.be.")
LONGEST = 20_000
# The beginning of a tag; "5 < 6" and "a <b" of a price list are none.
MARKUP = re.compile(r"<[/!?]?[A-Za-z][^<>]*>")


def tidied(value: object) -> object:
    """Return a JSON value as the page takes it: texts without controls and outer spaces."""
    if isinstance(value, str):
        return without_controls(value).strip()
    if isinstance(value, list):
        # No field holds lists in lists; those are refused later, however deep they are.
        return [tidied(each) if isinstance(each, str) else each for each in value]
    if isinstance(value, dict):
        # The parts of an address.
        return {
            name: tidied(each) if isinstance(each, str) else each for name, each in value.items()
        }
    return value


def is_unreadable(value: object) -> bool:
    """Whether a text of a JSON value has a sign that can't be kept: what is stored would differ."""
    if isinstance(value, dict):
        return any(isinstance(each, str) and is_broken(each) for each in value.values())
    texts = value if isinstance(value, list) else [value]
    return any(isinstance(each, str) and is_broken(each) for each in texts)


def problem_with(value: object, line: bool) -> str | None:
    """Return what is wrong with an answer as a message, or None.

    ``line``: whether it is of one line, such as a name; those hold no markup and no line end,
    so that no list, letter or header that shows them is ever at risk.
    """
    if not isinstance(value, str):
        return None
    if len(value) > LONGEST:
        return _("At most ${most} characters.", mapping={"most": LONGEST})
    if line and MARKUP.search(value):
        return _("No HTML here, only text.")
    if line and ("\n" in value or "\r" in value):
        return _("Only one line here.")
    return None
