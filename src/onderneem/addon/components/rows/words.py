"""What people search by in a repeating group: the words of its cells, not the markup."""

from lxml import html
from onderneem.addon.components.rows.field import IRows
from plone.app.dexterity.textindexer.interfaces import IDexterityTextIndexFieldConverter
from plone.dexterity.interfaces import IDexterityContent
from typing import Any
from z3c.form.interfaces import IWidget
from zope.component import adapter
from zope.interface import implementer


@implementer(IDexterityTextIndexFieldConverter)
@adapter(IDexterityContent, IRows, IWidget)
class WordsOfRows:
    """For fields that are named ``searchable``."""

    def __init__(self, context, field, widget):
        self.context, self.field = context, field

    def convert(self) -> str:
        """Return the words of all rows."""
        rows = self.field.get(self.field.interface(self.context)) or ()
        return " ".join(words_of(cell) for row in rows for cell in row.values())


def words_of(cell: Any) -> str:
    """Return the words of a text or a rich text; numbers and days are no words.

    >>> words_of("Een schets")
    'Een schets'
    """
    if isinstance(cell, str):
        return cell
    raw = getattr(cell, "raw", None)
    if not isinstance(raw, str) or not raw.strip():
        return ""
    # A blank between blocks, or two headings would become one word.
    return " ".join(html.fragment_fromstring(raw, create_parent="div").itertext())
