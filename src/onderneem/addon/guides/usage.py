"""How often guides are read, and which most."""

from onderneem.addon.components.counted import Counted
from onderneem.addon.components.originals import originals
from onderneem.addon.components.parts import Card
from onderneem.addon.guard.headless import HEAD
from plone import api

views = Counted("onderneem.addon.guides.usage")


def count_view(guide, request) -> None:
    """Count one reading by a visitor; editors and officers don't count."""
    if request.method == "GET" and HEAD not in request.environ and api.user.is_anonymous():
        views.add(guide)


def most_used(section, number: int) -> list[Card]:
    """Return the guides that were read most, then the others in the editor's order."""
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog(
        portal_type="onderneem.Guide",
        path="/".join(section.getPhysicalPath()),
        sort_on="getObjPositionInParent",
        **originals(catalog),
    )
    counts = views.of(section)
    ranked = sorted(brains, key=lambda brain: -counts.get(brain.UID, 0))
    return [Card(brain.Title, brain.getURL(), brain.Description) for brain in ranked[:number]]
