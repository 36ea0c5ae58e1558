"""What is kept of one person or enterprise: who is meant, and which dossiers are theirs.

The General Data Protection Regulation (2016/679): articles 15 and 20 (a copy, in a form that
machines read too) and 17 (erasure). Who asks is found by e-mail address or enterprise number, and
only those see it who were given the permission for it.
"""

from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.dossiers.erasing import obstacle
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.query import count_dossiers
from onderneem.addon.dossiers.query import every_dossier
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.reference.enterprise_number import InvalidEnterpriseNumber
from onderneem.addon.reference.enterprise_number import parse_enterprise_number
from onderneem.addon.reference.mail_address import is_mail_address
from plone import api

MANAGE = "onderneem.addon: Manage Personal Data"
NOTHING = _("We keep nothing of theirs here.")
# What ``erasing.obstacle`` says of a dossier of theirs, as their catalog knows it.
MAY_GO = {"state": "closed", "held": "no"}


@dataclass(frozen=True)
class Who:
    """``index``: of the dossiers' catalog; ``value``: what it has there."""

    index: str
    value: str

    @property
    def filters(self) -> dict[str, str]:
        """What their dossiers are found by."""
        return {self.index: self.value}


@dataclass(frozen=True)
class Theirs:
    """A dossier of theirs; ``kept``: why it can't be erased now, a message, or nothing."""

    dossier: object
    kept: object


def who_is(given: object) -> Who:
    """Return whom an e-mail address or an enterprise number names; raises BadStep."""
    text = given.strip() if isinstance(given, str) else ""
    if not text:
        raise BadStep({"who": _("Give an e-mail address or an enterprise number.")})
    if "@" in text:
        if not is_mail_address(text):
            raise BadStep({"who": _("That is no e-mail address.")})
        return Who("email", text.lower())
    try:
        return Who("enterprise_number", parse_enterprise_number(text))
    except InvalidEnterpriseNumber:
        raise BadStep(
            {"who": _("That is neither an e-mail address nor an enterprise number.")}
        ) from None


def dossiers_about(container, who: Who, start: int = 0, size: int = 25) -> tuple[list[Theirs], int]:
    """Return a batch of theirs, oldest first, at most a hundred; and how many there are in all."""
    found = find_dossiers([container.UID()], who.filters, start, size, descending=False)
    theirs = [container[row.reference] for row in found.rows]
    return [Theirs(each, obstacle(each)) for each in theirs], found.total


def erasable(container, who: Who) -> int:
    """Return how many of theirs may be erased now."""
    return count_dossiers([container.UID()], {**who.filters, **MAY_GO})


def all_of(container, who: Who, only: dict[str, str] | None = None) -> list[str]:
    """Return the references of all of theirs, oldest first; ``only``: such as ``MAY_GO``."""
    filters = {**who.filters, **(only or {})}
    rows = every_dossier([container.UID()], filters, descending=False)
    return [row.reference for row in rows]


def me() -> str:
    """Return who does it, as a log names people."""
    return api.user.get_current().getId() or "system"
