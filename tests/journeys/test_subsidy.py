"""A subsidy that isn't open yet: a reminder, the calendar, one's own last day, next year's."""

from playwright.sync_api import expect
from tests.journeys.conftest import Walker
import pytest

pytestmark = pytest.mark.hard

AHEAD = "/subsidies/terrasmeubilair"


@pytest.fixture
def editor(browser, demo):
    """Rita, who keeps the section true."""
    walker = Walker(browser, demo, viewport={"width": 1280, "height": 900})
    walker.logs_in("redacteur")
    yield walker
    walker.context.close()


def test_a_reminder_is_asked_for(visitor):
    """From the page of the subsidy; a wrong address comes back with its reason."""
    page = visitor.page
    visitor.goes(AHEAD)
    page.locator("a[href$='@@remind-me']").first.click()
    page.locator("#oo-email").fill("bo")
    page.locator("#oo-remind button").click()
    expect(page.locator("#oo-email-error")).to_be_visible()
    expect(page.locator("#oo-email")).to_have_value("bo")
    visitor.fits()
    # The console tells of the 400 that was meant.
    visitor.wrong.clear()
    visitor.finds_it_accessible()
    page.locator("#oo-email").fill("bo@bakker.example")
    page.locator("#oo-remind button").click()
    expect(page.locator("#content [role=status]")).to_be_visible()
    visitor.fits()
    visitor.finds_it_accessible()


def test_a_window_goes_into_a_calendar(visitor):
    """Each window that is ahead has a file of its own."""
    page = visitor.page
    visitor.goes(AHEAD)
    files = page.locator(".oo-periods a")
    expect(files).to_have_count(2)
    with page.expect_download() as download:
        files.last.click()
    assert download.value.suggested_filename == "terrasmeubilair.ics"


def test_ones_own_last_day_is_told(visitor):
    """The date stays in the address."""
    page = visitor.page
    visitor.goes("/subsidies/startersbonus")
    page.locator("input[name=start]").fill("2026-08-31")
    page.locator(".oo-dates button").click()
    expect(page.locator(".oo-deadlines strong")).to_contain_text("28 februari 2027")
    visitor.fits()
    visitor.finds_it_accessible()


def test_an_editor_copies_it_as_next_years(editor):
    """The copy opens in its form, a year later."""
    page = editor.page
    editor.goes(f"{AHEAD}/@@next-year")
    editor.finds_it_accessible()
    page.locator("#content form button").click()
    page.wait_for_url("**/edit")
    expect(page.locator("input[name='form.widgets.windows.0.opens']")).to_have_value("2028-02-01")
    assert not editor.wrong
