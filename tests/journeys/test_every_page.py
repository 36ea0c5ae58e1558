"""Every public page of the section: accessible, on a phone and at 400 % zoom."""

from playwright.sync_api import expect
import pytest

pytestmark = pytest.mark.hard

PAGES = (
    "",
    "/themas",
    "/themas/terras",
    "/gidsen",
    "/gidsen/een-terras-plaatsen",
    "/gidsen/een-terras-plaatsen/kosten",
    "/gidsen/een-terras-plaatsen/print",
    "/vergunningen",
    "/vergunningen/terras",
    "/subsidies",
    "/subsidies/@@for-me",
    "/subsidies?nace=56.111&employees=12&status=open&status=ajar",
    "/subsidies/startersbonus?start=2026-08-31",
    "/subsidies/energiezuinige-winkel",
    "/subsidies/terrasmeubilair/@@remind-me",
    "/subsidies/terrasmeubilair/@@remind-me?sent=1",
    "/vergunningen/@@for-me",
    "/@@search?text=terras",
    "/@@search?text=qqqqqq",
    "/contact",
    "/@@follow",
)
IN_ENGLISH = (
    "/gidsen/putting-out-a-terrace/apply",
    "/gidsen/starting-a-business/print",
    "/vergunningen/drinks-licence",
)


@pytest.mark.parametrize("path", [*PAGES, *IN_ENGLISH])
def test_a_page_is_accessible_and_fits(browser, demo, path):
    """At 320 CSS pixels, which is 400 % of 1280, nothing is lost or scrolls sideways."""
    from tests.journeys.conftest import Walker

    walker = Walker(browser, demo, viewport={"width": 320, "height": 640})
    answer = walker.goes(path)
    assert answer.status == 200
    expect(walker.page.locator("h1")).to_have_count(1)
    walker.fits()
    walker.finds_it_accessible()
    walker.context.close()


def test_the_frame_of_the_demo_can_be_read(browser, demo):
    """A municipality's own colours, which no phone shows: the search field beside the logo."""
    from axe_playwright_python.sync_playwright import Axe
    from tests.journeys.conftest import Walker

    walker = Walker(browser, demo, viewport={"width": 1280, "height": 900})
    walker.goes()
    found = Axe().run(walker.page, None, {"runOnly": ["color-contrast"]}).response["violations"]
    assert not [node["html"] for each in found for node in each["nodes"]]
    walker.context.close()


ENGLISH = {"the", "you", "your", "what", "who", "with", "and", "for", "checked", "get", "ask"}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_says_where_it_is_in_dutch(browser, demo, path):
    """A title of its own, a language, one canonical address unless private; no word in English."""
    from tests.journeys.conftest import Walker

    walker = Walker(browser, demo, viewport={"width": 1280, "height": 800})
    walker.goes(path)
    page = walker.page
    assert page.title().strip()
    assert page.locator("html").get_attribute("lang") == "nl"
    expect(page.locator("head title")).to_have_count(1)
    assert page.locator("link[rel=canonical]").count() <= 1
    parts = page.locator("#content").locator("h1,h2,h3,button,label,dt,.btn,.form-text")
    words = {
        word.strip("?.,:").lower() for text in parts.all_inner_texts() for word in text.split()
    }
    assert not words & ENGLISH
    walker.context.close()
