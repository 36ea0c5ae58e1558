"""Finding a subsidy and the permits one needs: on a phone, with and without JavaScript."""

from playwright.sync_api import expect
from tests.journeys.conftest import Walker
from tests.journeys.test_keyboard import tabs_to
import pytest


@pytest.fixture
def at_a_desk(browser, demo):
    """Somebody at a wide screen, with JavaScript."""
    walker = Walker(browser, demo, viewport={"width": 1280, "height": 900})
    yield walker
    walker.context.close()
    assert not walker.wrong, walker.wrong


def count(page) -> int:
    """Return how many are found, as it is read out."""
    return int(page.locator("#oo-status span").first.inner_text())


def test_narrowing_a_list(visitor):
    """Choose, see the results and the chip, take it away, and go back."""
    page = visitor.page
    visitor.goes("/subsidies")
    everything = count(page)
    page.get_by_text("Lijst beperken").click()
    page.get_by_label("Energie en klimaat").check()
    if not visitor.javascript:
        page.get_by_role("button", name="Toon resultaten").click()
    page.wait_for_url("**purpose=energy**")
    expect(page.locator(".oo-chip", has_text="Energie en klimaat")).to_be_visible()
    assert 0 < count(page) < everything
    visitor.fits()
    visitor.finds_it_accessible()
    page.locator(".oo-chip", has_text="Energie en klimaat").click()
    page.wait_for_url("**/subsidies")
    expect(page.locator("#oo-status span").first).to_have_text(str(everything))
    page.go_back()
    expect(page.locator(".oo-chip", has_text="Energie en klimaat")).to_be_visible()


def test_which_are_for_me(visitor):
    """A few answers, one screen; a word for the activity; reasons; then the question that helps."""
    page = visitor.page
    visitor.goes("/subsidies")
    page.get_by_role("link", name="Beantwoord de vragen").click()
    visitor.fits()
    visitor.finds_it_accessible()
    page.get_by_label("Waar staat u nu?").select_option(label="Ik heb een zaak")
    page.get_by_label("Wat doet uw zaak?").fill("kapper")
    page.get_by_label("Hoeveel werknemers?").fill("12")
    page.get_by_role("button", name="Toon resultaten").click()
    # The word means one activity, and is taken for it.
    told = page.locator(".oo-told .oo-chip", has_text="Kappers- en barbiersactiviteiten")
    expect(told).to_be_visible()
    results = page.locator(".oo-result")
    expect(results.first.locator(".oo-verdict")).to_have_text("Waarschijnlijk wel")
    expect(results.last.locator(".oo-verdict")).to_have_text("Waarschijnlijk niet")
    expect(results.last.locator(".oo-reason-no").first).to_be_visible()
    results.first.get_by_text("Alle voorwaarden").click()
    expect(results.first.locator(".oo-reason-yes").first).to_be_visible()
    visitor.fits()
    visitor.finds_it_accessible()
    page.locator(".oo-ask select").select_option(index=1)
    page.locator(".oo-ask").get_by_role("button").click()
    expect(page.locator(".oo-told .oo-chip")).to_have_count(4)


def test_which_permits_do_i_need(visitor):
    """What one wants to do, and who one is."""
    page = visitor.page
    visitor.goes("/vergunningen/@@for-me")
    page.get_by_label("Wat wilt u doen?").select_option(label="Horeca")
    page.get_by_label("Wat doet uw zaak?").fill("56.301")
    page.get_by_role("button", name="Toon resultaten").click()
    expect(page.locator(".oo-verdict").first).to_have_text("U hebt dit waarschijnlijk nodig")
    expect(page.get_by_role("link", name="Drankvergunning")).to_be_visible()
    visitor.fits()
    visitor.finds_it_accessible()


def test_nothing_found(visitor):
    """What to leave out, and who to ask."""
    page = visitor.page
    visitor.goes("/subsidies?text=qqqq&purpose=energy")
    link = page.locator(".oo-empty a").first
    expect(link).to_contain_text("“qqqq”: ")
    visitor.finds_it_accessible()
    link.click()
    page.wait_for_url("**/subsidies?purpose=energy")
    assert count(page) > 0


def test_only_the_results_are_replaced(at_a_desk):
    """The field keeps its focus and the page its place; the number is read out."""
    page = at_a_desk.page
    at_a_desk.goes("/subsidies")
    page.evaluate("window.mine = document.getElementById('oo-status')")
    box = page.get_by_label("Energie en klimaat")
    tabs_to(page, "purpose")
    page.keyboard.press("Space")
    page.wait_for_url("**/subsidies?purpose=*")
    expect(page.locator(".oo-chip").first).to_be_visible()
    assert page.evaluate("window.mine === document.getElementById('oo-status')")
    assert page.evaluate("document.activeElement.name") == "purpose"
    expect(box).to_be_visible()
    page.get_by_label("Volgorde").select_option(label="Titel")
    page.wait_for_url("**sort_on=title**")
    titles = page.locator(".oo-result h3").all_inner_texts()
    assert titles == sorted(titles, key=str.lower)
    page.wait_for_load_state("networkidle")
    # No page is loaded by it, which go_back waits for.
    page.evaluate("setTimeout(() => history.back())")
    page.wait_for_url(lambda url: "sort_on" not in url)
    page.wait_for_load_state("networkidle")
    page.evaluate("setTimeout(() => history.back())")
    page.wait_for_url("**/subsidies")
    expect(page.locator(".oo-finder-status + .oo-chips")).to_have_count(0)
    expect(page.locator(".oo-facet input:checked")).to_have_count(0)


def test_the_keyboard_stays_where_a_chip_was(at_a_desk):
    """The next chip has the focus, and after the last one the number of results."""
    page = at_a_desk.page
    at_a_desk.goes("/subsidies?purpose=energy&purpose=digital")
    chips = page.locator(".oo-finder-status + .oo-chips a")
    expect(chips).to_have_count(3)
    chips.first.focus()
    page.keyboard.press("Enter")
    expect(chips).to_have_count(2)
    expect(chips.first).to_be_focused()
    page.keyboard.press("Enter")
    expect(chips).to_have_count(0)
    expect(page.locator("#oo-status")).to_be_focused()


def test_the_keyboard_stays_where_an_answer_was(at_a_desk):
    """An answer that is taken back, too, loads no page: the next one has the focus, then the number
    of results."""
    page = at_a_desk.page
    at_a_desk.goes("/subsidies?nace=56.111&nace_version=2025&employees=3")
    page.evaluate("window.mine = true")
    answers = page.locator(".oo-told .oo-chips a")
    expect(answers).to_have_count(2)
    answers.first.focus()
    page.keyboard.press("Enter")
    expect(answers).to_have_count(1)
    expect(answers.first).to_be_focused()
    page.keyboard.press("Enter")
    expect(answers).to_have_count(0)
    expect(page.locator("#oo-status")).to_be_focused()
    assert page.evaluate("window.mine")


def test_the_keyboard_stays_where_something_was_left_out(at_a_desk):
    """“Without …” of an empty list leads to the number of results, on the same page."""
    page = at_a_desk.page
    at_a_desk.goes("/subsidies?text=qqqq&purpose=energy")
    page.evaluate("window.mine = true")
    page.locator(".oo-empty a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/subsidies?purpose=energy")
    expect(page.locator("#oo-status")).to_be_focused()
    assert page.evaluate("window.mine")


# As pat-inject does, and before ours hears of it: so it is where its script comes first.
THEIRS = """
  history.replaceState("pageload", "");
  window.addEventListener("popstate", (event) => {
    if (event.state) window.location.reload();
    else history.replaceState("anchor", "");
  });
"""


@pytest.mark.parametrize("fate", ["late", "stopped", "stopped first"])
def test_two_quick_steps_back_end_where_the_last_one_leads(at_a_desk, fate):
    """Whatever becomes of what the first one asked; no page is loaded for either."""
    page, held = at_a_desk.page, []
    at_a_desk.expected = ("ERR_FAILED",)
    page.add_init_script(THEIRS)
    at_a_desk.goes("/subsidies")
    page.get_by_label("Energie en klimaat").check()
    page.wait_for_url("**/subsidies?purpose=energy")
    page.get_by_label("Volgorde").select_option(label="Titel")
    page.wait_for_url("**sort_on=title**")
    page.evaluate("window.mine = true")
    page.route("**/subsidies?purpose=energy", lambda route: held.append(route))
    back = "setTimeout(() => history.back())"
    page.evaluate(back)
    page.wait_for_url("**/subsidies?purpose=energy")
    expect(page.locator("#oo-found")).to_have_attribute("aria-busy", "true")
    # The page is busy a moment before its question is handed over to be held.
    for _ in range(500):
        if held:
            break
        page.wait_for_timeout(10)
    if fate == "stopped first":
        held[0].abort()
    page.evaluate(back)
    page.wait_for_url("**/subsidies")
    expect(page.locator(".oo-finder-status + .oo-chips")).to_have_count(0)
    if fate == "stopped":
        held[0].abort()
    elif fate == "late":
        held[0].fulfill(body="<p>Te laat</p>", content_type="text/html")
    # As long as a failure waits before it loads a page.
    page.wait_for_timeout(500)
    assert page.evaluate("window.mine")
    expect(page.locator("#oo-found")).not_to_have_attribute("aria-busy", "true")
    assert page.url.endswith("/subsidies")
    expect(page.locator(".oo-facet input:checked")).to_have_count(0)


def test_what_cannot_be_fetched_is_loaded(at_a_desk):
    """A list that never comes is worse than a page that loads."""
    page, asked = at_a_desk.page, []
    at_a_desk.expected = ("ERR_FAILED",)
    at_a_desk.goes("/subsidies")

    def fail_once(route):
        asked.append(route.request.resource_type)
        route.abort() if len(asked) == 1 else route.continue_()

    page.route("**/subsidies?purpose=energy", fail_once)
    page.get_by_label("Energie en klimaat").check()
    page.wait_for_url("**/subsidies?purpose=energy")
    expect(page.locator(".oo-chip", has_text="Energie en klimaat")).to_be_visible()
    assert asked == ["fetch", "document"]
