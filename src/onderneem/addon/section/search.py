"""Search in the section: guides, permits, subsidies and topics only."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.asked import start_asked
from onderneem.addon.components.asked import text_asked
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import Card
from onderneem.addon.components.parts import Pages
from onderneem.addon.components.parts import pages
from onderneem.addon.components.words import query_of
from plone import api
from urllib.parse import urlencode

TYPES = {
    "onderneem.Topic": _("Topic"),
    "onderneem.Guide": _("Guide"),
    "onderneem.Permit": _("Permit"),
    "onderneem.Subsidy": _("Subsidy"),
}
BATCH = 20


class SectionSearch(SectionPage):
    """One field over everything the section has for entrepreneurs."""

    @property
    def title(self) -> str:
        """The words come first, so that tabs and histories can be told apart."""
        return _("Search")

    @cached_property
    def text(self) -> str:
        """What the visitor typed."""
        return text_asked(self.request.form)

    @cached_property
    def start(self) -> int:
        """Where the batch begins; what lies past the end is the beginning."""
        start = start_asked(self.request.form)
        return start if start < self.total else 0

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

    @cached_property
    def cards(self) -> list[Card]:
        """The hits of this batch, each with what it is."""
        return [
            Card(
                brain.Title,
                brain.getURL(),
                brain.Description,
                badge=Badge(TYPES[brain.portal_type]),
            )
            for brain in self.found[self.start : self.start + BATCH]
        ]

    @property
    def total(self) -> int:
        """How many there are in all."""
        return len(self.found)

    @property
    def pages(self) -> Pages:
        """Previous and next."""
        base = f"{self.context.absolute_url()}/@@search?{urlencode({'text': self.text})}&"
        return pages(self.start, BATCH, self.total, base)

    @property
    def desk_url(self) -> str:
        """Where to ask what can't be found."""
        return f"{self.context.absolute_url()}/contact"
