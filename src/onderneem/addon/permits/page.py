"""The page of a permit, and the list of all."""

from onderneem.addon.topics.listing import Listing
from onderneem.addon.topics.service_page import ServicePage


class PermitPage(ServicePage):
    """Can I, must I; what does it take; start; what happens then."""


class PermitsPage(Listing):
    """All permits."""

    portal_type = "onderneem.Permit"
