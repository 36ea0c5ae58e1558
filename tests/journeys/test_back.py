"""The back button after a mistake: what was typed is there, with and without JavaScript."""

from playwright.sync_api import expect

QUESTION = "Mag mijn terras er in de winter staan?"


def test_what_was_typed_is_there_after_a_mistake_and_a_look_elsewhere(visitor):
    """An error, a link of the site, Back: no question of the browser to send the page once more."""
    page = visitor.page
    visitor.goes("/contact?over=terras")
    page.get_by_label("Uw vraag").fill(QUESTION)
    page.locator("#oo-form button[type=submit]").click()
    expect(page.locator(".oo-error-summary")).to_contain_text("Uw naam")
    page.locator("#portal-breadcrumbs a").first.click()
    expect(page.locator("#oo-form")).to_have_count(0)
    page.go_back()
    expect(page.get_by_label("Uw vraag")).to_have_value(QUESTION)
    expect(page.locator(".oo-error-summary")).to_contain_text("Uw naam")
    page.reload()
    expect(page.get_by_label("Uw vraag")).to_have_value(QUESTION)
