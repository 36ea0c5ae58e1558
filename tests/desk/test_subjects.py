"""What an editor may say that a form is about."""

from onderneem.addon.desk.subjects import desk_subjects
from onderneem.addon.desk.subjects import section_subjects
from onderneem.addon.desk.subjects import topic_of
from plone import api
from tests.places import make_section
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.i18n import translate
from zope.intid.interfaces import IIntIds
from zope.security.management import endInteraction
from zope.security.management import newInteraction
import pytest


def test_subjects_are_told_apart_by_kind(portal):
    """Kind by kind; one title twice is told by its kind, and a translation isn't there."""
    section = make_section(portal)
    with api.env.adopt_roles(["Manager"]):
        guide = api.content.create(section["gidsen"], "onderneem.Guide", "a", title="Terras")
        api.content.create(section["vergunningen"], "onderneem.Permit", "b", title="Terras")
        api.content.create(
            section["gidsen"],
            "onderneem.Guide",
            "c",
            title="Terrace",
            language="en",
            translation_of=RelationValue(getUtility(IIntIds).getId(guide)),
        )
        terms = list(desk_subjects(section))
    told = {each.value: translate(each.title, target_language="nl") for each in terms}
    assert "c" not in told
    assert told["a"] != told["b"]
    assert [each.value for each in terms][-2:] == ["a", "b"]


@pytest.fixture
def asked_for():
    """A request is answered, as always when it is asked who may see what."""
    newInteraction()
    yield
    endInteraction()


@pytest.mark.usefixtures("asked_for")
def test_a_visitor_chooses_among_topics_guides_and_permits(section):
    """Group by group; of a permit the dossier has the topic, also when both have one id."""
    with api.env.adopt_roles(["Manager"]):
        topic = api.content.create(section["themas"], "onderneem.Topic", "terras", title="Terras")
        api.content.create(
            section["vergunningen"],
            "onderneem.Permit",
            "terras",
            title="Terras",
            topics=[RelationValue(getUtility(IIntIds).getId(topic))],
        )
        api.content.create(section["vergunningen"], "onderneem.Permit", "los", title="Los")
        api.content.create(section["gidsen"], "onderneem.Guide", "los", title="Los")
        terms = list(section_subjects(section))
        topics = {each.value: topic_of(section, each.value) for each in terms}
    assert [each.short for each in terms] == ["Terras", "Los", "Los", "Terras"]
    assert [str(each.group) for each in terms] == ["Topics", "Guides", "Permits", "Permits"]
    assert topics == {
        "terras": "terras",
        "gidsen/los": "",
        "vergunningen/los": "",
        "vergunningen/terras": "terras",
    }
    assert topic_of(section, "vergunningen/weg") == ""
