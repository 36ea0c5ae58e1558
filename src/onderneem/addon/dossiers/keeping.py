"""Which dossiers are kept no longer: asked of their catalog, and erased by a job at night."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from functools import partial
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.erasing import TERM
from onderneem.addon.dossiers.erasing_each import erase_each
from onderneem.addon.dossiers.erasing_each import forget_words
from onderneem.addon.dossiers.in_the_file import packing_of
from onderneem.addon.dossiers.query import every_dossier
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.query import MOST
from onderneem.addon.dossiers.query import Row
from onderneem.addon.dossiers.retention import last_day
from onderneem.addon.dossiers.retention import latest_end
from onderneem.addon.dossiers.retention import NONE
from onderneem.addon.jobs.interfaces import WorkFailed
from onderneem.addon.jobs.job import Job
from onderneem.addon.jobs.runner import still_at_it
from onderneem.addon.place.section import sections_of
from onderneem.addon.place.section import setting
import logging

AHEAD = timedelta(days=30)
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Kept:
    """A row whose term ends; ``last``: the last day that it is kept."""

    row: Row
    last: date


def months_of(container, said: str) -> int | None:
    """Return for how many months a dossier is kept: as its form said, else as the section says."""
    return setting(container, "retention_months") if said == NONE else int(said)


def kept_until(container, row: Row) -> date | None:
    """Return the last day that a closed dossier is kept; None when it has no term, or isn't
    closed."""
    if not row.ended:
        return None
    return last_day(date.fromisoformat(row.ended), months_of(container, row.months))


def over_by(container, day: date, size: int = MOST) -> tuple[list[Kept], int]:
    """Return those whose term is over on ``day`` and that nobody holds, first over first, at most
    ``size``; and how many there are in all."""
    found, total = [], 0
    for filters, end in _ends(container, day):
        some = find_dossiers(
            [container.UID()], filters, size=size, sort="ended", descending=False, ended=end
        )
        total += some.total
        found += [Kept(row, kept_until(container, row)) for row in some.rows]
    return sorted(found, key=lambda each: (each.last, each.row.reference))[:size], total


def _ends(container, day: date) -> Iterator[tuple[dict, str]]:
    """Yield, for each term that there is, what to filter by and the last end that is long ago."""
    for said in dossier_catalog().uniqueValuesFor("months"):
        months = months_of(container, said)
        end = latest_end(months, day) if months is not None else None
        if end is not None:
            yield {"months": said, "held": "no"}, end.isoformat()


NOT_ERASED = "not-erased"


class Erase(Job):
    """Each night; each dossier in a transaction of its own, so that one stops no other."""

    title = _("Erases dossiers whose retention term is over")
    every = timedelta(days=1)

    def run(self, site) -> int:
        """Return how many were erased; raises WorkFailed at the end when one couldn't be."""
        done = failed = 0
        for container in filter(None, map(dossiers_of, sections_of(site))):
            references = _references(container, clock.today())
            run = erase_each(container, references, TERM, between=partial(still_at_it, site))
            done, failed = done + run.erased, failed + run.failed
        forget_words()
        if done:
            packed = packing_of(site._p_jar.db()).last
            logger.info("dossiers erased: %s; the database is packed up to: %s", done, packed)
        if failed:
            raise WorkFailed(NOT_ERASED)
        return done

    def in_words(self, kind: str):
        """The one failure of its own."""
        told = _("Some dossiers couldn't be erased; the log of the server names them.")
        return told if kind == NOT_ERASED else None


def _references(container, day: date) -> list[str]:
    return [
        row.reference
        for filters, end in _ends(container, day)
        for row in every_dossier([container.UID()], filters, ended=end)
    ]
