"""What the health page says of the outgoing catalogue."""

from onderneem.addon import _
from onderneem.addon.catalogue.out.feed import Feed
from onderneem.addon.catalogue.out.feed import feed_of
from onderneem.addon.catalogue.out.gather import BASE
from onderneem.addon.catalogue.out.gather import Gatherer
from onderneem.addon.catalogue.out.published import published
from onderneem.addon.catalogue.out.reasons import REASONS
from onderneem.addon.jobs.health import Finding
from onderneem.addon.jobs.health import Level
from onderneem.addon.jobs.health import Report
from onderneem.addon.jobs.interfaces import IHealthReport
from onderneem.addon.place.section import section_of
from onderneem.addon.place.section import sections_of
from zope.interface import implementer


@implementer(IHealthReport)
class ToldReport:
    """How many services others get, and how many not; stored, no item is woken."""

    title = _("What other catalogues get")
    order = 45

    def report(self, context) -> Report:
        """Return it for a section, or for all of a site."""
        own = section_of(context)
        sections = [own] if own is not None else sections_of(context)
        public = told = left_out = 0
        nameless = False
        for section in sections:
            feed, brains = feed_of(section) or Feed(), published(section)
            found = [feed.told.get(brain.UID) for brain in brains]
            public += len(brains)
            told += sum(each.alive for each in feed.told.values())
            left_out += sum(bool(each and each.reason) for each in found)
            nameless |= bool(brains) and Gatherer(section, BASE).organisation is None
        return Report(
            tuple(_findings(nameless, left_out)),
            facts={"published": public, "told": told, "left_out": left_out},
            page="@@told",
        )


def _findings(nameless: bool, left_out: int):
    """Worth knowing; nothing fails, so that no monitor need wake anybody."""
    if nameless:
        yield Finding(Level.OK, REASONS["municipality"])
    if left_out:
        text = _("Left out of what other catalogues get: ${count}.", mapping={"count": left_out})
        yield Finding(Level.OK, text)
