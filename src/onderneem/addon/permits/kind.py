"""What a permit is to the regional catalogue."""

from onderneem.addon.catalogue.fields_of import PERMIT
from onderneem.addon.catalogue.out.interfaces import IServiceKind
from onderneem.addon.catalogue.out.interfaces import Kind
from onderneem.addon.permits.content import IPermit
from zope.component import adapter
from zope.interface import implementer


@implementer(IServiceKind)
@adapter(IPermit)
class PermitKind:
    """Something that an authority allows."""

    def __init__(self, context):
        self.context = context

    def kind(self) -> Kind:
        """Return its type; all else stands in the fields of every service."""
        return Kind(PERMIT)
