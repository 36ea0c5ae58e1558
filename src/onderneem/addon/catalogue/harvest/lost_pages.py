"""What becomes of pages that can't be read: a feed that is paged anew leaves some behind.

One that no page names any more is none of the feed's, and no error: nobody could mend it.
"""

from onderneem.addon.catalogue.harvest.book import Harvest
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.outbound.rounds import OUT

# Of the server, rather than of the page: tomorrow all may be well.
PASSING = (*(each.value for each in OUT), Outcome.SERVER_ERROR.value)


def let_go(harvest: Harvest, first: str) -> None:
    """Forget the pages that failed and aren't named any more; ``first``: where the feed begins.

    A page that was finished is asked no more, and may be the one that names it as it once did: at
    the next reading it is asked again, and whole.
    """
    lost = {each.url for each in harvest.failed if each.reason not in PASSING} - {first}
    if not lost:
        return
    named: set[str] = set()
    for url, page in harvest.pages.items():
        # What is lost itself says nothing, or two that name each other would stay.
        if url in lost or lost.isdisjoint(page.nodes):
            continue
        named.update(page.nodes)
        if page.finished:
            page.etag, page.finished = None, False
    for url in lost - named:
        harvest.pages.pop(url, None)
    harvest.failed = tuple(each for each in harvest.failed if each.url not in lost - named)
    harvest.later = tuple(url for url in harvest.later if url not in lost - named)
