"""``@e-counter``: by service, by expansion and in ``@components``, as CONTRACT.md has it."""

from datetime import datetime
from datetime import timezone
from onderneem.addon.ecounter.state import state_of
from plone import api
from tests.ecounter.conftest import nothing_to_offer
from tests.ecounter.contract import OWN_LINK
from tests.topics.reading import FOLDERS
from tests.topics.reading import make
import pytest
import transaction

WHERE = ["", *(f"/{folder}/terras" for folder in FOLDERS.values())]
KEYS = {"@id", "status", "primary", "links", "product", "fallback", "go", "downtime"}
LINK_KEYS = {"title", "url", "kind", "language", "status", "checked"}


@pytest.fixture
def permit(doors):
    """The permit with a link, a website and a product of its own."""
    permit = doors["vergunningen"]["terras"]
    permit.start_url, permit.start_label = "https://loket.example/terras", "Terras aanvragen"
    permit.websites = ("Lees | https://lees.example", "geen link", "Kwaad | javascript:alert(1)")
    permit.product_number, permit.product_id = "1502", "https://ipdc.example/1502"
    transaction.commit()
    return permit


@pytest.mark.parametrize("path", WHERE)
def test_everything_of_ours_has_a_way_to_the_counter(visitor, path):
    """Guide, permit, subsidy, topic and section answer alike, key for key."""
    found = visitor.read(f"{path}/@e-counter").json()
    url = visitor.section.absolute_url() + path
    assert set(found) == KEYS
    assert found["@id"] == f"{url}/@e-counter"
    assert found["go"] == f"{url}/@@e-counter"
    assert (found["status"], found["product"]) == ("unchecked", None)
    assert found["links"] == [found["primary"]]
    assert set(found["primary"]) == LINK_KEYS


@pytest.mark.parametrize("path", WHERE)
def test_it_comes_along_when_it_is_asked_for(visitor, path):
    """Expanded it is the same answer; else only its address."""
    service = visitor.read(f"{path}/@e-counter").json()
    expanded = visitor.read(path, expand="e-counter").json()["@components"]
    components = visitor.read(path).json()["@components"]
    assert expanded["e-counter"] == service
    assert components["e-counter"] == {"@id": service["@id"]}


def test_the_primary_is_the_editors_own_link(visitor, permit):
    """As the contract shows it, and the words are the editor's."""
    found = visitor.read("/vergunningen/terras/@e-counter").json()
    assert found["primary"] == OWN_LINK
    assert found["primary"] == found["links"][0]


def test_every_link_is_listed_and_no_bad_one(visitor, permit):
    """In order; a stored line that is no link or no web address is left out."""
    found = visitor.read("/vergunningen/terras/@e-counter").json()
    assert [(link["kind"], link["url"]) for link in found["links"]] == [
        ("application", "https://loket.example/terras"),
        ("information", "https://lees.example"),
        ("product", "https://productencatalogus-v3.vlaanderen.be/product/1502"),
        ("counter", "https://www.vlaanderenonderneemt.be"),
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, None),
        (
            {"product_number": "1502"},
            {"number": "1502", "id": None, "source": "ipdc", "retrieved": None},
        ),
        (
            {
                "product_id": "https://ipdc.example/1502",
                "source": "lpdc",
                "retrieved": datetime(2026, 11, 24, 2, tzinfo=timezone.utc),
            },
            {
                "number": None,
                "id": "https://ipdc.example/1502",
                "source": "lpdc",
                "retrieved": "2026-11-24T02:00:00+00:00",
            },
        ),
    ],
)
def test_the_product_says_where_it_came_from(section, http_request, fields, expected):
    """Null, or number, address, source and time."""
    permit = make(section, "onderneem.Permit", "terras", **fields)
    assert state_of(permit, http_request).product == expected


def test_the_fallback_is_the_desk_with_the_subject(visitor):
    """So that whoever can't start can ask, and need not say what about."""
    base = visitor.section.absolute_url()
    contact = {"phone": "09 000 00 00", "email": "ondernemen@voorbeeldegem.example"}
    about_permit = visitor.read("/vergunningen/terras/@e-counter").json()["fallback"]
    assert about_permit == {"desk": f"{base}/contact?over=vergunningen/terras", **contact}
    assert visitor.read("/@e-counter").json()["fallback"] == {"desk": f"{base}/contact", **contact}


@pytest.mark.parametrize("path", WHERE)
def test_without_any_link_the_status_is_none(visitor, path):
    """Still an answer, with the fallback in it."""
    nothing_to_offer(visitor.section)
    found = visitor.read(f"{path}/@e-counter").json()
    assert (found["status"], found["primary"], found["links"]) == ("none", None, [])
    assert found["fallback"]["desk"]


def test_a_bad_setting_is_never_offered(visitor):
    """What a webmaster or an import wrote in the registry runs in nobody's browser."""
    visitor.section.ecounter_base = "javascript:alert(1)"
    transaction.commit()
    assert visitor.read("/@e-counter").json()["links"] == []


@pytest.mark.parametrize("path", ["/@e-counter", "/@@e-counter", "?expand=e-counter"])
def test_what_is_private_stays_so(visitor, path):
    """Its links are as private as the item."""
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(visitor.section["gidsen"]["terras"], "retract")
    transaction.commit()
    answer = visitor.read(f"/gidsen/terras{path}")
    assert answer.status_code == 401
    assert "vlaanderenonderneemt" not in answer.text


def test_elsewhere_there_is_no_such_service(visitor):
    """A page of the site has no start button."""
    assert visitor.read("/contact/@e-counter").status_code == 404
