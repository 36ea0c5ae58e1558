"""Pure: names in what was posted that no page of the form asked for."""

from collections.abc import Collection
from collections.abc import Iterable
from onderneem.addon.place.spoken_address import ASKED
from urllib.parse import parse_qsl
import re

FIELD, BUTTON = "form.widgets.", "form.buttons."
# Proof, trap, second press and language: on every page of a form.
PROOF = frozenset({"stamp", "website", "confirm", ASKED})
# What Plone, browsers and captchas put in a form by themselves. Norobots asks by the last two.
OF_OTHERS = re.compile(
    r"(_authenticator|_charset_|ajax_load|ajax_include_head|form\.submitted|submit"
    r"|question_id|id_check)\Z",
    re.IGNORECASE,
)
CAPTCHA = re.compile(r"captcha|turnstile", re.IGNORECASE)
# Longer than any of theirs; a megabyte would be looked at from each of its dots.
LONGEST = 500
# Behind the name of a field: a part of it, a row, a marker.
PART = re.compile(r"[.:-]")


def strangers(
    sent: Iterable[str], fields: Collection[str], own: Collection[str] = (), query: str = ""
) -> list[str]:
    """Return the names that aren't those of ``fields``, of the page's ``own`` inputs or of others.

    What stands in the ``query`` of the address isn't filled in by anybody: campaigns and social
    media add to it. Only what looks like a field counts there too.

    >>> strangers(["form.widgets.name", "form.widgets.shop.street", "evil"], ["name", "shop"])
    ['evil']
    """
    added = {PART.split(name)[0] for name, _value in parse_qsl(query, keep_blank_values=True)}
    ours = {*PROOF, *own}
    return [name for name in sent if not _is_known(name, fields, ours, added)]


def _is_known(name: str, fields: Collection[str], own: set[str], added: set[str]) -> bool:
    if name.startswith(FIELD):
        return _of_a_field(name[len(FIELD) :], fields)
    if name in own:
        return True
    short = len(name) <= LONGEST
    if short and (name.startswith(BUTTON) or OF_OTHERS.match(name) or CAPTCHA.search(name)):
        return True
    return PART.split(name, maxsplit=1)[0] in added


def _of_a_field(name: str, fields: Collection[str]) -> bool:
    # A name of a field may have such a sign itself: every beginning of it is tried.
    ends = (found.start() for found in PART.finditer(name[:LONGEST]))
    return name in fields or any(name[:end] in fields for end in ends)
