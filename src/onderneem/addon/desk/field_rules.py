"""EasyForm's rules of one field, looked for only where an editor wrote one.

EasyForm puts an adapter before the validator and the default of every field: it evaluates what an
editor wrote beside the field, and finds the field's own by making a class at each call, which took
a ninth of a submission's time (bench/README.md). On a desk form such an adapter comes only where
something is written, and is ours: a formula that fails stops nobody (see ``formulas``). Elsewhere
what stands behind it is found at once.
"""

from Acquisition import aq_base
from collective.easyform.fields import FieldExtenderDefault
from collective.easyform.fields import FieldExtenderValidator
from collective.easyform.interfaces import IEasyFormForm
from collective.easyform.interfaces import IFieldExtender
from collective.easyform.interfaces import IFieldValidator
from onderneem.addon.desk.formulas import worked_out
from onderneem.addon.desk.interfaces import IDeskForm
from plone.autoform.interfaces import IAutoExtensibleForm
from z3c.form.interfaces import IDataConverter
from z3c.form.interfaces import IForm
from z3c.form.interfaces import IGroup
from z3c.form.interfaces import IValidator
from z3c.form.interfaces import IValue
from zope.component import adapter
from zope.component import getSiteManager
from zope.component import queryUtility
from zope.interface import implementedBy
from zope.interface import implementer
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import providedBy
from zope.schema.interfaces import ConstraintNotSatisfied
from zope.schema.interfaces import IField


class Validator(FieldExtenderValidator):
    """The field's own rules, then those that an editor chose, then the formula."""

    def __init__(self, *parts, behind):
        super().__init__(*parts)
        self.behind = behind

    def validate(self, value) -> None:
        """Raises Invalid."""
        if self.behind is not None:
            self.behind(*self._parts).validate(value)
        written = IFieldExtender(self.field)
        for name in written.validators or ():
            chosen = queryUtility(IFieldValidator, name=name)
            _refuse(chosen and chosen(value, REQUEST=self.request), self.field, value)
        if written.TValidator:
            said = worked_out(self.context, self.field, "TValidator", otherwise=None, value=value)
            _refuse(said, self.field, value)

    @property
    def _parts(self) -> tuple:
        return self.context, self.request, self.view, self.field, self.widget


class Default(FieldExtenderDefault):
    """What the formula says, where the widget can show it; else the field's own."""

    def __init__(self, *parts, behind):
        super().__init__(*parts)

    def get(self):
        """The first value."""
        return worked_out(self.context, self.field, "TDefault", self.field.default, self._shown)

    def _shown(self, value):
        IDataConverter(self.widget).toWidgetValue(value)
        return value


# EasyForm's adapters (those of groups are subclasses), what an editor writes for them, and ours.
WRITTEN = {
    FieldExtenderValidator: (("validators", "TValidator"), Validator),
    FieldExtenderDefault: (("TDefault",), Default),
}


def _refuse(said, field, value) -> None:
    """Raise Invalid with what a rule said is wrong; some say no more than that it is."""
    if isinstance(said, str) and said:
        raise Invalid(said)
    if said:
        raise ConstraintNotSatisfied(value, field.getName())


@implementer(IValidator)
@adapter(IDeskForm, Interface, IEasyFormForm, IField, Interface)
def validator(*parts):
    """Return what checks a field that is asked before all fieldsets."""
    return _found(parts, IValidator, "", IAutoExtensibleForm)


@implementer(IValidator)
@adapter(IDeskForm, Interface, IGroup, IField, Interface)
def validator_in_group(*parts):
    """Return what checks a field in a fieldset."""
    return _found(parts, IValidator, "", IForm)


@implementer(IValue)
@adapter(IDeskForm, Interface, IEasyFormForm, IField, Interface)
def default(*parts):
    """Return what gives a field its first value, or None: the field's own then counts."""
    return _found(parts, IValue, "default", IAutoExtensibleForm)


@implementer(IValue)
@adapter(IDeskForm, Interface, IGroup, IField, Interface)
def default_in_group(*parts):
    """Return what gives a field in a fieldset its first value, or None."""
    return _found(parts, IValue, "default", IForm)


def _found(parts, wanted, name: str, behind):
    """Return what is found on any EasyForm; ``behind``: the view for which EasyForm itself looks
    for what stands behind its adapter."""
    context, request, view, field, widget = parts
    form = implementedBy(type(aq_base(context)))
    lookup = getSiteManager().adapters.lookup

    def find(view):
        wide = (form, providedBy(request), view, providedBy(field), providedBy(widget))
        return lookup(wide, wanted, name)

    factory = find(providedBy(view))
    written, ours = _of_easyform(factory)
    if ours is None:
        return factory and factory(*parts)
    behind = find(behind)
    if any(getattr(IFieldExtender(field), each) for each in written):
        return ours(*parts, behind=behind)
    return behind and behind(*parts)


def _of_easyform(factory) -> tuple:
    """Return what an editor writes for an adapter, and ours; nothing when it isn't EasyForm's."""
    kinds = (kind for kind in WRITTEN if isinstance(factory, type) and issubclass(factory, kind))
    return WRITTEN[kind] if (kind := next(kinds, None)) else ((), None)
