"""How often guides are read: numbers only, counted in memory and added up by a job."""

from BTrees.OIBTree import OIBTree
from onderneem.addon.components.parts import Card
from onderneem.addon.components.tally import Tally
from onderneem.addon.place.section import section_of
from plone import api
from plone.app.uuid.utils import uuidToObject
from zope.annotation.interfaces import IAnnotations
import transaction

KEY = "onderneem.addon.guides.usage"
views = Tally()


def count_view(guide, request) -> None:
    """Count one reading by a visitor; editors and officers don't count."""
    if request.method == "GET" and api.user.is_anonymous():
        views.add((api.portal.get().getId(), guide.UID()))


def flush(site) -> int:
    """Add the counts of this site's guides to what is stored; return how many guides had any."""
    mine = views.take(lambda key: key[0] == site.getId())
    # What an error or a conflict keeps from being stored comes along the next time.
    transaction.get().addAfterAbortHook(views.give_back, args=(mine,))
    for (_site, uid), number in mine.items():
        # The job runs as nobody; a guide may have been retracted since it was read.
        guide = uuidToObject(uid, unrestricted=True)
        section = section_of(guide) if guide is not None else None
        if section is not None:
            stored = _stored(section)
            stored[uid] = stored.get(uid, 0) + number
    return len(mine)


def most_used(section, number: int) -> list[Card]:
    """Return the guides that were read most, then the others in the editor's order."""
    brains = api.portal.get_tool("portal_catalog")(
        portal_type="onderneem.Guide",
        path="/".join(section.getPhysicalPath()),
        sort_on="getObjPositionInParent",
    )
    counts = IAnnotations(section).get(KEY, {})
    ranked = sorted(brains, key=lambda brain: -counts.get(brain.UID, 0))
    return [Card(brain.Title, brain.getURL(), brain.Description) for brain in ranked[:number]]


def _stored(section) -> OIBTree:
    annotations = IAnnotations(section)
    if KEY not in annotations:
        annotations[KEY] = OIBTree()
    return annotations[KEY]
