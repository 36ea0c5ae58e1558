"""A repeating group in REST: a list of objects in and out, and its JSON schema."""

from collections.abc import Mapping
from onderneem.addon import _
from onderneem.addon.components.rows.field import bad_cell
from onderneem.addon.components.rows.field import BadRow
from onderneem.addon.components.rows.field import IRows
from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.deserializer.dxfields import DefaultFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer
from plone.restapi.types.adapters import DefaultJsonSchemaProvider
from plone.restapi.types.interfaces import IJsonSchemaProvider
from typing import Any
from zope.component import adapter
from zope.component import getMultiAdapter
from zope.component import queryMultiAdapter
from zope.interface import implementer
from zope.interface import Interface
from zope.publisher.interfaces.browser import IBrowserRequest
from zope.schema import ValidationError
from zope.schema.interfaces import IDatetime
from zope.schema.interfaces import IDecimal
from zope.schema.interfaces import IInt


@implementer(IFieldDeserializer)
@adapter(IRows, IDexterityContent, IBrowserRequest)
class RowsFromJson(DefaultFieldDeserializer):
    """Each cell is read as plone.restapi reads a field of its kind; raises a ValidationError."""

    def __call__(self, value: Any) -> tuple[dict, ...]:
        if not isinstance(value, (list, tuple)):
            raise BadRow(_("Send a list of rows."))
        rows = tuple(self._row(number, each) for number, each in enumerate(value, 1))
        self.field.validate(rows)
        return rows

    def _row(self, number: int, given: Any) -> dict:
        # What isn't a row, or has a column too many, is named by the field itself.
        if not isinstance(given, Mapping):
            return given
        row = {**given, **self.field.row(**given)}
        for name, column in self.field.columns.items():
            if given.get(name) is not None:
                try:
                    row[name] = self._cell(column, given[name])
                except ValidationError as problem:
                    raise bad_cell(number, column, problem) from None
                except (ValueError, TypeError, AttributeError, KeyError, ArithmeticError):
                    wrong = ValueError(_("This can't be read."))
                    raise bad_cell(number, column, wrong) from None
        return row

    def _cell(self, column: Any, given: Any) -> Any:
        if IDatetime.providedBy(column):
            # plone.restapi compares with what the object stores under this name: a row's isn't.
            from dateutil import parser

            return parser.isoparse(given)
        if IDecimal.providedBy(column) or IInt.providedBy(column):
            if isinstance(given, bool):
                raise TypeError(given)
            if isinstance(given, str):
                # As people write it here: 12,50.
                given = given.replace(",", ".")
        reader = getMultiAdapter((column, self.context, self.request), IFieldDeserializer)
        return reader(given)


@implementer(IJsonSchemaProvider)
@adapter(IRows, Interface, Interface)
class RowsSchema(DefaultJsonSchemaProvider):
    """What a client can send."""

    def get_type(self) -> str:
        """Rows are a list."""
        return "array"

    def additional(self) -> dict:
        """Each row is an object with the columns."""
        columns = self.field.columns
        providers = {
            name: queryMultiAdapter((each, self.context, self.request), IJsonSchemaProvider)
            for name, each in columns.items()
        }
        items = {
            "type": "object",
            "additionalProperties": False,
            "properties": {name: each.get_schema() for name, each in providers.items() if each},
            "required": [name for name, each in columns.items() if each.required],
        }
        return {"items": items, "maxItems": self.field.max_length}
