"""Pure: a field that people don't see and machines fill in."""

from collections.abc import Mapping
from typing import Any

# A name that a machine likes; no form of ours asks for a web address under it.
NAME = "website"


def is_caught(form: Mapping[str, Any]) -> bool:
    """Whether the field was filled in; the sender is then told that all went well.

    >>> is_caught({"email": "bo@bakker.be", NAME: ""}), is_caught({NAME: "https://x.example"})
    (False, True)
    """
    return bool(form.get(NAME))
