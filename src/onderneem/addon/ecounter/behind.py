"""Which link is behind an item's start button, and why: for who may edit the item."""

from dataclasses import dataclass
from onderneem.addon.components.parts import Badge
from onderneem.addon.ecounter.book import health_of
from onderneem.addon.ecounter.book import server_health
from onderneem.addon.ecounter.links import Role
from onderneem.addon.ecounter.links import roles_of
from onderneem.addon.ecounter.rules import link_rules
from onderneem.addon.ecounter.state import CounterState
from onderneem.addon.ecounter.words import BADGES
from onderneem.addon.ecounter.words import ORIGINS
from onderneem.addon.ecounter.words import ROLES
from onderneem.addon.ecounter.words import why_of
from plone import api


@dataclass(frozen=True)
class Row:
    """A link as the template shows it; ``current``: "true" for the one the button leads to."""

    url: str
    origin: str
    role: str
    badge: Badge
    why: str
    current: str | None


def rows_of(state: CounterState) -> list[Row]:
    """Return the links of an item, best first, each with what it is to the button."""
    site, rules = api.portal.get(), link_rules()
    found = []
    for link, role in roles_of(state.links):
        health = health_of(site, link.url)
        found.append(
            Row(
                link.url,
                ORIGINS[link.origin],
                ROLES[role],
                BADGES[link.status],
                why_of(health, server_health(site, link.url), rules),
                "true" if role is Role.BUTTON else None,
            )
        )
    return found
