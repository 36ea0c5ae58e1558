"""Somebody from elsewhere, on a phone: from a Dutch page to the same in English, and back."""

from playwright.sync_api import expect
from tests.journeys.conftest import Walker
import pytest

pytestmark = pytest.mark.hard

PAIRS = {
    "/gidsen/een-terras-plaatsen": ("/gidsen/putting-out-a-terrace", "Putting out a terrace"),
    "/vergunningen/terras": ("/vergunningen/terrace-permit", "Terrace permit"),
}
OTHER = ".oo-versions a"


@pytest.mark.parametrize("dutch", PAIRS)
@pytest.mark.parametrize("javascript", [True, False])
def test_an_english_page_is_one_link_away_and_english(browser, demo, dutch, javascript):
    """By keyboard, accessible, at 320 pixels; on each part of a guide; and the way back."""
    english, title = PAIRS[dutch]
    walker = Walker(browser, demo, javascript=javascript, viewport={"width": 390, "height": 844})
    page = walker.page
    walker.goes(dutch)
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    link = page.locator(OTHER)
    expect(link).to_have_text("English")
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{demo}/ondernemen{english}")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("h1")).to_have_text(title)
    headings = " ".join(page.locator("#content h2").all_inner_texts())
    assert "Is it for me?" in headings
    if javascript:
        walker.finds_it_accessible()
        walker.fits()
    page.locator(OTHER).click()
    expect(page).to_have_url(f"{demo}/ondernemen{dutch}")
    walker.context.close()


def test_an_english_word_finds_the_english_page(visitor):
    """Once, with its language; and no list of the Dutch section shows it."""
    page = visitor.page
    visitor.goes("/@@search?text=drinks+licence")
    hit = page.locator(".oo-card", has_text="Drinks licence").first
    expect(hit.locator("[lang=en].oo-badge")).to_have_text("English")
    visitor.finds_it_accessible()
    visitor.goes("/vergunningen")
    expect(page.locator("[lang=en]")).to_have_count(0)
