"""The key goes to the server that it was kept for: who may set an address can't send it elsewhere.

Whoever writes the setting (the panel, a program, the registry's editor, an import), the key of
another server is dropped in the same transaction.
"""

from onderneem.addon.catalogue.key import forget
from onderneem.addon.place.settings import IPanelSettings
from onderneem.addon.place.settings import PREFIX
from onderneem.addon.reference.web_address import server_of
from plone import api

NAME = "catalogue_api"


def address_of(value: str | None) -> str:
    """Return the address that a value of the setting means; an empty one means the usual one."""
    return value or IPanelSettings[NAME].default


def drop_key(event) -> None:
    """Drop the key when the catalogue is at another server now, or at the same by another way."""
    if event.record.__name__ != f"{PREFIX}.{NAME}":
        return
    old, new = (server_of(address_of(each)) for each in (event.oldValue, event.newValue))
    if old is None or old != new:
        forget(api.portal.get())
