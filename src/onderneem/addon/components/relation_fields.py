"""Relations whose refusals are words of ours; apart from ``fields``: these need a database."""

from onderneem.addon.components.fields import InWords
from z3c.relationfield.schema import RelationChoice as StockRelationChoice
from z3c.relationfield.schema import RelationList as StockRelationList


class RelationChoice(InWords, StockRelationChoice):
    """Another item."""


class RelationList(InWords, StockRelationList):
    """Other items."""
