"""What a list of dossiers is asked: the same words for the page, the service and the file."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import timedelta
from onderneem.addon import _
from onderneem.addon.components.asked import LONGEST
from onderneem.addon.dossiers.meaning import KINDS
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.meaning import OPEN
from onderneem.addon.dossiers.query import SORTS
from onderneem.addon.dossiers.rows import NO_DAY
from onderneem.addon.reference.enterprise_number import InvalidEnterpriseNumber
from onderneem.addon.reference.enterprise_number import parse_enterprise_number
from onderneem.addon.reference.enterprise_number import why_none

# Ids of users have no "@" in front.
ME, NOBODY = "@me", "@nobody"
WEEK = timedelta(days=7)
# Any state, in an address of the list.
ALL = "all"
CHOICES = {
    "state": {*MEANING},
    "phase": {step.phase for step in MEANING.values()},
    "kind": {kind.value for kind in KINDS},
    "topic": None,
    "municipality": None,
    "assigned": None,
    "group": None,
}
ORDERS = ("ascending", "descending")
NAMES = (*CHOICES, "open", "due", "text", "enterprise_number", "sort_on", "sort_order")


class Wrong(ValueError):
    """``field`` can't be asked so; ``message``: why."""

    def __init__(self, name: str, message):
        super().__init__(name)
        self.field, self.message = name, message


@dataclass(frozen=True)
class Asked:
    """What ``query.find_dossiers`` needs, but containers and batch."""

    filters: dict = field(default_factory=dict)
    text: str = ""
    due: tuple[str | None, str | None] = (None, None)
    sort: str = "submitted"
    descending: bool = True


def asked(form: Mapping[str, object], today: date, user: str) -> Asked:
    """Return what is asked; raises Wrong for what can't be.

    ``due``: "overdue", "week" (today and the seven days after), "none", or a day: by then.
    """
    filters = {name: _choices(form, name) for name in CHOICES}
    filters["assigned"] = [_person(each, user) for each in filters["assigned"]]
    if _one(form, "open"):
        wanted = filters["state"] or OPEN
        filters["state"] = [each for each in wanted if each in OPEN] or ["-"]
    number = _one(form, "enterprise_number")
    if number:
        filters["enterprise_number"] = _number(number)
    sort = _one(form, "sort_on") or "submitted"
    order = _one(form, "sort_order") or ("ascending" if sort in ("due", "wish") else "descending")
    if sort not in SORTS:
        raise Wrong("sort_on", _("Unknown order."))
    if order not in ORDERS:
        raise Wrong("sort_order", _("Unknown order."))
    due = _due(_one(form, "due"), today)
    return Asked(filters, _text(form), due, sort, order == "descending")


def leniently(form: Mapping[str, object], today: date, user: str) -> Asked:
    """Return what is asked by an address of a page: what can't be asked is left out."""
    return asked(taken(form, today, user), today, user)


def taken(form: Mapping[str, object], today: date, user: str) -> dict[str, object]:
    """Return what of ``form`` can be asked."""
    left = {name: form[name] for name in NAMES if name in form}
    while True:
        try:
            asked(left, today, user)
        except Wrong as wrong:
            del left[wrong.field]
        else:
            return left


def values_of(form: Mapping[str, object], name: str) -> list:
    """Return all that was given for a name."""
    given = form.get(name)
    if isinstance(given, (list, tuple)):
        return list(given)
    return [] if given is None else [given]


def narrowing(form: Mapping[str, object]) -> list[tuple[str, str]]:
    """Return what was given of ``NAMES``, as pairs for an address."""
    given = [(name, each) for name in NAMES for each in values_of(form, name)]
    return [(name, each) for name, each in given if isinstance(each, str)]


def in_list(form: Mapping[str, object]) -> list[tuple[str, str]]:
    """Return the same for an address of the list, where no state means what is to be done."""
    pairs = narrowing(form)
    return pairs if {"open", "state"} & dict(pairs).keys() else [*pairs, ("state", ALL)]


def _choices(form, name: str) -> list[str]:
    given = [each for each in values_of(form, name) if each != ""]
    known = CHOICES[name]
    if not all(isinstance(each, str) for each in given) or (
        known is not None and not set(given) <= known
    ):
        raise Wrong(name, _("Unknown value."))
    return given


def _one(form, name: str) -> str:
    given = form.get(name, "")
    if not isinstance(given, str):
        raise Wrong(name, _("Unknown value."))
    return given.strip()


def _text(form) -> str:
    text = _one(form, "text")
    if len(text) > LONGEST:
        raise Wrong("text", _("At most ${most} characters.", mapping={"most": LONGEST}))
    return text


def _person(given: str, user: str) -> str:
    return {ME: user, NOBODY: ""}.get(given, given)


def _number(given: str) -> str:
    try:
        return parse_enterprise_number(given)
    except InvalidEnterpriseNumber as wrong:
        raise Wrong("enterprise_number", why_none(wrong.reason)) from None


def _due(given: str, today: date) -> tuple[str | None, str | None]:
    if not given:
        return (None, None)
    if given == "overdue":
        return (None, (today - timedelta(days=1)).isoformat())
    if given == "week":
        return (today.isoformat(), (today + WEEK).isoformat())
    if given == "none":
        return (NO_DAY, None)
    try:
        return (None, date.fromisoformat(given).isoformat())
    except ValueError:
        raise Wrong("due", _("Give a day such as 2026-12-24, or overdue, week or none.")) from None
