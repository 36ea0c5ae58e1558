"""The page of a topic, and the list of all."""

from functools import cached_property
from onderneem.addon.components.icons import icon
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Card
from onderneem.addon.components.rich import html_of
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.place.desk_card import desk_card
from onderneem.addon.topics.related import cards
from onderneem.addon.topics.related import sources
from onderneem.addon.topics.versions import in_language
from plone import api


class TopicPage(SectionPage):
    """What the section has on this subject."""

    @cached_property
    def entries(self) -> list:
        """Everything that names this topic."""
        return in_language(sources(self.context, "topics"), self.around)

    @property
    def around(self) -> str:
        """The language that the page speaks."""
        return speech_of(self.request).language

    @property
    def text(self) -> str:
        """The introduction."""
        return html_of(self.context.text)

    @property
    def icon(self) -> str:
        """The topic's icon as SVG."""
        return icon(self.context.icon or "")

    @cached_property
    def guides(self) -> list[Card]:
        """How it works."""
        return cards(self.entries, "onderneem.Guide", self.around)

    @cached_property
    def permits(self) -> list[Card]:
        """What one needs."""
        return cards(self.entries, "onderneem.Permit", self.around)

    @cached_property
    def subsidies(self) -> list[Card]:
        """What helps."""
        return cards(self.entries, "onderneem.Subsidy", self.around)

    @cached_property
    def desk(self):
        """Who to ask, with this topic filled in."""
        return desk_card(self.section, about=self.context)


class TopicsPage(SectionPage):
    """All topics, in the editor's order."""

    @cached_property
    def cards(self) -> list[Card]:
        """Each with its icon and one line."""
        return topic_cards(self.context)


def topic_cards(container) -> list[Card]:
    """Return the topics below ``container`` that the visitor may see, as cards."""
    brains = api.portal.get_tool("portal_catalog")(
        portal_type="onderneem.Topic",
        path="/".join(container.getPhysicalPath()),
        sort_on="getObjPositionInParent",
    )
    # A topic's icon is no catalog column: a handful of small objects, woken once.
    return [
        Card(
            topic.title,
            topic.absolute_url(),
            topic.description,
            icon(topic.icon or "") or icon("tag"),
        )
        for topic in (brain.getObject() for brain in brains)
    ]
