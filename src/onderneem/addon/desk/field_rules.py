"""EasyForm's rules of one field, looked for only where an editor wrote one.

EasyForm puts an adapter before the validator and the default of every field: it evaluates what an
editor wrote beside the field, and finds the field's own by making a class at each call, which took
a ninth of a submission's time (bench/README.md). On a desk form that adapter comes only where
something is written; elsewhere what stands behind it is found at once. Nothing is decided here.
"""

from Acquisition import aq_base
from collective.easyform.fields import FieldExtenderDefault
from collective.easyform.fields import FieldExtenderValidator
from collective.easyform.interfaces import IEasyFormForm
from collective.easyform.interfaces import IFieldExtender
from onderneem.addon.desk.interfaces import IDeskForm
from plone.autoform.interfaces import IAutoExtensibleForm
from z3c.form.interfaces import IForm
from z3c.form.interfaces import IGroup
from z3c.form.interfaces import IValidator
from z3c.form.interfaces import IValue
from zope.component import adapter
from zope.component import getSiteManager
from zope.interface import implementedBy
from zope.interface import implementer
from zope.interface import Interface
from zope.interface import providedBy
from zope.schema.interfaces import IField

# EasyForm's adapters (those of groups are subclasses) and what an editor writes for them.
WRITTEN = {
    FieldExtenderValidator: ("validators", "TValidator"),
    FieldExtenderDefault: ("TDefault",),
}


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
    if _says_nothing(factory, field):
        factory = find(behind)
    return factory and factory(*parts)


def _says_nothing(factory, field) -> bool:
    """Whether it is EasyForm's own adapter, and nothing is written for it."""
    kinds = (kind for kind in WRITTEN if isinstance(factory, type) and issubclass(factory, kind))
    written = IFieldExtender(field)
    return any(not any(getattr(written, each) for each in WRITTEN[kind]) for kind in kinds)
