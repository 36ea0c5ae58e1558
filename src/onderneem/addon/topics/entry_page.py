"""What the pages of guides, permits and subsidies have alike: "checked on", "was this useful"."""

from AccessControl import getSecurityManager
from datetime import date
from datetime import datetime
from functools import cached_property
from onderneem.addon import clock
from onderneem.addon.components.days import day_words
from onderneem.addon.components.languages import Version
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.speaking import language_of
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.components.speech import Speech
from onderneem.addon.topics.review import checked_on
from onderneem.addon.topics.review import review_by
from onderneem.addon.topics.review_dates import due
from onderneem.addon.topics.review_words import badge_of
from onderneem.addon.topics.useful import feedback_of
from onderneem.addon.topics.useful_form import Asked
from onderneem.addon.topics.useful_form import asked_of
from onderneem.addon.topics.useful_shown import Figures
from onderneem.addon.topics.useful_shown import figures_of
from onderneem.addon.topics.versions import spoken_on
from onderneem.addon.topics.versions import versions_of
from Products.CMFCore.permissions import ModifyPortalContent


class EntryPage(SectionPage):
    """Prepares what ``@@onderneem-entry/macros/foot`` shows below the text.

    The whole page speaks the language of its text: title, labels, days and the site around it.
    """

    @cached_property
    def spoken(self) -> str:
        """The language of the whole page where the site speaks another one."""
        return spoken_on(self.context, self.section)

    @property
    def around(self) -> str:
        """The language that the page speaks."""
        return self._speech.language

    @cached_property
    def group(self) -> tuple[Version, ...]:
        """Where the page stands in each language that the visitor may see."""
        return versions_of(self.context)

    @property
    def alternates(self) -> tuple[Version, ...]:
        """The same for search engines."""
        return self.group

    @property
    def versions(self) -> list[Version]:
        """The other languages, to choose from."""
        own = language_of(self.context)
        return [each for each in self.group if each.language != own]

    @property
    def checked(self) -> str:
        """The day on which somebody last looked it over, in words; nothing before anybody did."""
        day = checked_on(self.context)
        return self._day(day) if day else ""

    @property
    def useful(self) -> Asked:
        """The question whether this was useful, or the thanks."""
        return asked_of(self.context, self.request, getattr(self, "asked", ""))

    @cached_property
    def keeps(self) -> bool:
        """Whether who looks may change this."""
        may = getSecurityManager().checkPermission(ModifyPortalContent, self.context)
        return self.section is not None and bool(may)

    @property
    def review_day(self) -> str:
        """Until when it counts as true."""
        day = review_by(self.context)
        return self._day(day) if day else ""

    @property
    def review_badge(self) -> Badge | None:
        """That it is to be looked over soon, or is overdue."""
        return badge_of(due(review_by(self.context), clock.today()))

    @cached_property
    def figures(self) -> Figures:
        """What visitors said, for who may change this."""
        return figures_of(feedback_of(self.section, self.context.UID()), self._day_of)

    def _day(self, day: date) -> str:
        return day_words(day, self._speech)

    def _day_of(self, moment: datetime) -> str:
        return self._day(moment.astimezone(clock.BRUSSELS).date())

    @cached_property
    def _speech(self) -> Speech:
        return speech_of(self.request)
