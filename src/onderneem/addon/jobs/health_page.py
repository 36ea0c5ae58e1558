"""The health of the section as a page, for webmasters: worst first, then all there is to know."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import Link
from onderneem.addon.jobs.health import Level
from onderneem.addon.jobs.health import Table
from onderneem.addon.jobs.whole import level_of
from onderneem.addon.jobs.whole import Part
from onderneem.addon.jobs.whole import parts_of

BADGES = {
    Level.OK: Badge(_("All is well"), "good"),
    Level.ATTENTION: Badge(_("Needs attention"), "soon"),
    Level.BAD: Badge(_("Something is wrong"), "over"),
}


@dataclass(frozen=True)
class Cell:
    """A cell as the template shows it: one of text, badge and link."""

    label: str
    text: str = ""
    badge: Badge | None = None
    link: Link | None = None


@dataclass(frozen=True)
class Rows:
    """A table as the template shows it."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Shown:
    """A part as the template shows it; ``page``: where to look, or empty."""

    id: str
    title: str
    badge: Badge
    findings: tuple[str, ...]
    tables: tuple[Rows, ...]
    page: str


class HealthPage(SectionPage):
    """Below a section, and for the whole site."""

    private = True

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Health of the section")

    @property
    def description(self) -> str:
        """Nothing for search engines."""
        return ""

    @cached_property
    def _parts(self) -> list[Part]:
        return parts_of(self.context)

    @property
    def badge(self) -> Badge:
        """How all does together."""
        return BADGES[level_of(self._parts)]

    @cached_property
    def parts(self) -> list[Shown]:
        """Each part, in the rooms' order."""
        return [self._shown(part) for part in self._parts]

    def _shown(self, part: Part) -> Shown:
        report = part.report
        below = report.page if self.section is not None else ""
        return Shown(
            id=f"oo-{part.name}",
            title=part.title,
            badge=BADGES[report.level],
            findings=tuple(each.text for each in report.findings),
            tables=tuple(self._rows(table) for table in report.tables),
            page=f"{self.section.absolute_url()}/{below}" if below else "",
        )

    def _rows(self, table: Table) -> Rows:
        return Rows(
            table.caption,
            table.head,
            tuple(tuple(map(self._cell, table.head, row)) for row in table.rows),
        )

    def _cell(self, label: str, value) -> Cell:
        if isinstance(value, Badge):
            return Cell(label, badge=value)
        if isinstance(value, Link):
            return Cell(label, link=value)
        if isinstance(value, datetime):
            return Cell(label, text=local_time(self.context, value))
        return Cell(label, text=value or "–")


def local_time(context, moment: datetime) -> str:
    """Return an aware time as a Belgian reader of the site's language writes it."""
    local = moment.astimezone(clock.BRUSSELS).replace(tzinfo=None)
    return context.toLocalizedTime(local.isoformat(), long_format=True)
