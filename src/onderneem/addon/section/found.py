"""What a visitor's words find in a section; the page and the service ask the same."""

from collections import Counter
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.originals import documents
from onderneem.addon.components.originals import INDEX
from onderneem.addon.components.originals import language_of_document
from onderneem.addon.components.originals import original_of_document
from onderneem.addon.components.originals import spoken_in
from onderneem.addon.components.originals import TRANSLATION
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
    """The results for ``text``, of one type or of all; what the user may see.

    ``first``: the language whose pages come before the others.
    """

    def __init__(self, section, text: str, kind: str = "", first: str = ""):
        self.section, self.text, self.kind, self.first = section, text, kind, first

    @cached_property
    def brains(self):
        """The results, best match first; where no text has all words, those with some."""
        types = list(TYPES) if not self.kind else [self.kind]
        found = self._ask(types)
        if not self._doubles and not self.first:
            return found
        found = [brain for brain in found if brain.UID not in self._doubles]
        return self._first_ones(found) if self.first else found

    def _first_ones(self, found: list) -> list:
        """Those in the language that comes first; a page in it stands for its original."""
        words = {"query": [TRANSLATION, spoken_in(self.first)], "operator": "and"}
        path = "/".join(self.section.getPhysicalPath())
        there = self._catalog(path=path, **{INDEX: words})
        known = {original_of_document(self._catalog, brain.getRID()): brain for brain in there}
        shown = [known.get(brain.UID, brain) for brain in found]
        return sorted(shown, key=lambda brain: self.language(brain) != self.first)

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many there are of each type: the catalog counts, no result is touched."""
        doubles = Counter(self._doubles.values())
        return {name: len(self._ask([name])) - doubles[name] for name in TYPES}

    def language(self, brain) -> str:
        """Return the language of a result."""
        return language_of_document(self._catalog, brain.getRID())

    @cached_property
    def _doubles(self) -> dict[str, str]:
        """UID and type of the translations whose original was found too: one of the two is enough.

        An English word finds the English page; a word of both finds the page of the section.
        """
        if not documents(self._catalog, TRANSLATION):
            return {}
        found = {
            brain.UID: (original_of_document(self._catalog, brain.getRID()), brain.portal_type)
            for brain in self._ask(list(TYPES), **{INDEX: TRANSLATION})
        }
        wanted = [original for original, _type in found.values()]
        there = {brain.UID for brain in self._ask(list(TYPES), UID=wanted)} if wanted else set()
        return {uid: kind for uid, (original, kind) in found.items() if original in there}

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

    def _ask(self, types: list[str], **more):
        query = self._query(self.loose)
        return self._search(query, types, **more) if query else []

    def _search(self, query: str, types: list[str], **more):
        return self._catalog(
            SearchableText=query,
            portal_type=types,
            path="/".join(self.section.getPhysicalPath()),
            **more,
        )

    @property
    def _catalog(self):
        return api.portal.get_tool("portal_catalog")
