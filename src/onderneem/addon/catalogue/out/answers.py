"""How documents for machines are answered: with an ETag, and 304 when nothing changed."""

from hashlib import sha256
import re

PAGING = ("page", "b_start", "b_size")
TAGS = re.compile(r'(?:W/)?"[^"]*"')


def tag_of(*parts: str) -> str:
    """Return the ETag of what these parts make up."""
    return f'"{sha256(chr(0).join(parts).encode("utf-8", "replace")).hexdigest()[:32]}"'


def is_known(request, etag: str) -> bool:
    """Whether the asker has this version already (RFC 9110: compared weakly)."""
    known = request.getHeader("If-None-Match") or ""
    found = (tag.removeprefix("W/") for tag in TAGS.findall(known))
    return known.strip() == "*" or etag in found


def set_headers(request, etag: str, cache: str) -> bool:
    """Set what goes with a document; return whether it is to be sent, or known already (304)."""
    response = request.response
    response.setHeader("ETag", etag)
    response.setHeader("Cache-Control", cache)
    response.setHeader("X-Content-Type-Options", "nosniff")
    # Open data: a page elsewhere may read it.
    response.setHeader("Access-Control-Allow-Origin", "*")
    if is_known(request, etag):
        response.setStatus(304)
        return False
    return True


def paging_in(request) -> list[str]:
    """Return what is asked as of a list in pages: who asks for a part must not take the whole, or
    the first page, for it."""
    return [name for name in PAGING if name in request.form]
