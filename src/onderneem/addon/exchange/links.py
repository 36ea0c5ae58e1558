"""The way to import and export, for who may add."""

from onderneem.addon import _
from onderneem.addon.components.parts import Link
from onderneem.addon.exchange.interfaces import type_held
from zope.security import checkPermission


def exchange_links(folder) -> list[Link]:
    """Return the buttons on a folder's page; none for visitors, or where nothing is exchanged."""
    if not type_held(folder) or not checkPermission("onderneem.addon.AddContent", folder):
        return []
    url = folder.absolute_url()
    return [
        Link(_("Import from a spreadsheet"), f"{url}/@@import"),
        Link(_("Export to Excel"), f"{url}/@@export?format=xlsx"),
    ]
