"""Pure: an address that is no text, made one before Zope reads it.

Zope decodes the path of an address as UTF-8 before any event or page of a site; on a byte that
isn't, such as ``%ff``, it falls over: 500 by the server, with a traceback, at any address. A filter
in front of Zope puts U+FFFD in the place of such bytes, as browsers do: the address leads nowhere,
which the site itself says, with 404, in its own words.
"""

from collections.abc import Callable
from collections.abc import Iterable
from typing import Any

App = Callable[..., Iterable[bytes]]


def readable(path: str) -> str:
    """Return a path of WSGI (PEP 3333: each character a byte) of which the bytes are UTF-8.

    >>> readable("/gidsen/caf\\xc3\\xa9")
    '/gidsen/cafÃ©'
    >>> readable("/gidsen/\\xff") == "/gidsen/\\xef\\xbf\\xbd"
    True
    """
    return path.encode("latin-1").decode("utf-8", "replace").encode("utf-8").decode("latin-1")


def filter_app(app: App, global_conf: object = None) -> App:
    """Return the application behind the filter; PasteDeploy calls it by its entry point."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        environ["PATH_INFO"] = readable(environ.get("PATH_INFO", ""))
        return app(environ, start_response)

    return answer
