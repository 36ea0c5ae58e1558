"""A letter as PDF, made when somebody asks, from the page that was sealed; kept nowhere.

weasyprint is an extra (``onderneem.addon[pdf]``) and needs Pango of the system (decision 14). Where
either is missing no PDF is offered: the page itself prints as well.
"""

from functools import cache
from threading import BoundedSemaphore
from types import ModuleType

# Tags for screen readers, as PDF/UA asks.
VARIANT = "pdf/ua-1"
# Of a page that we made ourselves; each takes a core for a quarter of a second.
LARGEST = 1_000_000
AT_ONCE = BoundedSemaphore(2)
WAIT = 2


class NoPdf(Exception):
    """There is none: this server can't make it, or not now."""


@cache
def can_make_pdf() -> bool:
    """Whether weasyprint and what it needs of the system are there; asked once in a process."""
    return _weasyprint() is not None


def pdf_of(html: bytes) -> bytes:
    """Return a page of ours as PDF; it asks nothing of any server. Raises NoPdf."""
    weasyprint = _weasyprint()
    if weasyprint is None or len(html) > LARGEST:
        raise NoPdf
    if not AT_ONCE.acquire(timeout=WAIT):
        raise NoPdf
    try:
        nobody = weasyprint.urls.URLFetcher(allowed_protocols=())
        page = weasyprint.HTML(string=html.decode("utf-8"), url_fetcher=nobody)
        return page.write_pdf(pdf_variant=VARIANT)
    finally:
        AT_ONCE.release()


def _weasyprint() -> ModuleType | None:
    try:
        import weasyprint
    except (ImportError, OSError):
        # OSError: the package is there, Pango isn't.
        return None
    return weasyprint
