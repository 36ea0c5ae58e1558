"""A form's body that Zope would refuse to parse, in bare English: asked before Zope parses it.

Zope takes at most ``FORM_MEMORY_LIMIT`` of text (1 MB; ``dos_protection`` in zope.conf), and so
many parts and bytes of files; for more it raises BadRequest before any page of a site can speak.
What is longer than that limit, or in parts (too many fit in much less, and one may lack its sign
between them), is parsed here for a trial, on its way to a desk form only; Zope's parser puts the
body back where it began.
"""

from onderneem.addon.desk.too_large import walks_to_a_form
from onderneem.addon.guard.too_large import leads
from onderneem.addon.guard.too_large import leave_out
from onderneem.addon.guard.too_large import LeftOut
from onderneem.addon.guard.too_large import posts_more_than
from zExceptions import BadRequest
from ZPublisher import HTTPRequest

TOO_LARGE = 413


def leave_out_what_zope_refuses(event) -> None:
    """Let a form see an empty body in its place, and know why."""
    request = event.request
    kind = (request.environ.get("CONTENT_TYPE") or "").strip().lower()
    in_parts = kind.startswith("multipart/form-data")
    if not posts_more_than(request, 0 if in_parts else HTTPRequest.FORM_MEMORY_LIMIT):
        return
    if leads(request, walks_to_a_form):
        why = _refused(request)
        if why is not None:
            leave_out(request, why)


def _refused(request) -> LeftOut | None:
    body = request.stdin
    if not (hasattr(body, "seekable") and body.seekable()):
        # It could be read only once: that is Zope's.
        return None
    try:
        HTTPRequest.ZopeFieldStorage(body, dict(request.environ))
    except BadRequest:
        return LeftOut.TEXT
    except (ValueError, LookupError) as problem:
        # The parser says itself which of its errors is a limit; a boundary may be none.
        too_much = getattr(problem, "http_status", None) == TOO_LARGE
        return LeftOut.TEXT if too_much else LeftOut.BROKEN
    return None
