"""The job of files with more rows than one waits for: ``exchange.long_write``."""

from AccessControl.security import newInteraction
from datetime import timedelta
from onderneem.addon import _
from onderneem.addon.components.speaking import speaking
from onderneem.addon.exchange.flaws import Unreadable
from onderneem.addon.exchange.interfaces import type_held
from onderneem.addon.exchange.long_write import drop
from onderneem.addon.exchange.long_write import go_on
from onderneem.addon.exchange.long_write import LongWrite
from onderneem.addon.exchange.long_write import running
from onderneem.addon.exchange.plan import Plan
from onderneem.addon.exchange.sheet import read_sheet
from onderneem.addon.jobs.again import again
from onderneem.addon.jobs.interfaces import LostClaim
from onderneem.addon.jobs.job import Job
from onderneem.addon.jobs.runner import still_at_it
from onderneem.addon.jobs.runner import time_left
from plone import api
from plone.app.uuid.utils import uuidToObject
from time import monotonic
from ZODB.POSException import ConflictError
from zope.security import checkPermission
import transaction

# What is written and committed at once: a few seconds' work, to do again after a conflict.
BITE = 50
# After so many seconds the other jobs have their turn; the rest is for the next run.
LONGEST = 600.0
GONE = _("Who sent the file may no longer write here.")


class LongWrites(Job):
    """Write the rows of long files, each file as who sent it and in that language."""

    title = _("Writes the rows of large spreadsheets")
    # Not every minute: it must not be a quick job, behind which letters wait.
    every = timedelta(minutes=2)
    steady = False

    def waiting(self, site) -> bool:
        """Whether there is a file."""
        return bool(running(site))

    def run(self, site) -> int:
        """Return how many rows were done; what was committed isn't done again."""
        until = monotonic() + time_left(LONGEST)
        return sum(_go_on(site, uid, kept, until) for uid, kept in running(site).items())


def _go_on(site, uid: str, kept: LongWrite, until: float) -> int:
    folder = uuidToObject(uid, unrestricted=True)
    if folder is None:
        drop(site, uid)
        transaction.commit()
        return 0
    # What a publisher does for a page: rights are asked of it.
    newInteraction()
    try:
        with speaking(site.REQUEST, kept.language):
            return _as_sender(site, folder, kept, until)
    except (LostClaim, ConflictError):
        raise
    except Exception as problem:
        # The folder doesn't wait for ever; the runner tells the webmaster.
        kind = type(problem).__name__
        _stop(kept, _("Something went wrong (${kind}).", mapping={"kind": kind}))
        raise


def _as_sender(site, folder, kept: LongWrite, until: float) -> int:
    user = _user(site, kept.user)
    if user is None:
        return _stop(kept, GONE)
    with api.env.adopt_user(user=user):
        if not checkPermission("onderneem.addon.AddContent", folder):
            return _stop(kept, GONE)
        try:
            plan = Plan(folder, type_held(folder), read_sheet(kept.file.data))
        except Unreadable:
            # A column that was there when it was sent.
            return _stop(kept, _("The file has a column that isn't there any more."))
        return _write(site, plan, kept, until)


def _user(site, userid: str):
    """Return who sent a file: somebody of the site, or of the whole server."""
    found = (users.getUserById(userid) for users in (site.acl_users, site.aq_parent.acl_users))
    return next((user for user in found if user is not None), None)


def _write(site, plan: Plan, kept: LongWrite, until: float) -> int:
    def bite() -> int:
        # From what is stored now: somebody may have stopped it.
        transaction.abort()
        count = go_on(plan, kept, BITE) if kept.running else 0
        still_at_it(site)
        transaction.commit()
        return count

    done = 0
    while kept.running and monotonic() < until:
        done += again(bite)
        site._p_jar.cacheGC()
    return done


def _stop(kept: LongWrite, why: str) -> int:
    def stopped() -> int:
        transaction.abort()
        if kept.running:
            kept.end(why)
        transaction.commit()
        return 0

    return again(stopped)
