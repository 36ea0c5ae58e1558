"""``@@catalogue-review``: one product, field by field: theirs old and new, beside ours."""

from dataclasses import dataclass
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.catalogue.harvest import decide
from onderneem.addon.catalogue.harvest.actions import act
from onderneem.addon.catalogue.harvest.actions import ActionRefused
from onderneem.addon.catalogue.harvest.book import harvest_of
from onderneem.addon.catalogue.harvest.difference import Kind
from onderneem.addon.catalogue.harvest.ours import ours_of
from onderneem.addon.catalogue.harvest.overview import shown
from onderneem.addon.catalogue.harvest.said import said
from onderneem.addon.catalogue.harvest.shelves import item_of
from onderneem.addon.catalogue.harvest.values import FIELDS as ORDER
from onderneem.addon.catalogue.harvest.values import Value
from onderneem.addon.catalogue.harvest.word_diff import line_pieces
from onderneem.addon.catalogue.harvest.word_diff import Piece
from onderneem.addon.catalogue.harvest.word_diff import pieces
from onderneem.addon.catalogue.harvest.words import FIELDS
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.token import check_token
from plone import api
from zExceptions import NotFound
from zExceptions import Unauthorized

# Button -> what it decides of all fields; "chosen" looks at the choice beside each.
ALL = {
    "take-untouched": ("untouched", []),
    "take-all": ("all", []),
    "keep-all": ([], "all"),
}


@dataclass(frozen=True)
class Choice:
    """A field to decide on; ``lines``: whether its pieces are lines of a list."""

    name: str
    label: str
    lines: bool
    theirs: tuple[Piece, ...]
    ours: tuple[str, ...]
    untouched: bool


@dataclass(frozen=True)
class Origin:
    """Where a field of ours came from."""

    label: str
    took: bool
    when: str
    by: str


class ReviewPage(SectionPage):
    """A choice beside each field, and a button for all."""

    private = True
    problem = ""

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Review of differences")

    def content(self) -> str:
        """Show the differences, or decide; when all is decided, back to the list."""
        if self.product is None or self.item is None:
            raise NotFound("product")
        if not api.user.has_permission("View", obj=self.item):
            raise Unauthorized
        if self.request.method == "POST":
            check_token(self.request)
            try:
                act(self.context, self.harvest, self.product, "decide", self._asked())
            except ActionRefused as refused:
                self.request.response.setStatus(refused.status)
                self.problem = refused.message
            else:
                self._tell_and_go_on()
                return ""
        return super().content()

    def _tell_and_go_on(self) -> None:
        """To what is left to decide on of this product, or back to the list."""
        left = len(decide.open_differences(self.product, self.item))
        said = _("Kept. Fields left to decide on: ${count}.", mapping={"count": left})
        api.portal.show_message(said if left else _("Everything is decided."), self.request)
        here = f"{self.context.absolute_url()}/@@catalogue-review?product={self.token}"
        self.request.response.redirect(here if left else self.back, status=303)

    def _asked(self) -> dict:
        form = self.request.form
        action = form.get("action")
        take, keep = ALL.get(action if isinstance(action, str) else "", (None, None))
        if take is None:
            take = [name for name in ORDER if form.get(f"choice-{name}") == "take"]
            keep = [name for name in ORDER if form.get(f"choice-{name}") == "keep"]
            if not (take or keep):
                raise ActionRefused(400, _("Choose what to do with at least one field."), "keep")
        return {"take": take, "keep": keep, "mark": form.get("mark")}

    @cached_property
    def harvest(self):
        """What is kept of the section's harvest."""
        return harvest_of(self.context)

    @cached_property
    def product(self):
        """The product that is asked for, or None."""
        token = self.request.form.get("product", "")
        known = self.harvest is not None and isinstance(token, str)
        return self.harvest.products.get(token) if known else None

    @cached_property
    def item(self):
        """Our page of it, or None."""
        return item_of(self.product)

    @property
    def mark(self) -> str:
        """What the editor sees, in a word."""
        return decide.mark_of(self.product, self.item)

    @property
    def back(self) -> str:
        """The list."""
        return f"{self.context.absolute_url()}/@@catalogue?shelf=changed"

    @property
    def token(self) -> str:
        """The product's name in addresses."""
        return self.product.token

    @cached_property
    def choices(self) -> list[Choice]:
        """The fields to decide on."""
        found = decide.open_differences(self.product, self.item)
        return [_choice(each, self.request) for each in found]

    @property
    def untouched(self) -> int:
        """How many of them nobody here touched."""
        return sum(choice.untouched for choice in self.choices)

    @property
    def origins(self) -> list[Origin]:
        """Where each decided field came from, and when."""
        taken, base, ours = self.product.taken, self.product.base, ours_of(self.item)
        return [
            Origin(FIELDS[name], each.took, shown(self.context, each.at), each.by)
            for name in ORDER
            # What was changed by hand since comes from nowhere else.
            if (each := taken.get(name)) and not (each.took and base.get(name) != ours.get(name))
        ]


def _choice(difference, request) -> Choice:
    name, lines = difference.field, isinstance(difference.new, tuple)
    old, new, ours = (
        said(name, value, request) if value else value
        for value in (difference.old, difference.new, difference.ours)
    )
    return Choice(
        difference.field,
        FIELDS[difference.field],
        lines,
        line_pieces(old or (), new) if lines else pieces(str(old or ""), new),
        _as_lines(ours),
        difference.kind is Kind.UNTOUCHED,
    )


def _as_lines(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else tuple(filter(None, (value,)))
