"""What a section can't do without stays where the links lead."""

from onderneem.addon.section.furnishing import DESK
from onderneem.addon.section.furnishing import FOLDERS
from onderneem.addon.section.keeping import BelongsToSection
from onderneem.addon.section.unplugging import what_is_in_use
from plone import api
import pytest

PARTS = [DESK, *(folder.id for folder in FOLDERS)]


@pytest.fixture(autouse=True)
def _webmaster(section):
    """Somebody who may everything."""
    with api.env.adopt_roles(["Manager"]):
        yield


@pytest.mark.parametrize("part", [*PARTS, "dossiers"])
def test_a_part_is_not_deleted_by_itself(section, part):
    """Every page's "ask us" leads to it; by acquisition it would lead elsewhere."""
    with pytest.raises(BelongsToSection):
        api.content.delete(section[part], check_linkintegrity=False)


@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_not_renamed(section, part):
    """Its address is what pages and people know."""
    with pytest.raises(BelongsToSection):
        api.content.rename(section[part], "elders")


def test_with_its_section_it_goes(portal, section):
    """An empty section can be deleted whole, and renamed."""
    api.content.rename(section, "zaken")
    assert DESK in portal["zaken"]
    api.content.delete(portal["zaken"], check_linkintegrity=False)
    assert "zaken" not in portal


def test_what_is_inside_may_go(section):
    """A guide is an editor's to delete; an application form beside the desk too."""
    guide = api.content.create(section["gidsen"], "onderneem.Guide", "oud")
    api.content.delete(guide, check_linkintegrity=False)
    assert "oud" not in section["gidsen"]


@pytest.mark.parametrize("part", ["gidsen", DESK])
def test_a_copy_elsewhere_keeps_the_add_on_in_use(portal, section, part):
    """Its marker wouldn't load without the package, so removing the add-on is refused."""
    copy = api.content.copy(section[part], portal, id="kopie")
    api.content.delete(section, check_linkintegrity=False)
    assert what_is_in_use(portal) == ["/".join(copy.getPhysicalPath())]


@pytest.mark.parametrize(
    ("words", "found"), [("vergunning", True), ("horeca", True), ("terras horeca", True), ("x", 0)]
)
def test_search_knows_what_a_thing_is_and_its_topics(section, words, found):
    """Neither "vergunning" nor "horeca" stands in the text of this permit."""
    from tests.topics.reading import pointing_at

    topic = api.content.create(section["themas"], "onderneem.Topic", "horeca", title="Horeca")
    made = api.content.create(
        section["vergunningen"],
        "onderneem.Permit",
        "terras",
        title="Terrasvergunning",
        topics=[pointing_at(topic)],
    )
    view = api.content.get_view("search", section, section.REQUEST.clone())
    view.request.form["text"] = words
    assert (made.absolute_url() in [card.url for card in view.cards]) == bool(found)


def test_who_works_here_is_led_to_the_work(section):
    """Visitors see no such links."""
    view = api.content.get_view("view", section, section.REQUEST)
    tools = [link.url.rpartition("/")[2] for link in view.tools]
    editors = ["@@tasks", "@@unfound", "@@links", "@@catalogue", "@@told"]
    assert tools == ["dossiers", *editors, "@@health"]
    with api.env.adopt_roles(["Anonymous"]):
        assert api.content.get_view("view", section, section.REQUEST.clone()).tools == []
