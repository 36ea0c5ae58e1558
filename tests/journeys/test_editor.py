"""The editor and the webmaster at work: forms open, save, and say what is wrong."""

from playwright.sync_api import expect
from tests.journeys.conftest import Walker
import pytest

FORMS = (
    "/edit",
    "/gidsen/edit",
    "/gidsen/een-terras-plaatsen/edit",
    "/vergunningen/terras/edit",
    "/subsidies/hinderpremie/edit",
    "/themas/terras/edit",
    "/contact/edit",
    "/contact/fields",
    "/gidsen/++add++onderneem.Guide",
    "/vergunningen/++add++onderneem.Permit",
    "/subsidies/++add++onderneem.Subsidy",
    "/vergunningen/@@add-from-product",
)


@pytest.fixture(scope="module")
def editor(browser, demo):
    """Rita, who keeps the section true, logged in for the day."""
    walker = Walker(browser, demo, viewport={"width": 1280, "height": 900})
    walker.logs_in("redacteur")
    yield walker
    walker.context.close()


@pytest.mark.parametrize("path", FORMS)
def test_a_form_opens(editor, path):
    """No question whether somebody is phishing: opening a form writes nothing."""
    assert editor.goes(path).status == 200
    expect(editor.page.locator("#content form").first).to_be_visible()
    assert "@@confirm-action" not in editor.page.url
    assert editor.page.locator("#form-buttons-save, #content [type=submit]").count()
    assert not editor.wrong


def test_an_editor_adds_a_guide(editor):
    """From the form to the guide's own page."""
    page = editor.page
    editor.goes("/gidsen/++add++onderneem.Guide")
    page.locator("#form-widgets-IBasic-title").fill("Een foodtruck beginnen")
    page.get_by_label("In het kort").fill("Vraag eerst een standplaats.\nMeld u bij het FAVV.")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Een foodtruck beginnen")
    expect(page.locator("#content")).to_contain_text("Vraag eerst een standplaats.")
    editor.finds_it_accessible()


def test_the_button_that_saves_is_never_dead(editor):
    """Also with a field that isn't as it should be: the answer says what to mend."""
    page = editor.page
    editor.goes("/subsidies/++add++onderneem.Subsidy")
    title, save = page.locator("#form-widgets-IBasic-title"), page.locator("#form-buttons-save")
    title.fill("Premie")
    title.fill("")
    title.press("Tab")
    expect(page.locator(".invalid-feedback").first).to_be_visible()
    expect(save).to_be_enabled()
    save.click()
    expect(page.locator(".field.error").first).to_be_visible()
    expect(page.locator("#form-buttons-save")).to_be_enabled()


def test_a_double_press_adds_one(editor):
    """The second press of an impatient hand sends nothing."""
    page = editor.page
    editor.goes("/gidsen/++add++onderneem.Guide")
    page.locator("#form-widgets-IBasic-title").fill("Dubbel geklikt")
    page.locator("#form-buttons-save").dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dubbel geklikt")
    assert editor.goes("/gidsen/dubbel-geklikt-1").status == 404


def test_a_part_moves_with_its_text_and_the_focus(editor):
    """No page is loaded for it, though a rich text can't be carried about; saving keeps it."""
    page = editor.page
    editor.goes("/gidsen/++add++onderneem.Guide")
    page.locator("#form-widgets-IBasic-title").fill("Een gids met delen")
    rows = page.locator("#form-widgets-parts > .oo-row")
    for number, word in enumerate(("Eerst", "Dan")):
        row = rows.nth(number)
        row.locator("input[name$='.title']").fill(word)
        frame = row.frame_locator("iframe").locator("body")
        frame.click()
        page.keyboard.type(f"Tekst van {word}")
        if not number:
            page.locator("#form-widgets-parts .oo-rows-add").click()
            expect(rows.nth(1).locator("input[name$='.title']")).to_be_focused()
    page.evaluate("window.mine = true")
    rows.nth(1).locator(".oo-row-up").press("Enter")
    expect(rows.nth(0).locator(".oo-row-up")).to_be_focused()
    assert page.evaluate("window.mine")
    assert [each.input_value() for each in rows.locator("input[name$='.title']").all()][:2] == [
        "Dan",
        "Eerst",
    ]
    expect(rows.nth(0).frame_locator("iframe").locator("body")).to_have_text("Tekst van Dan")
    second, undo = rows.nth(1), page.locator("#form-widgets-parts .oo-row-undo")
    for removed in (True, False, True):
        # What is removed can be brought back, where it stood and with what was typed in it.
        (second.locator(".oo-row-away") if removed else undo).press("Enter")
        expect(undo if removed else second.locator(".oo-row-away")).to_be_focused()
        expect(second).to_be_visible(visible=not removed)
        expect(page.locator("#form-widgets-parts > [role=status]")).to_contain_text("“Eerst”")
        expect(second.locator("input[name$='.title']")).to_have_value("Eerst")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Een gids met delen")
    expect(page.locator("#content")).to_contain_text("Tekst van Dan")
    expect(page.locator("#content")).not_to_contain_text("Eerst")


def test_without_javascript_the_page_comes_back_at_the_new_row(browser, demo):
    """Nobody scrolls past the whole form again."""
    walker = Walker(browser, demo, javascript=False, viewport={"width": 1280, "height": 900})
    walker.logs_in("redacteur")
    walker.goes("/subsidies/++add++onderneem.Subsidy")
    walker.page.locator("[name$='windows.add']").click()
    added = walker.page.locator("#form-widgets-windows > .oo-row").first
    expect(added).to_be_focused()
    expect(added).to_be_in_viewport()
    walker.context.close()


def test_a_wrong_window_is_a_field_error(editor):
    """A subsidy that closes before it opens isn't saved, and the form says why."""
    page = editor.page
    editor.goes("/subsidies/++add++onderneem.Subsidy")
    page.locator("[name$='IBasic.title']").fill("Onmogelijke premie")
    page.get_by_label("Opent op").first.fill("2026-12-31")
    page.get_by_label("Sluit op").first.fill("2026-01-01")
    page.get_by_role("link", name="Overheid en wetgeving").click()
    page.locator("[name$='.competent_authority']").fill("Gemeente Voorbeeldegem")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.locator("#content")).to_contain_text("De sluitingsdag valt vóór de openingsdag.")
    assert editor.goes("/subsidies/onmogelijke-premie").status == 404
    editor.wrong.clear()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", ["/@@links", "/@@tasks", "/@@catalogue", "/@@letter-texts"])
def test_an_editors_list_is_accessible(browser, demo, width, path):
    """At the desk and on a phone."""
    walker = Walker(browser, demo, viewport={"width": width, "height": 900})
    walker.logs_in("redacteur")
    assert walker.goes(path).status == 200
    walker.finds_it_accessible()
    walker.context.close()


def test_a_section_with_dossiers_is_not_deleted(browser, demo):
    """The webmaster gets the reason, and all is still there."""
    walker = Walker(browser, demo, viewport={"width": 1280, "height": 900})
    walker.logs_in("webmaster")
    walker.expected = ("400",)
    walker.goes("/delete_confirmation")
    walker.page.get_by_role("button", name="Verwijderen").click()
    expect(walker.page.get_by_role("heading", level=1)).to_have_text("Dit kan niet")
    assert walker.goes().status == 200
    walker.context.close()
