"""What Zope would answer with a server error, on its way to what is ours: asked before it reads.

A value that can't be converted, parts without what stands between them, JSON that is nested too
deep or holds too much, a call in XML, a method that a view of ours doesn't know: all fail before
any page of a site could say so, with a traceback, or take its memory. Such a request is led to a
page of the section that says it, or of the site where a name of ours stands there; other addresses
don't notice.
"""

from App.config import getConfiguration
from dataclasses import dataclass
from dataclasses import replace
from onderneem.addon.components.json_parts import why_not
from onderneem.addon.guard.conversions import lacks_boundary
from onderneem.addon.guard.conversions import wrong_in_body
from onderneem.addon.guard.conversions import wrong_in_query
from onderneem.addon.guard.headless import HEAD
from onderneem.addon.guard.ours import names_of
from onderneem.addon.guard.too_large import empty
from onderneem.addon.guard.too_large import length_of
from onderneem.addon.guard.way import API
from onderneem.addon.guard.way import plain
from onderneem.addon.guard.way import way_of
from plone.rest.events import mark_as_api_request
from ZPublisher.HTTPRequest import use_builtin_xmlrpc

PAGE = "@@onderneem-refused"
MARK = "onderneem.refused"
BODIES = ("POST", "PUT", "PATCH")
# No form or service of ours takes more: what is larger is left out unread, each with its own words.
MOST_READ = 40 * 1024 * 1024


@dataclass(frozen=True)
class Refused:
    """``why``: value, broken, deep, many, xml or method; ``field``: of a value; ``allow``: for a
    method, those that are taken."""

    why: str
    field: str = ""
    allow: tuple[str, ...] = ()
    as_json: bool = False


def lead_to_the_reason(event) -> None:
    """Let a page of ours answer what Zope can't, and a HEAD be answered as a GET, without a body.

    plone.rest knows no HEAD of a service; webdav's, of a folder, looks for a file in it: 404.
    """
    request = event.request
    environ = request.environ
    names = [name for name in environ.get("PATH_INFO", "").split("/") if name]
    method = environ.get("REQUEST_METHOD", "GET")
    wrong, known = _wrong(request, method), names_of()
    refuse = any(known.refuse(plain(name), method) for name in names)
    if wrong is None and not refuse and method != "HEAD":
        return
    way = way_of(names)
    if way is None:
        return
    if method == "HEAD":
        environ[HEAD] = True
    if wrong is None and method == "HEAD" and way.head_is_get:
        _answer_as_get(request)
    elif wrong is None and way.refuses(method) and not _is_preflight(way.name, environ):
        wrong = Refused("method", allow=_allow(way.taken))
    if wrong is not None:
        _lead(request, way.place, replace(wrong, as_json=_wants_json(names, environ)))


def _answer_as_get(request) -> None:
    """Let Zope see a GET; ``headless`` leaves the body out."""
    _be(request, "GET")
    mark_as_api_request(request, request.environ.get("HTTP_ACCEPT", ""))


def _allow(taken: tuple[str, ...]) -> tuple[str, ...]:
    """Whatever is read by GET is read by HEAD."""
    return tuple(sorted({*taken, "HEAD"})) if "GET" in taken else taken


def _is_preflight(name: str, environ) -> bool:
    """Whether a browser asks what another site's page may do: that is plone.rest's."""
    asks = "HTTP_ACCESS_CONTROL_REQUEST_METHOD" in environ
    elsewhere = "HTTP_ORIGIN" in environ and plain(name).startswith("@")
    return environ.get("REQUEST_METHOD") == "OPTIONS" and (asks or elsewhere)


def _wrong(request, method: str) -> Refused | None:
    environ = request.environ
    field = wrong_in_query(environ.get("QUERY_STRING", ""))
    if field is not None:
        return Refused("value", field)
    if method in BODIES and lacks_boundary(environ):
        return Refused("broken")
    if method == "POST" and _is_call(request):
        return Refused("xml")
    if method not in BODIES or not 0 < length_of(environ) <= MOST_READ:
        return None
    if "json" in (environ.get("CONTENT_TYPE") or "").lower():
        unread = _unread(request.stdin)
        return Refused(unread) if unread else None
    return Refused("value") if method == "POST" and wrong_in_body(environ, request.stdin) else None


def _is_call(request) -> bool:
    """Whether Zope would take it for XML-RPC, which is switched off unless a server wants it."""
    kind = request.environ.get("CONTENT_TYPE") or ""
    off = not getattr(getConfiguration(), "enable_xmlrpc", False)
    return "text/xml" in kind and off and use_builtin_xmlrpc(request)


def _unread(body) -> str:
    if not (hasattr(body, "seekable") and body.seekable()):
        return ""
    began = body.tell()
    found = why_not(body.read())
    body.seek(began)
    return found


def _lead(request, place: str, refused: Refused) -> None:
    environ = request.environ
    empty(request)
    environ[MARK] = refused
    environ["QUERY_STRING"] = ""
    environ["PATH_INFO"] = f"{place}/{PAGE}".replace(f"/{API}", "")
    # The page itself answers in JSON where that is asked.
    environ["HTTP_ACCEPT"] = "text/html"
    if environ.get("REQUEST_METHOD") != "HEAD":
        _be(request, "GET")


def _be(request, method: str) -> None:
    request.method = request.environ["REQUEST_METHOD"] = method


def _wants_json(names: list[str], environ) -> bool:
    known, accept = names_of().own, environ.get("HTTP_ACCEPT") or ""
    service = any(name in known for name in names if name.startswith("@") and name[1:2] != "@")
    return service or API in names or ("json" in accept and "html" not in accept)
