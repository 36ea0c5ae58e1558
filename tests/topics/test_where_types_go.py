"""What a topic and a section accept, and where our types may be added."""

from plone import api
from tests.topics.people import in_dutch
from tests.topics.people import refused
from tests.topics.people import Writer
from tests.topics.reading import FOLDERS
from tests.topics.reading import REQUIRED
import pytest
import transaction

NO_ICON = "Give the name of a Bootstrap icon, for example: cup-hot."
UNREACHABLE = "Give at least a phone number or an e-mail address."
SECTION = "onderneem.Section"


@pytest.fixture
def webmaster(editor):
    """A site administrator."""
    return Writer(editor.section, "webmaster", ["Site Administrator"])


@pytest.mark.parametrize("icon", ["../../etc/passwd", "Cup Hot", "<svg>", "cup-hot.svg", "-"])
def test_an_icon_is_a_name_and_no_path(editor, icon):
    """400 with field and reason."""
    answer = editor.post("onderneem.Topic", icon=icon)
    assert refused(answer) == [("icon", in_dutch(NO_ICON))]


def test_the_form_refuses_a_path_as_icon(editor):
    """The same reason at the field."""
    form = editor.fill_in("onderneem.Topic", {"icon": "../x"})
    assert (form.wrong, form.reasons) == ({"icon"}, [in_dutch(NO_ICON)])


def test_a_section_must_be_reachable(webmaster):
    """Neither phone nor e-mail: refused in the form and by REST, with the same reason."""
    assert refused(webmaster.post(SECTION)) == [("phone", in_dutch(UNREACHABLE))]
    assert set(webmaster.fill_in(SECTION, {}).reasons) == {in_dutch(UNREACHABLE)}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("municipality", "99999"),
        ("municipality", "Gent"),
        ("email", "geen adres"),
        ("email", "an@b.example\nBcc: c@d.example"),
        ("ecounter_base", "www.example.be"),
        ("hours", ["ma\ndi"]),
    ],
)
def test_a_section_refuses_a_wrong_value_by_its_field(webmaster, field, value):
    """A municipality is one that exists, an address is an address."""
    answer = webmaster.post(SECTION, **{"phone": "09 000 00 00", field: value})
    assert [name for name, _reason in refused(answer)] == [field]


@pytest.mark.parametrize("portal_type", FOLDERS)
def test_our_types_are_added_in_their_folder(editor, portal_type):
    """An editor needs no webmaster for it."""
    answer = editor.post(portal_type, **REQUIRED.get(portal_type, {}))
    assert answer.status_code == 201, answer.text
    assert editor.folder(portal_type).objectIds() == ["nieuw"]


@pytest.mark.parametrize("portal_type", FOLDERS)
def test_our_types_are_added_nowhere_else_in_the_site(webmaster, portal_type):
    """Not in the site, and not in another folder, even by a site administrator."""
    site = webmaster.section.aq_parent
    with api.env.adopt_roles(["Manager"]):
        news = api.content.create(site, "Folder", "nieuws")
    transaction.commit()
    for place in (site, news):
        answer = webmaster.post(portal_type, place, **REQUIRED.get(portal_type, {}))
        assert answer.status_code in (400, 403), answer.text
        assert "nieuw" not in place.objectIds()


def test_each_folder_takes_its_own_type_only(editor):
    """A permit among the guides would be in no list."""
    guides = editor.section["gidsen"]
    answer = editor.post("onderneem.Permit", guides, competent_authority="College")
    assert answer.status_code in (400, 403)
    assert guides.objectIds() == []


def test_an_editor_adds_no_section(editor):
    """That is for the webmaster."""
    answer = editor.post(SECTION, phone="09 000 00 00")
    assert answer.status_code in (401, 403)
