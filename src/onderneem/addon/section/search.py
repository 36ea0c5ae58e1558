"""``@@search`` and ``@search-entries``: guides, permits, subsidies and topics of the section."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.asked import start_asked
from onderneem.addon.components.asked import text_asked
from onderneem.addon.components.languages import other_than
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import Card
from onderneem.addon.components.parts import Pages
from onderneem.addon.components.parts import pages
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.section.found import Found
from onderneem.addon.section.found import TYPES
from onderneem.addon.section.unfound import note_unfound
from onderneem.addon.topics.listing import BATCH
from onderneem.addon.topics.listing import Listing
from typing import NamedTuple
from urllib.parse import urlencode


class Kind(NamedTuple):
    """A type to narrow the results to, with how many it has; ``current``: it is chosen."""

    title: str
    count: int
    url: str
    current: str | None


class SectionSearch(Listing):
    """One field over everything the section has for entrepreneurs."""

    own_search = True

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Search")

    @property
    def address(self) -> str:
        """Where the search stands."""
        return f"{self.context.absolute_url()}/@@search"

    def content(self) -> str:
        """Return the page, and note what nobody could find."""
        if self.text and not self.hits.total:
            note_unfound(self.context, self.request, self.text)
        return super().content()

    @property
    def kind(self) -> str:
        """The type that is chosen; an unknown one is none."""
        asked = text_asked(self.request.form, "type")
        return asked if asked in TYPES else ""

    @cached_property
    def hits(self) -> Found:
        """What was found."""
        return Found(self.context, self.text, self.kind, self.spoken)

    @property
    def found(self):
        """The brains, best match first; none while nothing was asked."""
        return self.hits.brains

    @property
    def start(self) -> int:
        """Where the batch begins."""
        start = start_asked(self.request.form)
        return start if start < self.total else 0

    @property
    def is_loose(self) -> bool:
        """Whether what is found has only some of the words."""
        return bool(self.hits.total) and self.hits.loose

    @property
    def kinds(self) -> list[Kind]:
        """All, then each type that has results; nothing to choose where there is one."""
        counts = self.hits.counts
        if len([number for number in counts.values() if number]) < 2:
            return []
        every = Kind(_("All"), self.hits.total, self._at(""), None if self.kind else "true")
        return [every, *(self._kind(name, number) for name, number in counts.items() if number)]

    def card(self, brain) -> Card:
        """Return a hit with what it is, and its language where it is another one."""
        badge = Badge(TYPES[brain.portal_type].one)
        lang = other_than(self.hits.language(brain), speech_of(self.request).language) or None
        return Card(brain.Title, brain.getURL(), brain.Description, badge=badge, lang=lang)

    @property
    def pages(self) -> Pages:
        """Previous and next."""
        return pages(self.start, BATCH, self.total, f"{self._at(self.kind)}&")

    @property
    def desk_url(self) -> str:
        """Where to ask what can't be found."""
        return f"{self.context.absolute_url()}/contact"

    def _kind(self, name: str, number: int) -> Kind:
        chosen = "true" if name == self.kind else None
        return Kind(TYPES[name].many, number, self._at(name), chosen)

    def _at(self, kind: str) -> str:
        query = {"text": self.text, "type": kind, "in": self.spoken}
        return f"{self.address}?{urlencode({name: each for name, each in query.items() if each})}"
