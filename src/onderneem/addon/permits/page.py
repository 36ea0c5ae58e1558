"""The page of a permit, and the list of all."""

from onderneem.addon import _
from onderneem.addon.components.parts import Link
from onderneem.addon.topics.listing import Listing
from onderneem.addon.topics.service_page import ServicePage
from zope.security import checkPermission


class PermitPage(ServicePage):
    """Can I, must I; what does it take; start; what happens then."""


class PermitsPage(Listing):
    """All permits."""

    portal_type = "onderneem.Permit"

    @property
    def tools(self) -> list[Link]:
        """An editor may begin from what the region has already written."""
        if not checkPermission("onderneem.addon.AddContent", self.context):
            return []
        url = f"{self.context.absolute_url()}/@@add-from-product"
        return [Link(_("Add from a product file"), url), *super().tools]
