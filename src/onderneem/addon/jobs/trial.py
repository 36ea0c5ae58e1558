"""Trials: does this key work, does that address answer? Asked in the panel, tried by a job.

A request only notes the wish (law 1: no visitor waits for someone else's server).
"""

from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.jobs.again import again
from onderneem.addon.jobs.interfaces import ITrial
from onderneem.addon.jobs.job import Job
from onderneem.addon.jobs.runner import time_left
from onderneem.addon.outbound.agent import may_go_out
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtilitiesFor
import logging
import transaction

KEY = "onderneem.addon.jobs.trials"
# What one trial may take, a dead server included.
LONGEST = 20.0
NOTHING: dict = {}
AT_HOME = _("zope.conf keeps background work at home (outbound off): it asks no other server.")
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Verdict:
    """What came of a trial; ``text``: a message that says it, and never a key."""

    good: bool
    text: str


@dataclass(frozen=True)
class Standing:
    """Where a trial stands. ``asked``: since when it waits to be tried, or None; ``verdict``:
    of the last time, ``at``. Times are aware, in UTC."""

    asked: datetime | None = None
    verdict: Verdict | None = None
    at: datetime | None = None


def all_trials() -> dict[str, ITrial]:
    """Return every trial, by name."""
    return dict(sorted(getUtilitiesFor(ITrial)))


def ask(site, name: str) -> bool:
    """Note that a trial is wanted; return whether there is such a trial."""
    if name not in all_trials():
        return False
    before = standing_of(site, name)
    _book(site)[name] = Standing(clock.stored_now(), before.verdict, before.at)
    return True


def standing_of(site, name: str) -> Standing:
    """Return where a trial stands; reads only."""
    return IAnnotations(site).get(KEY, NOTHING).get(name) or Standing()


def asked_for(site) -> list[str]:
    """Return the names of what waits to be tried; reads only."""
    return [name for name, each in IAnnotations(site).get(KEY, NOTHING).items() if each.asked]


def beside(name: str, trial) -> str:
    """Return the setting that a trial's button stands beside; its own name when it says none."""
    return getattr(trial, "beside", None) or name


def outdate(site, settings) -> None:
    """Drop the verdicts on settings that have another value now."""
    book = IAnnotations(site).get(KEY, NOTHING)
    for name, each in all_trials().items():
        if beside(name, each) in settings and name in book:
            del book[name]


def forget(site) -> None:
    """Take the trials out of a site that the add-on leaves."""
    IAnnotations(site).pop(KEY, None)


class Trials(Job):
    """Try what a webmaster asked for."""

    title = _("Tries out what a webmaster asked for in the control panel")
    every = timedelta(seconds=5)
    steady = False

    def waiting(self, site) -> bool:
        """Whether somebody asked."""
        return bool(asked_for(site))

    def run(self, site) -> int:
        """Return how many were tried; each is committed by itself.

        A dead server keeps the others waiting for one time-out: what is asked meanwhile comes
        after what was asked before, however it is called.
        """
        tried = 0
        for name in _longest_asked_first(site):
            if time_left(LONGEST) < LONGEST:
                # Somebody waits for us, and a dead server would take longer.
                break
            asked = standing_of(site, name).asked
            trial = all_trials().get(name)
            # No transaction is open while another server thinks.
            transaction.commit()
            verdict = _verdict(trial, site, name) if trial is not None else None
            _keep(site, name, asked, verdict)
            tried += verdict is not None
        return tried


def _longest_asked_first(site) -> list[str]:
    return sorted(asked_for(site), key=lambda name: standing_of(site, name).asked)


def _keep(site, name: str, asked: datetime | None, verdict: Verdict | None) -> None:
    """Write a verdict and commit, again when somebody pressed a button at the same moment.

    Whoever pressed this button since then waits for the next one.
    """

    def written() -> None:
        transaction.abort()
        now = standing_of(site, name).asked
        _book(site)[name] = Standing(now if now != asked else None, verdict, clock.stored_now())
        transaction.commit()

    again(written)


def _verdict(trial, site, name: str) -> Verdict:
    if getattr(trial, "goes_out", True) and not may_go_out():
        return Verdict(False, AT_HOME)
    try:
        return trial.try_it(site)
    except Exception as problem:  # whatever a trial meets, its webmaster reads a verdict
        transaction.abort()
        kind = type(problem).__name__
        # The text of an error may hold the key.
        logger.error("trial %s failed: %s", name, kind)
        return Verdict(False, _("The trial itself failed (${kind}).", mapping={"kind": kind}))


def _book(site) -> OOBTree:
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    return annotations[KEY]
