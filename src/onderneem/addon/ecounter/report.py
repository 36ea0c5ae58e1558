"""What this room says of its health: how many links work, and which are broken."""

from collections import Counter
from datetime import timedelta
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.health import NEVER
from onderneem.addon.ecounter.health import status_of
from onderneem.addon.ecounter.jobs import ROUND
from onderneem.addon.ecounter.links import Status
from onderneem.addon.ecounter.notice import shown
from onderneem.addon.ecounter.notice import silence_words
from onderneem.addon.ecounter.plan import server_of
from onderneem.addon.ecounter.rules import link_rules
from onderneem.addon.jobs import ledger
from onderneem.addon.jobs.health import Finding
from onderneem.addon.jobs.health import Level
from onderneem.addon.jobs.health import Report
from onderneem.addon.jobs.interfaces import IHealthReport
from onderneem.addon.jobs.runner import real_now
from onderneem.addon.outbound.agent import may_go_out
from plone import api
from zope.interface import implementer

MOST = 20
# The job that looks.
CHECK = "ecounter.check"


@implementer(IHealthReport)
class LinksReport:
    """A broken link asks for an editor; visitors are led to the next one meanwhile."""

    title = _("Links to e-counters")
    order = 20

    def report(self, context) -> Report:
        """Return the counts by state, and the first broken addresses."""
        now, rules, counts, broken = clock.now(), link_rules(), Counter(), []
        site = api.portal.get()
        servers = book.servers(site)
        for url, health in book.healths(site).items():
            server = servers.get(server_of(url), NEVER)
            status = status_of(health, now, rules, server)
            counts[status] += 1
            if status is Status.BROKEN and len(broken) < MOST:
                since = health.failing_since or server.failing_since
                broken.append({"url": url, "since": _written(since)})
        words = {"count": sum(counts.values()), "broken": counts[Status.BROKEN]}
        text = _("Links: ${count}; broken: ${broken}.", mapping=words)
        level = Level.ATTENTION if broken else Level.OK
        silent = _silence(context, book.silence(site))
        findings = (Finding(level, text), *silent, *(() if silent else _unchecked(context, counts)))
        numbers = {each.value: counts[each] for each in Status if each is not Status.NONE}
        facts = {"total": sum(counts.values()), "counts": numbers, "broken": broken}
        return Report(findings, facts, page="@@links")


def _silence(context, since) -> tuple[Finding, ...]:
    """Tell that nobody at all answers: no check means anything meanwhile."""
    if since is None:
        return ()
    return (Finding(Level.ATTENTION, silence_words(context, since)),)


def _unchecked(context, counts: Counter):
    """Tell what nobody looked at yet, and when somebody will; where that is all, nothing is known
    to be well."""
    count = counts[Status.UNCHECKED]
    if count:
        level = Level.ATTENTION if count == sum(counts.values()) else Level.OK
        yield Finding(level, _first_check(context, count))


def _first_check(context, count: int):
    if not may_go_out():
        return _("Not checked yet: ${count}. No check comes.", mapping={"count": count})
    (line,) = ledger.lines(api.portal.get(), [CHECK])
    if line.next is None or line.next <= real_now():
        return _(
            "Not checked yet: ${count}. They are, as soon as the background work runs.",
            mapping={"count": count},
        )
    # A round has ten minutes; what it doesn't reach comes an hour later.
    latest = (line.next + ROUND + timedelta(minutes=1)).replace(second=0, microsecond=0)
    words = {"count": count, "time": shown(context, latest)}
    return _("Not checked yet: ${count}. The first check comes before ${time}.", mapping=words)


def _written(moment) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
