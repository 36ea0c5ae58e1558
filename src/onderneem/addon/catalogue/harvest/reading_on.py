"""The first half of a harvest: read the pages, one after the other, and keep what counts.

Each page is its own transaction: what was killed goes on at the page where it was. Nothing that
visitors or editors see changes before all is read (``applying``). A page that gives nothing is put
aside, and asked again at the next reading while the feed names it (``lost_pages``): one bad page
keeps no good one away.
"""

from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from onderneem.addon.catalogue.harvest.book import Harvest
from onderneem.addon.catalogue.harvest.book import PageFailed
from onderneem.addon.catalogue.harvest.book import PageSeen
from onderneem.addon.catalogue.harvest.client import CatalogueUnavailable
from onderneem.addon.catalogue.harvest.client import Client
from onderneem.addon.catalogue.harvest.lost_pages import let_go
from onderneem.addon.catalogue.harvest.report import Report
from onderneem.addon.catalogue.harvest.seeing import identifier_in
from onderneem.addon.catalogue.harvest.seeing import names_in
from onderneem.addon.catalogue.harvest.settings import Source
from onderneem.addon.catalogue.harvest.sightings import newer
from onderneem.addon.catalogue.record import RecordRefused
from onderneem.addon.jobs.again import again
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.outbound.door import TimeUp
from onderneem.addon.outbound.rounds import OUT
from time import monotonic
from time import sleep
import logging
import transaction

logger = logging.getLogger(__name__)

# A listing that changes while it is read for hours isn't one listing any more.
STALE = timedelta(hours=6)
# The server is out, rather than the page; so many in a row, and it is left alone.
SILENT = tuple(each.value for each in OUT)
MOST_SILENT = 3


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
        _ask_again(harvest, (*harvest.ahead, *harvest.later))
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
    ends = [url for url, page in harvest.pages.items() if not page.finished]
    if same and not source.whole and harvest.error != "endless":
        # Nothing leads to these any more: the page that did may be finished.
        ends += [*harvest.ahead, *harvest.later]
    _ask_again(harvest, ends or (source.url,))


def _ask_again(harvest: Harvest, urls: Iterable[str]) -> None:
    harvest.ahead, harvest.later, harvest.failed = tuple(dict.fromkeys(urls)), (), ()


def read_on(harvest: Harvest, source: Source, client: Client, limits: Limits, now) -> bool:
    """Read pages until there are none left or the time is up; return whether all were asked.

    Raises CatalogueUnavailable when not one gave anything.
    """
    until, silent = monotonic() + limits.seconds, 0
    while harvest.ahead:
        if monotonic() > until:
            return False
        if len(harvest.visited) + len(harvest.failed) >= limits.pages:
            raise CatalogueUnavailable("endless")
        try:
            again(lambda: _read_page(harvest, source, client, harvest.ahead[0], now))
            silent = 0
        except TimeUp:
            transaction.abort()
            return False
        except CatalogueUnavailable as problem:
            transaction.abort()
            silent = silent + 1 if problem.reason in SILENT else 0
            out = problem.reason == Outcome.BUSY.value or silent >= MOST_SILENT
            _put_aside(harvest, problem, rest=out)
            if not (harvest.ahead or harvest.visited):
                raise
        # Flat memory: a page's sightings needn't stay awake.
        harvest._p_jar.cacheMinimize()
        if harvest.ahead:
            sleep(limits.pause)
    if harvest.report.not_understood:
        _doubt(harvest)
    if not source.whole:
        let_go(harvest, source.url)
        transaction.commit()
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


def _put_aside(harvest, problem: CatalogueUnavailable, rest: bool) -> None:
    """Keep the page for the next reading; ``rest``: with all others, since the server is out."""
    url, *others = harvest.ahead
    logger.warning("catalogue: %s: %s", problem.reason, url)
    harvest.failed = (*harvest.failed, PageFailed(url, problem.reason, problem.retry_after))
    harvest.later = (*harvest.later, url, *(others if rest else ()))
    harvest.ahead = () if rest else tuple(others)
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
        report.clean(sighting.identifier, sighting.notes)
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
        if url not in harvest.visited
        and url not in harvest.later
        and not (url in harvest.pages and harvest.pages[url].finished)
    )
