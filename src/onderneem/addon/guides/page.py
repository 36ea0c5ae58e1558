"""The page of a guide, and the list of all."""

from functools import cached_property
from onderneem.addon.catalogue.out.own_page import guide_head
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Card
from onderneem.addon.components.parts import Link
from onderneem.addon.components.rich import html_of
from onderneem.addon.guides.usage import count_view
from onderneem.addon.place.desk_card import desk_card
from onderneem.addon.topics.listing import Listing
from onderneem.addon.topics.related import cards
from onderneem.addon.topics.related import related
from onderneem.addon.topics.related import targets


class GuidePage(SectionPage):
    """In short, the text, what goes with it, and who to ask."""

    def content(self) -> str:
        """Count that somebody reads it, and return the page."""
        count_view(self.context, self.request)
        return super().content()

    @property
    def head_extra(self) -> str:
        """What search engines read."""
        return guide_head(self.context)

    @property
    def text(self) -> str:
        """The guide itself."""
        return html_of(self.context.text)

    @cached_property
    def topics(self) -> list[Link]:
        """The topics it belongs to."""
        return [Link(each.title, each.absolute_url()) for each in targets(self.context, "topics")]

    @cached_property
    def _related(self) -> list:
        return related(self.context)

    @cached_property
    def permits(self) -> list[Card]:
        """What one needs."""
        return cards(self._related, "onderneem.Permit")

    @cached_property
    def subsidies(self) -> list[Card]:
        """What helps."""
        return cards(self._related, "onderneem.Subsidy")

    @cached_property
    def guides(self) -> list[Card]:
        """What to read next."""
        return cards(self._related, "onderneem.Guide")

    @property
    def desk(self):
        """Who to ask, with this guide as the subject."""
        return desk_card(self.section, about=self.context.getId())

    @property
    def checked(self) -> str:
        """The day of the last change, in the page's language."""
        return self.context.toLocalizedTime(self.context.modified())


class GuidesPage(Listing):
    """All guides."""

    portal_type = "onderneem.Guide"
