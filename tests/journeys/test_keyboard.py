"""Without a mouse: everything is reached, seen and sent by keyboard alone."""

from playwright.sync_api import expect
from tests.journeys.conftest import Walker
import pytest

pytestmark = pytest.mark.hard

FOCUSED = "document.activeElement.matches('input,select,textarea,button,a,summary')"


@pytest.fixture
def typist(browser, demo):
    """Somebody who uses no mouse."""
    walker = Walker(browser, demo, viewport={"width": 1280, "height": 900})
    yield walker
    walker.context.close()
    assert not walker.wrong, walker.wrong


def tabs_to(page, name, most=80):
    """Press Tab until the field or button ``name`` has the focus."""
    wanted = page.locator(f"[name='{name}']").first
    for _ in range(most):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"{name} is not reached by {most} tabs")


def test_searching(typist):
    """From the top of the landing page to the results."""
    typist.goes()
    tabs_to(typist.page, "text")
    typist.page.keyboard.type("terras")
    typist.page.keyboard.press("Enter")
    expect(typist.page.get_by_role("heading", level=1)).to_be_visible()
    expect(typist.page.get_by_role("link", name="Terrasvergunning")).to_be_visible()


def test_a_mistake_takes_the_focus_to_the_summary_and_on_to_the_field(typist):
    """The summary is read first; its first link leads to the first wrong field."""
    page = typist.page
    typist.goes("/contact")
    tabs_to(page, "form.widgets.email")
    page.keyboard.press("Enter")
    summary = page.locator(".oo-error-summary")
    expect(summary).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function(FOCUSED)
    expect(page.get_by_label("Uw vraag")).to_be_focused()


def test_asking(typist):
    """A question is asked without touching the mouse, and the receipt comes."""
    page = typist.page
    typist.goes("/contact")
    answers = {"question": "Mag ik op zondag open?", "name": "Ans", "email": "ans@winkel.example"}
    for name, answer in answers.items():
        tabs_to(page, f"form.widgets.{name}")
        page.keyboard.type(answer)
    page.keyboard.press("Enter")
    page.wait_for_url("**/@@receipt/**")


def test_the_focus_is_seen(typist):
    """What has the focus has an outline or a shadow (WCAG 2.4.7)."""
    page = typist.page
    typist.goes("/subsidies")
    unseen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        told = page.evaluate(
            """() => {
              const element = document.activeElement;
              const looks = [element, ...element.querySelectorAll('*')].flatMap(
                e => [getComputedStyle(e), getComputedStyle(e, '::after')]);
              const seen = looks.some(s => (s.outlineStyle !== 'none' && s.outlineWidth !== '0px')
                || s.boxShadow !== 'none');
              return seen || !element.closest('#content') ? '' : element.outerHTML.slice(0, 120);
            }"""
        )
        unseen += [told] if told else []
    assert not unseen, unseen


def test_two_clicks_give_one_dossier(browser, demo, officer):
    """An impatient double click: one receipt, one dossier."""
    walker = Walker(browser, demo, viewport={"width": 390, "height": 844})
    walker.goes("/contact")
    page = walker.page
    page.get_by_label("Uw vraag").fill("Ben ik er één of twee keer?")
    page.get_by_label("Uw naam").fill("Dubbele Dirk")
    page.get_by_label("E-mailadres").fill("dirk@dubbel.example")
    page.get_by_role("button", name="Versturen").dblclick()
    page.wait_for_url("**/@@receipt/**")
    reference = page.locator(".oo-receipt-reference").inner_text().strip()
    walker.context.close()
    # The newest first: by itself the list begins with what is due.
    officer.goes("/dossiers?sort_on=submitted&sort_order=descending")
    links = officer.page.locator("#content tbody a")
    assert links.first.inner_text().strip() == reference
    links.nth(1).click()
    expect(officer.page.locator("#content")).not_to_contain_text("Dubbele Dirk")
