"""What a subsidy is to the regional catalogue."""

from onderneem.addon.catalogue.fields_of import SUBSIDY
from onderneem.addon.catalogue.out.interfaces import IServiceKind
from onderneem.addon.catalogue.out.interfaces import Kind
from onderneem.addon.subsidies.content import ISubsidy
from zope.component import adapter
from zope.interface import implementer


@implementer(IServiceKind)
@adapter(ISubsidy)
class SubsidyKind:
    """Money, between two moments."""

    def __init__(self, context):
        self.context = context

    def kind(self) -> Kind:
        """Return its amount and its windows as one; it ends when its last day is over."""
        item = self.context
        starts, ends = item.call.bounds()
        return Kind(
            SUBSIDY,
            giver=item.provider or "",
            advantage=item.amount or "",
            starts=starts,
            ends=ends,
        )
