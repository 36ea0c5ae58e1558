"""The page of a folder of guides, permits or subsidies: a list, with a field to narrow it."""

from functools import cached_property
from onderneem.addon.components.asked import start_asked
from onderneem.addon.components.asked import text_asked
from onderneem.addon.components.originals import originals
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Card
from onderneem.addon.components.parts import Link
from onderneem.addon.components.parts import Pages
from onderneem.addon.components.parts import pages
from onderneem.addon.exchange.links import exchange_links
from onderneem.addon.topics.asking import words_query
from plone import api
from urllib.parse import urlencode

BATCH = 25


class Listing(SectionPage):
    """A subclass names the type it lists, and may put a badge on its cards."""

    portal_type = ""

    @property
    def address(self) -> str:
        """Where this list stands."""
        return self.context.absolute_url()

    @property
    def tools(self) -> list[Link]:
        """What somebody who may more than read can do here; a subclass may know more."""
        return exchange_links(self.context)

    @cached_property
    def text(self) -> str:
        """The words to narrow the list by."""
        return text_asked(self.request.form)

    @cached_property
    def start(self) -> int:
        """Where the batch begins; what lies past the end is the beginning."""
        start = start_asked(self.request.form)
        return start if start < self.total else 0

    @cached_property
    def found(self):
        """The brains that the visitor may see, by title."""
        query = {
            "portal_type": self.portal_type,
            "path": "/".join(self.context.getPhysicalPath()),
            "sort_on": "sortable_title",
        }
        words = words_query(self.context, self.text)
        if words:
            query["SearchableText"] = words
        catalog = api.portal.get_tool("portal_catalog")
        return catalog({**query, **originals(catalog)})

    @cached_property
    def cards(self) -> list[Card]:
        """The entries of this batch."""
        return [self.card(brain) for brain in self.found[self.start : self.start + BATCH]]

    def card(self, brain) -> Card:
        """Return one entry."""
        return Card(brain.Title, brain.getURL(), brain.Description)

    @property
    def total(self) -> int:
        """How many there are in all."""
        return len(self.found)

    @property
    def pages(self) -> Pages:
        """Previous and next."""
        query = urlencode({"text": self.text}) if self.text else ""
        base = f"{self.address}?{query}{'&' if query else ''}"
        return pages(self.start, BATCH, self.total, base)
