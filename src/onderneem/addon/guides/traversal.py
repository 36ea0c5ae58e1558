"""The parts of a guide as addresses: ``{guide}/{anchor}``."""

from onderneem.addon.guides.addresses import gone_to
from onderneem.addon.guides.content import IGuide
from onderneem.addon.interfaces import IOnderneemLayer
from plone.dexterity.content import Item
from zope.component import adapter
from zope.component import getMultiAdapter
from zope.component import getSiteManager
from zope.component import queryMultiAdapter
from zope.interface import implementedBy
from zope.interface import implementer
from zope.interface import providedBy
from zope.publisher.interfaces import IPublishTraverse
from ZPublisher.BaseRequest import DefaultPublishTraverse


@implementer(IPublishTraverse)
@adapter(IGuide, IOnderneemLayer)
class PartTraverser:
    """A part's page where there is one; else whatever any item answers.

    Before acquisition: the section's desk is called ``contact``, and so may a part be.
    """

    def __init__(self, context, request):
        self.context, self.request = context, request

    def publishTraverse(self, request, name):
        """Return the view of a part, or of where it went to; views of that name come first."""
        anchors = [each.anchor for each in self.context.known_parts]
        moved = None if name in anchors else gone_to(self.context, name)
        known = name in anchors or moved is not None
        if known and queryMultiAdapter((self.context, request), name=name) is None:
            view = getMultiAdapter((self.context, request), name="view")
            view.asked, view.moved = name, moved
            return view
        return self._usual().publishTraverse(request, name)

    def browserDefault(self, request):
        """Return what any item shows."""
        return self._usual().browserDefault(request)

    def _usual(self):
        wanted = (implementedBy(Item), providedBy(self.request))
        factory = getSiteManager().adapters.lookup(wanted, IPublishTraverse)
        return (factory or DefaultPublishTraverse)(self.context, self.request)
