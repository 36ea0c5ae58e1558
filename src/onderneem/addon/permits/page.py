"""The page of a permit."""

from onderneem.addon import _
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import Fact
from onderneem.addon.permits.obligation import badge_of
from onderneem.addon.permits.obligation import words_of
from onderneem.addon.topics.service_page import one
from onderneem.addon.topics.service_page import ServicePage


class PermitPage(ServicePage):
    """Can I, must I; what does it take; start; what happens then."""

    @property
    def badge(self) -> Badge:
        """What it is, in a word or two."""
        return badge_of(self.context.obligation)

    @property
    def obligation(self):
        """What that comes to."""
        return words_of(self.context.obligation)

    def more_facts(self) -> list[Fact]:
        """When to ask, how long it holds, and what happens without."""
        own = self.context
        return [
            Fact(_("How long beforehand"), one(own.in_advance)),
            Fact(_("How long it holds"), one(own.valid_for)),
            Fact(_("Renewal, and taking it over"), one(own.renewal)),
            Fact(_("What happens without it"), one(own.without_it)),
        ]
