"""The region's catalogue from an editor's chair: new, changed, dead, and back.

A real demo server and a real catalogue; the job is run as an outside timer does. The story is one:
each test goes on where the one before it ended.
"""

from playwright.sync_api import expect
from tests.catalogue.harvest.catalogue_server import catalogue
from tests.catalogue.harvest.catalogue_server import product
from tests.demo_server import serving
from tests.journeys.conftest import Walker
import pytest
import requests
import time

pytestmark = pytest.mark.hard

JSON = {"Accept": "application/json"}
MANAGER = ("admin", "onderneem")
COST = {"naam": {"nl": "Retributie"}, "beschrijving": {"nl": "20 euro."}}


class Story:
    """The demo and the catalogue it follows."""

    def __init__(self, site, server):
        self.site, self.server = site, server
        answer = requests.post(f"{site}/@jobs-key", headers=JSON, auth=MANAGER, timeout=60)
        self.key = answer.json()["key"]
        answer = requests.patch(
            f"{site}/@controlpanels/onderneem",
            json={
                "catalogue_source": "feed",
                "catalogue_feed": f"{server.url}/feed",
                "private_addresses": True,
            },
            headers=JSON,
            auth=MANAGER,
            timeout=60,
        )
        assert answer.status_code == 204, answer.text

    def harvests(self):
        """Let the job run until it did: the server's own scheduler may be at it."""
        requests.post(
            f"{self.site}/ondernemen/@harvest",
            json={"action": "read"},
            headers=JSON,
            auth=MANAGER,
            timeout=60,
        )
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            requests.post(
                f"{self.site}/@jobs",
                json={"names": ["catalogue.harvest"]},
                headers={**JSON, "X-Jobs-Key": self.key},
                timeout=120,
            )
            if self.state()["next"]:
                return
            time.sleep(0.5)
        raise AssertionError("the harvest doesn't run")

    def state(self):
        """Return what the service says."""
        url = f"{self.site}/ondernemen/@harvest"
        return requests.get(url, headers=JSON, auth=MANAGER, timeout=60).json()


@pytest.fixture(scope="module")
def story(tmp_path_factory, filled_demo):
    """A demo that follows a catalogue of ours, with two products."""
    folder = tmp_path_factory.mktemp("catalogue")
    with (
        catalogue() as server,
        serving(filled_demo.copy_to(folder / "instance"), offline=False) as site,
    ):
        told = Story(site, server)
        server.tells("/feed", product("kermis", kosten=[COST]), product("vlaggen"))
        told.harvests()
        yield told


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def rita(request, browser, story):
    """The editor, with and without JavaScript."""
    walker = Walker(browser, story.site, request.param, viewport={"width": 1280, "height": 900})
    walker.logs_in("redacteur")
    yield walker
    walker.context.close()
    assert not walker.wrong, walker.wrong


def test_what_is_new_stands_in_a_list(story, rita):
    """By title; the page can be read by everybody."""
    rita.goes("/@@catalogue")
    expect(rita.page.locator(".oo-product")).to_have_count(2)
    expect(rita.page.locator(".oo-product").first).to_contain_text("Vergunning kermis")
    rita.finds_it_accessible()


def test_it_fits_a_phone(story, rita):
    """Nothing scrolls sideways, and what is to be tapped is large enough."""
    rita.page.set_viewport_size({"width": 390, "height": 844})
    rita.goes("/@@catalogue")
    rita.fits()
    rita.finds_it_accessible()


def test_an_editor_makes_a_page_by_keyboard(story, browser):
    """Choose, and press: a private page is made; the other stays in the list."""
    rita = Walker(browser, story.site, viewport={"width": 1280, "height": 900})
    rita.logs_in("redacteur")
    rita.goes("/@@catalogue")
    rita.page.locator(".oo-product input").first.focus()
    rita.page.keyboard.press("Space")
    rita.page.locator("button[value=add]").focus()
    rita.page.keyboard.press("Enter")
    expect(rita.page.locator("[role=status]").first).to_be_visible()
    expect(rita.page.locator(".oo-product")).to_have_count(1)
    anonymous = requests.get(
        f"{story.site}/ondernemen/vergunningen/vergunning-kermis", timeout=60, headers=JSON
    )
    assert anonymous.status_code == 401
    rita.context.close()


def test_dead_nothing_changes_and_the_reason_is_told(story, rita):
    """A catalogue that is away is no empty catalogue."""
    kept = story.server.pages["/feed"]
    story.server.pages["/feed"] = (500, {}, b"")
    story.harvests()
    rita.goes("/@@catalogue")
    expect(rita.page.locator(".oo-error")).to_have_count(2)
    expect(rita.page.locator(".oo-error").last).to_contain_text("/feed")
    expect(rita.page.locator(".oo-product")).to_have_count(1)
    rita.finds_it_accessible()
    story.server.pages["/feed"] = kept


def test_back_with_a_change_it_is_reviewed_beside_our_text(story, rita):
    """Marked word by word; what was chosen is on the page, and the list is empty again."""
    at = f"2026-0{5 - rita.javascript}-01"
    cost = {**COST, "beschrijving": {"nl": f"{25 + rita.javascript} euro."}}
    story.server.tells("/feed", product("kermis", at=at, kosten=[cost]), product("vlaggen"))
    story.harvests()
    rita.goes("/@@catalogue?shelf=changed")
    rita.page.locator(".oo-product a[href*=review]").click()
    expect(rita.page.locator("ins")).to_have_count(1)
    expect(rita.page.locator("del")).to_have_count(1)
    rita.finds_it_accessible()
    rita.page.locator("input[name=choice-costs][value=take]").check()
    rita.page.locator("button[value=chosen]").click()
    expect(rita.page.locator(".oo-product")).to_have_count(0)
    page = requests.get(
        f"{story.site}/ondernemen/vergunningen/vergunning-kermis",
        headers=JSON,
        auth=MANAGER,
        timeout=60,
    ).json()
    costs = [each["title"] for each in page["costs"]]
    assert costs == [f"Retributie: {25 + rita.javascript} euro."]
