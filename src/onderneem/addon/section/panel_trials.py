"""The buttons that try a setting out, and what came of it."""

from dataclasses import dataclass
from datetime import timedelta
from onderneem.addon import _
from onderneem.addon.components.parts import Badge
from onderneem.addon.jobs.health_page import local_time
from onderneem.addon.jobs.ledger import is_alive
from onderneem.addon.jobs.runner import real_now
from onderneem.addon.jobs.trial import all_trials
from onderneem.addon.jobs.trial import AT_HOME
from onderneem.addon.jobs.trial import beside
from onderneem.addon.jobs.trial import Standing
from onderneem.addon.jobs.trial import standing_of
from onderneem.addon.outbound.agent import may_go_out

WORKS = Badge(_("Works"), "good")
FAILS = Badge(_("Doesn't work"), "over")
# With a scheduler it takes seconds, from cron five minutes.
LONG = timedelta(minutes=15)


@dataclass(frozen=True)
class TrialLine:
    """A trial as the template shows it; ``running``: what is said while it waits, or empty."""

    name: str
    title: str
    beside: str
    running: str
    badge: Badge | None
    verdict: str
    at: str
    note: str

    @property
    def id(self) -> str:
        """The id of what is said of it."""
        return f"oo-trial-{self.name.replace('.', '-')}"


def trial_lines(site) -> list[TrialLine]:
    """Return every trial with where it stands."""
    return [_line(site, name, each) for name, each in all_trials().items()]


def _line(site, name: str, trial) -> TrialLine:
    standing = standing_of(site, name)
    verdict = standing.verdict
    badge = None if verdict is None else WORKS if verdict.good else FAILS
    out = getattr(trial, "goes_out", True)
    return TrialLine(
        name=name,
        title=trial.title,
        beside=beside(name, trial),
        running=_running(site, standing),
        badge=badge,
        verdict=verdict.text if verdict else "",
        at=local_time(site, standing.at) if standing.at else "",
        note=AT_HOME if out and not may_go_out() and verdict is None else "",
    )


def _running(site, standing: Standing) -> str:
    if standing.asked is None:
        return ""
    now = real_now()
    if now - standing.asked > LONG:
        if is_alive(site, standing.asked, now):
            return _(
                "Background work runs, but hasn't tried it yet. Reload this page later; “Health "
                "of the section” tells more."
            )
        return _("Nobody tried it yet: background work doesn't seem to run.")
    return _("It is being tried. Reload this page in a moment.")
