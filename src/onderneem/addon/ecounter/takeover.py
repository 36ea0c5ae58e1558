"""Take over the address that a page moved to for good, in the items' own fields."""

from Acquisition import aq_base
from dataclasses import dataclass
from onderneem.addon.catalogue.row_lines import rows_of
from onderneem.addon.catalogue.row_values import Link
from onderneem.addon.catalogue.row_values import links
from onderneem.addon.components.locks import is_being_edited
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.links import IN_A_FIELD
from onderneem.addon.ecounter.links import Origin
from onderneem.addon.reference.web_address import is_web_address
from plone.app.uuid.utils import uuidToObject
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent
from zope.security import checkPermission

# Fields that hold an address as an editor typed it, and those that hold rows with one.
SINGLE = ("start_url", "ecounter_base")
ROWS = ("procedure_links", "websites")


@dataclass(frozen=True)
class TakenOver:
    """``changed``: how many items have the new address; ``refused``: how many the user may not
    change, or somebody else is changing now; ``elsewhere``: how many only follow from the
    settings or a product number."""

    changed: int = 0
    refused: int = 0
    elsewhere: int = 0


def take_over(site, section, url: str) -> TakenOver | None:
    """Write the new address in each item of the section that has the old one in a field.

    None when the book knows of no move of ``url``: it was taken over already, or never moved.
    """
    moved = book.health_of(site, url).moved_to
    users = book.uses(site, section.UID()).get(url, ())
    if not users or not is_web_address(moved):
        return None
    # What only follows from the settings isn't woken: the e-counter stands on a thousand items.
    own = [uid for uid, origin in users if Origin(origin) in IN_A_FIELD]
    items = {uid: uuidToObject(uid, unrestricted=True) for uid in own}
    items[section.UID()] = section
    with_it = [item for item in items.values() if item is not None and has_in_field(item, url)]
    ours = [item for item in with_it if _may_change(item)]
    book.move(site, url, moved)
    for item in ours:
        _write(item, url, moved)
    book.settle(site)
    # A section's own e-counter is that of all its items.
    follow = 0 if section in ours else len(users) - len(own)
    return TakenOver(len(ours), len(with_it) - len(ours), follow)


def has_in_field(item, url: str) -> bool:
    """Whether the address stands in a field of the item."""
    return any(_stored(item, name) == url for name in SINGLE) or any(
        link.url == url for name in ROWS for link in links(_stored(item, name))
    )


def _may_change(item) -> bool:
    return not is_being_edited(item) and checkPermission("cmf.ModifyPortalContent", item)


def _write(item, old: str, new: str) -> None:
    for name in SINGLE:
        if _stored(item, name) == old:
            setattr(item, name, new)
    for name in ROWS:
        found = links(_stored(item, name))
        if any(link.url == old for link in found):
            # Somebody may have added the new address beside the old one.
            setattr(item, name, rows_of(dict.fromkeys(_moved(link, old, new) for link in found)))
    notify(ObjectModifiedEvent(item))


def _stored(item, name: str):
    return getattr(aq_base(item), name, None)


def _moved(link: Link, old: str, new: str) -> Link:
    return Link(link.title, new) if link.url == old else link
