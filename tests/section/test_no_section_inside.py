"""A section never stands inside another: neither added, nor moved, nor in a folder."""

from onderneem.addon.section.keeping import InsideSection
from plone import api
from tests.topics.people import opened_section
from tests.topics.people import Writer
from tests.topics.reading import Page
import pytest
import transaction

REACHABLE = {"phone": "09 111 11 11"}


@pytest.fixture
def webmaster(section):
    """Somebody who may everything."""
    with api.env.adopt_roles(["Manager"]):
        yield


@pytest.mark.usefixtures("webmaster")
def test_the_menu_does_not_offer_it(portal, section):
    """Beside a section it does: one site may have two municipalities."""
    assert "onderneem.Section" not in {each.getId() for each in section.allowedContentTypes()}
    assert "onderneem.Section" in {each.getId() for each in portal.allowedContentTypes()}


@pytest.mark.usefixtures("webmaster")
@pytest.mark.parametrize("deep", [False, True])
def test_it_is_not_added_inside(section, deep):
    """Also not in a folder of the section; nothing is half made."""
    place = api.content.create(section, "Folder", "horeca") if deep else section
    before = set(place.objectIds())
    with pytest.raises(InsideSection):
        api.content.create(place, "onderneem.Section", "tweede", **REACHABLE)
    assert set(place.objectIds()) == before


@pytest.mark.usefixtures("webmaster")
def test_it_is_not_moved_inside(portal, section):
    """By itself, or with the folder around it."""
    folder = api.content.create(portal, "Folder", "wijken")
    second = api.content.create(folder, "onderneem.Section", "tweede", **REACHABLE)
    for moved in (second, folder):
        with pytest.raises(InsideSection):
            api.content.move(moved, section)


@pytest.mark.usefixtures("webmaster")
def test_beside_it_may_stand_move_and_change_its_name(portal, section):
    """What was possible stays so."""
    folder = api.content.create(portal, "Folder", "wijken")
    second = api.content.create(folder, "onderneem.Section", "tweede", **REACHABLE)
    api.content.move(second, portal)
    api.content.rename(portal["tweede"], "derde")
    assert "contact" in portal["derde"]


def test_it_is_said_clearly(functional):
    """To a program and in a browser, straight in the section and in a folder of it."""
    section = opened_section(functional["portal"])
    webmaster = Writer(section, "webmaster", ("Site Administrator",))
    with api.env.adopt_roles(["Manager"]):
        folder = api.content.create(section, "Folder", "horeca")
    transaction.commit()
    # plone.restapi itself says no where our type isn't offered.
    for place, status in ((section, 403), (folder, 400)):
        answer = webmaster.post("onderneem.Section", place, **REACHABLE)
        assert answer.status_code == status
        told = answer.json().get("error") or answer.json()
        assert "Section" in told["message"] or "Ondernemen" in told["message"]
        form = webmaster.ask(f"{place.absolute_url()}/++add++onderneem.Section")
        assert form.status_code == 400
        assert "“Ondernemen”" in Page(form.text).own.text_content()
        assert "Traceback" not in form.text
    beside = webmaster.ask(f"{section.aq_parent.absolute_url()}/++add++onderneem.Section")
    assert beside.status_code == 200
