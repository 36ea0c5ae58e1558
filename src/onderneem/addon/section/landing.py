"""The landing page: where an entrepreneur arrives."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.catalogue.out.own_page import section_head
from onderneem.addon.components.icons import icon
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Card
from onderneem.addon.components.parts import Link
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.deeds import VIEW
from onderneem.addon.guides.usage import most_used
from onderneem.addon.place.desk_card import desk_card
from onderneem.addon.topics.page import topic_cards
from plone import api

MOST_USED = 3


class LandingPage(SectionPage):
    """Topics first, then what is used most, and always a person to ask."""

    own_search = True

    @property
    def head_extra(self) -> str:
        """What search engines read of the desk, and where other systems find our services."""
        return section_head(self.context)

    @cached_property
    def topics(self) -> list[Card]:
        """Every topic, in the editor's order, with its icon and one line."""
        return topic_cards(self.context)

    @cached_property
    def guides(self) -> list[Card]:
        """The guides that were read most."""
        return most_used(self.context, MOST_USED)

    @cached_property
    def ways(self) -> list[Card]:
        """The finders, each with what it answers."""
        base = self.context.absolute_url()
        found = [
            ("gidsen", _("Guides"), _("How does it work? Step by step."), "signpost-split"),
            ("vergunningen", _("Permits"), _("What do I need before I start?"), "clipboard-check"),
            ("subsidies", _("Subsidies"), _("Which support is there for me?"), "piggy-bank"),
        ]
        return [
            Card(title, f"{base}/{name}", line, icon(symbol))
            for name, title, line, symbol in found
            if name in self.context
        ]

    @cached_property
    def tools(self) -> list[Link]:
        """What somebody who works here goes to; nothing for visitors."""
        found = [
            ("dossiers", _("Dossiers"), VIEW),
            ("@@tasks", _("Tasks"), "onderneem.addon: Add Content"),
            ("@@unfound", _("Searches without a result"), "onderneem.addon: Add Content"),
            ("@@links", _("Links to e-counters"), "onderneem.addon: Add Content"),
            ("@@catalogue", _("Regional catalogue"), "onderneem.addon: Add Content"),
            ("@@told", _("What other catalogues get"), "onderneem.addon: Add Content"),
            ("@@health", _("Health of the section"), "onderneem.addon: Manage Settings"),
        ]
        base, dossiers = self.context.absolute_url(), dossiers_of(self.context)
        return [
            Link(title, f"{base}/{name}")
            for name, title, permission in found
            if api.user.has_permission(
                permission, obj=dossiers if name == "dossiers" else self.context
            )
        ]

    @cached_property
    def desk(self):
        """Who to ask, and when."""
        return desk_card(self.context)

    @property
    def all_guides(self) -> Link:
        """On to the rest of the guides."""
        return Link(_("All guides"), f"{self.context.absolute_url()}/gidsen")

    @property
    def funders(self) -> str:
        """Who paid for it; EFRO requires that the public sees it."""
        return self.context.funders or ""
