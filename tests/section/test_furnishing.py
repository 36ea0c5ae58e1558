"""A new section is complete at once, and changes nothing outside itself."""

from onderneem.addon.section.furnishing import ADD
from onderneem.addon.section.furnishing import FOLDERS
from onderneem.addon.section.furnishing import furnish
from plone import api
import pytest


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.id)
def test_each_folder_is_a_stock_folder_with_a_marker(section, folder):
    """Editors meet the Folder they know; the marker gives it its page."""
    made = section[folder.id]
    assert made.portal_type == "Folder"
    assert folder.marker.providedBy(made)
    assert made.getLayout() == folder.layout


def test_furnishing_twice_changes_nothing(section):
    """What an editor renamed or removed from the menu stays as it is."""
    section["gidsen"].title = "Wegwijs"
    furnish(section)
    assert section["gidsen"].title == "Wegwijs"
    assert len(section.objectIds()) == len(set(section.objectIds()))


def test_our_types_are_offered_in_the_section_only(portal, section):
    """An editor of the site finds no guide or permit in the menu of another folder."""
    with api.env.adopt_roles(["Manager"]):
        other = api.content.create(portal, "Folder", "nieuws")
    with api.env.adopt_roles(["Member", "Contributor", "Editor", "Site Administrator"]):
        elsewhere = {fti.getId() for fti in other.allowedContentTypes()}
        here = {fti.getId() for fti in section["gidsen"].allowedContentTypes()}
        assert not {each for each in elsewhere if each.startswith("onderneem.")} - {
            "onderneem.Section"
        }
        assert "onderneem.Guide" in here
        assert not api.user.has_permission(ADD, obj=other)


def test_a_section_must_be_reachable(portal):
    """Neither phone nor e-mail: the form says so."""
    from onderneem.addon.section.content import ISectionSchema
    from zope.interface import Invalid

    class Data:
        phone = None
        email = None

    with pytest.raises(Invalid):
        ISectionSchema.validateInvariants(Data())
