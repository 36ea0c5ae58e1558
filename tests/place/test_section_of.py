"""From any object to its section, and to the settings that hold there."""

from onderneem.addon.place.section import section_of
from onderneem.addon.place.section import setting
from plone import api
from tests.topics.reading import make
from tests.topics.reading import page_of
import pytest

SITE = "https://loket.voorbeeldegem.example"


@pytest.fixture
def deep_page(section):
    """A page two folders below the section."""
    with api.env.adopt_roles(["Manager"]):
        folder = api.content.create(section, "Folder", "horeca")
        folder = api.content.create(folder, "Folder", "terras")
        return api.content.create(folder, "Document", "binnen")


@pytest.fixture
def news(portal):
    """A folder of the site, outside the section."""
    with api.env.adopt_roles(["Manager"]):
        return api.content.create(portal, "Folder", "nieuws")


def test_what_lies_deep_knows_its_section(section, deep_page):
    """However many folders an editor puts between."""
    assert section_of(deep_page).aq_base is section.aq_base
    assert section_of(section).aq_base is section.aq_base


def test_outside_there_is_none(portal, section, news):
    """A folder beside the section, the site, and nothing at all."""
    assert section_of(news) is None
    assert section_of(portal) is None
    assert section_of(None) is None


def test_what_is_acquired_from_the_side_is_not_in_the_section(section, news):
    """At /ondernemen/nieuws Zope finds the folder of the site: it still isn't in the section."""
    assert section.nieuws.aq_base is news.aq_base
    assert section_of(section.nieuws) is None


def test_the_sections_own_value_comes_first(section, deep_page):
    """Two municipalities in one site may have two counters."""
    api.portal.set_registry_record("onderneem.ecounter_base", "https://site.example")
    section.ecounter_base = SITE
    assert setting(deep_page, "ecounter_base") == SITE


@pytest.mark.parametrize("own", [None, "", (), []])
def test_what_a_section_leaves_empty_the_site_says(section, deep_page, own):
    """Empty is not a value."""
    api.portal.set_registry_record("onderneem.ecounter_base", SITE)
    section.ecounter_base = own
    assert setting(deep_page, "ecounter_base") == SITE


def test_outside_a_section_the_site_says(news):
    """A setting is never an error."""
    api.portal.set_registry_record("onderneem.ecounter_base", SITE)
    assert setting(news, "ecounter_base") == SITE


def test_no_is_an_answer_of_its_own(section):
    """False of a section isn't overruled by the site."""
    section.cached_frame = False
    assert setting(section, "cached_frame") is False


def test_a_record_that_is_missing_is_no_error(portal, section, deep_page):
    """A site before its upgrade, or without the add-on, goes on."""
    del portal.portal_registry.records["onderneem.ecounter_base"]
    assert setting(deep_page, "ecounter_base") is None
    assert setting(section, "never_heard_of") is None


def test_a_page_of_the_section_shows_without_the_records(portal, section):
    """Between new code and the upgrade step visitors still read."""
    for name in ("ecounter_base", "product_base", "cached_frame"):
        del portal.portal_registry.records[f"onderneem.{name}"]
    assert page_of(make(section, "onderneem.Permit", "terras")).headings == [
        "oo-start",
        "oo-authority",
    ]


def test_a_page_with_the_name_of_a_setting_is_no_setting(portal, section):
    """An editor may call a folder as he likes."""
    with api.env.adopt_roles(["Manager"]):
        api.content.create(section, "Folder", "catalogue_api", title="Over de catalogus")
    api.portal.set_registry_record("onderneem.catalogue_api", SITE)
    assert setting(section, "catalogue_api") == SITE
