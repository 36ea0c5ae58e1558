"""Broken links as tasks for editors."""

from onderneem.addon import _
from onderneem.addon.components.tasks import ITaskSource
from onderneem.addon.components.tasks import Task
from onderneem.addon.ecounter.found import found_in
from onderneem.addon.ecounter.links import Status
from onderneem.addon.ecounter.rules import link_rules
from onderneem.addon.ecounter.words import why_of
from urllib.parse import urlencode
from zope.interface import implementer


@implementer(ITaskSource)
class BrokenLinks:
    """Each address that a start button doesn't lead to any more."""

    title = _("Broken links")
    order = 10

    def total(self, section) -> int:
        """Return how many are broken."""
        return len(_broken(section))

    def batch(self, section, start: int, size: int) -> list[Task]:
        """Return them by address, each with its reason."""
        url, rules = section.absolute_url(), link_rules()
        return [
            Task(
                "broken-link",
                each.url,
                f"{url}/@@links?{urlencode({'status': 'broken', 'text': each.url[:200]})}",
                why_of(each.health, each.server, rules),
            )
            for each in _broken(section)[start : start + size]
        ]


def _broken(section) -> list:
    return [each for each in found_in(section) if each.status is Status.BROKEN]
