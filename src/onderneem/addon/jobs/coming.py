"""When a job runs next: the same wherever it is told."""

from datetime import datetime
from onderneem.addon import _
from onderneem.addon.jobs.pace import Next
from onderneem.addon.jobs.pace import next_run

NOW = _("Due now")
WITH_WORK = _("When there is work")


def waits(site, job) -> bool:
    """Whether a job has something to do; one that can't even say so has."""
    try:
        return bool(job.waiting(site))
    except Exception:  # the runner keeps this error; here it must not hide the others
        return True


def next_of(site, job, line, now: datetime) -> Next:
    """Return when a job runs next; ``line``: its line in the ledger, which only a shared one
    has."""
    if not job.shared:
        return Next()
    waiting = waits(site, job)
    return next_run(line.next, None if waiting else job.comes_at(site), waiting, now)


def next_words(found: Next, running: bool = False):
    """Return a time, or words to translate; None while it runs, when nobody knows."""
    if running:
        return None
    return found.at or (NOW if found.due else WITH_WORK)
