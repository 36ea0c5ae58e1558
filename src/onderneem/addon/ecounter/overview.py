"""``@@links``: every link to a counter, how it is, and where it is used; for who keeps it true."""

from dataclasses import dataclass
from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.asked import start_asked
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import Link
from onderneem.addon.components.parts import Pages
from onderneem.addon.components.parts import pages
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.health import status_of
from onderneem.addon.ecounter.links import Status
from onderneem.addon.ecounter.rules import link_rules
from onderneem.addon.outbound.answers import Outcome
from plone import api
from plone.protect import CheckAuthenticator

BATCH = 50
WORST_FIRST = (Status.BROKEN, Status.STALE, Status.UNCHECKED, Status.OK)
BADGES = {
    Status.OK: Badge(_("Works"), "good"),
    Status.STALE: Badge(_("Not sure"), "soon"),
    Status.BROKEN: Badge(_("Broken"), "over"),
    Status.UNCHECKED: Badge(_("Not checked yet"), "plain"),
}
WHY = {
    Outcome.GONE: _("The page is gone (404 or 410)."),
    Outcome.SOFT_GONE: _("It sends everybody to the front page."),
    Outcome.SAYS_GONE: _("The page opens, but says that it wasn't found."),
    Outcome.DENIED: _("The server refuses us."),
    Outcome.BUSY: _("The server is busy or in maintenance."),
    Outcome.SERVER_ERROR: _("The server has an error."),
    Outcome.DNS: _("The name of the server doesn't exist."),
    Outcome.TIMEOUT: _("The server doesn't answer in time."),
    Outcome.CERTIFICATE: _("The certificate isn't right."),
    Outcome.UNREACHABLE: _("The server can't be reached."),
    Outcome.REDIRECTS: _("It goes round in circles."),
    Outcome.PRIVATE: _("It leads to a private address; those aren't checked."),
    Outcome.NO_WEB_ADDRESS: _("It leads to something that is no web address."),
    Outcome.PROTOCOL: _("The server speaks no proper HTTP."),
}


@dataclass(frozen=True)
class Line:
    """An address as the template shows it; ``moved``: where it went for good, or empty."""

    url: str
    badge: Badge
    why: str
    checked: str
    moved: str
    uses: tuple[Link, ...]


class LinksPage(SectionPage):
    """Worst first; "check now" lets the job look at once."""

    private = True
    noted = False

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Links to e-counters")

    def content(self) -> str:
        """Show the list; a POST asks for a check, which the job does: no visitor waits."""
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            url = self.request.form.get("url", "")
            self.noted = isinstance(url, str) and book.check_soon(api.portal.get(), url)
            if not self.noted:
                self.request.response.setStatus(404)
        return super().content()

    @cached_property
    def _sorted(self) -> list:
        now, rules = clock.now(), link_rules()
        found = [
            (WORST_FIRST.index(status_of(health, now, rules)), url, health, uids)
            for url, health, uids in book.pages(api.portal.get())
        ]
        return sorted(found, key=lambda each: each[:2])

    @property
    def total(self) -> int:
        """How many there are in all."""
        return len(self._sorted)

    @property
    def broken(self) -> int:
        """How many of them are broken."""
        return sum(WORST_FIRST[rank] is Status.BROKEN for rank, *_rest in self._sorted)

    @cached_property
    def start(self) -> int:
        """Where the batch begins."""
        return start_asked(self.request.form)

    @cached_property
    def lines(self) -> list[Line]:
        """The addresses of this batch."""
        return [self._line(*each) for each in self._sorted[self.start : self.start + BATCH]]

    @property
    def pages(self) -> Pages:
        """Previous and next."""
        return pages(self.start, BATCH, self.total, f"{self.context.absolute_url()}/@@links?")

    def _line(self, rank: int, url: str, health, uids) -> Line:
        status = WORST_FIRST[rank]
        if status is Status.UNCHECKED and health.failures:
            # For visitors it is new; an editor may know that it doesn't go well.
            status = Status.STALE
        return Line(
            url,
            BADGES[status],
            WHY.get(health.outcome, ""),
            self._shown(health.checked),
            health.moved_to or "",
            self._uses(uids),
        )

    def _shown(self, moment) -> str:
        if moment is None:
            return ""
        local = moment.astimezone(clock.BRUSSELS).replace(tzinfo=None)
        return self.context.toLocalizedTime(local.isoformat(), long_format=True)

    def _uses(self, uids) -> tuple[Link, ...]:
        brains = api.portal.get_tool("portal_catalog")(UID=list(uids[:10]))
        return tuple(Link(brain.Title, brain.getURL()) for brain in brains)
