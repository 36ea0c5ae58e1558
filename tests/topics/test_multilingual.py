"""With plone.app.multilingual in a site its translations link too; ours go on working."""

from AccessControl.security import newInteraction
from onderneem.addon.components.tasks import waiting_for
from onderneem.addon.demo.publishing import publish
from onderneem.addon.topics.versions import versions_of
from plone import api
from plone.app.testing import applyProfile
from plone.app.testing import logout
from plone.app.testing.helpers import popGlobalRegistry
from plone.app.testing.helpers import pushGlobalRegistry
from tests.places import make_section
from tests.topics.reading import make
from tests.topics.reading import page_of
from tests.topics.reading import pointing_at
from zope.configuration import xmlconfig
import plone.app.multilingual as multilingual
import pytest


@pytest.fixture
def site(integration, open_section):
    """The site with the add-on installed after the section was made, in Dutch and English."""
    from plone.testing import zca

    portal = open_section.aq_parent
    pushGlobalRegistry(portal)
    context = zca.stackConfigurationContext(integration.get("configurationContext"))
    xmlconfig.file("configure.zcml", multilingual, context=context)
    xmlconfig.file("overrides.zcml", multilingual, context=context)
    api.portal.set_registry_record("plone.available_languages", ["nl", "en"])
    with api.env.adopt_roles(["Manager"]):
        applyProfile(portal, "plone.app.multilingual:default")
    yield portal
    popGlobalRegistry(portal)


def translated(page, portal):
    """Let a webmaster make the page in English, in the section of that language."""
    from plone.app.multilingual.interfaces import ITranslationManager

    with api.env.adopt_roles(["Manager"]):
        section = make_section(portal["en"])
        publish(section)
    made = make(section, page.portal_type, "english", language="en")
    with api.env.adopt_roles(["Manager"]):
        ITranslationManager(page).register_translation("en", made)
    return made


def shown(page) -> dict[str, str]:
    """Return where a page leads, by language."""
    newInteraction()
    return {each.language: each.url for each in versions_of(page)}


def test_a_translation_of_the_add_on_links(site, open_section):
    """On our page and in its head, once; private again, it doesn't."""
    guide = make(open_section, "onderneem.Guide", "gids", language="nl")
    english = translated(guide, site)
    logout()
    expected = {"nl": guide.absolute_url(), "en": english.absolute_url()}
    assert shown(guide) == expected
    page = page_of(guide)
    heads = page.tree.xpath("//head/link[@hreflang]")
    assert {each.get("hreflang"): each.get("href") for each in heads} == expected
    assert page.own.xpath(".//p[contains(@class, 'oo-versions')]/a/@hreflang") == ["en"]
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(english, "retract")
    assert shown(guide) == {"nl": guide.absolute_url()}


def test_our_own_translations_go_on_working(site, open_section):
    """A relation counts in such a site as in any other."""
    guide = make(open_section, "onderneem.Guide", "gids", language="nl")
    relation = pointing_at(guide)
    english = make(open_section, "onderneem.Guide", "guide", language="en", translation_of=relation)
    assert shown(guide) == shown(english)
    assert shown(guide)["en"] == english.absolute_url()


def test_a_page_of_the_add_on_is_a_page_in_english(site, open_section):
    """It takes the task off."""
    codes = {"DienstenLicentiesVergunningen"}
    permit = make(open_section, "onderneem.Permit", "terras", language="nl", your_europe=codes)

    def missing() -> int:
        (found,) = (e for e in waiting_for(open_section) if e.kind == "missing-english")
        return found.total

    assert missing() == 1
    translated(permit, site)
    assert missing() == 0
