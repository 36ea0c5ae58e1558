"""The webmaster at the control panel and the health page: phone, keyboard, with and without script.

Names and addresses of fields are looked at, not words: those are translated elsewhere.
"""

from playwright.sync_api import expect
from tests.journeys.conftest import Walker
import pytest

pytestmark = pytest.mark.hard

PANEL = "/@@onderneem-controlpanel"


@pytest.fixture(scope="module", params=[True, False], ids=["javascript", "no-javascript"])
def webmaster(request, browser, demo):
    """Wim, who keeps the site running, with the narrowest of phones."""
    walker = Walker(browser, demo, request.param, viewport={"width": 320, "height": 640})
    walker.logs_in("webmaster")
    yield walker
    walker.context.close()


@pytest.mark.parametrize("address", [PANEL, "/@@onderneem-health", "/ondernemen/@@health"])
def test_a_page_of_the_webmaster_is_accessible_and_fits(webmaster, demo, address):
    """At 400 % zoom, and nothing is asked of another host."""
    assert webmaster.page.goto(f"{demo}{address}").status == 200
    expect(webmaster.page.locator("#content h1")).to_have_count(1)
    webmaster.fits()
    webmaster.finds_it_accessible()


def test_what_is_wrong_leads_to_its_field(webmaster, demo):
    """The summary comes first and has the focus; its link brings the webmaster to the field."""
    page = webmaster.page
    page.goto(f"{demo}{PANEL}")
    page.fill("[name=link_grace_days]", "veel")
    page.keyboard.press("Enter")
    summary = page.locator(".oo-error-summary")
    expect(summary).to_be_focused()
    webmaster.fits()
    webmaster.finds_it_accessible()
    summary.locator("a").first.press("Enter")
    expect(page.locator("[name=link_grace_days]")).to_be_focused()
    expect(page.locator("[name=link_grace_days]")).to_have_value("veel")


def test_the_enter_key_saves(webmaster, demo):
    """And never tries, removes or makes anything: those buttons belong to a form of their own."""
    page = webmaster.page
    page.goto(f"{demo}{PANEL}")
    page.fill("[name=link_stale_days]", "4")
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    assert page.url.endswith(PANEL)
    expect(page.locator("[name=link_stale_days]")).to_have_value("4")
    expect(page.locator(".oo-seal")).to_have_count(0)
    expect(page.locator(".oo-trial [role=status]")).to_have_count(0)


def test_trying_is_asked_and_then_the_verdict_is_there(webmaster, demo):
    """The demo has no mail server: the job finds that out, not the request."""
    page = webmaster.page
    page.goto(f"{demo}{PANEL}")
    trial = page.locator("#oo-trial-notify_addresses")
    trial.locator("button").press("Enter")
    expect(trial.locator("[role=status]")).to_be_visible()
    for _ in range(30):
        if trial.locator("[role=status]").count() == 0:
            break
        page.wait_for_timeout(1000)
        page.goto(f"{demo}{PANEL}")
    expect(trial.locator(".oo-badge")).to_be_visible()
    webmaster.finds_it_accessible()


def test_the_panel_is_found_from_site_setup(webmaster, demo):
    """And leads back to it."""
    page = webmaster.page
    page.goto(f"{demo}/@@overview-controlpanel")
    page.locator(f"a[href$='{PANEL}']:visible").first.click()
    page.locator("#content a[href$='@@overview-controlpanel']").click()
    assert page.url.endswith("@@overview-controlpanel")
