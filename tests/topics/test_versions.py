"""Versions and working copies keep every field of our types, and the links from both ends."""

from datetime import date
from datetime import datetime
from datetime import timezone
from decimal import Decimal
from onderneem.addon.components.rows import IRows
from onderneem.addon.components.tasks import ITaskSource
from onderneem.addon.components.working_copies import is_working_copy
from onderneem.addon.guides.addresses import gone_to
from onderneem.addon.topics.translation import words_of
from onderneem.addon.topics.versions import told_original
from onderneem.addon.topics.versions import told_translations
from onderneem.addon.topics.versions import versions_of
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.app.layout.viewlets.content import ContentHistoryViewlet
from plone.app.redirector.interfaces import IRedirectionStorage
from plone.app.testing import logout
from plone.app.textfield import RichTextValue
from plone.app.textfield.interfaces import IRichText
from plone.dexterity.utils import iterSchemata
from tests.topics.reading import make
from tests.topics.reading import page_of
from tests.topics.reading import pointing_at
from z3c.relationfield.interfaces import IRelation
from z3c.relationfield.interfaces import IRelationList
from zope.component import getUtility
from zope.lifecycleevent import modified
from zope.schema import getFieldsInOrder
from zope.schema import interfaces
import pytest
import re

OURS = ["onderneem.Topic", "onderneem.Guide", "onderneem.Permit", "onderneem.Subsidy"]
ENTRIES = OURS[1:]


def sample(field, number: int):
    """Return a value of a field's kind; no rule is asked, for it is only to be kept."""
    if IRows.providedBy(field):
        columns = field.columns.items()
        return tuple({name: sample(each, row) for name, each in columns} for row in (1, 2))
    if IRichText.providedBy(field):
        return RichTextValue(f"<p>{number}</p>", "text/html", "text/x-html-safe")
    if interfaces.ICollection.providedBy(field):
        return field._type([sample(field.value_type, number)])
    if interfaces.IChoice.providedBy(field):
        return f"keuze-{number}"
    if interfaces.IBool.providedBy(field):
        return True
    if interfaces.IDatetime.providedBy(field):
        return datetime(2027, 3, number, tzinfo=timezone.utc)
    if interfaces.IDate.providedBy(field):
        return date(2027, 3, number)
    if interfaces.IDecimal.providedBy(field):
        return Decimal(number)
    if interfaces.IInt.providedBy(field):
        return number
    if interfaces.IText.providedBy(field):
        return f"woorden-{number}"
    return field.default


def own_fields(item) -> dict:
    """Return our own fields of an item, relations aside."""
    return {
        name: field
        for schema in iterSchemata(item)
        if schema.__module__.startswith("onderneem.")
        for name, field in getFieldsInOrder(schema)
        if not (IRelationList.providedBy(field) or IRelation.providedBy(field))
    }


def values(item) -> dict:
    """Return what stands in them, as plain values."""
    return {name: plain(getattr(item, name)) for name in own_fields(item)}


def plain(value):
    """Return a value that can be compared."""
    if isinstance(value, RichTextValue):
        return value.raw
    if isinstance(value, (tuple, list)):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    return value


def fill(item, number: int) -> dict:
    """Write something in every field; return what stands there then."""
    for name, field in own_fields(item).items():
        setattr(item, name, sample(field, number))
    return values(item)


@pytest.fixture
def manager(open_section):
    """Somebody who may do everything, in a site with working copies; the section."""
    with api.env.adopt_roles(["Manager"]):
        setup = api.portal.get_tool("portal_setup")
        setup.runAllImportStepsFromProfile("plone.app.iterate:default")
        yield open_section


@pytest.mark.parametrize("portal_type", OURS)
def test_an_older_version_brings_every_field_back(manager, portal_type):
    """Saved twice, then reverted."""
    item = make(manager, portal_type, "x")
    first = fill(item, 1)
    modified(item)
    repository = api.portal.get_tool("portal_repository")
    version = item.version_id
    item.title = "Anders"
    second = fill(item, 2)
    modified(item)
    assert item.version_id > version
    assert second != first
    repository.revert(item, version)
    assert (values(item), item.title) == (first, "X")


@pytest.mark.parametrize("portal_type", OURS)
def test_history_compares_two_versions_in_words_and_offers_to_go_back(manager, portal_type):
    """Each field that changed, rows by their cells; nothing that only Python reads."""
    item = make(manager, portal_type, "x")
    for number in (1, 2):
        fill(item, number)
        modified(item)
    repository = api.portal.get_tool("portal_repository")
    older, newer = (repository.retrieve(item, item.version_id - back).object for back in (1, 0))
    rows = next((name for name, each in own_fields(item).items() if IRows.providedBy(each)), None)
    if rows is not None:
        setattr(newer, rows, getattr(newer, rows)[1:])
    found = api.portal.get_tool("portal_diff").createChangeSet(older, newer).getDiffs()
    shown = {each.field: each.inline_diff() or "" for each in found if not each.same}
    assert shown
    told = " ".join(shown.values())
    assert not re.search(r"Error|RichTextValue|\{|object at", told), told
    assert rows is None or "diff_sub" in shown[rows]
    viewlet = ContentHistoryViewlet(item, item.REQUEST, None, None)
    viewlet.update()
    assert "diff_previous_url" in viewlet.revisionHistory()[0]


@pytest.mark.parametrize("portal_type", OURS)
def test_a_working_copy_has_every_field_and_gives_it_back(manager, portal_type):
    """Checked out, changed, checked in."""
    item = make(manager, portal_type, "x")
    first = fill(item, 1)
    copy = ICheckinCheckoutPolicy(item).checkout(item.aq_parent)
    assert values(copy) == first
    assert values(item) == first
    second = fill(copy, 2)
    copy.title = "Anders"
    back = ICheckinCheckoutPolicy(copy).checkin("klaar")
    assert (values(back), back.title) == (second, "Anders")
    assert back.getId() == "x"


@pytest.mark.parametrize("portal_type", ENTRIES)
def test_after_a_working_copy_the_links_show_from_both_ends(manager, portal_type):
    """Those that were there, and one that the working copy added."""
    topic = make(manager, "onderneem.Topic", "terras")
    told = make(manager, "onderneem.Guide", "anders")
    item = make(manager, portal_type, "x", topics=[topic], related=[told])
    copy = ICheckinCheckoutPolicy(item).checkout(item.aq_parent)
    back = ICheckinCheckoutPolicy(copy).checkin("klaar")
    assert [each.to_object for each in back.topics] == [topic]
    logout()
    assert page_of(told).cards == [back.absolute_url()]
    assert page_of(topic).cards == [back.absolute_url()]


@pytest.mark.parametrize("portal_type", ENTRIES)
@pytest.mark.parametrize("whose", ["translation", "original"])
def test_a_working_copy_stays_the_translation_of_its_page(manager, portal_type, whose):
    """Both ends know it, while it is checked out and after it came back; so does the list."""
    original = make(manager, portal_type, "x", language="nl")
    item = make(manager, portal_type, "y", language="en", translation_of=pointing_at(original))
    changed = item if whose == "translation" else original
    for _time in ("once", "twice"):
        copy = ICheckinCheckoutPolicy(changed).checkout(changed.aq_parent)
        assert told_translations(original) == [item]
        assert told_original(copy) == (original if whose == "translation" else None)
        changed = ICheckinCheckoutPolicy(copy).checkin("klaar")
        assert told_original(item) == original
        assert told_translations(original) == [item]
        assert item.translation_of.from_object == item
    brain = api.content.find(UID=item.UID())[0]
    assert brain.getId == "y"
    catalog = api.portal.get_tool("portal_catalog")
    indexed = catalog.getIndexDataForRID(brain.getRID())["onderneem_translation"]
    assert sorted(indexed) == sorted(words_of(item))
    logout()
    assert [each.language for each in versions_of(original)] == ["en", "nl"]


@pytest.mark.parametrize("portal_type", ENTRIES)
def test_a_copy_of_a_working_copy_is_a_page(manager, portal_type):
    """Pasted, or made by "copy as new": it is exported, looked over and translated as any other."""
    item = make(manager, portal_type, "x")
    working = ICheckinCheckoutPolicy(item).checkout(item.aq_parent)
    made = api.content.copy(working, item.aq_parent, "z")
    assert (is_working_copy(working), is_working_copy(made)) == (True, False)
    ICheckinCheckoutPolicy(working).checkin("klaar")
    assert not is_working_copy(item)


def test_a_working_copy_that_renames_a_part_lets_the_old_address_lead_on(manager):
    """As an edit of the guide itself does; and so does an older version that comes back."""
    guide = make(manager, "onderneem.Guide", "x")
    guide.parts = ({"title": "Kosten", "anchor": None, "text": None},)
    modified(guide)
    version = guide.version_id
    copy = ICheckinCheckoutPolicy(guide).checkout(guide.aq_parent)
    copy.parts = ({"title": "Kosten", "anchor": "prijs", "text": None},)
    back = ICheckinCheckoutPolicy(copy).checkin("klaar")
    assert [each.anchor for each in back.known_parts] == ["prijs"]
    path = "/".join(back.getPhysicalPath())
    storage = getUtility(IRedirectionStorage)
    assert storage.get(f"{path}/kosten") == f"{path}/prijs"
    api.portal.get_tool("portal_repository").revert(back, version)
    assert [each.anchor for each in back.known_parts] == ["kosten"]
    assert gone_to(back, "prijs") == "kosten"


def test_a_working_copy_is_not_to_be_looked_over(manager):
    """The page that it is of stands in the tasks once; after it came back, still once."""
    source = getUtility(ITaskSource, "review")
    item = make(manager, "onderneem.Permit", "x", review_by=date(2020, 1, 1))
    copy = ICheckinCheckoutPolicy(item).checkout(item.aq_parent)
    assert source.total(manager) == 1
    ICheckinCheckoutPolicy(copy).checkin("klaar")
    assert source.total(manager) == 1
