"""``@@retention``: what will be erased, what is kept for longer, what was erased."""

from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.page import SectionPage
from onderneem.addon.dossiers.in_the_file import Left
from onderneem.addon.dossiers.in_the_file import Packing
from onderneem.addon.dossiers.in_the_file import packing_of
from onderneem.addon.dossiers.keeping import AHEAD
from onderneem.addon.dossiers.keeping import kept_until
from onderneem.addon.dossiers.keeping import over_by
from onderneem.addon.dossiers.meaning import KINDS
from onderneem.addon.dossiers.officer_rest import Private
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.dossiers.when import day_shown
from onderneem.addon.dossiers.when import moment_shown
from onderneem.addon.guard.ours import READS
from zope.i18n import translate

# How far back the page looks at what was erased.
BEHIND = timedelta(days=90)


@dataclass(frozen=True)
class Line:
    """A dossier of one of the three tables; ``day`` and ``ended``: ISO, or nothing;
    ``remark``: why it is kept; ``left``: where what was erased may still be."""

    reference: str
    subject: str
    kind: str
    ended: str
    day: str
    remark: str = ""
    left: Left | None = None


@dataclass(frozen=True)
class Retention:
    """What the three tables say, each with how many there are in all; and of the last pack."""

    coming: tuple[Line, ...]
    coming_total: int
    held: tuple[Line, ...]
    held_total: int
    erased: tuple[Line, ...]
    erased_total: int
    packing: Packing


def retention_of(container, today: date) -> Retention:
    """Return what happens to the dossiers of a container in the next thirty days, and happened in
    the last ninety."""
    coming, total = over_by(container, today + AHEAD)
    here, packing = [container.UID()], packing_of(container._p_jar.db())
    held = find_dossiers(here, {"held": "yes"}, size=100, sort="ended", descending=False)
    gone = find_dossiers(here, size=100, sort="erased", erased=(today - BEHIND).isoformat())
    return Retention(
        tuple(_line(each.row, each.last + timedelta(days=1)) for each in coming),
        total,
        tuple(_held(container, row) for row in held.rows),
        held.total,
        tuple(_erased(container, row, packing) for row in gone.rows),
        gone.total,
        packing,
    )


def _line(row, day: date | None, **more) -> Line:
    shown = day.isoformat() if day else ""
    return Line(row.reference, row.subject, row.kind, row.ended, shown, **more)


def _held(container, row) -> Line:
    return _line(row, kept_until(container, row), remark=container[row.reference].held)


def _erased(container, row, packing: Packing) -> Line:
    left = packing.left_of(container[row.reference])
    return _line(row, date.fromisoformat(row.erased), left=left)


class RetentionPage(SectionPage):
    """The three tables, each with at most a hundred lines."""

    private = True
    methods = READS

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Retention")

    @cached_property
    def found(self) -> Retention:
        """What is known."""
        return retention_of(self.context, clock.today())

    @property
    def coming(self) -> list[dict]:
        """What will be erased, with the day."""
        return [self._shown(each) for each in self.found.coming]

    @property
    def held(self) -> list[dict]:
        """What is kept for longer, and why."""
        return [self._shown(each) for each in self.found.held]

    @property
    def erased(self) -> list[dict]:
        """What was erased."""
        return [self._shown(each) for each in self.found.erased]

    @property
    def more(self) -> dict[str, int]:
        """For each table how many there are, where that is more than it shows; else 0."""
        found = self.found
        lengths = {
            "coming": (found.coming, found.coming_total),
            "held": (found.held, found.held_total),
            "erased": (found.erased, found.erased_total),
        }
        return {
            name: total if total > len(lines) else 0 for name, (lines, total) in lengths.items()
        }

    @property
    def any_left(self) -> bool:
        """Whether something that was erased is still in the file of the database."""
        return any(each.left is Left.INSIDE for each in self.found.erased)

    @property
    def packed(self) -> str:
        """Up to when the database was packed, in words; nothing where it wasn't, or that isn't
        known."""
        moment = self.found.packing.last
        return moment_shown(moment.astimezone(clock.BRUSSELS)) if moment else ""

    @property
    def not_packed(self) -> bool:
        """Whether it is known that it wasn't packed, or not for long."""
        return self.found.packing.known and not self.found.packing.last

    @property
    def not_known(self) -> bool:
        """Whether only who looks after the database's server can tell."""
        return not self.found.packing.known

    @property
    def beside(self) -> str:
        """What the last pack left beside the file."""
        return ", ".join(self.found.packing.beside)

    def _shown(self, line: Line) -> dict:
        return {
            "url": f"{self.context.absolute_url()}/{line.reference}",
            "reference": show_reference(line.reference),
            "subject": line.subject,
            "kind": translate(KINDS[Kind(line.kind)], context=self.request),
            "day": day_shown(date.fromisoformat(line.day)) if line.day else "",
            "ended": day_shown(date.fromisoformat(line.ended)) if line.ended else "",
            "remark": line.remark,
            "left": line.left.value if line.left else "",
        }


class RetentionGet(Private):
    """``@retention``: the same."""

    def answer(self):
        """Return the three lists."""
        found, base = retention_of(self.context, clock.today()), self.context.absolute_url()
        packing = found.packing

        def items(lines, day):
            return [
                {
                    "@id": f"{base}/{each.reference}",
                    "reference": each.reference,
                    "title": each.subject,
                    "kind": each.kind,
                    "closed": each.ended or None,
                    day: each.day or None,
                    **({"reason": each.remark} if day == "until" else {}),
                    **({"in_the_file": each.left is Left.INSIDE} if day == "erased" else {}),
                }
                for each in lines
            ]

        return {
            "@id": f"{base}/@retention",
            "coming": items(found.coming, "erase_on"),
            "coming_total": found.coming_total,
            "held": items(found.held, "until"),
            "held_total": found.held_total,
            "erased": items(found.erased, "erased"),
            "erased_total": found.erased_total,
            "last_packed": packing.last.isoformat(timespec="seconds") if packing.last else None,
            "beside_the_file": list(packing.beside) if packing.known else None,
        }
