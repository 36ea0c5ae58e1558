"""From 1001 to 1002: the list of words comes, and keywords find what has them."""

from onderneem.addon.upgrades.v1002_search import widen_search
from plone import api
from tests.topics.reading import make


def test_an_older_site_gets_the_list_and_its_keywords_count(section):
    """Once or twice; a list that somebody wrote stays."""
    site = section.aq_parent
    guide = make(section, "onderneem.Guide", "gids")
    catalog = api.portal.get_tool("portal_catalog")
    assert catalog(SearchableText="gids")
    # As it was stored when keywords were no words of a page.
    guide.setSubject(("zonneluifel",))
    del site.portal_registry.records["onderneem.synonyms"]
    assert not catalog(SearchableText="zonneluifel")
    widen_search(site.portal_setup)
    assert [brain.getId for brain in catalog(SearchableText="zonneluifel")] == ["gids"]
    api.portal.set_registry_record("onderneem.synonyms", ("een = twee",))
    widen_search(site.portal_setup)
    assert api.portal.get_registry_record("onderneem.synonyms") == ("een = twee",)
