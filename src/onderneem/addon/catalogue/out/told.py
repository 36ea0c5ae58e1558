"""``{section}/@@told``: for editors: what other catalogues get of us, and what they don't, and why.

Shows what the job stored, so that no item is woken.
"""

from dataclasses import dataclass
from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.catalogue.out.feed import Feed
from onderneem.addon.catalogue.out.feed import feed_of
from onderneem.addon.catalogue.out.own_page import catalogue_address
from onderneem.addon.catalogue.out.own_page import gatherer_of
from onderneem.addon.catalogue.out.published import published
from onderneem.addon.catalogue.out.reasons import REASONS
from onderneem.addon.components.asked import start_asked
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.parts import Link
from onderneem.addon.components.parts import Pages
from onderneem.addon.components.parts import pages

BATCH = 50


@dataclass(frozen=True)
class Line:
    """A service that isn't told as it is now, and why."""

    title: str
    url: str
    reason: str


def alive_in(feed: Feed) -> int:
    """Return how many services the feed says that exist."""
    return sum(told.alive for told in feed.told.values())


def left_out(brains: list, feed: Feed) -> list[tuple]:
    """Return (brain, reason) of the published services that aren't told as they are, by title."""
    found = [(brain, feed.told.get(brain.UID)) for brain in brains]
    return sorted(
        ((brain, each.reason) for brain, each in found if each is not None and each.reason),
        key=lambda pair: pair[0].Title.casefold(),
    )


class ToldPage(SectionPage):
    """Counts, where other systems read, and what is left out."""

    private = True

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("What other catalogues get")

    @cached_property
    def _feed(self) -> Feed:
        return feed_of(self.context) or Feed()

    @cached_property
    def _published(self) -> list:
        return published(self.context)

    @cached_property
    def problem(self) -> str:
        """What keeps all of them from the region's catalogue; else nothing."""
        known = gatherer_of(self.context).organisation is not None
        return "" if known else REASONS["municipality"]

    @cached_property
    def facts(self) -> list[Fact]:
        """How many there are, how many of them the feed has, and since when it says so."""
        alive = alive_in(self._feed)
        found = [
            Fact(_("Published permits and subsidies"), (str(len(self._published)),)),
            Fact(_("Told to the region's catalogue"), (str(alive),)),
        ]
        if self._feed.total:
            last = self._feed.entries[self._feed.total - 1].generated
            local = last.astimezone(clock.BRUSSELS).replace(tzinfo=None)
            day = self.context.toLocalizedTime(local.isoformat(), long_format=True)
            found.append(Fact(_("Last news"), (day,)))
        return found

    @property
    def addresses(self) -> list[Link]:
        """Where other systems read; the names are theirs."""
        return [
            Link("CPSV-AP (JSON-LD)", catalogue_address(self.context)),
            Link("CPSV-AP (Turtle)", f"{catalogue_address(self.context)}?format=ttl"),
            Link("LDES", f"{self.context.absolute_url()}/@@ldes"),
        ]

    @cached_property
    def _left_out(self) -> list[tuple]:
        return left_out(self._published, self._feed)

    @property
    def total(self) -> int:
        """How many are left out."""
        return len(self._left_out)

    @cached_property
    def start(self) -> int:
        """Where the batch begins; what lies past the end is the beginning."""
        start = start_asked(self.request.form)
        return start if start < self.total else 0

    @cached_property
    def lines(self) -> list[Line]:
        """Those of this batch, by title."""
        found = self._left_out[self.start : self.start + BATCH]
        return [Line(brain.Title, brain.getURL(), REASONS[reason]) for brain, reason in found]

    @property
    def all_told(self) -> bool:
        """Whether there is nothing to do here."""
        return not (self.problem or self.lines)

    @property
    def pages(self) -> Pages:
        """Previous and next."""
        return pages(self.start, BATCH, self.total, f"{self.context.absolute_url()}/@@told?")
