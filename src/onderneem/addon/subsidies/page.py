"""The page of a subsidy."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import Fact
from onderneem.addon.subsidies.badge import BADGES
from onderneem.addon.subsidies.content import PURPOSES
from onderneem.addon.topics.service_page import one
from onderneem.addon.topics.service_page import ServicePage


class SubsidyPage(ServicePage):
    """How much, for whom, until when; start; what happens then."""

    @cached_property
    def badge(self) -> Badge:
        """Whether one can apply today."""
        return BADGES[self.context.call.state(clock.now())]

    def own_facts(self) -> list[Fact]:
        """Amount, window, provider and purpose."""
        purpose = self.context.purpose
        return [
            Fact(_("Amount"), one(self.context.amount)),
            Fact(_("Opens on"), one(self._day(self.context.opens))),
            Fact(_("Closes on"), one(self._day(self.context.closes))),
            Fact(_("Who gives it"), one(self.context.provider)),
            Fact(_("Purpose"), one(PURPOSES.getTerm(purpose).title if purpose else "")),
        ]

    def _day(self, day) -> str:
        return self.context.toLocalizedTime(day.isoformat()) if day else ""
