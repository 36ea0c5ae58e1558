"""From 1001 to 1002: an old site gets criteria and indexes, filled; twice changes nothing."""

from onderneem.addon.finder.indexes import OURS
from onderneem.addon.upgrades.v1002_finder import add_finder
from plone import api
from tests.topics.reading import make
import pytest

TYPES = ("onderneem.Permit", "onderneem.Subsidy")


@pytest.fixture
def old_site(portal, open_section):
    """A site of version 1001, with a topic and a subsidy and permit about it."""
    topic = make(open_section, "onderneem.Topic", "terras")
    make(open_section, "onderneem.Subsidy", "steun", purpose="energy", topics=[topic])
    make(open_section, "onderneem.Permit", "vergunning", topics=[topic])
    for name in TYPES:
        fti = portal.portal_types[name]
        kept = [each for each in fti.behaviors if each != "onderneem.criteria"]
        fti.manage_changeProperties(behaviors=tuple(kept))
    for name in OURS:
        portal.portal_catalog.delIndex(name)
    return portal


def found(**query) -> list[str]:
    """Return the ids of what the catalog finds."""
    return sorted(brain.getId for brain in api.content.find(**query))


def test_all_is_there_and_filled(old_site):
    """The types, the indexes, and what is in them; no field or index twice."""
    for _ in range(2):
        add_finder(old_site.portal_setup)
        for name in TYPES:
            assert old_site.portal_types[name].behaviors.count("onderneem.criteria") == 1
        assert set(OURS) <= set(old_site.portal_catalog.indexes())
        topic = old_site["ondernemen"]["themas"]["terras"].UID()
        assert found(onderneem_topic=topic) == ["steun", "vergunning"]
        assert found(onderneem_state="continuous", onderneem_purpose="energy") == ["steun"]
        assert found(onderneem_stage="*") == ["steun", "vergunning"]


def test_an_index_that_is_there_keeps_what_is_in_it(old_site):
    """A webmaster may have run it by hand."""
    add_finder(old_site.portal_setup)
    index = old_site.portal_catalog._catalog.getIndex("onderneem_state")
    add_finder(old_site.portal_setup)
    assert old_site.portal_catalog._catalog.getIndex("onderneem_state")._kept is index._kept


def test_what_was_indexed_before_has_the_new_defaults(old_site):
    """An item that was made before the fields existed asks nothing of anybody."""
    from onderneem.addon.finder.criteria_of import criteria_of

    add_finder(old_site.portal_setup)
    assert criteria_of(old_site["ondernemen"]["subsidies"]["steun"]) == []
