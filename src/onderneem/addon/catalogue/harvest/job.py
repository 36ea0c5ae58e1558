"""The harvest as a job: begun once a day, gone on with until it is done."""

from dataclasses import replace
from datetime import timedelta
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.catalogue.harvest.applying import apply
from onderneem.addon.catalogue.harvest.book import harvest_of
from onderneem.addon.catalogue.harvest.client import CatalogueUnavailable
from onderneem.addon.catalogue.harvest.client import Client
from onderneem.addon.catalogue.harvest.client import server_of
from onderneem.addon.catalogue.harvest.lost_pages import PASSING
from onderneem.addon.catalogue.harvest.reading_on import begin
from onderneem.addon.catalogue.harvest.reading_on import Limits
from onderneem.addon.catalogue.harvest.reading_on import read_on
from onderneem.addon.catalogue.harvest.settings import source_of
from onderneem.addon.catalogue.harvest.words import reason
from onderneem.addon.catalogue.harvest.words import REASONS
from onderneem.addon.jobs.again import again
from onderneem.addon.jobs.in_time import in_time
from onderneem.addon.jobs.interfaces import LostClaim
from onderneem.addon.jobs.interfaces import WorkFailed
from onderneem.addon.jobs.job import Job
from onderneem.addon.jobs.runner import still_at_it
from onderneem.addon.jobs.runner import time_left
from onderneem.addon.outbound.agent import door_of
from onderneem.addon.outbound.agent import may_go_out
from onderneem.addon.place.section import sections_of
from plone import api
from time import monotonic
import logging
import transaction

logger = logging.getLogger(__name__)
DAY = timedelta(days=1)
AGAIN = timedelta(hours=1)
# What names no host and no numbers any more: those of a later reading stand in their place.
SAID_BEFORE = {
    "refused": _("The server refuses us."),
    "not-understood": _("Some of the products that the catalogue sent weren't understood."),
}


class Harvest(Job):
    """Every ten minutes a look whether a section's harvest is due; each begins once a day."""

    title = _("Reads the regional catalogue")
    every = timedelta(minutes=10)
    # A section is due once a day: in between there is nothing to be late with.
    steady = False
    limits = Limits()

    def waiting(self, site) -> bool:
        """Whether we may go out, and some section is due."""
        return may_go_out() and any(_is_due(section) for section in sections_of(site))

    def comes_at(self, site):
        """When the first section is due again."""
        times = [comes_at(section) for section in sections_of(site)] if may_go_out() else []
        return min((each for each in times if each), default=None)

    def in_words(self, kind: str):
        """Why there was no page, as the page of the catalogue says it."""
        token = kind.partition(":")[0]
        found = (harvest_of(section) for section in sections_of(api.portal.get()))
        said = next((each for each in found if each is not None and each.error == token), None)
        if said is not None:
            return reason(token, said.error_host, said.error_counts)
        return SAID_BEFORE.get(token) or REASONS.get(token)

    def run(self, site) -> int:
        """Return how many members were read in all; what went wrong is raised at the end.

        One section's trouble is no reason to leave the others alone, and the time is for all.
        """
        until, read, problems = monotonic() + time_left(self.limits.seconds), 0, []
        for section in sections_of(site):
            left = until - monotonic()
            if left > 0 and _is_due(section):
                still_at_it(site)
                transaction.commit()
                try:
                    read += self._run(site, section, left)
                except LostClaim:
                    raise
                except Exception as problem:  # of one section; told when all had their turn
                    transaction.abort()
                    problems.append(problem)
        if problems:
            raise problems[0]
        return read

    def _run(self, site, section, left: float) -> int:
        now, source = clock.stored_now(), source_of(section)
        until, limits = monotonic() + left, replace(self.limits, seconds=left)
        harvest = harvest_of(section, make=True)
        begin(harvest, source, now)
        harvest.wishes.pop("now", None)
        before = harvest.report.read
        try:
            client = Client(in_time(door_of(site)), source.key, feed=not source.whole)
            done = read_on(harvest, source, client, limits, now)
        except CatalogueUnavailable as problem:
            transaction.abort()
            logger.warning("catalogue of %s: %s", section.getId(), problem.reason)
            harvest.fails(problem.reason, problem.host)
            wait = timedelta(seconds=problem.retry_after or 0)
            harvest.next_run = now + max(AGAIN, wait)
            transaction.commit()
            # To the ledger, and once a day to the webmaster.
            raise WorkFailed(problem.reason) from problem
        harvest.fails()
        if done and (
            again(lambda: apply(section, harvest, source.whole, now, until - monotonic()))
            or harvest.phase == "asking"
        ):
            # Where a person is asked, it is read again tomorrow: perhaps all is well by then.
            harvest.next_run = now + _wait(harvest)
        read, failed = harvest.report.read - before, done and _told(harvest)
        transaction.commit()
        if failed:
            # What could be read was taken in; the rest is told as any failure.
            raise WorkFailed(failed)
        return read


def _told(harvest) -> str:
    """Keep what is wrong with a reading that went on to its end; return it for the ledger."""
    report = harvest.report
    if not report.not_understood:
        harvest.fails(*_first_failed(harvest))
        return harvest.error
    counts = report.refused.total(), report.read
    harvest.fails("not-understood", counts=counts)
    return "not-understood: {} of {}".format(*counts)


def _first_failed(harvest) -> tuple[str, str]:
    if not harvest.failed:
        return "", ""
    first = harvest.failed[0]
    return first.reason, server_of(first.url)


def _wait(harvest) -> timedelta:
    """A server that was out is asked again soon, as it asks itself; a page that is bad tomorrow."""
    out = [each.retry_after or 0 for each in harvest.failed if each.reason in PASSING]
    return max(AGAIN, timedelta(seconds=max(out))) if out else DAY


def comes_at(section):
    """Return when a section's catalogue is read again; None when it is due now, or never."""
    if source_of(section) is None or _is_due(section):
        return None
    return harvest_of(section).next_run


def _is_due(section) -> bool:
    source = source_of(section)
    if source is None:
        return False
    harvest = harvest_of(section)
    if harvest is None or harvest.next_run is None or harvest.wishes.get("now"):
        return True
    # Other settings are read with at once.
    return harvest.mark != source.mark or harvest.next_run <= clock.now()
