"""What people search a service by, beside its title: keywords, and the words of its groups."""

from Acquisition import aq_base
from collections.abc import Iterator
from onderneem.addon.catalogue.public_service import IPublicService
from onderneem.addon.catalogue.row_lines import lines_of_rows
from plone.app.dexterity.textindexer.interfaces import IDynamicTextIndexExtender
from zope.component import adapter
from zope.interface import implementer

TEXTS = ("audience", "exceptions")
ROWS = ("conditions", "procedure", "documents", "costs")


@implementer(IDynamicTextIndexExtender)
@adapter(IPublicService)
class ServiceWords:
    """Read from what is stored: no widget is made, as plone.textindexer would for each field."""

    def __init__(self, context):
        self.context = context

    def __call__(self) -> str:
        """Return the words."""
        return " ".join(self._words())

    def _words(self) -> Iterator[str]:
        own = aq_base(self.context)
        yield from getattr(own, "keywords", None) or ()
        for name in TEXTS:
            yield getattr(own, name, None) or ""
        for name in ROWS:
            yield from lines_of_rows(name, getattr(own, name, None))
