"""What changed between two versions, as Plone's history shows it: rows as lines of text.

Plone's own comparison knows lists of plain values; of a row it shows an error of Python.
"""

from datetime import date
from onderneem.addon.components.rows.field import IRows
from onderneem.addon.components.rows.words import words_of
from Products.CMFDiffTool.choicediff import get_field_object
from Products.CMFDiffTool.CMFDiffTool import registerDiffType
from Products.CMFDiffTool.dexteritydiff import DexterityCompoundDiff
from Products.CMFDiffTool.FieldDiff import FieldDiff
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IChoice


class RowsDiff(FieldDiff):
    """A line for each cell that is filled in: ``Title: A sketch``."""

    meta_type = "Rows Diff of onderneem.addon"

    def __init__(self, obj1, obj2, field, *args: Any, **options: Any):
        self._rows = get_field_object(obj1, field)
        self._context = obj1
        super().__init__(obj1, obj2, field, *args, **options)

    def _parseField(self, value, filename=None) -> list[str]:
        columns = self._rows.columns
        return [
            f"{translate(columns[name].title, context=getRequest())}: {words}"
            for row in value or ()
            for name in columns
            if (words := self._words(columns[name], row.get(name)))
        ]

    def _words(self, column, cell) -> str:
        if cell is None or cell == "":
            return ""
        if IChoice.providedBy(column) or IBool.providedBy(column):
            return self._title(column, cell)
        if isinstance(cell, (list, tuple, set, frozenset)):
            inner = getattr(column, "value_type", None)
            return ", ".join(self._words(inner, each) for each in cell)
        if isinstance(cell, date):
            return cell.isoformat()
        return words_of(cell) or ("" if hasattr(cell, "raw") else str(cell))

    def _title(self, column, cell) -> str:
        vocabulary = getattr(column.bind(self._context), "vocabulary", None)
        try:
            found = vocabulary.getTerm(cell).title or cell
        except (AttributeError, LookupError):
            # A choice that isn't offered any more, or a tick.
            found = cell
        return translate(found, context=getRequest()) if isinstance(found, str) else str(found)


class EntryDiff(DexterityCompoundDiff):
    """Plone's, and for rows ours; the profile names it."""

    meta_type = "Compound Diff of onderneem.addon"

    def _compute_diff_type(self, field, relation):
        if IRows.providedBy(field):
            return RowsDiff
        return super()._compute_diff_type(field, relation)


registerDiffType(EntryDiff)
