"""From 1001 to 1002: a guide's one text becomes parts, and every page gets a review."""

from DateTime import DateTime
from datetime import datetime
from onderneem.addon import clock
from onderneem.addon.guides.addresses import KEY
from onderneem.addon.topics.review import stored
from plone import api
from plone.app.textfield import RichTextValue
from Products.CMFPlone.utils import get_installer
from tests.topics.reading import make
from zope.annotation.interfaces import IAnnotations
import pytest

PROFILE = "onderneem.addon:default"
ENTRIES = ("onderneem.Guide", "onderneem.Permit", "onderneem.Subsidy")
INDEXES = ("onderneem_review_by", "onderneem_points_at")
OLD = "<p>Begin.</p><h2>Waar?</h2><p>Hier.</p><h2>Wat <em>kost</em> het?</h2><p>20 euro.</p>"
NOON = datetime(2027, 3, 1, 12, tzinfo=clock.BRUSSELS)


def text(html):
    """Return a rich text."""
    return RichTextValue(html, "text/html", "text/x-html-safe")


@pytest.fixture
def old_section(portal, open_section):
    """A section of version 1001: guides with one text, no review, no versions."""
    long = make(open_section, "onderneem.Guide", "lang")
    short = make(open_section, "onderneem.Guide", "kort")
    empty = make(open_section, "onderneem.Guide", "leeg")
    permit = make(open_section, "onderneem.Permit", "terras")
    for item in (long, short, empty, permit):
        for name in ("review_by", "checked_on", "_parts"):
            stored(item).pop(name, None)
        item.setModificationDate(DateTime("2026/12/24"))
    long.text, short.text, empty.text = text(OLD), text("<p>Kort.</p>"), None
    IAnnotations(open_section).pop(KEY, None)
    for name in INDEXES:
        portal.portal_catalog.delIndex(name)
    for name in ENTRIES:
        fti = portal.portal_types[name]
        new = ("onderneem.review", "plone.locking")
        behaviors = [each for each in fti.behaviors if each not in new]
        fti.manage_changeProperties(behaviors=(*behaviors, "plone.leadimage"))
    portal.portal_repository.setVersionableContentTypes(["Document"])
    portal.portal_setup.setLastVersionForProfile(PROFILE, "1001")
    return open_section


def upgrade(section):
    """Press the button of the add-ons panel on 1 March 2027."""
    site = section.aq_parent
    with clock.pinned(NOON), api.env.adopt_roles(["Manager"]):
        assert get_installer(site, site.REQUEST).upgrade_product("onderneem.addon")


def parts(guide) -> list[tuple]:
    """Return title, anchor and text of each part."""
    return [(each["title"], each["anchor"], each["text"].raw) for each in guide.parts]


def test_a_text_becomes_parts_at_its_headings(old_section):
    """What stood before the first is an introduction; a text without headings is one part."""
    upgrade(old_section)
    guides = old_section["gidsen"]
    first, *others = parts(guides["lang"])
    assert first[2] == "<p>Begin.</p>"
    assert others == [
        ("Waar?", "waar", "<p>Hier.</p>"),
        ("Wat kost het?", "wat-kost-het", "<p>20 euro.</p>"),
    ]
    assert parts(guides["kort"]) == [("Kort", "kort", "<p>Kort.</p>")]
    assert parts(guides["leeg"]) == []
    assert "text" not in stored(guides["lang"])
    found = api.content.find(SearchableText="Hier", portal_type="onderneem.Guide")
    assert [each.getId for each in found] == ["lang"]


def test_every_page_gets_a_review_that_is_not_due_at_once(old_section):
    """Due a year after its last change, but never all on one day; nobody checked it yet."""
    upgrade(old_section)
    items = [*old_section["gidsen"].objectValues(), *old_section["vergunningen"].objectValues()]
    assert {each.checked_on for each in items} == {None}
    assert {each.review_by.isoformat() for each in items} == {"2027-12-24"}
    catalog = old_section.aq_parent.portal_catalog
    assert len(catalog(onderneem_review_by={"query": "2027-12-24", "range": "max"})) == len(items)


def test_what_is_old_is_spread_over_three_months(old_section):
    """Nobody finds a whole site overdue the morning after."""
    for item in old_section["gidsen"].objectValues():
        item.setModificationDate(DateTime("2020/01/01"))
    upgrade(old_section)
    days = sorted(each.review_by for each in old_section["gidsen"].objectValues())
    assert len(set(days)) == len(days) == 3
    assert (days[0] - NOON.date()).days >= 31


def test_the_types_get_reviews_and_versions_and_keep_what_they_had(old_section):
    """Also what a webmaster added; once."""
    upgrade(old_section)
    site = old_section.aq_parent
    site.portal_setup.setLastVersionForProfile(PROFILE, "1001")
    before = parts(old_section["gidsen"]["lang"])
    upgrade(old_section)
    for name in ENTRIES:
        behaviors = site.portal_types[name].behaviors
        for each in ("onderneem.review", "plone.locking", "plone.leadimage"):
            assert behaviors.count(each) == 1
    versioned = site.portal_repository.getVersionableContentTypes()
    assert {"Document", *ENTRIES} <= set(versioned)
    assert len(versioned) == len(set(versioned))
    assert parts(old_section["gidsen"]["lang"]) == before
