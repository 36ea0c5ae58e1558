"""By when a dossier is answered, in words; what depends on today is reckoned when it is shown."""

from dataclasses import dataclass
from datetime import date
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.parts import Badge
from onderneem.addon.dossiers.deadline import closing_days
from onderneem.addon.dossiers.deadline import due_of
from onderneem.addon.dossiers.when import day_shown
from onderneem.addon.reference.closing_days import ClosingDays
from onderneem.addon.reference.term import is_late
from onderneem.addon.reference.term import working_days_left

SOON = 2  # working days


@dataclass(frozen=True)
class Promise:
    """``last``: the last day or None; ``left``: working days after today, negative when late."""

    last: date | None
    left: int | None = None

    @property
    def overdue(self) -> bool:
        """Whether the last day is over."""
        return is_late(self.last, clock.now())

    @property
    def words(self) -> str:
        """The last day."""
        return day_shown(self.last) if self.last else ""

    @property
    def badge(self) -> Badge | None:
        """How much time is left; None without a last day."""
        if self.last is None or self.left is None:
            return None
        if self.overdue:
            return Badge(_("Overdue"), "over")
        if self.left == 0:
            return Badge(_("Today"), "soon")
        if self.left == 1:
            return Badge(_("One working day left"), "soon")
        words = _("Working days left: ${days}", mapping={"days": self.left})
        return Badge(words, "soon" if self.left <= SOON else "plain")


def promise_of(dossier) -> Promise:
    """Return what was promised about a dossier."""
    closed = closing_days(dossier)
    return promise(due_of(dossier, closed), closed)


def promise(last: date | None, closed: ClosingDays) -> Promise:
    """Return the promise of a last day, as of today."""
    return Promise(last, None if last is None else working_days_left(last, clock.now(), closed))
