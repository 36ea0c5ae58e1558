"""Pure: the health of a link: what its checks so far say, and when it is checked again.

A link isn't broken because one check failed: the server may be restarting, the night's network
may be bad. It is broken when several checks failed over a period of grace, and well again at the
first good one (issue 4).

A server has a health too, from whatever page of it was asked last: when it is out, so are all its
pages, and only a few of them are asked while it is. One page of each server is asked every hour, so
that no button claims for a day that a dead server works.
"""

from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from onderneem.addon.ecounter.links import Status
from onderneem.addon.outbound.answers import Answer
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.outbound.answers import UNASKED
from onderneem.addon.outbound.rounds import OUT

TOO_MANY_REQUESTS = 429
# What asks to be left alone: every page of such a server is.
HOLDS = (TOO_MANY_REQUESTS, 503)


@dataclass(frozen=True)
class Rules:
    """``grace``: how long a failing link is still offered; ``failures``: how many checks must
    have failed by then; ``every``: from one check to the next while all is well; ``first``: to
    the second check of a failing link, doubled at each; ``stale``: how old a check may be;
    ``pulse``: how often a server is asked for anything at all, a little less than the hour in
    which the job comes by; ``doubt``: after how many rounds without an answer its pages are no
    longer called good. One slow page makes no dead server."""

    grace: timedelta = timedelta(days=2)
    failures: int = 3
    every: timedelta = timedelta(days=1)
    first: timedelta = timedelta(hours=1)
    stale: timedelta = timedelta(days=3)
    pulse: timedelta = timedelta(minutes=50)
    doubt: int = 2


@dataclass(frozen=True)
class Health:
    """What is stored of a link. Times are aware; None: never.

    ``outcome``: that of the last check; ``moved_to``: the address that it moved to for good.
    """

    checked: datetime | None = None
    good: datetime | None = None
    failing_since: datetime | None = None
    failures: int = 0
    outcome: Outcome | None = None
    status_code: int | None = None
    moved_to: str | None = None
    etag: str | None = None
    next_check: datetime | None = None


NEVER = Health()


def after(health: Health, answer: Answer, now: datetime, rules: Rules) -> Health:
    """Return the health after a check ``now`` that gave ``answer``."""
    if answer.good:
        return Health(
            checked=now,
            good=now,
            outcome=answer.outcome,
            status_code=answer.status,
            moved_to=answer.moved_to,
            etag=answer.etag or health.etag,
            next_check=now + rules.every,
        )
    if answer.outcome is Outcome.ROBOTS:
        # Nothing was asked, so nothing is known of the page.
        return replace(
            health, outcome=Outcome.ROBOTS, status_code=None, next_check=now + rules.every
        )
    if answer.outcome is Outcome.PRIVATE:
        return _unasked(health, answer, now + rules.every)
    if answer.status == TOO_MANY_REQUESTS:
        return _too_many(health, answer, now, rules)
    failures = health.failures + 1
    return replace(
        health,
        checked=now,
        failing_since=health.failing_since or now,
        failures=failures,
        outcome=answer.outcome,
        status_code=answer.status,
        # It may be what fails; the next good answer brings another.
        etag=None,
        next_check=now + wait_of(failures, answer.retry_after, rules),
    )


def _too_many(health: Health, answer: Answer, now: datetime, rules: Rules) -> Health:
    """We ask too much, and learn nothing bad of the page; what was broken stays so."""
    kept = health if _is_broken(health, now, rules) else _unfailed(health)
    return replace(
        kept,
        checked=now,
        outcome=answer.outcome,
        status_code=answer.status,
        next_check=now + wait_of(1, answer.retry_after, rules),
    )


def _unasked(health: Health, answer: Answer, next_check: datetime) -> Health:
    """Its name leads elsewhere from here than for others (split DNS), so nothing is known of it;
    what failed before was at another address, and counts no more."""
    return replace(
        _unfailed(health),
        checked=health.good,
        outcome=answer.outcome,
        status_code=None,
        next_check=next_check,
    )


def _unfailed(health: Health) -> Health:
    return replace(health, failing_since=None, failures=0)


def server_after(server: Health, answer: Answer, now: datetime, rules: Rules) -> Health:
    """Return the health of a server after one of its pages gave ``answer``: is anybody there?

    A page that is gone is an answer. A 429 says that we ask too much, not that it is out.
    """
    if answer.status == TOO_MANY_REQUESTS:
        return held(_unfailed(server), answer, now, rules)
    if answer.outcome in UNASKED:
        return _unasked(server, answer, now + rules.pulse)
    heard = answer if answer.outcome in OUT else Answer(Outcome.OK, answer.url)
    return after(server, heard, now, replace(rules, every=rules.pulse))


def held(server: Health, answer: Answer, now: datetime, rules: Rules) -> Health:
    """Return the health of a server that asks to be left alone: it isn't called out by that."""
    wait = max(timedelta(seconds=answer.retry_after or 0), rules.pulse)
    return replace(server, status_code=answer.status, next_check=now + wait)


def is_held(server: Health, now: datetime) -> bool:
    """Whether none of its pages is to be asked, since it asked for that."""
    return server.status_code in HOLDS and not is_due(server, now)


def doubted(server: Health, answer: Answer, now: datetime, rules: Rules) -> Health:
    """Return the health of a server in a round in which nobody at all answered.

    It may be our own line, so it doesn't fail by that; but nobody can say either that it works.
    """
    return replace(
        server,
        failures=server.failures + 1,
        outcome=answer.outcome,
        next_check=now + rules.pulse,
    )


def wait_of(failures: int, retry_after: int | None, rules: Rules) -> timedelta:
    """Return how long to leave a failing link alone: longer each time, and what it asks for."""
    # 2 to the 20th hours is longer than any period; the exponent must not grow without end.
    own: timedelta = min(rules.first * 2 ** min(failures - 1, 20), rules.every)
    asked = timedelta(seconds=retry_after or 0)
    return max(own, asked)


def postponed(
    health: Health, now: datetime, rules: Rules, retry_after: int | None = None
) -> Health:
    """Return the health of a link of which nothing was learnt: it wasn't asked after all (its host
    is out), or its answer doesn't count. What it asks for is kept all the same."""
    return replace(health, next_check=now + wait_of(1, retry_after, rules))


def status_of(health: Health, now: datetime, rules: Rules, server: Health = NEVER) -> Status:
    """Return what is said of the link ``now``; computed at asking time, never stored.

    While failing it is offered as "stale" until the grace is over, whether it ever was well or
    not; a good check that is too old is "stale" too. A link is never better than its server.
    """
    own = _own_status(health, now, rules)
    if own is Status.BROKEN or _is_broken(server, now, rules):
        return Status.BROKEN
    if own is Status.OK and server.failures >= rules.doubt:
        return Status.STALE
    return own


def _own_status(health: Health, now: datetime, rules: Rules) -> Status:
    if health.checked is None:
        return Status.UNCHECKED
    if health.failing_since is not None:
        if _is_broken(health, now, rules):
            return Status.BROKEN
        return Status.STALE
    if health.status_code == TOO_MANY_REQUESTS:
        return Status.STALE if health.good is not None else Status.UNCHECKED
    return Status.STALE if now - health.checked > rules.stale else Status.OK


def never_worked(health: Health) -> bool:
    """Whether a link failed at each check since it is known, as one that was mistyped does."""
    return health.good is None and health.failing_since is not None


def _is_broken(health: Health, now: datetime, rules: Rules) -> bool:
    since = health.failing_since
    return since is not None and health.failures >= rules.failures and now - since >= rules.grace


def is_due(health: Health, now: datetime) -> bool:
    """Whether it is time for a check."""
    return health.next_check is None or health.next_check <= now
