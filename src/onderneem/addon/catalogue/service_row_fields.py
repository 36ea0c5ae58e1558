"""The repeating groups of a service: a client or a version that has lines is understood too."""

from onderneem.addon import _
from onderneem.addon.catalogue.links import BadLink
from onderneem.addon.catalogue.row_lines import row_of_line
from onderneem.addon.catalogue.row_lines import upgraded
from onderneem.addon.components.rows import IRows
from onderneem.addon.components.rows import Rows
from onderneem.addon.components.rows.field import BadRow
from onderneem.addon.components.rows.rest import RowsFromJson
from onderneem.addon.components.rows.widget import IRowsWidget
from onderneem.addon.components.rows.widget import RowsConverter
from plone.dexterity.interfaces import IDexterityContent
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.publisher.interfaces.browser import IBrowserRequest


class ILineRows(IRows):
    """A repeating group that was a list of lines before 1002."""


@implementer(ILineRows)
class LineRows(Rows):
    """Rows that can be said in a line each: a title, a price or “Title | https://…”."""


@adapter(ILineRows, IDexterityContent, IBrowserRequest)
class LinesFromJson(RowsFromJson):
    """A text is a row with that line; an object is a row with columns."""

    def _row(self, number: int, given: Any) -> dict:
        if not isinstance(given, str):
            return super()._row(number, given)
        try:
            return self.field.row(**row_of_line(self.field.__name__, given.strip()))
        except BadLink:
            words = {"row": number, "line": given[:80]}
            problem = _(
                "Row ${row}: “${line}” is no link. Write: Title | https://www.example.be",
                mapping=words,
            )
            raise BadRow(problem) from None


@adapter(ILineRows, IRowsWidget)
class RowsOfOldVersions(RowsConverter):
    """Whoever goes back to a version of before 1002 finds its lines as rows on the form."""

    def toWidgetValue(self, value):
        """Wrap the stored rows."""
        return super().toWidgetValue(upgraded(self.field.__name__, value))
