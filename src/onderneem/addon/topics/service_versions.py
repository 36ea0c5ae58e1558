"""A page and its translations, for the rooms above that tell others of the service behind them."""

from functools import cached_property
from onderneem.addon.catalogue.out.interfaces import IVersions
from onderneem.addon.topics.interfaces import IEntry
from onderneem.addon.topics.versions import told_original
from onderneem.addon.topics.versions import told_translations
from zope.component import adapter
from zope.interface import implementer


@implementer(IVersions)
@adapter(IEntry)
class ServiceVersions:
    """Said by the relation between the two."""

    def __init__(self, context):
        self.context = context

    @cached_property
    def original(self):
        """The page that this one translates."""
        return told_original(self.context)

    @cached_property
    def translations(self) -> list:
        """The pages that translate this one."""
        return told_translations(self.context)
