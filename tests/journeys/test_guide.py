"""A guide in a real browser: read part by part, ticked, answered; with and without JavaScript."""

from playwright.sync_api import expect
from tests.journeys.conftest import Walker
import pytest
import re

GUIDE = "/gidsen/een-terras-plaatsen"
CONTENTS = "nav[aria-labelledby=oo-contents]"


def test_reading_a_guide_part_by_part(visitor):
    """From the first part to the last by the link at the end of each, and back by the contents."""
    page = visitor.page
    visitor.goes(GUIDE)
    titles = page.locator(f"{CONTENTS} li").all_inner_texts()
    assert len(titles) >= 4
    seen = []
    while True:
        seen.append(page.locator(f"{CONTENTS} li[aria-current=page]").inner_text())
        expect(page.locator(".oo-part h2").first).to_have_text(seen[-1])
        following = page.locator("a[rel=next]")
        if not following.count():
            break
        following.click()
    assert seen == titles
    page.locator(f"{CONTENTS} a").first.click()
    expect(page).to_have_url(re.compile(f"{GUIDE}$"))


def test_the_checklist_is_kept_in_the_browser_only(browser, demo):
    """Ticked by keyboard, still ticked after a reload, taken away again; nothing is sent."""
    walker = Walker(browser, demo, viewport={"width": 390, "height": 844})
    page, sent = walker.page, []
    walker.goes(GUIDE, wait_until="networkidle")
    page.on("request", lambda request: sent.append(request.url))
    boxes = page.locator(".oo-checklist input[type=checkbox]")
    boxes.first.focus()
    page.keyboard.press("Space")
    expect(boxes.first).to_be_checked()
    status = page.locator(".oo-checklist-status")
    expect(status).to_have_text(re.compile(f"^1 .*{boxes.count()} "))
    assert sent == []
    assert walker.context.cookies() == []
    page.reload()
    expect(page.locator(".oo-checklist input[type=checkbox]").first).to_be_checked()
    walker.finds_it_accessible()
    walker.fits()
    page.locator(".oo-checklist-status + button").click()
    expect(boxes.first).not_to_be_checked()
    page.reload()
    expect(page.locator(".oo-checklist input:checked")).to_have_count(0)
    walker.context.close()


def test_without_a_script_the_checklist_is_a_list(browser, demo):
    """Nothing is there that can't be used."""
    walker = Walker(browser, demo, javascript=False)
    walker.goes(GUIDE)
    assert walker.page.locator(".oo-checklist li").count() > 3
    expect(walker.page.locator(".oo-checklist input")).to_have_count(0)
    expect(walker.page.locator(".oo-checklist-note")).to_be_hidden()
    walker.context.close()


def test_saying_whether_it_was_useful(visitor):
    """A mistake first, then an answer; thanks stand where one read, and no cookie came."""
    page = visitor.page
    visitor.expected = ("400",)
    visitor.goes(f"{GUIDE}/kosten")
    page.fill("#oo-remark", "De prijs klopt niet")
    page.locator("#oo-useful button").click()
    expect(page.locator(".oo-error-summary")).to_be_visible()
    expect(page.locator("#oo-remark")).to_have_value("De prijs klopt niet")
    visitor.finds_it_accessible()
    page.check("#oo-useful-no")
    page.locator("#oo-useful button").click()
    expect(page).to_have_url(re.compile(f"{GUIDE}/kosten\\?thanks=1#oo-useful$"))
    expect(page.locator("#oo-useful [role=status]")).to_be_visible()
    visitor.finds_it_accessible()
    assert visitor.context.cookies() == []


@pytest.fixture
def editor(browser, demo):
    """The editor at a desktop."""
    walker = Walker(browser, demo, viewport={"width": 1280, "height": 900})
    walker.logs_in("redacteur")
    yield walker
    walker.context.close()
    assert not walker.wrong, walker.wrong


def test_an_editor_reads_it_and_marks_it_read(editor, browser, demo):
    """Below the page, unfolded while there is something new; then it is checked for a year."""
    reader = Walker(browser, demo, javascript=False)
    reader.goes("/vergunningen/terras")
    reader.page.check("#oo-useful-no")
    reader.page.fill("#oo-remark", "Waar vind ik het plan?")
    reader.page.locator("#oo-useful button").click()
    reader.context.close()
    page = editor.page
    editor.goes("/vergunningen/terras")
    keeping = page.locator("#oo-upkeep")
    expect(keeping.get_by_text("Waar vind ik het plan?")).to_be_visible()
    keeping.locator("form[action$='@@feedback-read'] button").click()
    page.locator("#oo-upkeep summary").click()
    expect(page.locator("#oo-upkeep form[action$='@@feedback-read']")).to_have_count(0)
    page.locator("#oo-upkeep form[action$='@@checked'] button").click()
    expect(page.locator("#global_statusmessage")).to_be_visible()
    editor.finds_it_accessible()
