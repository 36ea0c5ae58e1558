"""The pages of a guide: one for each part, and the list of all guides."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.catalogue.out.own_page import guide_head
from onderneem.addon.components.languages import Version
from onderneem.addon.components.parts import Card
from onderneem.addon.components.parts import Link
from onderneem.addon.components.stylesheet import script_url
from onderneem.addon.guides.content import STAGES
from onderneem.addon.guides.deadlines import deadlines_on
from onderneem.addon.guides.machines import guide_data
from onderneem.addon.guides.shown import address_of
from onderneem.addon.guides.shown import parts_of
from onderneem.addon.guides.shown import place_of
from onderneem.addon.guides.shown import ShownDeadline
from onderneem.addon.guides.shown import ShownPart
from onderneem.addon.guides.shown import Step
from onderneem.addon.guides.shown import steps_of
from onderneem.addon.guides.usage import count_view
from onderneem.addon.place.desk_card import desk_card
from onderneem.addon.topics.entry_page import EntryPage
from onderneem.addon.topics.listing import Listing
from onderneem.addon.topics.related import cards
from onderneem.addon.topics.related import lang_of
from onderneem.addon.topics.versions import group_of
from onderneem.addon.topics.versions import together_with
from onderneem.addon.topics.versions import topic_links
from onderneem.addon.topics.versions import versions_of
from plone import api
from zope.i18n import translate


class GuidePage(EntryPage):
    """In short, a part, what goes with it, and who to ask."""

    # Set by the traverser: the anchor in the address, and where it leads when it is no part now.
    asked = ""
    moved: str | None = None
    og_type = "article"

    def content(self) -> str:
        """Return the page of a part; the first part has the guide's own address."""
        anchor = self.asked if self.moved is None else self.moved
        address = address_of(self.context, anchor) if anchor else self.context.absolute_url()
        if self.asked and (self.moved is not None or address == self.context.absolute_url()):
            query = self.request.environ.get("QUERY_STRING")
            self.request.response.redirect(f"{address}?{query}" if query else address, status=301)
            return ""
        if not self.asked:
            count_view(self.context, self.request)
        return super().content()

    @property
    def title(self) -> str:
        """What the tab says: the part first."""
        guide = self.context.Title()
        return f"{self.part.title} — {guide}" if self.asked and self.part else guide

    @property
    def canonical(self) -> str:
        """Where this page stands."""
        return address_of(self.context, self.asked) if self.asked else self.context.absolute_url()

    @cached_property
    def group(self) -> tuple[Version, ...]:
        """The same part in each language; the guide's own page where nobody can tell which."""
        same = {each.language: each for each in self.alternates}
        return tuple(same.get(each.language, each) for each in versions_of(self.context))

    @cached_property
    def alternates(self) -> tuple[Version, ...]:
        """Of a part: in the guides that have as many of them."""
        if self.is_first:
            return versions_of(self.context)
        found = sorted(group_of(self.context).items())
        places = [(each[0], place_of(self.context, self.asked, each[1])) for each in found]
        return tuple(Version(language, url) for language, url in places if url)

    @property
    def head_extra(self) -> str:
        """What search engines read, and the script of the checklist where there is one."""
        lines = [guide_head(self.context)]
        if self.is_first:
            lines.append(guide_data(self.context))
        if self.is_first and self.steps:
            lines.append(f'<script defer src="{script_url("checklist.js")}"></script>')
        return "\n".join(filter(None, lines))

    @property
    def is_first(self) -> bool:
        """Whether this is the guide's own page, with what goes for the whole guide."""
        return not self.asked

    @cached_property
    def parts(self) -> list[ShownPart]:
        """All parts, for the list of contents."""
        known = self.context.known_parts
        return parts_of(self.context, self.asked or (known[0].anchor if known else ""))

    @property
    def contents(self) -> list[ShownPart]:
        """The list of contents; of one part there is none."""
        return self.parts if len(self.parts) > 1 else []

    @property
    def part(self) -> ShownPart | None:
        """The part that is read here."""
        return next((each for each in self.parts if each.current), None)

    @property
    def part_title(self) -> str:
        """The heading of the part; a guide's only part may be called as the guide."""
        title = self.part.title if self.part else ""
        return "" if len(self.parts) == 1 and title == self.context.title else title

    @property
    def previous(self) -> ShownPart | None:
        """The part before this one."""
        return self._beside(-1)

    @property
    def next(self) -> ShownPart | None:
        """The part after this one."""
        return self._beside(1)

    def _beside(self, step: int) -> ShownPart | None:
        place = self.part.number - 1 + step if self.part else -1
        return self.parts[place] if 0 <= place < len(self.parts) else None

    @property
    def print_url(self) -> str:
        """The whole guide on one page."""
        return f"{self.context.absolute_url()}/print"

    @property
    def audience(self) -> list[str]:
        """Who it is for, by paragraph."""
        return [line.strip() for line in (self.context.audience or "").splitlines() if line.strip()]

    @property
    def stages(self) -> list[str]:
        """The stages of a business that it is for."""
        chosen = self.context.stage or ()
        return [term.title for term in STAGES if term.value in chosen]

    @property
    def is_for_somebody(self) -> bool:
        """Whether the editor said for whom it is."""
        return bool(self.audience or self.stages)

    @cached_property
    def lang(self) -> str | None:
        """The language of the guide where it isn't that of the page around it."""
        own = (self.context.Language() or "").lower()
        around = (self.request.get("LANGUAGE") or self.section.Language() or "nl").lower()
        return own if own and own.split("-")[0] != around.split("-")[0] else None

    @cached_property
    def steps(self) -> list[Step]:
        """The checklist."""
        return steps_of(self.context)

    @property
    def may_edit(self) -> bool:
        """Whether to say of a step that its page isn't there."""
        return api.user.has_permission("Modify portal content", obj=self.context)

    @property
    def checklist_key(self) -> str:
        """What the browser keeps the ticks by."""
        return self.context.UID()

    @property
    def progress(self) -> str:
        """The words that the script fills in."""
        return translate(_("{done} of {all} done"), context=self.request)

    @property
    def clear_words(self) -> str:
        """What the script's button says."""
        return translate(_("Begin again"), context=self.request)

    @property
    def deadlines(self) -> list[ShownDeadline]:
        """What must be done in time, as it is today."""
        found = deadlines_on(self.context.deadlines or (), clock.today())
        return [
            ShownDeadline(
                title=each.title,
                when=self._day(each.day) if each.day else "",
                words=each.words,
                past=each.past,
            )
            for each in found
        ]

    @cached_property
    def topics(self) -> list[Link]:
        """The topics it belongs to."""
        return topic_links(self.context, self.around)

    @cached_property
    def _related(self) -> list:
        return together_with(self.context, self.around)

    @cached_property
    def permits(self) -> list[Card]:
        """What one needs."""
        return cards(self._related, "onderneem.Permit", self.around)

    @cached_property
    def subsidies(self) -> list[Card]:
        """What helps."""
        return cards(self._related, "onderneem.Subsidy", self.around)

    @cached_property
    def guides(self) -> list[Card]:
        """What to read next."""
        return cards(self._related, "onderneem.Guide", self.around)

    @property
    def desk(self):
        """Who to ask, with this guide as the subject."""
        lang = lang_of(self.section, self.around)
        return desk_card(self.section, self.context, lang, self.spoken)


class WholeGuide(GuidePage):
    """All parts on one page, to print or to read through."""

    alternates: tuple[Version, ...] = ()

    @property
    def head_extra(self) -> str:
        """The same words stand on the pages of the parts: search engines keep those."""
        return '<meta name="robots" content="noindex">'

    @property
    def parts(self) -> list[ShownPart]:
        """All parts with their texts."""
        return parts_of(self.context, whole=True)


class GuidesPage(Listing):
    """All guides."""

    portal_type = "onderneem.Guide"
