"""What this room says of its health: how many links work, and which are broken."""

from collections import Counter
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.health import NEVER
from onderneem.addon.ecounter.health import status_of
from onderneem.addon.ecounter.links import Status
from onderneem.addon.ecounter.plan import server_of
from onderneem.addon.ecounter.rules import link_rules
from onderneem.addon.jobs.health import Finding
from onderneem.addon.jobs.health import Level
from onderneem.addon.jobs.health import Report
from onderneem.addon.jobs.interfaces import IHealthReport
from plone import api
from zope.interface import implementer

MOST = 20


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
        findings = (Finding(level, text),)
        numbers = {each.value: counts[each] for each in Status if each is not Status.NONE}
        facts = {"total": sum(counts.values()), "counts": numbers, "broken": broken}
        return Report(findings, facts, page="@@links")


def _written(moment) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
