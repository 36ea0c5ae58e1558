"""The job that reckons last days anew when the closing days change."""

from datetime import timedelta
from onderneem.addon import _
from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.catalog import TOOL
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.query import MOST
from onderneem.addon.jobs.job import Job
from onderneem.addon.jobs.runner import still_at_it
from onderneem.addon.place.section import sections_of
from onderneem.addon.place.section import setting
import transaction

RUNNING = [name for name, step in MEANING.items() if step.term_runs or step.waits_for]


class Reckon(Job):
    """A last day follows from stored facts, so it may be kept; it is a copy all the same."""

    title = _("Reckons the last days of dossiers anew when the closing days change")
    every = timedelta(minutes=5)
    steady = False

    def waiting(self, site) -> bool:
        """Whether other closing days hold than those of the last time."""
        return TOOL in site.objectIds() and site[TOOL].reckoned_with != settings_of(site)

    def run(self, site) -> int:
        """Return how many dossiers were looked at; those that are decided have no last day."""
        settings, number = settings_of(site), 0
        for container in filter(None, map(dossiers_of, sections_of(site))):
            for references in _batches(container):
                for reference in references:
                    container[reference].reindexObject()
                number += len(references)
                transaction.commit()
                still_at_it(site)
        dossier_catalog().reckoned_with = settings
        transaction.commit()
        return number


def settings_of(site) -> tuple:
    """Return the closing days of each section, by its place."""
    return tuple(
        sorted(
            ("/".join(each.getPhysicalPath()), tuple(setting(each, "closing_days") or ()))
            for each in sections_of(site)
        )
    )


def _batches(container):
    """Return the references of all that isn't decided, a batch at a time, oldest first.

    Reckoning changes nothing of the order of arrival, nor of the state.
    """
    start = 0
    while True:
        found = find_dossiers(
            [container.UID()], {"state": RUNNING}, start, MOST, "submitted", descending=False
        )
        yield [row.reference for row in found.rows]
        start += MOST
        if start >= found.total:
            return
