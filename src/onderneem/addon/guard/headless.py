"""The answer to a HEAD has no body (RFC 9110, 9.3.2).

Zope sends the body of a view all the same, which whoever keeps the connection takes for the next
answer. Mended for what is ours, in a section or on its site; elsewhere nothing changes.
"""

from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.place.section import section_of

# In the environ of a HEAD on its way to what is ours, also when it is answered as a GET.
HEAD = "onderneem.head"


def leave_the_body_out(event) -> None:
    """Keep status, headers and length."""
    request = event.request
    response = request.response
    if not response.body or not IOnderneemLayer.providedBy(request):
        return
    # Most are known before; what shows a section elsewhere, as a site's front page, only now.
    if not request.environ.get(HEAD) and not _of_a_page(request):
        return
    if "content-length" not in response.headers:
        response.setHeader("Content-Length", str(len(response.body)))
    response.body = b""


def _of_a_page(request) -> bool:
    """Whether it is the HEAD of something in a section."""
    parents = request.get("PARENTS")
    is_head = request.environ.get("REQUEST_METHOD") == "HEAD"
    return is_head and bool(parents) and section_of(parents[0]) is not None
