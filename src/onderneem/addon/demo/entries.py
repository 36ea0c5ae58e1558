"""Topics, guides, permits and subsidies of the demo, with their relations."""

from datetime import date
from decimal import Decimal
from onderneem.addon import clock
from onderneem.addon.catalogue.public_service import IPublicService
from onderneem.addon.catalogue.row_lines import READERS
from onderneem.addon.catalogue.row_lines import row_of_line
from onderneem.addon.catalogue.term import term_of_line
from onderneem.addon.demo.municipality import rich
from onderneem.addon.demo.publishing import publish
from onderneem.addon.demo.rows import rows_of
from onderneem.addon.demo.starts import lead_to_starts
from onderneem.addon.demo.texts.criteria import CRITERIA
from onderneem.addon.demo.texts.guides import GUIDES
from onderneem.addon.demo.texts.permits import PERMITS
from onderneem.addon.demo.texts.subsidies import SUBSIDIES
from onderneem.addon.demo.texts.topics import TOPICS
from onderneem.addon.subsidies.content import ISubsidy
from onderneem.addon.topics.related import ENTRIES
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
RELATIONS = ("topics", "related", "replaced_by", "not_with")
DAYS = ("exhausted_on", "withdrawn_on")
NUMBERS = ("budget", "keep_years")
ROWS = {
    **{name: ISubsidy[name] for name in ("amounts", "windows", "terms")},
    **{name: IPublicService[name] for name in (*READERS, "redress", "channels")},
}
SETS = ("stage", "your_europe", "service_languages", "areas")


def make_entries(section) -> None:
    """Add all of them, then relate them: a relation needs both its ends."""
    for folder, portal_type, texts in KINDS:
        for text in texts:
            criteria = CRITERIA.get(portal_type, {}).get(text["id"], {})
            add_entry(section[folder], portal_type, text, **criteria)
    for folder, _portal_type, texts in KINDS:
        for text in texts:
            _relate(section, section[folder][text["id"]], text)


def publish_entries(section) -> None:
    """Publish the folders with all that is in them."""
    for folder, _portal_type, _texts in KINDS:
        publish(section[folder])


def add_entry(folder, portal_type: str, text: dict, **more) -> None:
    """Add what a text says; ``more``: values that are in the form of the fields already."""
    values = {**_values(text), **MORE.get(portal_type, {}), **more}
    if portal_type in ENTRIES:
        # Somebody looked them over before they came here.
        values["checked_on"] = clock.today()
    if "provider" in values:
        # Who gives it decides on it: the form asks both.
        values.setdefault("competent_authority", values["provider"])
    api.content.create(folder, portal_type, **values)


def _values(text: dict) -> dict:
    values = {name: _value(name, value) for name, value in text.items() if name not in RELATIONS}
    return {**values, **_term(text)}


def _term(text: dict) -> dict:
    """The texts have it in words; what begins with a number has one."""
    term = term_of_line(text.get("term") or "")
    if term.number is None:
        return {}
    return {"term_number": term.number, "term_unit": term.unit, "term": term.words or None}


def _value(name: str, value):
    if name == "text":
        return rich(value)
    if name in ROWS:
        return rows_of(ROWS[name], [_row(name, each) for each in value])
    if name == "parts":
        return tuple({**part, "text": rich(part["text"])} for part in value)
    if name == "deadlines":
        return tuple({**row, "day": _day(row["day"])} for row in value)
    if name in DAYS and value:
        return date.fromisoformat(value)
    if name in NUMBERS:
        return Decimal(value)
    if name in SETS:
        return set(value)
    return tuple(value) if isinstance(value, list) else value


def _row(name: str, value) -> dict:
    """A line of the texts is a row as an editor's would be."""
    if not isinstance(value, str):
        return value
    price = row_of_line(name, value.rstrip(".")) if name == "costs" else {}
    return price if price.get("amount") is not None else row_of_line(name, value)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _relate(section, item, text: dict) -> None:
    item.topics = [_to(section["themas"][name]) for name in text.get("topics", ())]
    for name in ("related", "not_with"):
        if name in text:
            setattr(item, name, [_to(section.unrestrictedTraverse(path)) for path in text[name]])
    if "replaced_by" in text:
        item.replaced_by = _to(section.unrestrictedTraverse(text["replaced_by"]))
    if "parts" in text:
        lead_to_starts(section, item)
    notify(ObjectModifiedEvent(item))


def _to(target) -> RelationValue:
    return RelationValue(getUtility(IIntIds).getId(target))
