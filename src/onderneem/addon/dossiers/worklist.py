"""The officers' list: newest first, batched, drawn from the catalog alone."""

from dataclasses import dataclass
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.asked import start_asked
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import Option
from onderneem.addon.components.parts import Pages
from onderneem.addon.components.parts import pages
from onderneem.addon.dossiers.meaning import KINDS
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.query import visible_containers
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.dossiers.when import shown

BATCH = 25


@dataclass(frozen=True)
class Line:
    """A row as the template shows it."""

    reference: str
    url: str
    subject: str
    kind: str
    badge: Badge
    submitted: str


class WorkList(SectionPage):
    """What came in."""

    private = True

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Dossiers")

    @cached_property
    def state(self) -> str:
        """The state to narrow by, or nothing."""
        given = self.request.form.get("state", "")
        return given if isinstance(given, str) and given in MEANING else ""

    @cached_property
    def start(self) -> int:
        """Where the batch begins."""
        return start_asked(self.request.form)

    @cached_property
    def _found(self):
        containers = visible_containers(self.context)
        return find_dossiers(containers, {"state": self.state}, self.start, BATCH)

    @cached_property
    def lines(self) -> list[Line]:
        """The rows of this batch."""
        base = self.context.absolute_url()
        return [self._line(row, base) for row in self._found.rows]

    def _line(self, row, base: str) -> Line:
        step = MEANING[row.state]
        return Line(
            show_reference(row.reference),
            f"{base}/{row.reference}",
            row.subject,
            KINDS[Kind(row.kind)],
            Badge(step.title, step.badge),
            shown(self.context, row.submitted),
        )

    @property
    def total(self) -> int:
        """How many there are in all."""
        return self._found.total

    @property
    def pages(self) -> Pages:
        """Previous and next."""
        query = f"state={self.state}&" if self.state else ""
        return pages(self.start, BATCH, self.total, f"{self.context.absolute_url()}?{query}")

    @property
    def states(self) -> list[Option]:
        """The choices of the filter."""
        return [Option("", _("All"), not self.state)] + [
            Option(name, step.title, name == self.state) for name, step in MEANING.items()
        ]
