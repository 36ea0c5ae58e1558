"""Pure: a link with its title, as editors type it and as we keep it."""

from onderneem.addon.reference.web_address import is_web_address
from urllib.parse import urlsplit


class BadLink(ValueError):
    """A link that can't be kept; ``line`` is what was typed."""

    def __init__(self, line: str) -> None:
        super().__init__(line)
        self.line = line


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
