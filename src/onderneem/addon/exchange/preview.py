"""A plan in words: how many of each, what is wrong, and rows to tick."""

from collections.abc import Collection
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.exchange.cells import choices_of
from onderneem.addon.exchange.columns import Column
from onderneem.addon.exchange.columns import ID
from onderneem.addon.exchange.deeds import Deed
from onderneem.addon.exchange.deeds import MOST
from onderneem.addon.exchange.deeds import seconds_for
from onderneem.addon.exchange.deeds import shown_as_ranges
from onderneem.addon.exchange.labels import BADGES
from onderneem.addon.exchange.labels import CELL
from onderneem.addon.exchange.labels import COUNTS
from onderneem.addon.exchange.labels import SHORT_NAME
from onderneem.addon.exchange.labels import TRUTHS
from onderneem.addon.exchange.plan import Plan
from onderneem.addon.exchange.planned import Change
from onderneem.addon.exchange.planned import Planned
from onderneem.addon.exchange.planned import Wrong
from onderneem.addon.exchange.readable import readable
from onderneem.addon.exchange.words import by_a_job
from onderneem.addon.exchange.words import takes
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.schema.interfaces import IBool

MOST_SHOWN = 200
MOST_CHANGES = 30
# What one takes in at a glance; a row with more is opened.
FEW = 8
LONGEST = 120


@dataclass(frozen=True)
class Count:
    """How many rows there are of a kind."""

    badge: Badge
    number: int


@dataclass(frozen=True)
class Told:
    """A cell that gets another text; ``kind``: whether something stood there, and comes."""

    heading: str
    before: str
    after: str

    @property
    def kind(self) -> str:
        """A word for the template."""
        if not self.before:
            return "filled"
        return "changed" if self.after else "emptied"


@dataclass(frozen=True)
class Said:
    """A row of the preview: ``notes`` are what is wrong, ``cells`` what changes.

    ``opened``: whether its cells are shown at once; those of a new row one opens.
    """

    number: int
    name: str
    title: str
    badge: Badge
    notes: Sequence[str] = ()
    cells: Sequence[Told] = ()
    more: int = 0
    checked: str | None = None
    opened: str | None = None

    @property
    def count(self) -> int:
        """How many cells there are in all."""
        return len(self.cells) + self.more


class Preview:
    """What an editor sees of a plan."""

    def __init__(self, plan: Plan, request, ticked: Collection[int] = ()):
        self.plan, self.request, self.ticked = plan, request, ticked

    @cached_property
    def counts(self) -> list[Count]:
        """New, changed, unchanged and wrong."""
        found = ((BADGES[deed], len(self.plan.of(deed))) for deed in Deed)
        return [Count(badge, number) for badge, number in found if number]

    @property
    def mark(self) -> str:
        """Sent along: whether it still is what was shown."""
        return self.plan.mark

    @cached_property
    def wrong(self) -> list[Said]:
        """The rows with an error, as many as anybody mends at once."""
        return [self._wrong(row) for row in self.plan.of(Deed.WRONG)[:MOST_SHOWN]]

    @property
    def wrong_left(self) -> int:
        """How many more there are."""
        return max(len(self.plan.of(Deed.WRONG)) - MOST_SHOWN, 0)

    @cached_property
    def _right(self) -> list[Planned]:
        return self.plan.of(Deed.NEW, Deed.CHANGED)

    @cached_property
    def rows(self) -> list[Said]:
        """The rows that would be written, the first of them."""
        return [self._row(row) for row in self._right[:MOST_SHOWN]]

    @property
    def rows_left(self) -> int:
        """How many more there are."""
        return max(len(self._right) - MOST_SHOWN, 0)

    @property
    def tickable(self) -> bool:
        """Whether each row has its box."""
        return not self.rows_left

    @property
    def total(self) -> int:
        """How many rows would be written."""
        return len(self._right)

    @property
    def nothing(self) -> str:
        """Why there is nothing to write: no rows at all, or none that changes anything."""
        if not self.plan.rows:
            return self._words(_("There are headings in the file, but no rows below them."))
        return self._words(_("There is nothing to write."))

    @property
    def ranges(self) -> str:
        """The rows with an error, as one says them."""
        return shown_as_ranges(row.number for row in self.plan.of(Deed.WRONG))[:500]

    @property
    def button(self) -> str:
        """What the button for everything says."""
        kind = "without" if self.plan.of(Deed.WRONG) else "all"
        kind += "-one" if self.total == 1 else ""
        said = Message(COUNTS[kind], mapping={"count": self.total})
        return translate(said, context=self.request)

    @property
    def pace(self) -> str:
        """What is said where one waits, or where a job writes."""
        if self.total > MOST:
            return self._words(by_a_job(self.total))
        seconds = seconds_for(self.total)
        return self._words(takes(self.total, seconds)) if seconds else ""

    @property
    def wait(self) -> str:
        """What is said once it is pressed."""
        if self.total > MOST:
            return self._words(_("We are looking at all rows once more."))
        return self._words(_("We are writing the rows. Stay on this page."))

    def _wrong(self, row: Planned) -> Said:
        notes = [self._note(each) for each in row.wrong]
        return Said(row.number, row.name, row.title, BADGES[row.deed], notes)

    def _note(self, wrong: Wrong) -> str:
        """Why, after what the form calls the cell and the heading that one looks for."""
        reason = self._words(wrong.reason)
        if not wrong.heading:
            return reason
        words = {"title": self._title(wrong.heading), "column": wrong.heading}
        return f"{self._words(Message(CELL, mapping=words))}: {reason}"

    def _title(self, heading: str) -> str:
        """Return what the form calls a heading; a heading of a group its row as well."""
        if heading == ID:
            return self._words(SHORT_NAME)
        column = self._column(heading)
        return column.title_of(heading, self._words) if column else heading

    def _column(self, heading: str) -> Column | None:
        columns = self.plan.columns
        return next((each for each in columns if heading == each.name or each.has(heading)), None)

    def _row(self, row: Planned) -> Said:
        cells = [self._cell(each) for each in row.changes[:MOST_CHANGES]]
        few = row.deed is Deed.CHANGED and len(cells) <= FEW
        return Said(
            row.number,
            row.name,
            row.title,
            BADGES[row.deed],
            cells=cells,
            more=len(row.changes) - len(cells),
            checked="checked" if row.number in self.ticked else None,
            opened="open" if few else None,
        )

    def _cell(self, change: Change) -> Told:
        field, titles = self._field(change.heading), self._titles(change.heading)
        speech = speech_of(self.request)
        before, after = (
            _short(readable(text, field, titles, speech)) for text in (change.before, change.after)
        )
        return Told(self._title(change.heading), before, after)

    def _field(self, heading: str) -> Any:
        column = self._column(heading)
        return column.field_of(heading) if column else None

    def _titles(self, heading: str) -> dict[str, str]:
        """What a form calls the choices that a cell has by their codes, yes and no among them."""
        if heading not in self._kept_titles:
            field = self._field(heading)
            coded = {each.token: each.title for each in choices_of(field)}
            coded |= TRUTHS if IBool.providedBy(field) else {}
            named = {code: self._words(title) for code, title in coded.items() if title}
            self._kept_titles[heading] = named
        return self._kept_titles[heading]

    @cached_property
    def _kept_titles(self) -> dict[str, dict[str, str]]:
        """The same for every row; asked for once."""
        return {}

    def _words(self, text: str) -> str:
        return translate(text, context=self.request)


def _short(text: str) -> str:
    line = " / ".join(text.split("\n"))
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
