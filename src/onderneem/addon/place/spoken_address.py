"""Pure: an address that goes on in the language of the page that leads to it."""

# The name in an address of the language that a page is asked in.
ASKED = "in"


def keeping(url: str, language: str | None) -> str:
    """Return an address whose page speaks the language of the page that leads to it.

    >>> keeping("/contact?over=themas/terras", "en"), keeping("/contact", "")
    ('/contact?over=themas/terras&in=en', '/contact')
    """
    return f"{url}{'&' if '?' in url else '?'}{ASKED}={language}" if language else url
