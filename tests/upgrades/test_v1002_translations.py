"""From 1001 to 1002: guides, permits and subsidies can have translations."""

from onderneem.addon.upgrades.v1002_translations import add_translations
from onderneem.addon.upgrades.v1002_translations import BEHAVIOUR
from onderneem.addon.upgrades.v1002_translations import ENTRIES
from plone import api
from tests.topics.reading import make

INDEX = "onderneem_translation"


def test_an_older_site_gets_the_field_and_the_index(section):
    """Once or twice; what was there is an original."""
    guide = make(section, "onderneem.Guide", "gids")
    catalog = api.portal.get_tool("portal_catalog")
    catalog.delIndex(INDEX)
    types = api.portal.get_tool("portal_types")
    for name in ENTRIES:
        kept = tuple(each for each in types[name].behaviors if each != BEHAVIOUR)
        types[name].manage_changeProperties(behaviors=kept)
        types[name].deleteActions([types[name].listActions().index(_action(types[name]))])
    for _time in range(2):
        add_translations(section.aq_parent.portal_setup)
        assert [brain.UID for brain in catalog(**{INDEX: "original"})] == [guide.UID()]
        for name in ENTRIES:
            assert types[name].behaviors.count(BEHAVIOUR) == 1
            assert [each.id for each in types[name]._actions].count("english-version") == 1


def _action(fti):
    return next(each for each in fti.listActions() if each.id == "english-version")
