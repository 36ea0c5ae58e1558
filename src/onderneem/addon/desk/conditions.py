"""For EasyForm's form: which fields are asked now, and what the server itself fills in."""

from collective.easyform.interfaces import IFieldExtender
from onderneem.addon.desk.formulas import is_asked
from onderneem.addon.desk.formulas import worked_out
from z3c.form.interfaces import HIDDEN_MODE
from zope.schema import getFieldsInOrder


class AsksOnConditions:
    """In the place of EasyForm's own, which a mistake in a formula stops (see ``formulas``)."""

    def setOmitFields(self, fields):
        """Return the fields without those that aren't asked; EasyForm's hook."""
        for each in fields.values():
            if IFieldExtender(each.field).THidden:
                each.mode = HIDDEN_MODE
                each.field.ignoreRequest = False
        return fields.omit(*(name for name, each in fields.items() if not self.asks(each.field)))

    def asks(self, field) -> bool:
        """Whether a field gets a widget."""
        return not IFieldExtender(field).serverSide and is_asked(self.context, field)

    def updateServerSideData(self, data: dict) -> dict:
        """Add what isn't asked but filled in by the server; EasyForm's hook."""
        for name, field in getFieldsInOrder(self.schema):
            written = IFieldExtender(field)
            if written.serverSide:
                data[name] = field.default
                if written.TDefault:
                    data[name] = worked_out(self.context, field, "TDefault", field.default)
        return data
