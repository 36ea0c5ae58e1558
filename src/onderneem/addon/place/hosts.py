"""Pure: whether an address is one that somebody asked for."""

from urllib.parse import urlsplit

# What Zope calls the server of a request that nobody made: a job's, a command's.
NOBODY = "nohost"


def has_host(url: str) -> bool:
    """Return whether an address names a server.

    >>> has_host("https://www.gent.example/gent"), has_host("http://nohost/gent"), has_host("/gent")
    (True, False, False)
    """
    return urlsplit(url).hostname not in (None, NOBODY)
