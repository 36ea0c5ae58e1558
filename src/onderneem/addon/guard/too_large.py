"""What is too large isn't even read: asked before anything of the body is."""

from collections.abc import Callable
from enum import Enum
from io import BytesIO
from typing import Any
import Zope2

MARK = "onderneem.too_large"
MARKS = ("VirtualHostBase", "VirtualHostRoot")


class LeftOut(str, Enum):
    """Why nothing of a body was read: more bytes than any answer, more text than Zope parses, or
    parts that don't fit together."""

    BYTES = "bytes"
    TEXT = "text"
    BROKEN = "broken"


def leave_out_body(request, most: int, leads_here: Callable[[Any, list[str]], bool]) -> None:
    """Let a page see an empty body in the place of one that it would never take, and know why.

    ``leads_here``: whether the names of an address lead from the root to such a page. Nothing may
    be raised so early (Zope can't answer then); other addresses don't notice.
    """
    if posts_more_than(request, most) and leads(request, leads_here):
        leave_out(request, LeftOut.BYTES)


def leave_out(request, why: LeftOut) -> None:
    """Put an empty body in the place of the one that was sent, and remember why."""
    empty(request)
    request.environ[MARK] = why


def left_out(request) -> LeftOut | None:
    """Return why the body was left out, None where it wasn't; no client can say so itself."""
    found = request.environ.get(MARK)
    return found if isinstance(found, LeftOut) else None


def empty(request) -> None:
    """Put an empty body in the place of the one that was sent."""
    environ = request.environ
    request.stdin = environ["wsgi.input"] = BytesIO()
    environ["CONTENT_LENGTH"] = "0"
    environ["CONTENT_TYPE"] = "application/x-www-form-urlencoded"


def server_takes(request) -> int | None:
    """Return the largest body that the server lets through, where it can be asked.

    waitress gives each request a method of its channel, which knows the settings; another server
    tells nothing.
    """
    environ = getattr(request, "environ", {})
    channel = getattr(environ.get("waitress.client_disconnected"), "__self__", None)
    most = getattr(getattr(channel, "adj", None), "max_request_body_size", None)
    return most if isinstance(most, int) else None


def step(here, name: str):
    """Return what stands there under a name, without security; None for nothing."""
    return here._getOb(name, None) if hasattr(here, "_getOb") else None


def posts_more_than(request, most: int) -> bool:
    """Whether a body of more bytes than that is posted."""
    environ = request.environ
    return environ.get("REQUEST_METHOD") == "POST" and length_of(environ) > most


def length_of(environ) -> int:
    """Return how many bytes a body has by its header; 0 for none, and for nonsense."""
    text = environ.get("CONTENT_LENGTH") or "0"
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else 0


def leads(request, leads_here: Callable[[Any, list[str]], bool]) -> bool:
    """Whether the address leads there.

    Looked up in a connection of its own, for a moment, since Zope opens the request's own only
    when it has read the body.
    """
    root = Zope2.app()
    try:
        return leads_here(root, names_of(request.environ.get("PATH_INFO", "")))
    finally:
        root._p_jar.close()


def names_of(path: str) -> list[str]:
    """Return the names of the objects, without those that tell of a virtual host or of REST."""
    names = [name for name in path.split("/") if name]
    if names[:1] == [MARKS[0]]:
        names = names[3:]
    if MARKS[1] in names:
        at = names.index(MARKS[1])
        after = [name for name in names[at + 1 :] if not name.startswith("_vh_")]
        names = names[:at] + after
    return [name for name in names if name != "++api++"]
