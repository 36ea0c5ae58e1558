"""What a visitor's words find in a section; the page and the service ask the same."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.topics.asking import words_query
from plone import api
from typing import NamedTuple


class Named(NamedTuple):
    """What a type is called: one of it, and more."""

    one: str
    many: str


TYPES = {
    "onderneem.Topic": Named(_("Topic"), _("Topics")),
    "onderneem.Guide": Named(_("Guide"), _("Guides")),
    "onderneem.Permit": Named(_("Permit"), _("Permits")),
    "onderneem.Subsidy": Named(_("Subsidy"), _("Subsidies")),
}


class Found:
    """The results for ``text``, of one type or of all; what the user may see."""

    def __init__(self, section, text: str, kind: str = ""):
        self.section, self.text, self.kind = section, text, kind

    @cached_property
    def brains(self):
        """The results, best match first; where no text has all words, those with some."""
        return self._ask(list(TYPES) if not self.kind else [self.kind])

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many there are of each type: the catalog counts, no result is touched."""
        return {name: len(self._ask([name])) for name in TYPES}

    @property
    def total(self) -> int:
        """How many there are of all types."""
        return sum(self.counts.values())

    @cached_property
    def loose(self) -> bool:
        """Whether no text has all the words, so that some have to do."""
        return self._query() != "" and not self._search(self._query(), list(TYPES))

    def _query(self, loose: bool = False) -> str:
        return words_query(self.section, self.text, loose)

    def _ask(self, types: list[str]):
        query = self._query(self.loose)
        return self._search(query, types) if query else []

    def _search(self, query: str, types: list[str]):
        return api.portal.get_tool("portal_catalog")(
            SearchableText=query,
            portal_type=types,
            path="/".join(self.section.getPhysicalPath()),
        )
