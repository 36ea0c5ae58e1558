"""What Zope makes of names such as ``b_start:int``: tried before it falls over it.

Zope converts values by the endings of their names before it looks for a page, so that no page can
say what is wrong: ``?b_start:int=a`` is a ValueError, with a traceback, on any address of a site.
"""

from io import BytesIO
from urllib.parse import parse_qsl
from urllib.parse import urlencode
from zExceptions import BadRequest
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.HTTPRequest import parse_options_header
from ZPublisher.HTTPResponse import HTTPResponse
import re

# In a part's head, or as a browser or a person writes it; ":list" alone can't go wrong.
ENDING = re.compile(rb"(?::|%3a)(?!list\b)[a-z]", re.IGNORECASE)
# Of the names in a query, to tell which is wrong: each as a request of its own.
MOST_TRIED = 100
# One behind the other: looked for within each other, a body of names takes seconds a megabyte.
NAME = re.compile(rb'name="?[^"\r\n]{0,500}', re.IGNORECASE)


def wrong_in_query(query: str) -> str | None:
    """Return the name in a query that can't be converted, "" when it is none alone; else None."""
    if not (":" in query or "%" in query) or _can_be_read(query):
        return None
    # In latin-1 every byte comes out as it went in.
    pairs = parse_qsl(query, keep_blank_values=True, encoding="latin-1")
    likely = [pair for pair in pairs if ":" in pair[0] or not "".join(pair).isascii()][:MOST_TRIED]
    wrong = (pair[0] for pair in likely if not _can_be_read(urlencode([pair], encoding="latin-1")))
    name = next(wrong, "").encode("latin-1").decode("utf-8", "replace")
    return name.split(":")[0][:100]


def wrong_in_body(environ, body) -> bool:
    """Whether Zope couldn't convert what a form sent; ``body`` is put back where it began."""
    kind = (environ.get("CONTENT_TYPE") or "").lower()
    if "json" in kind or not (hasattr(body, "seekable") and body.seekable()):
        return False
    began = body.tell()
    data = body.read()
    body.seek(began)
    in_parts = kind.startswith("multipart/")
    texts = (found[0] for found in NAME.finditer(data)) if in_parts else (data,)
    if not any(map(ENDING.search, texts)):
        return False
    fine = _converts(body, {**environ, "QUERY_STRING": ""})
    body.seek(began)
    return not fine


def lacks_boundary(environ) -> bool:
    """Whether it says to come in parts, and not what stands between them: a KeyError in Zope."""
    kind, options = parse_options_header(environ.get("CONTENT_TYPE") or "")
    return kind.lower() == "multipart/form-data" and "boundary" not in options


def _can_be_read(query: str) -> bool:
    return _converts(BytesIO(), {"REQUEST_METHOD": "GET", "QUERY_STRING": query})


def _converts(body, environ) -> bool:
    here = {"SERVER_NAME": "localhost", "SERVER_PORT": "80"}
    request = HTTPRequest(body, {**here, **environ}, HTTPResponse(), clean=1)
    try:
        request.processInputs()
    except BadRequest:
        # Of a body: too much, which is said elsewhere. Of a query: a name that is no text.
        return not environ["QUERY_STRING"]
    except Exception:  # converters raise ValueError, SyntaxError (dates), TypeError, LookupError …
        return False
    finally:
        request.clear()
    return True
