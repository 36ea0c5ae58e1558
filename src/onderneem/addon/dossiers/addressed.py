"""A page at ``…/REFERENCE/KEY``: what opens a dossier stands in its address."""

from onderneem.addon.components.page import SectionPage
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


@implementer(IPublishTraverse)
class AddressedPage(SectionPage):
    """A subclass finds the dossier; such a page is never stored anywhere."""

    private = True
    path: tuple[str, ...] = ()
    dossier = None

    def publishTraverse(self, request, name):
        """Take reference and key from the address, and nothing behind them."""
        if len(self.path) >= 2:
            raise NotFound(self, name, request)
        self.path = (*self.path, name)
        return self

    @property
    def found(self) -> bool:
        """Whether there is a dossier; a template that named it itself would render it."""
        return self.dossier is not None
