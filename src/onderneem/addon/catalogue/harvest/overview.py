"""``@@catalogue``: what the region offers, changed or took back; for who keeps the pages true."""

from dataclasses import dataclass
from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.catalogue.harvest.actions import act
from onderneem.addon.catalogue.harvest.actions import ActionRefused
from onderneem.addon.catalogue.harvest.actions import steer
from onderneem.addon.catalogue.harvest.book import Harvest
from onderneem.addon.catalogue.harvest.book import harvest_of
from onderneem.addon.catalogue.harvest.book import SHELVES
from onderneem.addon.catalogue.harvest.settings import source_of
from onderneem.addon.catalogue.harvest.shelves import item_of
from onderneem.addon.catalogue.harvest.words import cleaned
from onderneem.addon.catalogue.harvest.words import CLEANINGS
from onderneem.addon.catalogue.harvest.words import GONE
from onderneem.addon.catalogue.harvest.words import reason
from onderneem.addon.catalogue.harvest.words import REFUSED
from onderneem.addon.catalogue.harvest.words import unread_pages
from onderneem.addon.catalogue.harvest.words import UNWANTED
from onderneem.addon.catalogue.harvest.words import would_be_gone
from onderneem.addon.components.asked import start_asked
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.parts import Link
from onderneem.addon.components.parts import Pages
from onderneem.addon.components.parts import pages
from onderneem.addon.components.token import check_token
from onderneem.addon.place.section import setting
from onderneem.addon.reference.code_lists import PUBLIC_SERVICE_TYPE
from onderneem.addon.reference.web_address import product_page
from plone import api
from zope.i18n import translate
import transaction

BATCH = 25
TITLES = {
    "new": _("New"),
    "changed": _("Changed"),
    "gone": _("Gone"),
    "refused": _("Not for us"),
}
# On this list each product is decided on by itself.
ONE_BY_ONE = "changed"
EMPTY = {
    "new": _("Nothing new to look at."),
    "changed": _("Nothing changed that you haven't decided on."),
    "gone": _("Nothing that you follow is gone."),
    "refused": _("You refused nothing."),
}


@dataclass(frozen=True)
class Tab:
    """A shelf as a link; ``current``: the value of ``aria-current``."""

    title: str
    count: int
    url: str
    current: str | None


@dataclass(frozen=True)
class Line:
    """A product as the list shows it; ``region``: its page there; ``page``: ours; or empty;
    ``cleaned``: what of its text was cleaned or left out."""

    token: str
    title: str
    about: str
    text: str
    region: str
    page: str
    page_title: str
    review: str
    cleaned: tuple[str, ...]


class CataloguePage(SectionPage):
    """Four lists; every change is a POST, and nothing is published by it."""

    private = True
    problem = ""
    said = ""
    # The pages that were made just now: private, so that no list of the site shows them.
    made: tuple[Link, ...] = ()

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Regional catalogue")

    @property
    def url(self) -> str:
        """The address of this page."""
        return f"{self.context.absolute_url()}/@@catalogue"

    def content(self) -> str:
        """Show the lists, or act: a GET never does."""
        if self.request.method == "POST":
            check_token(self.request)
            before = transaction.savepoint(optimistic=True)
            try:
                self._act()
            except ActionRefused as refused:
                # Of several products none is done when one can't be.
                before.rollback()
                self.request.response.setStatus(refused.status)
                self.problem = refused.message
        return super().content()

    @cached_property
    def harvest(self) -> Harvest:
        """What is kept; an empty one before the first run, not stored by looking."""
        return harvest_of(self.context) or Harvest()

    def _act(self) -> None:
        form = self.request.form
        action, tokens = form.get("action"), form.get("product", [])
        tokens = [tokens] if isinstance(tokens, str) else tokens
        if action in ("read", "confirm"):
            steer(self.context, harvest_of(self.context, make=True), action)
            self.__dict__.pop("harvest", None)
            self.said = _("The catalogue is read within ten minutes.")
            return
        found = [self.harvest.products.get(token) for token in tokens if isinstance(token, str)]
        if not found or None in found:
            raise ActionRefused(400, _("Choose at least one product."), "product")
        pages_of = [act(self.context, self.harvest, each, action, form) for each in found[:BATCH]]
        if action == "add":
            self.made = tuple(Link(each.title, each.absolute_url()) for each in pages_of)
        self.said = _("Done. Products: ${count}.", mapping={"count": len(found[:BATCH])})

    @property
    def follows(self) -> bool:
        """Whether a source is set at all."""
        return source_of(self.context) is not None

    @property
    def asking(self) -> str:
        """The question that only a person can answer, or nothing."""
        if self.harvest.phase != "asking":
            return ""
        return would_be_gone(*self.harvest.drop)

    @property
    def error(self) -> str:
        """Why the last reading stopped, or nothing."""
        harvest = self.harvest
        told = (harvest.error, harvest.error_host, harvest.error_counts)
        return reason(*told) if harvest.error else ""

    @property
    def unread(self) -> str:
        """Which pages of the catalogue gave nothing, or nothing."""
        failed = [each.url for each in self.harvest.failed]
        return unread_pages(failed) if failed else ""

    @property
    def finished(self) -> str:
        """When it was last read to the end."""
        return shown(self.context, self.harvest.finished)

    @cached_property
    def shelf(self) -> str:
        """The list that is shown."""
        asked = self.request.form.get("shelf", "new")
        return asked if asked in SHELVES else "new"

    @property
    def chooses(self) -> bool:
        """Whether a button of the list does something with all products that are ticked."""
        return self.shelf != ONE_BY_ONE

    @property
    def tabs(self) -> list[Tab]:
        """The lists with their counts."""
        return [
            Tab(
                TITLES[name],
                len(self.harvest.shelves[name]),
                f"{self.url}?shelf={name}",
                "page" if name == self.shelf else None,
            )
            for name in SHELVES
        ]

    @property
    def heading(self) -> str:
        """The name of the list."""
        return TITLES[self.shelf]

    @property
    def nothing(self) -> str:
        """What an empty list says."""
        return EMPTY[self.shelf]

    @cached_property
    def start(self) -> int:
        """Where the batch begins; past the end it is the last one."""
        last = max(len(self.harvest.shelves[self.shelf]) - 1, 0) // BATCH * BATCH
        return min(start_asked(self.request.form), last)

    @cached_property
    def lines(self) -> list[Line]:
        """The products of this batch."""
        tokens = self.harvest.tokens(self.shelf, self.start, BATCH)
        return [self._line(self.harvest.products[token]) for token in tokens]

    @property
    def pages(self) -> Pages:
        """Previous and next."""
        total = len(self.harvest.shelves[self.shelf])
        return pages(self.start, BATCH, total, f"{self.url}?shelf={self.shelf}&")

    def _line(self, product) -> Line:
        item = item_of(product)
        visible = item is not None and api.user.has_permission("View", obj=item)
        dutch = (self.request.get("LANGUAGE") or "nl").startswith("nl")
        kind = PUBLIC_SERVICE_TYPE.label(product.record_type, "nl" if dutch else "en")
        about = [kind, product.number, self._says(GONE.get(product.gone, ""))]
        return Line(
            product.token,
            str(product.theirs.get("title", "")),
            " · ".join(filter(None, about)),
            str(product.theirs.get("description", "")),
            self._region(product),
            item.absolute_url() if visible else "",
            item.Title() if visible else "",
            f"{self.context.absolute_url()}/@@catalogue-review?product={product.token}",
            tuple(self._says(cleaned(note)) for note in product.notes),
        )

    def _region(self, product) -> str:
        number = product.theirs.get("product_number")
        return product_page(setting(self.context, "product_base") or "", str(number or ""))

    @property
    def facts(self) -> list[Fact]:
        """What became of all that was read."""
        report = self.harvest.last_report
        if report is None:
            return []
        counts = (
            (_("Read"), report.read),
            (_("New"), report.new),
            (_("Changed"), report.changed),
            (_("Unchanged"), report.unchanged),
            (_("Gone"), report.gone),
            (_("Read more than once"), report.repeated),
        )
        found = [Fact(label, (str(count),)) for label, count in counts]
        unwanted = [(UNWANTED.get(token, token), n) for token, n in report.unwanted.items()]
        found += [Fact(self._says(label), (str(count),)) for label, count in unwanted]
        refused = tuple(f"{count} × {self._why(why)}" for why, count in report.refused.items())
        made = tuple(f"{count} × {self._how(how)}" for how, count in report.cleaned.items())
        more = ((_("Not readable"), refused), (_("Cleaned or left out"), made))
        return [*found, *(Fact(label, lines) for label, lines in more if lines)]

    def _how(self, cleaning: str) -> str:
        """Return what was cleaned: the catalogue's own key, and how in a few words."""
        name, _colon, token = cleaning.partition(": ")
        return f"{name}: {self._says(CLEANINGS[token])}"

    def _why(self, refusal: str) -> str:
        """Return why a member can't be read: the catalogue's own key, and the reason in words."""
        name, _colon, token = refusal.partition(": ")
        return f"{name}: {self._says(REFUSED.get(token, token))}"

    def _says(self, message) -> str:
        return translate(message, context=self.request)


def shown(context, moment) -> str:
    """Return a time as people of the site write it; empty for none."""
    if moment is None:
        return ""
    local = moment.astimezone(clock.BRUSSELS).replace(tzinfo=None)
    return context.toLocalizedTime(local.isoformat(), long_format=True)
