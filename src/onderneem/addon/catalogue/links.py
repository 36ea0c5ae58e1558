"""Pure: a link with its title, as editors type it and as we keep it."""

from unicodedata import category
from urllib.parse import urlsplit

LONGEST = 2000


class BadLink(ValueError):
    """A link that can't be kept; ``line`` is what was typed."""

    def __init__(self, line: str) -> None:
        super().__init__(line)
        self.line = line


def is_web_address(url: object) -> bool:
    """Whether ``url`` is an address that a start button may lead to: http or https, with a host.

    >>> is_web_address("javascript:alert(1)")
    False
    """
    if not isinstance(url, str) or len(url) > LONGEST or any(map(_is_unseen, url)):
        return False
    try:
        parts = urlsplit(url)
        # Reading the port checks it.
        host, _port = parts.hostname, parts.port
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https")
        and bool(host)
        and "\\" not in url
        and "@" not in (parts.netloc)
    )


def _is_unseen(character: str) -> bool:
    """White space, control and formatting characters: nobody sees them, servers differ on them."""
    return character.isspace() or category(character).startswith("C")


def parse_link(line: str) -> dict[str, str]:
    """Return ``{"title", "url"}`` of a line ``Title | https://address``, or of a bare address.

    Raises BadLink when there is no web address in it.
    """
    if not isinstance(line, str):
        raise BadLink(repr(line)[:200])
    title, _bar, url = line.rpartition("|")
    title, url = title.strip(), url.strip()
    if not is_web_address(url):
        raise BadLink(line)
    return {"title": title or (urlsplit(url).hostname or url), "url": url}


def show_link(link: dict[str, str]) -> str:
    """Return the line for a link: the reverse of ``parse_link``."""
    return f"{link['title']} | {link['url']}"
