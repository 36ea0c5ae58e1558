"""The first half of a harvest: read the pages, one after the other, and keep what counts.

Each page is its own transaction: what was killed goes on at the page where it was. Nothing that
visitors or editors see changes before all is read (``applying``).
"""

from BTrees.OOBTree import OOTreeSet
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from onderneem.addon.catalogue.harvest.book import Harvest
from onderneem.addon.catalogue.harvest.book import PageSeen
from onderneem.addon.catalogue.harvest.client import CatalogueUnavailable
from onderneem.addon.catalogue.harvest.client import Client
from onderneem.addon.catalogue.harvest.report import Report
from onderneem.addon.catalogue.harvest.seeing import identifier_in
from onderneem.addon.catalogue.harvest.seeing import names_in
from onderneem.addon.catalogue.harvest.settings import Source
from onderneem.addon.catalogue.harvest.sightings import newer
from onderneem.addon.catalogue.record import RecordRefused
from onderneem.addon.jobs.again import again
from time import monotonic
from time import sleep
import transaction

# A listing that changes while it is read for hours isn't one listing any more.
STALE = timedelta(hours=6)


@dataclass(frozen=True)
class Limits:
    """``seconds``: of one call (the ledger's lease is 15 minutes); ``pages``: of one harvest;
    ``pause``: seconds between two questions."""

    seconds: float = 480.0
    pages: int = 5_000
    pause: float = 0.2


def begin(harvest: Harvest, source: Source, now: datetime) -> None:
    """Start a reading, or go on with the one that stopped half-way."""
    same = harvest.mark == source.mark
    if harvest.phase == "applying" and same:
        return
    if harvest.phase == "reading" and same and now - harvest.started < STALE:
        return
    if not same:
        # Read with other eyes: what was finished must be read again.
        harvest.pages.clear()
    if not same or source.whole:
        harvest.incoming.clear()
    harvest.mark, harvest.phase, harvest.started = source.mark, "reading", now
    harvest.visited.clear()
    harvest.unread = OOTreeSet()
    # What a feed told before, and wasn't taken in yet, counts as read.
    harvest.report = Report(read=len(harvest.incoming))
    open_ends = tuple(url for url, page in harvest.pages.items() if not page.finished)
    harvest.ahead = open_ends or (source.url,)


def read_on(harvest: Harvest, source: Source, client: Client, limits: Limits, now) -> bool:
    """Read pages until there are none left or the time is up; return whether all is read.

    Raises CatalogueUnavailable; what was read before that is kept.
    """
    until = monotonic() + limits.seconds
    while harvest.ahead:
        if monotonic() > until:
            return False
        if len(harvest.visited) >= limits.pages:
            raise CatalogueUnavailable("endless")
        again(lambda: _read_page(harvest, source, client, harvest.ahead[0], now))
        # Flat memory: a page's sightings needn't stay awake.
        harvest._p_jar.cacheMinimize()
        if harvest.ahead:
            sleep(limits.pause)
    if not harvest.complete:
        _doubt(harvest)
    return True


def _read_page(harvest, source, client, url, now) -> None:
    known = harvest.pages.get(url) if not source.whole else None
    # No transaction is open while another server thinks.
    transaction.commit()
    page, etag = client.page(url, known.etag if known is not None else None)
    if page is None:
        nodes, finished, refused = known.nodes, known.finished, known.refused
    else:
        nodes, finished = page.nodes, page.finished
        before = harvest.report.refused.total()
        _keep(harvest, source, page.members, now)
        refused = harvest.report.refused.total() > before
    if not source.whole:
        harvest.pages[url] = PageSeen(etag, nodes, finished, refused)
    harvest.visited.insert(url)
    harvest.ahead = _without(harvest, (*harvest.ahead[1:], *nodes))
    transaction.commit()


def _doubt(harvest) -> None:
    """Let the pages that weren't understood be asked again, and whole: until somebody mends it the
    next reading is to fail as this one did, and then all that was on them is to be read."""
    for url in harvest.visited:
        page = harvest.pages.get(url)
        if page is not None and page.refused:
            page.etag, page.finished = None, False
    transaction.commit()


def _keep(harvest, source, members, now) -> None:
    # The report is a plain object in it: without this, what is undone would stay counted.
    harvest._p_changed, report = True, harvest.report
    for document in members:
        report.read += 1
        try:
            sighting = source.reader.sight(document, now)
        except RecordRefused as refused:
            report.refuse(identifier_in(document), refused.field, refused.reason)
            harvest.unread.update(names_in(document) or ("",))
            continue
        before = harvest.incoming.get(sighting.identifier)
        report.repeated += before is not None
        kept = newer(before, sighting)
        if kept is not before:
            harvest.incoming[sighting.identifier] = kept


def _without(harvest, nodes) -> tuple[str, ...]:
    """Return the pages that still are to be asked: each once, and no finished one again."""
    return tuple(
        url
        for url in dict.fromkeys(nodes)
        if url not in harvest.visited and not (url in harvest.pages and harvest.pages[url].finished)
    )
