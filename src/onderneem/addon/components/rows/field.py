"""The field: a tuple of rows, each a plain dict with a key for every column."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from onderneem.addon import _
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.components.fields import InWords
from types import SimpleNamespace
from typing import Any
from zope.i18nmessageid import Message
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
    """A row that isn't right; ``message`` names the row (from 1), the column and the reason.

    ``row``, ``column`` (empty: the row as a whole) and ``reason`` are the same, apart.
    """

    def __init__(self, message: str, row: int = 0, column: str = "", reason: str = "") -> None:
        super().__init__(message)
        self.message, self.row, self.column, self.reason = message, row, column, reason

    def doc(self) -> str:
        """What is wrong, in words (z3c.form and plone.restapi show this)."""
        return self.message


class BetweenRows(BadValue):
    """Two rows that can't stand together; ``one`` and ``other`` of the words are their numbers."""

    def renumbered(self, numbers: Sequence[int]) -> str:
        """Return the reason where the rows have other numbers than from 1 on."""
        said = self.args[0]
        counted = {name: numbers[each - 1] for name, each in said.mapping.items()}
        return Message(said, mapping=counted)


@implementer(IRows)
class Rows(InWords, Tuple):
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

    def problems(self, value: Any) -> Iterator[BadRow]:
        """Yield all that is wrong with the rows, in their order."""
        for number, row in enumerate(value, 1):
            yield from self._problems_of(number, row)

    def _validate(self, value: Any) -> None:
        # Each row by itself first: a constraint compares rows, and may trust that they are some.
        if isinstance(value, tuple):
            for problem in self.problems(value):
                raise problem
        super()._validate(value)

    def _problems_of(self, number: int, row: Any) -> Iterator[BadRow]:
        columns, wrong = self.columns, False
        if not isinstance(row, Mapping):
            yield BadRow(_("Row ${row}: this is no row.", mapping={"row": number}), number)
            return
        unknown = [str(name) for name in row if name not in columns]
        if unknown:
            words = {"row": number, "column": unknown[0][:80]}
            yield BadRow(_("Row ${row}: there is no column “${column}”.", mapping=words), number)
            return
        for name, column in columns.items():
            try:
                column.bind(self.context).validate(row.get(name, column.missing_value))
            except ValidationError as problem:
                wrong = True
                yield bad_cell(number, column, problem)
        if wrong:
            return
        errors: list[Exception] = []
        try:
            self.schema.validateInvariants(SimpleNamespace(**self.row(**row)), errors)
        except Invalid:
            yield from (bad_row(number, reason_of(each)) for each in errors)


def bad_row(number: int, reason: str) -> BadRow:
    """Return what is wrong with the row ``number`` (from 1) as a whole."""
    words = {"row": number, "reason": reason}
    return BadRow(_("Row ${row}: ${reason}", mapping=words), number, reason=reason)


def bad_cell(number: int, column: Any, problem: Exception) -> BadRow:
    """Return what is wrong with one cell of the row ``number`` (from 1)."""
    reason = reason_of(problem)
    words = {"row": number, "column": column.title, "reason": reason}
    said = _("Row ${row}, ${column}: ${reason}", mapping=words)
    return BadRow(said, number, column.__name__, reason)


def reason_of(problem: Exception) -> str:
    """Return the words of an error, translatable where they are."""
    if isinstance(problem, ValidationError):
        return problem.doc()
    return problem.args[0] if problem.args else str(problem)
