"""Rita brings last year's list: looked at, mended, chosen and written by keyboard alone."""

from playwright.sync_api import expect
from tests.journeys.conftest import Walker
import pytest

pytestmark = pytest.mark.hard

HEAD = "id;title;competent_authority;continuous;budget;replaced_by"


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def rita(request, browser, demo):
    """The editor, with and without JavaScript."""
    walker = Walker(browser, demo, request.param, viewport={"width": 1280, "height": 900})
    walker.logs_in("redacteur")
    # What the form refuses is a page with that status.
    walker.expected = ("400",)
    yield walker
    walker.context.close()
    assert not walker.wrong, walker.wrong


def presses(page, locator, key):
    """Come to an element by Tab, and press a key on it."""
    for _ in range(120):
        if locator.evaluate("each => each === document.activeElement"):
            page.keyboard.press(key)
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{locator} is not reached by keyboard")


def test_a_list_is_looked_at_mended_and_written(rita):
    """Wrong rows say all that is wrong; a row goes with the one it refers to, or not at all."""
    page, name = rita.page, "snel" if rita.javascript else "traag"
    rows = (
        f"{name}-oud;Oude premie {name};College;ja;;{name}-nieuw",
        f"{name}-nieuw;Nieuwe premie {name};College;ja;;",
        f"{name}-fout;Foute premie {name};;misschien;-5;",
    )
    rita.goes("/subsidies/@@import")
    rita.finds_it_accessible()
    data = "\n".join([HEAD, *rows]).encode()
    field = page.locator("input[name=sheet]")
    field.set_input_files({"name": "lijst.csv", "mimeType": "text/csv", "buffer": data})
    field.focus()
    presses(page, page.locator(".oo-import form [type=submit]"), "Enter")
    page.wait_for_url("**upload=*")
    rita.finds_it_accessible()
    rita.fits()
    wrong = page.locator("section[aria-labelledby=oo-wrong] > ul > li")
    expect(wrong).to_have_count(1)
    told = wrong.locator("ul li").all_inner_texts()
    assert sorted(each.split(":")[0] for each in told) == [
        "Bevoegde overheid (kolom competent_authority)",
        "Budget (kolom budget)",
        "Doorlopend (kolom continuous)",
    ]
    old, new = page.locator("#oo-row-2"), page.locator("#oo-row-3")
    presses(page, old, "Space")
    presses(page, page.locator("[name=some]"), "Enter")
    expect(page.locator(".oo-error-summary")).to_contain_text(f"{name}-nieuw")
    rita.finds_it_accessible()
    expect(old).to_be_checked()
    presses(page, new, "Space")
    presses(page, page.locator("[name=some]"), "Enter")
    page.wait_for_url("**/subsidies")
    expect(page.locator("#global_statusmessage")).to_contain_text("2")
    rita.goes(f"/subsidies/{name}-oud")
    expect(page.get_by_role("link", name=f"Nieuwe premie {name}").first).to_be_visible()
