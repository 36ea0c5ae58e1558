"""Search in the section: guides, permits, subsidies and topics only."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import Card
from onderneem.addon.components.words import query_of
from onderneem.addon.topics.listing import Listing
from plone import api

TYPES = {
    "onderneem.Topic": _("Topic"),
    "onderneem.Guide": _("Guide"),
    "onderneem.Permit": _("Permit"),
    "onderneem.Subsidy": _("Subsidy"),
}


class SectionSearch(Listing):
    """One field over everything the section has for entrepreneurs."""

    @property
    def title(self) -> str:
        """The words come first, so that tabs and histories can be told apart."""
        return _("Search")

    @property
    def address(self) -> str:
        """Where the search stands."""
        return f"{self.context.absolute_url()}/@@search"

    @cached_property
    def found(self):
        """The brains, best match first; none while nothing was asked."""
        words = query_of(self.text)
        if not words:
            return []
        return api.portal.get_tool("portal_catalog")(
            SearchableText=words,
            portal_type=list(TYPES),
            path="/".join(self.context.getPhysicalPath()),
        )

    def card(self, brain) -> Card:
        """Return a hit with what it is."""
        badge = Badge(TYPES[brain.portal_type])
        return Card(brain.Title, brain.getURL(), brain.Description, badge=badge)

    @property
    def desk_url(self) -> str:
        """Where to ask what can't be found."""
        return f"{self.context.absolute_url()}/contact"
