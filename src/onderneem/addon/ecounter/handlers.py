"""What the room does when an item is saved."""

from onderneem.addon.ecounter.collect import keep
from plone import api


def know_its_links(item, event) -> None:
    """Let an editor see a link, and have it checked, as soon as it is saved."""
    keep(api.portal.get(), item)
