"""The main job, end to end: from the landing page to a receipt, and to the officer's list."""

from playwright.sync_api import expect
import re


def asks(visitor, question):
    """Fill in the contact form and send it; return the reference on the receipt."""
    page = visitor.page
    visitor.goes("/contact?over=terras")
    page.get_by_label("Uw vraag").fill(question)
    page.get_by_label("Uw naam").fill("Bo Bakker")
    page.get_by_label("E-mailadres").fill("bo@bakker.example")
    page.get_by_role("button", name="Versturen").click()
    page.wait_for_url("**/@@receipt/**")
    return page.locator(".oo-receipt-reference").inner_text().strip()


def test_from_the_landing_page_to_the_start_button(visitor):
    """Landing page, topic, guide, permit, and a start button that leads to the e-counter."""
    page = visitor.page
    visitor.goes()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ondernemen")
    visitor.finds_it_accessible()
    page.get_by_role("link", name=re.compile("^Terras")).first.click()
    visitor.finds_it_accessible()
    page.get_by_role("link", name=re.compile("terras plaatsen", re.I)).first.click()
    visitor.finds_it_accessible()
    page.get_by_role("link", name="Terrasvergunning").first.click()
    visitor.finds_it_accessible()
    start = page.get_by_role("link", name="Start uw aanvraag")
    answer = visitor.context.request.get(start.get_attribute("href"), max_redirects=0)
    assert answer.status == 303
    assert answer.headers["location"].startswith("https://")


def test_a_question_gives_a_receipt_that_survives_a_reload(visitor):
    """Reload shows the same receipt and submits nothing; back and again gives the same dossier."""
    page = visitor.page
    reference = asks(visitor, "Mag mijn terras ook in de winter blijven staan?")
    assert reference
    visitor.finds_it_accessible()
    page.reload()
    assert page.locator(".oo-receipt-reference").inner_text().strip() == reference


def test_the_officer_sees_what_the_visitor_sent(browser, demo, officer, visitor):
    """What was sent is on top of the officer's list, with its answers."""
    reference = asks(visitor, "Hoe breed mag een terras zijn?")
    officer.goes("/dossiers")
    row = officer.page.locator("#content").get_by_role("link", name=reference).first
    officer.finds_it_accessible()
    row.click()
    expect(officer.page.locator("#content")).to_contain_text("Hoe breed mag een terras zijn?")
    officer.finds_it_accessible()


def test_a_stranger_sees_no_dossier(visitor):
    """The officers' list asks a visitor to log in, and shows nothing."""
    visitor.expected = ("401", "403")
    visitor.goes("/dossiers")
    expect(visitor.page.locator("body")).not_to_contain_text("bo@bakker.example")
    assert visitor.page.locator("#__ac_name").count() or "/login" in visitor.page.url
