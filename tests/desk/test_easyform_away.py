"""EasyForm is switched off while we stay: nobody meets an error, and a webmaster reads why."""

from onderneem.addon.components.frame import forget_frames
from onderneem.addon.desk.away import is_away
from onderneem.addon.desk.health import DeskReport
from Products.CMFPlone.utils import get_installer
from tests.desk.visitors import NOTHING
import pytest
import transaction

JSON = {"Accept": "application/json"}


def switch(desk, on: bool) -> None:
    """Press the button in Site Setup."""
    installer = get_installer(desk.portal, desk.portal.REQUEST)
    press = installer.install_product if on else installer.uninstall_product
    assert press("collective.easyform")
    transaction.commit()
    forget_frames()


@pytest.fixture
def without_easyform(desk):
    """The desk, after somebody switched EasyForm off."""
    section = desk.section
    section.phone, section.email = "09 000 00 01", "ondernemen@voorbeeldegem.example"
    section.hours, section.address = ("Maandag 9-12 uur",), "Markt 1\n9999 Voorbeeldegem"
    switch(desk, on=False)
    return desk


def test_the_page_says_who_to_call(without_easyform, visitor, editor, baker):
    """Its own address, its steps and what is sent, also to who is logged in: 503 with all that
    the desk has besides."""
    stamp = {"stamp": "een-stempel"}
    pages = [visitor.read(), visitor.ask(path="/@@view"), visitor.send(baker, **stamp)]
    without_easyform.section["contact"].pages = "fieldsets"
    transaction.commit()
    pages += [visitor.read(), visitor.ask(path="/@@part/begin"), visitor.ask(path="/@@later")]
    pages += [editor.read(), editor.ask(path="/@@desk-form")]
    for page in pages:
        assert page.status == 503
        assert page.response.headers["Retry-After"] == "3600"
        told = page.tree.get_element_by_id("fallback").text_content()
        for each in ("09 000 00 01", "ondernemen@", "Maandag 9-12 uur", "Markt 1"):
            assert each in told
        assert not page.tree.xpath("//*[@id='fallback']//a[contains(@href, '/contact')]")
        assert "Stel uw vraag" in page.title
    assert without_easyform.stored == NOTHING


def test_a_page_around_the_form_stays_well(without_easyform, visitor):
    """The form inside another page is words there."""
    page = visitor.ask(path="/@@embedded")
    assert page.status == 200
    assert page.tree.get_element_by_id("fallback") is not None


def test_a_program_is_told_the_same(without_easyform, visitor, baker):
    """503 in JSON, and when to come back; the form itself as content is no error either."""
    for answer in (visitor.ask(path="/@form", headers=JSON).response, visitor.submit(baker)):
        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == "3600"
        assert answer.json()["type"] == "Away"
        assert "bel of mail" in answer.json()["message"].lower()
    assert visitor.ask(headers=JSON).status == 200


def test_the_rest_of_the_section_goes_on(without_easyform, visitor, editor):
    """The landing page leads to the desk, and so does the fallback of the e-counter."""
    section = without_easyform.section.absolute_url()
    visitor.url, editor.url = section, section
    assert visitor.read().status == 200
    told = visitor.ask(path="/@e-counter", headers=JSON).response.json()
    assert told["fallback"]["desk"].startswith(f"{section}/contact")
    assert editor.ask(path="/@@health").status == 200
    desk = editor.ask(path="/@health", headers=JSON).response.json()["desk"]
    assert (desk["status"], desk["easyform"]) == ("bad", "away")
    assert "EasyForm" in desk["findings"][0]["text"]


def test_a_new_section_waits_for_it(without_easyform, editor):
    """It would have no desk: refused in words, on the page and in REST, and nothing is made."""
    editor.url = without_easyform.portal.absolute_url()
    sent = {
        "@type": "onderneem.Section",
        "id": "tweede",
        "title": "Tweede",
        "phone": "09 000 00 02",
    }
    answers = [
        editor.ask(path="/++add++onderneem.Section"),
        editor.ask("POST", headers=JSON, json=sent),
    ]
    for answer in answers:
        assert answer.status == 400
        assert "EasyForm" in answer.text
    assert editor.ask(path="/tweede").status == 404


def test_switched_on_again_all_is_as_it_was(without_easyform, visitor, baker):
    """Nothing of the form was lost; the health only misses a privacy text."""
    assert is_away()
    switch(without_easyform, on=True)
    assert not is_away()
    assert DeskReport().report(without_easyform.section).level.value == "attention"
    assert visitor.send(baker).status == 303
