"""The page of a permit."""

from onderneem.addon import _
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.parts import Link
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.finder.criteria_of import criteria_of
from onderneem.addon.finder.words import Speaker
from onderneem.addon.permits.interfaces import IPermits
from onderneem.addon.permits.obligation import badge_of
from onderneem.addon.permits.obligation import words_of
from onderneem.addon.place.own_town import own_names
from onderneem.addon.topics.for_whom import questions_of
from onderneem.addon.topics.service_page import one
from onderneem.addon.topics.service_page import ServicePage
from onderneem.addon.topics.service_page import Way


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

    @property
    def ways(self) -> list[Way]:
        """The buttons of the start box: where nothing is needed there is nothing to start."""
        return [] if self._is_exemption else super().ways

    @property
    def start_note(self):
        """That nothing is to be started, or what there is to say of the button."""
        if self._is_exemption:
            return _("You needn't ask for anything. Ask us when you aren't sure.")
        return super().start_note

    @property
    def _is_exemption(self) -> bool:
        return self.context.obligation == "exemption" and not self.context.start_url

    def criteria_of(self, item) -> tuple[list[str], list[str]]:
        """What the finder compares with a visitor's answers, and what a person judges."""
        return Speaker(speech_of(self.request), True, own_names(item)).sides(criteria_of(item))

    @property
    def questions(self) -> Link | None:
        """Where a visitor answers the finder's questions."""
        return questions_of(self.context, IPermits, self.around)

    def more_facts(self) -> list[Fact]:
        """When to ask, how long it holds, and what happens without."""
        own = self.context
        return [
            Fact(_("How long beforehand"), one(own.in_advance)),
            Fact(_("How long it holds"), one(own.valid_for)),
            Fact(_("Renewal, and taking it over"), one(own.renewal)),
            Fact(_("What happens without it"), one(own.without_it)),
        ]
