"""The start box of a permit's page: the buttons, what was announced, and the reason for editors."""

from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.ecounter.rest import as_json
from plone.app.testing import login
from plone.app.testing import logout
from tests.ecounter.conftest import announce
from tests.ecounter.test_check import NIGHT
from tests.ecounter.test_check import nights
from tests.topics.people import Writer
from tests.topics.reading import page_of
import pytest
import transaction

NOON = NIGHT.replace(hour=12, tzinfo=None)
DESK = "Start at our desk"


@pytest.fixture(autouse=True)
def _nobody(portal_of):
    """The reader is a visitor, unless a test says otherwise."""
    logout()


def box(item, moment=NIGHT):
    """Return the start box as the current user gets it, at a moment."""
    transaction.begin()
    with clock.pinned(moment):
        (found,) = page_of(item).own.xpath(".//section[@id='fallback']")
    return found


def words(part) -> str:
    """Return the text as one line."""
    return " ".join(part.text_content().split())


def buttons(part) -> list[str]:
    """Return where the buttons lead."""
    return part.xpath(".//a[contains(@class, 'btn')]/@href")


def test_nothing_is_said_where_nothing_was_announced(permit):
    """One button, and the desk as a link."""
    found = box(permit)
    assert buttons(found) == [f"{permit.absolute_url()}/@@e-counter"]
    assert not found.xpath(".//*[@class='oo-downtime']")


@pytest.mark.parametrize("days", [-7, -1])
def test_a_downtime_is_told_a_week_ahead_beside_the_button(portal_of, permit, days):
    """From when until when, in Brussels' time; the button is the same."""
    announce(portal_of, NOON, NOON + timedelta(days=1), "Er komt een nieuwe versie.")
    moment = NOON.replace(tzinfo=clock.BRUSSELS) + timedelta(days=days)
    found = box(permit, moment)
    (told,) = found.xpath(".//*[@class='oo-downtime']")
    assert "24 november 2026 om 12:00" in words(told)
    assert "Er komt een nieuwe versie." in words(told)
    assert buttons(found) == [f"{permit.absolute_url()}/@@e-counter"]


def test_while_it_runs_the_desk_is_the_first_button(portal_of, permit):
    """The page says so, with the message; the closed counter is the other way."""
    announce(portal_of, NOON, NOON + timedelta(days=1), "<b>Even geduld</b>")
    found = box(permit, NOON.replace(tzinfo=clock.BRUSSELS) + timedelta(hours=1))
    assert "<b>Even geduld</b>" in words(found.xpath(".//*[@class='oo-downtime']")[0])
    desk, start = found.xpath(".//a[contains(@class, 'btn')]")
    assert (desk.get("class"), start.get("class")) == ("btn btn-primary", "btn btn-outline-primary")
    assert start.get("href").endswith("/@@e-counter")
    assert (desk.get("href"), words(desk)) == (
        f"{permit.aq_parent.aq_parent.absolute_url()}/contact?over=vergunningen/terras",
        DESK,
    )


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_start_at_another_host_is_not_closed(portal_of, permit, hours):
    """What is announced of the counter says nothing of another form; the service agrees."""
    permit.start_url = "https://formulier.example/terras"
    announce(portal_of, NOON, NOON + timedelta(days=1), "Er komt een nieuwe versie.")
    moment = NOON.replace(tzinfo=clock.BRUSSELS) + timedelta(hours=hours)
    found = box(permit, moment)
    assert not found.xpath(".//*[@class='oo-downtime']")
    assert buttons(found) == [f"{permit.absolute_url()}/@@e-counter"]
    with clock.pinned(moment):
        assert as_json(permit, permit.REQUEST)["downtime"] is None


@pytest.mark.parametrize("days", [-8, 2])
def test_before_and_after_nothing_is_said(portal_of, permit, days):
    """Old news is taken away by itself."""
    announce(portal_of, NOON, NOON + timedelta(days=1), "x")
    moment = NOON.replace(tzinfo=clock.BRUSSELS) + timedelta(days=days)
    assert not box(permit, moment).xpath(".//*[@class='oo-downtime']")


def test_the_service_says_the_same(portal_of, permit):
    """Null, or from, until, message and state."""
    transaction.begin()
    with clock.pinned(NIGHT):
        assert as_json(permit, permit.REQUEST)["downtime"] is None
    announce(portal_of, NOON, NOON + timedelta(hours=6), "Onderhoud")
    with clock.pinned(NIGHT):
        assert as_json(permit, permit.REQUEST)["downtime"] == {
            "from": "2026-11-24T11:00:00+00:00",
            "until": "2026-11-24T17:00:00+00:00",
            "message": "Onderhoud",
            "state": "ahead",
        }


@pytest.mark.parametrize(
    "values",
    [
        {"begins": NOON, "ends": NOON - timedelta(days=1)},
        {"ends": NOON + timedelta(days=9)},
        {"begins": NOON - timedelta(days=9)},
        {"message": "Alleen tekst"},
    ],
)
def test_half_or_wrong_settings_say_nothing(portal_of, permit, values):
    """The page is as on any day."""
    announce(portal_of, **values)
    assert not box(permit).xpath(".//*[@class='oo-downtime']")


def test_the_other_pages_of_the_procedure_are_offered_too(portal_of, permit):
    """The first that works is behind the button; the others stand below it."""
    permit.procedure_links = ("Formulier | https://form.example", "Kwaad | javascript:alert(1)")
    transaction.commit()
    found = box(permit)
    assert found.xpath(".//ul/li/a/@href") == ["https://form.example"]


def test_a_visitor_is_not_told_what_is_behind_the_button(permit):
    """That is for who can change it."""
    assert not box(permit).xpath(".//details")


def test_an_editor_is_told_which_link_is_behind_the_button_and_why(
    portal_of,
    doors,
    permit,
    server,
):
    """Each link with its role, state, reason and where it comes from."""
    server.ways["/ok/start"] = "missing"
    nights(portal_of, 0, 1, 2, 3)
    writer = Writer(doors, roles=("Editor",))
    login(portal_of, writer.auth[0])
    found = box(permit, NIGHT + timedelta(days=3))
    first, second = found.xpath(".//details//li")
    assert "Passed over, since it is broken" in words(first)
    assert "The page is gone (404 or 410)." in words(first)
    assert "The address on the item itself" in words(first)
    assert "Behind the start button" in words(second)
    assert "The regional e-counter, from the settings" in words(second)
    assert (first.get("aria-current"), second.get("aria-current")) == (None, "true")


def test_links_that_only_inform_are_no_outage(portal_of, doors):
    """Without a place to start the page says so, and blames no e-counter."""
    from tests.ecounter.conftest import nothing_to_offer

    nothing_to_offer(doors)
    made = doors["vergunningen"]["terras"]
    made.websites = ("Lees | https://lees.example",)
    transaction.commit()
    found = box(made)
    assert "You can't start this online. We will help you at the desk." in words(found)
    assert buttons(found) == [f"{doors.absolute_url()}/contact?over=vergunningen/terras"]
