"""Which services are published: what anybody may read today, whoever asks."""

from AccessControl.PermissionRole import rolesForPermissionOn
from DateTime import DateTime
from onderneem.addon import clock
from onderneem.addon.catalogue.out.interfaces import IVersions
from onderneem.addon.catalogue.public_service import IPublicService
from onderneem.addon.components.originals import documents
from onderneem.addon.components.originals import INDEX
from onderneem.addon.components.originals import original_of_document
from onderneem.addon.components.originals import originals
from onderneem.addon.components.originals import TRANSLATION
from plone import api

PUBLISHED = "published"
EVERYBODY = "Anonymous"


def published(section) -> list:
    """Return the brains of the section's published services, by UID; no object is woken.

    A service is told once, with the words of all its pages: a translation is none of its own.
    Visible to everybody, between its first and its last day of publication, and published or
    without workflow: some workflows show drafts to everybody, and a feed must not tell those.
    """
    return published_of(section, IPublicService)


def published_of(section, kind) -> list:
    """Return the same of what provides an interface, services or not."""
    return _public(section, originals(api.portal.get_tool("portal_catalog")), kind)


def stamps(section, brains) -> dict[str, str]:
    """Return the stamp of each of the published services, by UID: its translations' in it."""
    found = {brain.UID: stamp(brain) for brain in brains}
    catalog = api.portal.get_tool("portal_catalog")
    if documents(catalog, TRANSLATION):
        for brain in _public(section, {INDEX: TRANSLATION}):
            uid = original_of_document(catalog, brain.getRID())
            if uid in found:
                found[uid] += f" {stamp(brain)}"
    return found


def _public(section, more: dict, kind=IPublicService) -> list:
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        object_provides=kind.__identifier__,
        path="/".join(section.getPhysicalPath()),
        allowedRolesAndUsers=[EVERYBODY],
        effectiveRange=DateTime(clock.stored_now()),
        **more,
    )
    found = [brain for brain in brains if not brain.review_state or brain.review_state == PUBLISHED]
    return sorted(found, key=lambda brain: brain.UID)


def is_told(item) -> bool:
    """Whether the item itself is what ``published`` lists; the catalog may lag behind."""
    state = api.content.get_state(item, default="")
    in_time = item.isEffective(DateTime(clock.stored_now()))
    return is_open(item) and state in ("", PUBLISHED) and in_time


def is_service(item) -> bool:
    """Whether the item is told as a service of its own."""
    return is_told(item) and original_of(item) is None


def original_of(item):
    """Return the item that this one translates, whoever asks, or None."""
    versions = IVersions(item, None)
    return versions.original if versions is not None else None


def translations_of(item) -> list:
    """Return the items that translate this one, whoever asks."""
    versions = IVersions(item, None)
    return versions.translations if versions is not None else []


def is_open(context) -> bool:
    """Whether everybody may see an object, so that what it answers may be kept by proxies."""
    return EVERYBODY in rolesForPermissionOn("View", context)


def stamp(brain) -> str:
    """Return another text when the item was changed or moved."""
    return f"{brain.UID} {brain.modified.micros()} {brain.getPath()}"
