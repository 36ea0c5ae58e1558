"""Run jobs for one site: claimed in the ledger, so that of two runners only one does it."""

from dataclasses import dataclass
from datetime import datetime
from datetime import timezone
from onderneem.addon.jobs import ledger
from onderneem.addon.jobs import mishaps
from onderneem.addon.jobs.alive import HERE
from onderneem.addon.jobs.interfaces import IJob
from onderneem.addon.jobs.interfaces import LostClaim
from onderneem.addon.jobs.interfaces import WorkFailed
from secrets import token_hex
from time import monotonic
from ZODB.POSException import ConflictError
from zope.component import getUtilitiesFor
from zope.component.hooks import setSite
from zope.globalrequest import setRequest
import logging
import os
import threading
import transaction

logger = logging.getLogger(__name__)
TRIES = 5
# This process, for the ledger: which machine, which process, and which start of it.
RUNNER = f"{HERE}:{os.getpid()}:{token_hex(4)}"
# The claim that this thread works under: (name, runner), or nothing; and ``until``: when its time
# is up, of the monotonic clock, or nothing.
_current = threading.local()


@dataclass(frozen=True)
class Result:
    """What came of a job: ``done`` things, an ``error`` (the kind of it), or neither: ``idle``."""

    name: str
    done: int = 0
    error: str = ""
    idle: bool = False


def all_jobs() -> dict[str, IJob]:
    """Return every job, by name."""
    return dict(sorted(getUtilitiesFor(IJob)))


def run_due(site, names=None, seconds: float | None = None) -> list[Result]:
    """Run what is due for a site now, or ``names`` whether due or not; return what came of each.

    ``seconds``: after which no other job is begun, and a long one leaves the rest for its next run
    (see ``time_left``); what wasn't begun stays as due as it was, and isn't among the results.
    Raises KeyError for a name that is no job.
    """
    jobs = all_jobs()
    chosen = jobs if names is None else {name: jobs[name] for name in names}
    _current.until = None if seconds is None else monotonic() + seconds
    try:
        return [
            run_shared(site, name, job, names is not None)
            for name, job in chosen.items()
            if time_left(1.0) > 0
        ]
    finally:
        _current.until = None


def deadline() -> float | None:
    """Return when the time of this thread's jobs is up, of the monotonic clock; None where nobody
    waits for them."""
    return getattr(_current, "until", None)


def time_left(usual: float) -> float:
    """Return how many seconds a job of this thread may still take: ``usual``, or less where
    somebody waits for it."""
    until = deadline()
    return usual if until is None else min(usual, until - monotonic())


def run_shared(site, name: str, job, force: bool = False) -> Result:
    """Run a job unless it isn't due, nothing waits, or somebody else is at it."""
    setSite(site)
    transaction.abort()
    if not job.shared:
        return _noted(site, run_job(site, name, job))
    now = real_now()
    wanted = ledger.is_free if force else ledger.is_due
    if not wanted(site, name, now):
        return Result(name, idle=True)
    try:
        something, broken = job.waiting(site), None
    except Exception as problem:  # a job that can't even say so stops no other
        something, broken = True, _failed(site, name, problem)
    # One for each claim: two threads of one process aren't the same runner.
    runner = f"{RUNNER}:{token_hex(4)}"
    if not (something and _claimed(site, name, runner, now)):
        return Result(name, idle=True)
    result = broken or _run_claimed(site, name, runner, job)
    _written(site, name, lambda: _close(site, name, runner, job, result))
    return result


def still_at_it(site) -> None:
    """Keep the claim of the job that runs in this thread; called by the job, again and again.

    Once five minutes of the lease are used it is renewed in the caller's transaction, which the
    caller commits. Raises LostClaim when another runner took over: let it through. Outside a
    claim it does nothing.
    """
    claim = getattr(_current, "claim", None)
    if claim is not None:
        ledger.renew(site, *claim, real_now())


def run_job(site, name: str, job) -> Result:
    """Run one job for one site, in transactions of its own, claimed or not."""
    setSite(site)
    setRequest(site.REQUEST)
    transaction.abort()
    try:
        done = job.run(site)
        transaction.commit()
    except LostClaim:
        transaction.abort()
        return _lost(site, name)
    except Exception as problem:  # one failing job or site never stops the others
        return _failed(site, name, problem)
    if done:
        logger.info("job %s for %s: %s done", name, site.getId(), done)
    return Result(name, done=done)


def real_now() -> datetime:
    """Return the real time, in UTC: a pinned clock must not let a job run, nor keep it waiting."""
    return datetime.now(timezone.utc)


def _run_claimed(site, name: str, runner: str, job) -> Result:
    _current.claim = (name, runner)
    try:
        result = run_job(site, name, job)
    finally:
        _current.claim = None
    # The commit of a renewal meets the other's claim as a conflict: that is no error either.
    if result.error.endswith("ConflictError") and not ledger.is_mine(site, name, runner):
        return _lost(site, name)
    return result


def _lost(site, name: str) -> Result:
    logger.info("job %s for %s: another runner took over", name, site.getId())
    return Result(name, idle=True)


def _claimed(site, name: str, runner: str, now: datetime) -> bool:
    try:
        ledger.claim(site, name, runner, now)
        transaction.commit()
    except ConflictError:
        transaction.abort()
        return False
    return True


def _failed(site, name: str, problem: Exception) -> Result:
    transaction.abort()
    kind = problem.kind if isinstance(problem, WorkFailed) else type(problem).__name__
    logger.error("job %s failed for %s: %s", name, site.getId(), kind)
    return Result(name, error=kind)


def _noted(site, result: Result) -> Result:
    """Keep the error of a job that has no line in the ledger."""
    if result.error:
        name, kind = result.name, result.error
        _written(site, name, lambda: mishaps.note(site, name, kind, real_now()))
    return result


def _close(site, name: str, runner: str, job, result: Result) -> None:
    ledger.close(site, name, runner, job.every, real_now(), result.done, result.error)


def _written(site, name: str, write) -> None:
    """Write and commit, again when somebody else wrote at the same moment."""
    for left in reversed(range(TRIES)):
        try:
            write()
            transaction.commit()
        except ConflictError:
            transaction.abort()
            if not left:
                # The lease ends by itself; the next runner begins anew.
                logger.error("job %s for %s: not written in the ledger", name, site.getId())
        else:
            return
