"""The page of a public service: what a permit and a subsidy show alike."""

from dataclasses import dataclass
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.catalogue.links import BadLink
from onderneem.addon.catalogue.links import parse_link
from onderneem.addon.catalogue.out.own_page import service_head
from onderneem.addon.catalogue.out.own_page import why_not_told
from onderneem.addon.components.parts import Card
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.parts import Link
from onderneem.addon.ecounter.behind import Row
from onderneem.addon.ecounter.behind import rows_of
from onderneem.addon.ecounter.links import LinkKind
from onderneem.addon.ecounter.links import STARTS
from onderneem.addon.ecounter.links import Status
from onderneem.addon.ecounter.notice import Notice
from onderneem.addon.ecounter.notice import notice_of
from onderneem.addon.ecounter.state import state_of
from onderneem.addon.place.desk_card import desk_card
from onderneem.addon.reference.code_lists import COMPETENT_LEVEL
from onderneem.addon.topics.entry_page import EntryPage
from onderneem.addon.topics.related import cards
from onderneem.addon.topics.related import related
from onderneem.addon.topics.related import targets
from zope.security import checkPermission


@dataclass(frozen=True)
class Way:
    """A button of the start box."""

    title: str
    url: str
    css: str


class ServicePage(EntryPage):
    """Prepares what the template of a service shows; a subclass adds its own facts."""

    @property
    def head_extra(self) -> str:
        """What search engines and other catalogues read."""
        return service_head(self.context)

    @property
    def untold(self) -> str:
        """For who may change it: why the region's catalogue doesn't get it; else nothing."""
        if not checkPermission("cmf.ModifyPortalContent", self.context) or self.section is None:
            return ""
        return why_not_told(self.context)

    @cached_property
    def counter(self):
        """The stored state of the start button."""
        return state_of(self.context, self.request)

    @property
    def start(self) -> Link | None:
        """The one start button: through ``@@e-counter``, so that it can't be dead."""
        primary = self.counter.primary
        return Link(primary.title, self.counter.go) if primary else None

    @property
    def ways(self) -> list[Way]:
        """The buttons: the start, and beside it the desk while the e-counter is closed."""
        found = [Way(self.start.title, self.start.url, "btn btn-primary")] if self.start else []
        if self.downtime and self.downtime.running:
            css = "btn btn-outline-primary" if found else "btn btn-primary"
            found.append(Way(_("Start at our desk"), self.desk.form, css))
        return found

    @property
    def start_note(self) -> str:
        """What there is to say of the start button: that it is old news, or why there is none."""
        primary = self.counter.primary
        if primary is None and any(link.kind in STARTS for link in self.counter.links):
            return _("The e-counter can't be reached at the moment. We help you at the desk.")
        if primary is None:
            return _("You can't start this online. We help you at the desk.")
        if primary.status is Status.STALE:
            day = self.context.toLocalizedTime(primary.checked)
            return _("Last checked on ${day}. If it doesn't open, ask us.", mapping={"day": day})
        return ""

    @property
    def other_starts(self) -> list[Link]:
        """Where else one may begin: the other pages of the procedure that aren't broken."""
        return [
            Link(link.title, link.url)
            for link in self.counter.links
            if link.kind is LinkKind.APPLICATION
            and link.status is not Status.BROKEN
            and link != self.counter.primary
        ]

    @cached_property
    def downtime(self) -> Notice | None:
        """What was announced of the e-counter."""
        return notice_of(self.context, self.counter.downtime)

    @property
    def behind(self) -> list[Row]:
        """Which link is behind the button, and why: for who may edit this; nothing for others."""
        if not checkPermission("cmf.ModifyPortalContent", self.context):
            return []
        return rows_of(self.counter)

    @property
    def audience(self) -> tuple[str, ...]:
        """Who it is for, by paragraph."""
        return paragraphs(self.context.audience)

    @property
    def exceptions(self) -> tuple[str, ...]:
        """Who needn't, by paragraph."""
        return paragraphs(self.context.exceptions)

    @property
    def facts(self) -> list[Fact]:
        """Cost, term and whatever else fits in a line."""
        found = [
            Fact(_("Cost"), tuple(self.context.costs or ())),
            Fact(_("Term of decision"), one(self.context.term)),
        ]
        return [fact for fact in self.own_facts() + found if fact.lines]

    def own_facts(self) -> list[Fact]:
        """What only this kind of service has; to be overridden."""
        return []

    @property
    def authority(self) -> list[Fact]:
        """Who decides, on what ground, and where the region describes it."""
        level = self.context.authority_level
        found = [
            Fact(_("Competent authority"), one(self.context.competent_authority)),
            Fact(
                _("Level of government"),
                one(COMPETENT_LEVEL.label(level, self._label_language) if level else ""),
            ),
            Fact(_("Product number"), one(self.context.product_number)),
        ]
        return [fact for fact in found if fact.lines]

    @property
    def _label_language(self) -> str:
        language = self.request.get("LANGUAGE") or "nl"
        return "nl" if language.startswith("nl") else "en"

    @property
    def legislation(self) -> list[Link]:
        """The law behind it."""
        return links(self.context.legislation)

    @property
    def websites(self) -> list[Link]:
        """Where to read on, the regional product page included."""
        own = links(self.context.websites)
        region = [
            Link(link.title, link.url)
            for link in self.counter.links
            if link.kind is LinkKind.PRODUCT
        ]
        return own + region

    @cached_property
    def topics(self) -> list[Link]:
        """The topics it belongs to."""
        return [Link(each.title, each.absolute_url()) for each in targets(self.context, "topics")]

    @cached_property
    def related(self) -> list[Card]:
        """What goes together with it, guides first."""
        found = related(self.context)
        kinds = ("onderneem.Guide", "onderneem.Permit", "onderneem.Subsidy")
        return [card for kind in kinds for card in cards(found, kind)]

    @property
    def desk(self):
        """Who to ask, with this service as the subject."""
        return desk_card(self.section, about=self.context.getId())


def paragraphs(text: str | None) -> tuple[str, ...]:
    """Return the lines of a text that aren't empty."""
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())


def one(line: str | None) -> tuple[str, ...]:
    """Return a fact's lines for a single value; none when it is empty."""
    return (line,) if line else ()


def links(lines) -> list[Link]:
    """Return the stored lines as links; a line that is none any more is left out."""
    found = []
    for line in lines or ():
        try:
            link = parse_link(line)
        except BadLink:
            continue
        found.append(Link(link["title"], link["url"]))
    return found
