"""Pure: what is a web address that we may lead people to, and how it is sent in a header."""

from functools import lru_cache
from posixpath import normpath
from posixpath import split
from unicodedata import category
from urllib.parse import quote
from urllib.parse import unquote
from urllib.parse import urlsplit

LONGEST = 2000
# How Plone opens a page by name.
ITS_VIEW = ("view", "@@view", "++view++view")
ASCII = "".join(map(chr, range(128)))


def is_web_address(url: object) -> bool:
    """Whether ``url`` is an address that a start button may lead to: http or https, with a host.

    >>> is_web_address("javascript:alert(1)")
    False
    """
    return isinstance(url, str) and len(url) <= LONGEST and _is_address(url)


def is_start_button(url: str, site: str = "") -> bool:
    """Whether ``url`` is itself a start button of ours, which leads on: behind one, without end.

    ``site``: the address of our site. Below it the name alone is a button too; elsewhere it is a
    page like any other.

    >>> is_start_button("https://a.example/vergunningen/terras/%40%40e-counter?a=1")
    True
    >>> [is_start_button("https://a.example/terras/e-counter", site) for site in (
    ...     "https://a.example", "https://b.example", "")]
    [True, False, False]
    """
    host, path = _place(url)
    above, name = split(path)
    if name in ("@@e-counter", "++view++e-counter"):
        return True
    own_host, own_path = _place(site)
    below = f"{above}/".startswith(f"{own_path.rstrip('/')}/")
    return name == "e-counter" and host != "" and host == own_host and below


def is_page(url: str, page: str) -> bool:
    """Whether ``url`` opens ``page``, whatever its scheme, its query or its part.

    >>> is_page("http://A.example/terras/?x=1#fallback", "https://a.example/terras")
    True
    >>> is_page("http://a.example/terras/kosten", "https://a.example/terras")
    False
    >>> is_page("http://a.example/terras/@@view", "https://a.example/terras")
    True
    """
    host, path = _place(url)
    above, name = split(path)
    opened = above if name in ITS_VIEW else path
    return host != "" and (host, opened) == _place(page)


@lru_cache(4096)
def _place(url: str) -> tuple[str, str]:
    """Return the host and the path as the server reads it: decoded, and without detours."""
    parts = urlsplit(url)
    return parts.hostname or "", normpath(f"/{unquote(parts.path).strip('/')}")


def behind(base: str, uri: str) -> str | None:
    """Return what stands behind ``base``, or None. Who writes http means the same thing as who
    writes https, whichever of the two the register chose.

    >>> behind("https://a.example/id/", "http://a.example/id/OVO1")
    'OVO1'
    """
    scheme, colon, rest = uri.partition(":")
    start = base.partition(":")[2]
    known = scheme.lower() in ("http", "https") and colon and rest.startswith(start)
    return rest[len(start) :] if known else None


@lru_cache(4096)
def _is_address(url: str) -> bool:
    """Asked of each link at each view of its page: the links of a site are few, and stay."""
    if any(map(_is_unseen, url)):
        return False
    try:
        parts = urlsplit(url)
        # Reading the port checks it.
        host, _port = parts.hostname, parts.port
        (host or "").encode("idna")
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https")
        and bool(host)
        and "\\" not in url
        and "@" not in (parts.netloc)
    )


def server_of(url: object) -> tuple[str, str, int] | None:
    """Return scheme, host and port of a web address; None when it is none.

    >>> server_of("https://API.example/a") == server_of("https://api.example:443/b")
    True
    """
    if not (isinstance(url, str) and is_web_address(url)):
        return None
    parts = urlsplit(url)
    port = parts.port if parts.port is not None else {"http": 80, "https": 443}[parts.scheme]
    return parts.scheme, (parts.hostname or "").encode("idna").decode("ascii"), port


def ascii_address(url: str) -> str:
    """Return a web address as it goes into a header: host in IDNA, other signs as %XX.

    >>> ascii_address("https://zürich.example/€%20")
    'https://xn--zrich-kva.example/%E2%82%AC%20'
    """
    host = urlsplit(url).netloc
    url = url if host.isascii() else url.replace(host, host.encode("idna").decode("ascii"), 1)
    return quote(url, safe=ASCII)


def product_page(base: str, number: str) -> str:
    """Return the address of a product's regional page, or an empty string without both.

    >>> product_page("https://region.example/product", "1502")
    'https://region.example/product/1502'
    >>> product_page("https://region.example/find?nr=", "1502")
    'https://region.example/find?nr=1502'
    """
    if not (base and number):
        return ""
    return f"{base}{'' if base[-1] in '/=' else '/'}{quote(number, safe='')}"


def _is_unseen(character: str) -> bool:
    """White space, control and formatting characters: nobody sees them, servers differ on them."""
    return character.isspace() or category(character).startswith("C")
