"""Topics, guides, permits and subsidies of the demo, with their relations."""

from datetime import date
from onderneem.addon.catalogue.links import show_link
from onderneem.addon.demo.municipality import rich
from onderneem.addon.demo.publishing import publish
from onderneem.addon.demo.texts.guides import GUIDES
from onderneem.addon.demo.texts.permits import PERMITS
from onderneem.addon.demo.texts.subsidies import SUBSIDIES
from onderneem.addon.demo.texts.topics import TOPICS
from plone import api
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.event import notify
from zope.intid.interfaces import IIntIds
from zope.lifecycleevent import ObjectModifiedEvent

KINDS = (
    ("themas", "onderneem.Topic", TOPICS),
    ("gidsen", "onderneem.Guide", GUIDES),
    ("vergunningen", "onderneem.Permit", PERMITS),
    ("subsidies", "onderneem.Subsidy", SUBSIDIES),
)
# All of it is for enterprises: what another catalogue asks first.
MORE = {
    name: {"target_groups": {"Onderneming"}} for name in ("onderneem.Permit", "onderneem.Subsidy")
}
RELATIONS = ("topics", "related")
DAYS = ("opens", "closes")
LINKS = ("legislation", "websites")


def make_entries(section) -> None:
    """Add all of them, then relate them, then publish: a relation needs both its ends."""
    for folder, portal_type, texts in KINDS:
        for text in texts:
            values = {**_values(text), **MORE.get(portal_type, {})}
            api.content.create(section[folder], portal_type, **values)
    for folder, _portal_type, texts in KINDS:
        for text in texts:
            _relate(section, section[folder][text["id"]], text)
    for folder, _portal_type, _texts in KINDS:
        publish(section[folder])


def _values(text: dict) -> dict:
    return {name: _value(name, value) for name, value in text.items() if name not in RELATIONS}


def _value(name: str, value):
    if name == "text":
        return rich(value)
    if name == "parts":
        return tuple({**part, "text": rich(part["text"])} for part in value)
    if name == "deadlines":
        return tuple({**row, "day": _day(row["day"])} for row in value)
    if name in DAYS and value:
        return date.fromisoformat(value)
    if name == "stage":
        return set(value)
    if name in LINKS:
        return tuple(show_link(link) for link in value)
    return tuple(value) if isinstance(value, list) else value


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _relate(section, item, text: dict) -> None:
    item.topics = [_to(section["themas"][name]) for name in text.get("topics", ())]
    item.related = [_to(section.unrestrictedTraverse(path)) for path in text.get("related", ())]
    notify(ObjectModifiedEvent(item))


def _to(target) -> RelationValue:
    return RelationValue(getUtility(IIntIds).getId(target))
