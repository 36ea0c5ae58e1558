"""What is missing in the section's pages, as tasks: pages that belong to no topic."""

from onderneem.addon import _
from onderneem.addon.components.originals import documents
from onderneem.addon.components.originals import TRANSLATION
from onderneem.addon.components.tasks import ITaskSource
from onderneem.addon.components.tasks import Task
from onderneem.addon.topics.related import ENTRIES
from plone import api
from zope.interface import implementer

TOPICS = "onderneem_topic"


@implementer(ITaskSource)
class WithoutTopic:
    """A page without a topic is found by search only: no topic's page shows it."""

    title = _("Pages without a topic")
    order = 60

    def total(self, section) -> int:
        """Return how many, by the catalog's numbers: no page is woken."""
        return len(self._numbers(section))

    def batch(self, section, start: int, size: int) -> list[Task]:
        """Return them in the order in which they came."""
        catalog = api.portal.get_tool("portal_catalog")._catalog
        found = [catalog[number] for number in self._numbers(section)[start : start + size]]
        why = _("Choose at least one topic.")
        return [Task("no-topic", brain.Title, f"{brain.getURL()}/edit", why) for brain in found]

    def _numbers(self, section) -> list[int]:
        catalog = api.portal.get_tool("portal_catalog")
        index = catalog._catalog.indexes.get(TOPICS)
        if index is None:
            return []
        path = "/".join(section.getPhysicalPath())
        brains = catalog(portal_type=list(ENTRIES), path=path, show_inactive=True)
        # An item without topics isn't in the index at all; a translation has those of its original.
        known = (index._unindex, set(documents(catalog, TRANSLATION)))
        found = (brain.getRID() for brain in brains)
        return sorted(rid for rid in found if not any(rid in each for each in known))
