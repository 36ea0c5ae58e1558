"""What the harvest says of its health: how fresh the catalogue is, and what waits for a person."""

from datetime import timedelta
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.catalogue.harvest.book import Harvest
from onderneem.addon.catalogue.harvest.book import harvest_of
from onderneem.addon.catalogue.harvest.book import SHELVES
from onderneem.addon.catalogue.harvest.report import MOST_EXAMPLES
from onderneem.addon.catalogue.harvest.settings import source_of
from onderneem.addon.catalogue.harvest.words import reason
from onderneem.addon.catalogue.harvest.words import unread_pages
from onderneem.addon.catalogue.harvest.words import would_be_gone
from onderneem.addon.jobs import ledger
from onderneem.addon.jobs.health import Finding
from onderneem.addon.jobs.health import Level
from onderneem.addon.jobs.health import level_since
from onderneem.addon.jobs.health import Report
from onderneem.addon.jobs.health_page import local_time
from onderneem.addon.jobs.interfaces import IHealthReport
from onderneem.addon.jobs.runner import real_now
from onderneem.addon.place.interfaces import ISection
from onderneem.addon.place.section import sections_of
from plone import api
from zope.interface import implementer

# One night may fail; two in a row are news.
FRESH = timedelta(days=2)
JOB = "catalogue.harvest"


@implementer(IHealthReport)
class HarvestReport:
    """Freshness of the catalogue, of a section or of all."""

    title = _("Regional catalogue")
    order = 30

    def report(self, context) -> Report:
        """Return it from what is stored."""
        sections = [context] if ISection.providedBy(context) else sections_of(api.portal.get())
        following = [section for section in sections if source_of(section) is not None]
        if not following:
            text = _("No section follows a catalogue.")
            return Report((Finding(Level.OK, text),), {"sections": []}, page="@@catalogue")
        harvests = [(section, harvest_of(section) or Harvest()) for section in following]
        findings = [each for pair in harvests for each in _findings(*pair)]
        facts = {"sections": [_facts(*pair) for pair in harvests]}
        return Report(tuple(findings), facts, page="@@catalogue")


def read_ago(name: str, days: int):
    """Return how long ago a section's catalogue was read, as a message."""
    told = {"name": name, "days": days}
    if days < 1:
        return _("${name}: read less than a day ago.", mapping=told)
    if days == 1:
        return _("${name}: read one day ago.", mapping=told)
    return _("${name}: read ${days} days ago.", mapping=told)


def _findings(section, harvest: Harvest):
    now, name = clock.now(), section.Title()
    if harvest.finished is None:
        yield Finding(Level.OK, _("${name}: not read to the end yet.", mapping={"name": name}))
    else:
        level = Level.OK if now - harvest.finished < FRESH else Level.ATTENTION
        yield Finding(level, read_ago(name, (now - harvest.finished).days))
    running = ledger.running_since(api.portal.get(), JOB, real_now())
    if running and harvest.phase in ("reading", "applying"):
        words = {"name": name, "time": local_time(section, running)}
        yield Finding(Level.OK, _("${name}: being read, since ${time}.", mapping=words))
    if harvest.error:
        since = harvest.finished or harvest.started or now
        yield Finding(level_since(since, now), _why(harvest))
    if harvest.failed:
        text = unread_pages([each.url for each in harvest.failed])
        yield Finding(Level.ATTENTION, text)
    if harvest.phase == "asking":
        yield Finding(
            Level.ATTENTION,
            would_be_gone(*harvest.drop),
        )


def _why(harvest: Harvest):
    return reason(harvest.error, harvest.error_host, harvest.error_counts)


def _facts(section, harvest: Harvest) -> dict:
    return {
        "section": section.absolute_url(),
        "phase": harvest.phase,
        "finished": harvest.finished.isoformat(timespec="seconds") if harvest.finished else None,
        "error": harvest.error or None,
        "pages_failed": [each.url for each in harvest.failed[:MOST_EXAMPLES]],
        "counts": {name: len(harvest.shelves[name]) for name in SHELVES},
    }
