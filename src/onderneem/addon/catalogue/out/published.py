"""Which services are published: what anybody may read today, whoever asks."""

from AccessControl.PermissionRole import rolesForPermissionOn
from DateTime import DateTime
from onderneem.addon import clock
from onderneem.addon.catalogue.public_service import IPublicService
from plone import api

PUBLISHED = "published"
EVERYBODY = "Anonymous"


def published(section) -> list:
    """Return the brains of the section's published services, by UID; no object is woken.

    Visible to everybody, between its first and its last day of publication, and published or
    without workflow: some workflows show drafts to everybody, and a feed must not tell those.
    """
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        object_provides=IPublicService.__identifier__,
        path="/".join(section.getPhysicalPath()),
        allowedRolesAndUsers=[EVERYBODY],
        effectiveRange=DateTime(clock.stored_now()),
    )
    found = [brain for brain in brains if not brain.review_state or brain.review_state == PUBLISHED]
    return sorted(found, key=lambda brain: brain.UID)


def is_told(item) -> bool:
    """Whether the item itself is what ``published`` lists; the catalog may lag behind."""
    state = api.content.get_state(item, default="")
    in_time = item.isEffective(DateTime(clock.stored_now()))
    return is_open(item) and state in ("", PUBLISHED) and in_time


def is_open(context) -> bool:
    """Whether everybody may see an object, so that what it answers may be kept by proxies."""
    return EVERYBODY in rolesForPermissionOn("View", context)


def stamp(brain) -> str:
    """Return another text when the item was changed or moved."""
    return f"{brain.UID} {brain.modified.micros()} {brain.getPath()}"
