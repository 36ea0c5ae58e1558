"""How the tests write guides."""

from plone.app.textfield import RichTextValue
from tests.topics.reading import make


def part(title, html="", anchor=None) -> dict:
    """Return a part as the form stores it."""
    text = RichTextValue(html, "text/html", "text/x-html-safe") if html else None
    return {"title": title, "anchor": anchor, "text": text}


def step(text, link=None) -> dict:
    """Return an item of a checklist."""
    return {"text": text, "link": link}


def deadline(title, day=None, words=None) -> dict:
    """Return a deadline."""
    return {"title": title, "day": day, "words": words}


def terrace_guide(section, **fields):
    """The guide about terraces: three parts."""
    parts = (
        part("Waar mag het?", "<p>Op het <em>plein</em>.</p>"),
        part("Teken een plan", "<h3>Maten</h3><p>Op schaal.</p>"),
        part("Wat kost het?", "<p>Twintig euro.</p>", "kosten"),
    )
    return make(section, "onderneem.Guide", "gids", **{"parts": parts, **fields})
