"""``@@links``: every link to a counter, how it is, and where it is used; for who keeps it true."""

from dataclasses import dataclass
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.asked import start_asked
from onderneem.addon.components.asked import text_asked
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Option
from onderneem.addon.components.parts import Pages
from onderneem.addon.components.parts import pages
from onderneem.addon.components.token import check_token
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.found import Found
from onderneem.addon.ecounter.found import found_in
from onderneem.addon.ecounter.found import narrowed
from onderneem.addon.ecounter.found import roles_in
from onderneem.addon.ecounter.found import titles_in
from onderneem.addon.ecounter.found import WORST_FIRST
from onderneem.addon.ecounter.links import IN_A_FIELD
from onderneem.addon.ecounter.links import Origin
from onderneem.addon.ecounter.links import Status
from onderneem.addon.ecounter.notice import shown
from onderneem.addon.ecounter.notice import silence_words
from onderneem.addon.ecounter.rules import link_rules
from onderneem.addon.ecounter.takeover import take_over
from onderneem.addon.ecounter.takeover import TakenOver
from onderneem.addon.ecounter.words import BADGES
from onderneem.addon.ecounter.words import NOT_MOVED
from onderneem.addon.ecounter.words import ORIGINS
from onderneem.addon.ecounter.words import ROLES
from onderneem.addon.ecounter.words import why_of
from plone import api
from urllib.parse import urlencode
from zope.i18n import translate

BATCH = 50
# So many items are named beside a link; the e-counter itself stands on all of them.
MOST_USES = 5


@dataclass(frozen=True)
class Use:
    """An item that has the link: what the link is to its button, and where it comes from."""

    title: str
    url: str
    role: str
    origin: str


@dataclass(frozen=True)
class Line:
    """An address as the template shows it; ``moved``: where it went for good, or empty, and
    ``takeable``: whether that can be written in a field; ``more``: how many items aren't named, and
    ``all_uses``: where all are."""

    url: str
    badge: Badge
    why: str
    checked: str
    good: str
    moved: str
    takeable: bool
    uses: tuple[Use, ...]
    more: int
    all_uses: str

    @property
    def fixed(self) -> bool:
        """Whether it moved and is nobody's text: it follows from the settings."""
        return bool(self.moved) and not self.takeable


class LinksPage(SectionPage):
    """Worst first; "check now" lets the job look at once, "take over" writes a new address."""

    private = True

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Links to e-counters")

    # Why nothing was done.
    problem = ""

    def content(self) -> str:
        """Show the list; a POST asks for a check, which the job does: no visitor waits.

        Back to where the editor was in the list, so that reloading asks for nothing twice.
        """
        if self.request.method == "POST":
            check_token(self.request)
            said = self._act()
            if said:
                api.portal.show_message(said, self.request)
                here = f"{self.address}?{self.narrowing}&b_start={self.start}"
                self.request.response.redirect(here, status=303)
                return ""
            self.problem = self._why_not()
            self.request.response.setStatus(404)
        return super().content()

    def _act(self) -> str:
        """Do what was asked with an address of the book; return what to say, or nothing."""
        url, site = self.request.form.get("url", ""), api.portal.get()
        if not isinstance(url, str):
            return ""
        if self.request.form.get("take"):
            taken = take_over(site, self.context, url)
            return said_of(taken) if taken else ""
        return _("It will be checked within the hour.") if book.check_soon(site, url) else ""

    def _why_not(self) -> str:
        url = self.request.form.get("url")
        if isinstance(url, str) and url in book.uses(api.portal.get(), self.context.UID()):
            return NOT_MOVED
        return _("There is no such link any more: it was changed meanwhile.")

    @property
    def silence(self) -> str:
        """What is said while no server at all answers."""
        since = book.silence(api.portal.get())
        return silence_words(self.context, since) if since else ""

    @cached_property
    def text(self) -> str:
        """The word that the list is narrowed by."""
        return text_asked(self.request.form)

    @cached_property
    def link(self) -> str:
        """The one address whose items are all named, a batch at a time; or empty."""
        given = self.request.form.get("link", "")
        return given if isinstance(given, str) else ""

    @cached_property
    def status(self) -> str:
        """The state that the list is narrowed by; nonsense is all of them."""
        given = text_asked(self.request.form, "status")
        return given if given in [each.value for each in WORST_FIRST] else ""

    @cached_property
    def _titles(self) -> dict:
        return titles_in(self.context)

    @cached_property
    def _all(self) -> list[Found]:
        return found_in(self.context)

    @cached_property
    def found(self) -> list[Found]:
        """What the list is narrowed to; a word is looked for in addresses and titles of items."""
        if self.link:
            return [each for each in self._all if each.url == self.link]
        return narrowed(self._all, self._titles, self.status, self.text)

    @property
    def total(self) -> int:
        """How many there are after narrowing."""
        return len(self.found)

    @property
    def broken(self) -> int:
        """How many of these are broken."""
        return sum(each.status is Status.BROKEN for each in self.found)

    @cached_property
    def start(self) -> int:
        """Where the batch begins."""
        return start_asked(self.request.form)

    @cached_property
    def lines(self) -> list[Line]:
        """The addresses of this batch."""
        role_of = roles_in(self._all)
        start = 0 if self.link else self.start
        return [self._line(each, role_of) for each in self.found[start : start + BATCH]]

    @property
    def pages(self) -> Pages:
        """Previous and next, narrowed alike; of one address, those of its items."""
        total = sum(len(self._seen(each)) for each in self.found) if self.link else self.total
        return pages(self.start, BATCH, total, f"{self.address}?{self.narrowing}&")

    @property
    def address(self) -> str:
        """Where the list stands."""
        return f"{self.context.absolute_url()}/@@links"

    @property
    def export(self) -> str:
        """Where the same list is as a file."""
        return f"{self.context.absolute_url()}/@@links-csv?{self.narrowing}"

    @property
    def narrowing(self) -> str:
        """How the list is narrowed, for an address."""
        if self.link:
            return urlencode({"link": self.link})
        return urlencode({"status": self.status, "text": self.text})

    def _seen(self, found: Found) -> list[tuple[str, str]]:
        return [(uid, origin) for uid, origin in found.users if uid in self._titles]

    @property
    def status_field(self) -> FormField:
        """The states to choose from."""
        words = [("", _("All"))]
        words += [(each.value, BADGES[each].text) for each in WORST_FIRST]
        options = [Option(token, title, token == self.status) for token, title in words]
        return FormField("status", self._in_words(_("State")), type="select", options=options)

    @property
    def text_field(self) -> FormField:
        """The word."""
        label = self._in_words(_("Part of the address or of a title"))
        return FormField("text", label, self.text, type="search", autocomplete="off")

    def _in_words(self, message) -> str:
        return translate(message, context=self.request)

    def _line(self, found: Found, role_of) -> Line:
        seen = self._seen(found)
        named = seen[self.start : self.start + BATCH] if self.link else seen[:MOST_USES]
        moved = found.health.moved_to or ""
        return Line(
            found.url,
            BADGES[found.status],
            why_of(found.health, found.server, link_rules()),
            self._shown(found.health.checked) or "–",
            self._shown(found.health.good),
            moved,
            bool(moved) and self._takeable(found),
            tuple(self._use(found.url, *each, role_of) for each in named),
            0 if self.link else max(len(seen) - MOST_USES, 0),
            f"{self.address}?{urlencode({'link': found.url})}",
        )

    def _takeable(self, found: Found) -> bool:
        """Whether the address is text of an item or of the section, rather than of the settings."""
        own = any(Origin(origin) in IN_A_FIELD for _uid, origin in found.users)
        return own or self.context.ecounter_base == found.url

    def _use(self, url: str, uid: str, origin: str, role_of) -> Use:
        link = self._titles[uid]
        return Use(link.title, link.url, ROLES.get(role_of(uid, url), ""), ORIGINS[Origin(origin)])

    def _shown(self, moment) -> str:
        return shown(self.context, moment) if moment else ""


def said_of(taken: TakenOver) -> str:
    """Return what came of taking an address over."""
    if taken.changed == 1 and not (taken.refused or taken.elsewhere):
        return _("The new address stands on one item.")
    if taken.changed and not (taken.refused or taken.elsewhere):
        return _("The new address stands on ${count} items.", mapping={"count": taken.changed})
    if taken.refused:
        return _(
            "Items with the new address: ${count}. Not changed: ${refused}; you may not change "
            "those, or somebody is changing them now.",
            mapping={"count": taken.changed, "refused": taken.refused},
        )
    return _(
        "Items with the new address: ${count}. It follows from the settings or a product number "
        "on others: ${others}; a webmaster changes it there.",
        mapping={"count": taken.changed, "others": taken.elsewhere},
    )
