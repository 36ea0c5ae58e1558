"""What a finder found: the one answer that a page and a service both show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from onderneem.addon.components.originals import originals
from onderneem.addon.finder.counting import best_to_loosen
from onderneem.addon.finder.counting import count
from onderneem.addon.finder.counting import Counted
from onderneem.addon.finder.counting import Values
from onderneem.addon.finder.criteria import criteria
from onderneem.addon.finder.criteria import Verdict
from onderneem.addon.finder.docs import index_of
from onderneem.addon.finder.docs import matching
from onderneem.addon.finder.docs import NONE
from onderneem.addon.finder.docs import Seen
from onderneem.addon.finder.docs import sets_of
from onderneem.addon.finder.docs import united
from onderneem.addon.finder.facet import EVERYONE
from onderneem.addon.finder.facet import Facet
from onderneem.addon.finder.facet import Kind
from onderneem.addon.finder.facet import Value
from onderneem.addon.finder.kept_counts import KeptCounts
from onderneem.addon.finder.matching import Match
from onderneem.addon.finder.matching import match
from onderneem.addon.finder.matching import sort_out
from onderneem.addon.finder.matching import Sorted
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.question import Asking
from onderneem.addon.finder.question import Problem
from onderneem.addon.finder.question import question_of
from onderneem.addon.finder.question import TEXT
from onderneem.addon.finder.question import Wrong
from onderneem.addon.topics.asking import words_query
from plone import api
from urllib.parse import quote

CRITERIA = "onderneem_criteria"
STATE = "onderneem_state"
# How the token of what is in words begins: only where they decide (permits) they are looked at.
WORDS = '["words",'


@dataclass(frozen=True)
class Loosening:
    """What to leave out (facets, or the words), and how many there are then."""

    facets: tuple[str, ...]
    count: int


class Finding:
    """``context``: the folder that is searched; ``now``: aware, for states and ages.

    ``may_pass_the_end``: a batch past the end is empty, as programs expect; people see the first.
    """

    def __init__(
        self,
        context,
        kind: Kind,
        form: Mapping[str, object],
        now: datetime,
        may_pass_the_end: bool = False,
    ):
        self.context, self.kind, self.now = context, kind, now
        self._may_pass_the_end = may_pass_the_end
        self.catalog = api.portal.get_tool("portal_catalog")
        self._indexes: dict[str, object] = {}
        self.values: dict[str, list[Value]] = {
            facet.name: list(facet.values(context, self.seen)) for facet in kind.facets
        }
        self.question, self.problems = question_of(form, self.asking, now.date())

    @property
    def asking(self) -> Asking:
        """What may be asked."""
        tokens = {name: [each.token for each in values] for name, values in self.values.items()}
        return Asking(tokens, tuple(sort.name for sort in self.kind.sorts))

    @property
    def wrong_answers(self) -> dict[str, Problem]:
        """The answers that aren't understood, by question."""
        return {each.field: each for each in self.problems if each.wrong is Wrong.ANSWER}

    @property
    def usual_sort(self) -> str:
        """The order of an address that names none."""
        return self.kind.sorts[0].name

    @cached_property
    def total(self) -> int:
        """How many there are."""
        return len(self.results)

    @property
    def start(self) -> int:
        """Where the batch begins; for people, past the end it is the beginning."""
        inside = self._may_pass_the_end or self.question.start < self.total
        return self.question.start if inside else 0

    @property
    def results(self):
        """The documents found."""
        return self.counted.results

    @cached_property
    def everything(self):
        """All of this kind here that whoever asks may see."""
        query = {"portal_type": self.kind.portal_type, **originals(self.catalog)}
        return self.seen.matching(**query)

    @cached_property
    def seen(self) -> Seen:
        """What whoever asks may see here."""
        return Seen(self.catalog, "/".join(self.context.getPhysicalPath()))

    @cached_property
    def counted(self) -> Counted:
        """Results and counts; the words narrow as a facet does."""
        facets = [self._sets(facet) for facet in self.kind.facets]
        words = self._words
        if words is not None:
            facets.append(Values(TEXT, {TEXT: words}, chosen=(TEXT,)))
        by_time = frozenset(each.name for each in self.kind.facets if each.index == STATE)
        kept = KeptCounts(self.catalog, by_time | {TEXT})
        return count(self.everything, facets, united, kept)

    @cached_property
    def loosening(self) -> Loosening | None:
        """What to leave out when nothing was found."""
        best = None if self.total else best_to_loosen(self.counted)
        return Loosening(*best) if best else None

    @cached_property
    def sorted_out(self) -> Sorted | None:
        """The results by verdict, when somebody told of the own business."""
        return self._sorted(self.results) if self.question.profile else None

    def _sorted(self, docs) -> Sorted:
        """Nothing is asked for the sake of what is over."""
        index = index_of(self.catalog, CRITERIA)
        holders = {
            token: holding
            for token, holding in sets_of(index).items()
            if self.kind.bare is Verdict.UNKNOWN or not token.startswith(WORDS)
        }
        worth = docs - self._over if self.kind.over else docs
        return sort_out(docs, holders, self.question.profile, united, self.kind.bare, worth)

    @cached_property
    def _over(self):
        return self.kind.over(self.catalog, self.now)

    def to_have(self, verdict: Verdict) -> int:
        """How many there are of a verdict: what is over is nothing that one may have."""
        docs = self.sorted_out.of(verdict)
        counted = docs if verdict is Verdict.NO or not self.kind.over else docs - self._over
        return len(counted)

    @property
    def too_late(self) -> int:
        """How many would be likely or depend, and are over."""
        found = self.sorted_out
        return len(found.yes | found.unknown) - sum(
            self.to_have(each) for each in (Verdict.YES, Verdict.UNKNOWN)
        )

    def is_over(self, doc: int) -> bool:
        """Whether one can't have it any more."""
        return bool(self.kind.over) and doc in self._over

    @cached_property
    def batch(self) -> list[int]:
        """The documents of this batch, in order: what is likely for me first."""
        most = self.start + self.question.size
        groups = [self.results]
        if self.sorted_out is not None:
            groups = self._by_verdict(self.sorted_out)
        found: list[int] = []
        for docs in groups:
            if len(found) < most and docs:
                found += self._order(self.catalog, docs, most - len(found), self.now)
        return found[self.start : most]

    def _by_verdict(self, found: Sorted) -> list:
        """Return what is likely, then what depends; what is over behind both, "no" last of all."""
        if self.kind.over is None:
            return [found.yes, found.unknown, found.no]
        over = self._over
        maybe = (found.yes, found.unknown)
        return [*(docs - over for docs in maybe), *(docs & over for docs in maybe), found.no]

    def brain(self, doc: int):
        """Return what the catalog has of a document."""
        return self.catalog._catalog[doc]

    def url(self, brain) -> str:
        """Return where it stands: what ``getURL`` says, without building each from its root."""
        here = "/".join(self.context.getPhysicalPath())
        return f"{self._url}{quote(brain.getPath().removeprefix(here))}"

    def entry(self, index: str, doc: int):
        """Return what an index has of a document."""
        found = self._index(index)
        return found.getEntryForObject(doc) if found is not None else None

    def stretches(self, doc: int):
        """Return the stretch of time that a document is in, and those that follow."""
        index = self._index(STATE)
        return index.segment_of(doc, self.now) if index is not None else ()

    def match(self, doc: int) -> Match | None:
        """Return what a document's criteria say to the profile; None when there is none."""
        if not self.question.profile:
            return None
        tokens = self.entry(CRITERIA, doc) or ()
        return match(criteria(tokens), self.question.profile, self.kind.bare)

    def asked_here(self) -> set[Asked]:
        """Return the questions that a criterion of anything here turns on.

        An answer that was given stays; of what it refuses nothing more is asked.
        """
        profile, docs = self.question.profile, self.everything
        if profile:
            docs = docs - self._sorted(docs).no
        tokens = sets_of(index_of(self.catalog, CRITERIA))
        used = (token for token, holding in tokens.items() if docs & holding)
        asked = {each.asked for each in criteria(used) if each.asked is not None}
        return asked | profile.answered

    def zones(self) -> list[str]:
        """Return the zones and streets that criteria here name."""
        tokens = sets_of(index_of(self.catalog, CRITERIA))
        named = criteria(
            token
            for token, docs in tokens.items()
            if token.startswith('["one","zone"') and (self.everything & docs)
        )
        return sorted({zone for each in named for zone in each.values})

    @cached_property
    def _url(self) -> str:
        return self.context.absolute_url()

    def _index(self, name: str):
        if name not in self._indexes:
            self._indexes[name] = index_of(self.catalog, name)
        return self._indexes[name]

    @property
    def _order(self):
        wanted = self.question.sort
        return next(sort.order for sort in self.kind.sorts if sort.name == wanted)

    @property
    def _words(self):
        """The documents with the words; None when nothing was typed, or no word is in it."""
        words = words_query(self.context, self.question.text)
        if not words:
            return None
        return matching(self.catalog, {"SearchableText": words}, self.everything)

    def _sets(self, facet: Facet) -> Values:
        values, chosen = self.values[facet.name], self.question.of(facet.name)
        index = index_of(self.catalog, facet.index)
        if facet.index == STATE:
            sets = {
                each.token: index.in_state(each.token, self.now) if index is not None else NONE
                for each in values
            }
            return Values(facet.name, sets, None, chosen)
        kept = sets_of(index, [EVERYONE, *(each.key or each.token for each in values)])
        sets = {each.token: kept.get(each.key or each.token, NONE) for each in values}
        return Values(facet.name, sets, kept.get(EVERYONE), chosen)
