"""What text is found by: its own words, as Plone's widgets would show them."""

from onderneem.addon.topics.search_words import PlainWords
from plone import api
from plone.app.dexterity.behaviors.metadata import IBasic
from tests.topics.reading import make
import pytest


@pytest.mark.parametrize("words", ["Terras & < 3 tafels", "", None])
def test_the_words_of_a_text_are_what_was_typed(section, words):
    """Nothing of it is markup."""
    permit = make(section, "onderneem.Permit", "terras")
    permit.description = words
    found = PlainWords(permit, IBasic["description"], None).convert()
    assert found == (words or "")


def test_title_and_description_are_found(section):
    """By the site's own search, under the permit."""
    permit = make(section, "onderneem.Permit", "terras", description="Zwierigheid & <lof>")
    catalog = api.portal.get_tool("portal_catalog")
    for word in ("Zwierigheid", "lof", permit.title.split()[0]):
        assert permit.getId() in [each.getId for each in catalog(SearchableText=word)]
