"""What an editor may say that a form is about."""

from onderneem.addon.desk.subjects import desk_subjects
from plone import api
from tests.places import make_section
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.i18n import translate
from zope.intid.interfaces import IIntIds


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
