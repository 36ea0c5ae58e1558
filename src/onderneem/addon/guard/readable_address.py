"""Pure: an address that is no text, made one before Zope reads it; and cookies that can be read.

Zope decodes the path of an address as UTF-8 before any event or page of a site; on a byte that
isn't, such as ``%ff``, it falls over: 500 by the server, with a traceback, at any address. A filter
in front of Zope puts U+FFFD in the place of such bytes, as browsers do: the address leads nowhere,
which the site itself says, with 404, in its own words.

Of cookies Zope reads each in a call within that of the one before, so that a thousand are an error
of the server too. Browsers keep fewer than two hundred of a site.
"""

from collections.abc import Callable
from collections.abc import Iterable
from itertools import islice
from typing import Any
import re

App = Callable[..., Iterable[bytes]]
# Each cookie that Zope sees has one of these; one of them may have some more.
SIGN = re.compile("[;,=]")
MOST_SIGNS = 800


def readable(path: str) -> str:
    """Return a path of WSGI (PEP 3333: each character a byte) of which the bytes are UTF-8.

    >>> readable("/gidsen/caf\\xc3\\xa9")
    '/gidsen/cafÃ©'
    >>> readable("/gidsen/\\xff") == "/gidsen/\\xef\\xbf\\xbd"
    True
    """
    return path.encode("latin-1").decode("utf-8", "replace").encode("utf-8").decode("latin-1")


def readable_cookies(header: str) -> str:
    """Return of a header Cookie as much as Zope can read.

    >>> readable_cookies("a=b; c=d"), len(readable_cookies("a=b; " * 1000))
    ('a=b; c=d', 2001)
    """
    too_much = next(islice(SIGN.finditer(header), MOST_SIGNS, None), None)
    return header if too_much is None else header[: too_much.start()]


def filter_app(app: App, global_conf: object = None) -> App:
    """Return the application behind the filter; PasteDeploy calls it by its entry point."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        environ["PATH_INFO"] = readable(environ.get("PATH_INFO", ""))
        if "HTTP_COOKIE" in environ:
            environ["HTTP_COOKIE"] = readable_cookies(environ["HTTP_COOKIE"])
        return app(environ, start_response)

    return answer
