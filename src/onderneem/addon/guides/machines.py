"""What a guide's page says to search engines beside that it is an article."""

from onderneem.addon.components.head import json_ld
from onderneem.addon.guides.parts import is_question
from onderneem.addon.guides.schema_org import About
from onderneem.addon.guides.schema_org import guide_as
from onderneem.addon.guides.schema_org import Piece
from onderneem.addon.guides.shown import parts_of
from onderneem.addon.guides.shown import steps_of


def guide_data(guide) -> str:
    """Return the data block, or an empty string."""
    url = guide.absolute_url()
    about = About(guide.title, guide.description, url, guide.Language())
    steps = [Piece(each.text, f"{url}#oo-checklist") for each in steps_of(guide)]
    # Only a list of questions needs the texts with its titles, and cleaning a text takes time.
    asked = not steps and sum(is_question(each.title) for each in guide.known_parts) > 1
    parts = [Piece(each.title, each.url, each.html) for each in parts_of(guide, whole=asked)]
    data = guide_as(about, parts, steps)
    return json_ld(data) if data else ""
