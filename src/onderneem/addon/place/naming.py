"""Pure: how a page of the section is named by who writes: by its id, or its path below the section.

A guide, a permit and a topic may have one id; a path names one page.
"""

import re

PART = r"(?!\.\.?(?:/|\Z))[A-Za-z0-9._-]{1,200}"
NAME = re.compile(rf"{PART}(?:/{PART}){{0,9}}\Z")


def is_path(name: object) -> bool:
    """Whether a text can be a path below the section: an address without "https" is none.

    >>> is_path("vergunningen/terras"), is_path("terras"), is_path("www.example.be/terras")
    (True, False, False)
    """
    if not isinstance(name, str) or not NAME.match(name):
        return False
    folder, slash, _rest = name.partition("/")
    return bool(slash) and "." not in folder
