"""Change settings together: all of them are right, or none is written."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.place.bad_value import BadValue
from onderneem.addon.place.settings import IPanelSettings
from onderneem.addon.place.settings import PREFIX
from plone.registry.interfaces import IRegistry
from types import SimpleNamespace
from zope.component import getUtility
from zope.interface import Invalid
from zope.schema import getFieldNames
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IInt
from zope.schema.interfaces import RequiredMissing
from zope.schema.interfaces import TooBig
from zope.schema.interfaces import TooLong
from zope.schema.interfaces import TooSmall
from zope.schema.interfaces import ValidationError
from zope.schema.interfaces import WrongContainedType


@dataclass(frozen=True)
class Wrong:
    """What is wrong with the value of a setting; ``reason``: a message."""

    name: str
    reason: str


def current() -> dict | None:
    """Return every setting of the panel, by name; None for a site that must be upgraded first."""
    try:
        settings = getUtility(IRegistry).forInterface(IPanelSettings, prefix=PREFIX)
    except KeyError:
        return None
    return {name: getattr(settings, name) for name in getFieldNames(IPanelSettings)}


def differing(changes: dict) -> dict:
    """Return what differs from what is stored."""
    stored = current() or {}
    return {name: value for name, value in changes.items() if value != stored.get(name)}


def wrong_in(site, changes: dict, unread: Collection[str] = ()) -> list[Wrong]:
    """Return what is wrong with the changes.

    What stays as it was isn't asked again: a municipality that merged doesn't keep a webmaster
    from changing something else. All is told at once: what is wrong together stands beside what is
    wrong by itself. ``unread``: the settings whose given value can't be read; they aren't missing,
    and what they have to do with others can't be told.
    """
    changes = differing(changes)
    wrong = [each for name, value in changes.items() for each in _problem(site, name, value)]
    if unread:
        return wrong
    refused = {each.name for each in wrong}
    kept = {name: value for name, value in changes.items() if name not in refused}
    together = _together({**(current() or {}), **kept})
    return [*wrong, *(each for each in together if each.name not in refused)]


def take_over(changes: dict) -> set[str]:
    """Write the changes, in which nothing is wrong; return the names of what differed."""
    settings = getUtility(IRegistry).forInterface(IPanelSettings, prefix=PREFIX)
    changes = differing(changes)
    for name, value in changes.items():
        setattr(settings, name, value)
    return set(changes)


def fields() -> dict:
    """Return the fields of the panel's settings, by name."""
    return dict(getFieldsInOrder(IPanelSettings))


def reason_of(field, problem: ValidationError) -> str:
    """Return why a field refuses a value, in words of ours."""
    if isinstance(problem, BadValue):
        return problem.doc()
    if isinstance(problem, RequiredMissing):
        return _("Fill this in.")
    if isinstance(problem, TooSmall | TooBig) and IInt.providedBy(field):
        bounds = {"min": field.min, "max": field.max}
        return _("Write a number from ${min} to ${max}.", mapping=bounds)
    if isinstance(problem, TooLong):
        return _("This is too long: ${max} at most.", mapping={"max": field.max_length})
    if isinstance(problem, WrongContainedType):
        return _("One of these can't be used here.")
    return _("This can't be used here.")


def _problem(site, name: str, value):
    field = fields()[name].bind(site)
    try:
        field.validate(value)
    except ValidationError as problem:
        yield Wrong(name, reason_of(field, problem))


def _together(values: dict):
    problems: list[BadValue] = []
    with suppress(Invalid):
        IPanelSettings.validateInvariants(SimpleNamespace(**values), problems)
    for problem in problems:
        yield Wrong(problem.args[1], problem.doc())
