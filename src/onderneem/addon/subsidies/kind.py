"""What a subsidy is to the regional catalogue."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import timezone
from onderneem.addon.catalogue.fields_of import SUBSIDY
from onderneem.addon.catalogue.out.interfaces import IServiceKind
from onderneem.addon.catalogue.out.interfaces import Kind
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.subsidies.content import ISubsidy
from zope.component import adapter
from zope.interface import implementer

DAY = timedelta(days=1)


@implementer(IServiceKind)
@adapter(ISubsidy)
class SubsidyKind:
    """Money, between two days."""

    def __init__(self, context):
        self.context = context

    def kind(self) -> Kind:
        """Return its amount and its window; it ends when its closing day is over."""
        item = self.context
        return Kind(
            SUBSIDY,
            giver=item.provider or "",
            advantage=item.amount or "",
            starts=_midnight(item.opens) if item.opens else None,
            ends=_midnight(item.closes + DAY) if item.closes else None,
        )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), BRUSSELS).astimezone(timezone.utc)
