"""The field: a tuple of rows, each a plain dict with a key for every column."""

from collections.abc import Mapping
from onderneem.addon import _
from types import SimpleNamespace
from typing import Any
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Invalid
from zope.schema import getFieldsInOrder
from zope.schema import Tuple
from zope.schema import ValidationError
from zope.schema.interfaces import ITuple

MOST = 200


class IRows(ITuple):
    """A repeating group."""

    schema = Attribute("The interface of a row: a field for each column.")


class BadRow(ValidationError):
    """A row that isn't right; ``message`` names the row (from 1), the column and the reason."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def doc(self) -> str:
        """What is wrong, in words (z3c.form and plone.restapi show this)."""
        return self.message


@implementer(IRows)
class Rows(Tuple):
    """A repeating group: the value is a tuple of dicts, one key a column, None where empty.

    Plain dicts are copied by versions and working copies like any other value.
    """

    def __init__(self, schema: Any, **options: Any) -> None:
        self.schema = schema
        usual: dict[str, Any] = {
            "required": False,
            "default": (),
            "missing_value": (),
            "max_length": MOST,
        }
        super().__init__(**{**usual, **options})

    @property
    def columns(self) -> dict[str, Any]:
        """The columns by name, in order."""
        return dict(getFieldsInOrder(self.schema))

    def row(self, **given: Any) -> dict[str, Any]:
        """Return a whole row: what isn't given is empty."""
        return {name: given.get(name, each.missing_value) for name, each in self.columns.items()}

    def _validate(self, value: Any) -> None:
        super()._validate(value)
        for number, row in enumerate(value, 1):
            self._validate_row(number, row)

    def _validate_row(self, number: int, row: Any) -> None:
        columns = self.columns
        if not isinstance(row, Mapping):
            raise BadRow(_("Row ${row}: this is no row.", mapping={"row": number}))
        unknown = [str(name) for name in row if name not in columns]
        if unknown:
            raise BadRow(
                _(
                    "Row ${row}: there is no column “${column}”.",
                    mapping={"row": number, "column": unknown[0][:80]},
                )
            )
        for name, column in columns.items():
            try:
                column.bind(self.context).validate(row.get(name, column.missing_value))
            except ValidationError as problem:
                raise bad_cell(number, column, problem) from None
        try:
            self.schema.validateInvariants(SimpleNamespace(**self.row(**row)))
        except Invalid as problem:
            raise BadRow(
                _("Row ${row}: ${reason}", mapping={"row": number, "reason": reason_of(problem)})
            ) from None


def bad_cell(number: int, column: Any, problem: Exception) -> BadRow:
    """Return what is wrong with one cell of the row ``number`` (from 1)."""
    words = {"row": number, "column": column.title, "reason": reason_of(problem)}
    return BadRow(_("Row ${row}, ${column}: ${reason}", mapping=words))


def reason_of(problem: Exception) -> str:
    """Return the words of an error, translatable where they are."""
    if isinstance(problem, ValidationError):
        return problem.doc()
    return problem.args[0] if problem.args else str(problem)
