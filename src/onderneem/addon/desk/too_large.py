"""What is too large for a form isn't even read: asked before anything of the body is."""

from io import BytesIO
from onderneem.addon.desk.form import MOST_MEGABYTES
from onderneem.addon.desk.interfaces import IDeskForm
import Zope2

# Files in base64 are a third larger; the rest is for texts and the boundaries between.
MOST_BYTES = (MOST_MEGABYTES * 4 // 3 + 2) * 1024 * 1024
MARK = "onderneem.too_large"
MARKS = ("VirtualHostBase", "VirtualHostRoot")


def leave_out_what_is_too_large(event) -> None:
    """Let a form see an empty body in the place of one that it would never take, and know why.

    Nothing may be raised so early (Zope can't answer then); other addresses don't notice.
    """
    request = event.request
    environ = request.environ
    if environ.get("REQUEST_METHOD") != "POST" or _length(environ) <= MOST_BYTES:
        return
    if _leads_to_a_form(environ.get("PATH_INFO", "")):
        request.stdin = environ["wsgi.input"] = BytesIO()
        environ["CONTENT_LENGTH"] = "0"
        environ["CONTENT_TYPE"] = "application/x-www-form-urlencoded"
        environ[MARK] = True


def was_too_large(request) -> bool:
    """Whether the body was left out; no client can say so itself."""
    return request.environ.get(MARK) is True


def _length(environ) -> int:
    text = environ.get("CONTENT_LENGTH") or "0"
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else 0


def _leads_to_a_form(path: str) -> bool:
    """Whether a desk form stands on the path: looked up in a connection of its own, for a moment,
    since Zope opens the request's own only when it has read the body."""
    root = Zope2.app()
    try:
        return _walks_to_a_form(root, _names(path))
    finally:
        root._p_jar.close()


def _walks_to_a_form(here, names: list[str]) -> bool:
    for name in names:
        if IDeskForm.providedBy(here):
            return True
        here = here._getOb(name, None) if hasattr(here, "_getOb") else None
    return IDeskForm.providedBy(here)


def _names(path: str) -> list[str]:
    """Return the names of the objects, without those that tell of a virtual host."""
    names = [name for name in path.split("/") if name]
    if names[:1] == [MARKS[0]]:
        names = names[3:]
    if MARKS[1] in names:
        at = names.index(MARKS[1])
        after = [name for name in names[at + 1 :] if not name.startswith("_vh_")]
        names = names[:at] + after
    return names
