"""An officer looks at the letter of a decision before it goes out, and decides."""

from playwright.sync_api import expect
from tests.journeys.counter import Counter
import pytest

WORDS = "Uw terras voldoet aan het reglement."


@pytest.mark.hard
def test_a_letter_is_looked_at_and_then_sent(officer):
    """The preview shows what was typed, decides nothing, and keeps it; what goes out is the same
    letter, at a page of its own."""
    counter = Counter(officer)
    choices = {"channel": "phone", "kind": "application", "topic": "terras"}
    texts = {"subject": "Terras op de Markt", "text": "Mag het er staan?", "name": "An Dewit"}
    reference = counter.registers(choices, texts)
    counter.opens(reference)
    page = officer.page
    page.locator("#oo-comment").fill(WORDS)
    page.locator("#oo-outcome").select_option("granted")
    page.locator("button[formaction*=letter-preview]").click()
    letter = page.frame_locator(".oo-preview iframe")
    expect(letter.get_by_text(WORDS)).to_be_visible()
    expect(letter.locator("h1")).to_contain_text("goedgekeurd")
    # Nothing runs in the frame, axe's script neither: it looks at the page around it.
    officer.looked_at = {"include": [["#content"]], "exclude": [[".oo-preview iframe"]]}
    officer.finds_it_accessible()
    officer.fits()
    expect(page.locator("#oo-comment")).to_have_value(WORDS)
    expect(page.locator("button[value=decide]")).to_be_visible()
    # By key: a headless Chromium may send a click beside a frame of another origin astray.
    page.locator("button[value=decide]").press("Enter")
    expect(page.locator(".oo-badge-good").first).to_be_visible()
    expect(page.locator(".oo-preview")).to_have_count(0)
    page.locator("a[href*='@@letter/']").first.click()
    expect(page.get_by_text(WORDS)).to_be_visible()
    expect(page.locator("h1")).to_contain_text("goedgekeurd")
