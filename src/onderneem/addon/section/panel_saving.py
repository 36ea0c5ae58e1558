"""Take the panel's settings and key over, and what follows from that."""

from onderneem.addon import _
from onderneem.addon.catalogue.key import keep_key
from onderneem.addon.catalogue.key import key_of
from onderneem.addon.catalogue.key_home import address_of
from onderneem.addon.jobs import trial
from onderneem.addon.place.changing import current
from onderneem.addon.place.changing import take_over
from urllib.parse import urlsplit

CATALOGUE_KEY = "catalogue_key"


def save(site, changes: dict, key: str = "") -> str | None:
    """Write the changes, in which nothing is wrong, and a key if there is one.

    Returns a message when the kept key was dropped, since it belonged to another server.
    """
    had_key, before = bool(key_of(site)), address_of((current() or {}).get("catalogue_api"))
    changed = take_over(changes)
    dropped = had_key and not key_of(site)
    if key:
        keep_key(site, key)
    if key or "catalogue_api" in changed:
        changed.add(CATALOGUE_KEY)
    trial.outdate(site, changed)
    if not dropped or key:
        return None
    return _(
        "The key was removed: it belonged to ${host}. Type it again.",
        mapping={"host": urlsplit(before).netloc},
    )
