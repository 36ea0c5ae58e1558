"""The page of a permit."""

from onderneem.addon.topics.service_page import ServicePage


class PermitPage(ServicePage):
    """Can I, must I; what does it take; start; what happens then."""
