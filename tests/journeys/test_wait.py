"""``wait.js``: a form whose answer takes a while says so, and is sent once."""

from onderneem.addon import components
from pathlib import Path
from playwright.sync_api import expect
import pytest

SCRIPT = Path(components.__file__).parent / "static" / "wait.js"
FORM = """
<form data-wait="We schrijven."><button type="submit" name="all">Alles</button>
<button type="submit" name="some">Enkele</button></form>
"""
# Stands in for the server, which never answers: counts what would be sent.
SERVER = """
window.sent = [];
document.querySelector("form").addEventListener("submit", (event) => {
  if (!event.defaultPrevented) window.sent.push(event.submitter.name);
  event.preventDefault();
});
"""


@pytest.fixture
def page(browser):
    """A page with such a form; its clock is the test's."""
    context = browser.new_context()
    page = context.new_page()
    page.clock.install()
    page.set_content(FORM)
    page.add_script_tag(path=SCRIPT)
    page.evaluate(SERVER)
    yield page
    context.close()


def test_a_press_is_told_and_counts_once(page):
    """Beside the button that was pressed, for a screen reader too; by Enter as by a click."""
    every, some = page.locator("[name=all]"), page.locator("[name=some]")
    told = page.locator("[role=status]")
    expect(told).to_have_text(["", ""])
    some.click()
    expect(told).to_have_text(["", "We schrijven."])
    expect(every).to_have_attribute("aria-disabled", "true")
    # Not "disabled": whoever reads it with the keyboard stays where they were.
    expect(some).to_be_focused()
    page.keyboard.press("Enter")
    every.dispatch_event("click")
    assert page.evaluate("window.sent") == ["some"]


def test_it_can_be_sent_again_when_nothing_came(page):
    """After three minutes, or on coming back to a page that the browser kept."""
    every, told = page.locator("[name=all]"), page.locator("[role=status]")
    came_back = "window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))"
    for rest in (lambda: page.clock.fast_forward(181_000), lambda: page.evaluate(came_back)):
        every.click()
        rest()
        expect(told).to_have_text(["", ""])
        expect(every).not_to_have_attribute("aria-disabled", "true")
    assert page.evaluate("window.sent") == ["all", "all"]
