"""An editor looks up what other catalogues get of the section."""

from playwright.sync_api import expect
from tests.journeys.conftest import Walker
import pytest

pytestmark = pytest.mark.hard


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "no-javascript"])
def test_an_editor_finds_what_others_get(browser, demo, javascript):
    """From the landing page to the list, on a phone; from the list to what machines read."""
    walker = Walker(browser, demo, javascript, viewport={"width": 390, "height": 844})
    walker.logs_in("redacteur")
    walker.goes()
    walker.page.locator("#content a[href$='/@@told']").click()
    expect(walker.page.locator("h1")).to_have_count(1)
    walker.finds_it_accessible()
    addresses = walker.page.locator("#oo-where + ul a")
    expect(addresses).to_have_count(3)
    for number in range(3):
        answer = walker.context.request.get(addresses.nth(number).get_attribute("href"))
        assert answer.status == 200
    walker.context.close()
