"""The health of all parts together, as ``@health`` and the page for people both tell it."""

from collections.abc import Iterator
from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.jobs.health import Finding
from onderneem.addon.jobs.health import Level
from onderneem.addon.jobs.health import Report
from onderneem.addon.jobs.health import worst
from onderneem.addon.jobs.interfaces import IHealthReport
from zope.component import getUtilitiesFor
import logging

MANAGE = "onderneem.addon: Manage Settings"
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Part:
    """A report with its name and title."""

    name: str
    title: str
    report: Report


def parts_of(context) -> list[Part]:
    """Return what each room says of a section, or of the whole site."""
    found = sorted(getUtilitiesFor(IHealthReport), key=lambda each: (each[1].order, each[0]))
    return [Part(name, each.title, _asked(name, each, context)) for name, each in found]


def level_of(parts: list[Part]) -> Level:
    """Return how all of them do together."""
    return worst(part.report.level for part in parts)


def findings_of(parts: list[Part]) -> Iterator[Finding]:
    """Yield what a webmaster should know, part by part."""
    for part in parts:
        yield from part.report.findings


def _asked(name: str, utility, context) -> Report:
    try:
        return utility.report(context)
    except Exception as problem:  # one report that fails hides no other
        kind = type(problem).__name__
        logger.error("health report %s failed: %s", name, kind)
        text = _("This can't be told: the report failed (${kind}).", mapping={"kind": kind})
        return Report((Finding(Level.BAD, text),))
