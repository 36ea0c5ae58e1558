"""``@@told``: an editor sees what is left out, why, and what to do."""

from onderneem.addon.catalogue.out import told
from onderneem.addon.jobs.health import Level
from onderneem.addon.jobs.interfaces import IHealthReport
from tests.topics.people import Writer
from tests.topics.reading import Page
from tests.topics.reading import page_of
from zope.component import getUtility
import pytest
import transaction


@pytest.fixture
def editor(teller):
    """Somebody who keeps the section true."""
    return Writer(teller.section)


def own_text(answer) -> str:
    """Return the words of the page's own part."""
    return " ".join(Page(answer.text).own.text_content().split())


def test_when_all_is_told_there_is_nothing_to_do(teller, editor, terrace):
    """How many there are, and where others read them."""
    teller.tells()
    answer = editor.ask("/@@told")
    assert answer.headers["Cache-Control"] == "no-store, private"
    page = Page(answer.text)
    assert page.own.xpath(".//table") == []
    assert page.own.xpath(".//dd/text()")[:2] == ["1", "1"]
    for url in page.own.xpath(".//section[@aria-labelledby='oo-where']//a/@href"):
        assert teller.ask(url).status_code == 200


def test_what_is_left_out_stands_there_with_what_to_do(teller, editor, terrace):
    """By title, each a link to the page."""
    bare = teller.make("onderneem.Permit", "kaal", description="", title="<b>Kaal</b>")
    teller.tells()
    page = Page(editor.ask("/@@told").text)
    (row,) = page.own.xpath(".//tbody/tr")
    assert row.xpath("./th/a/@href") == [bare.absolute_url()]
    assert row.xpath("string(./th/a)") == "<b>Kaal</b>"
    assert row.xpath("string(./td)")


def test_without_a_municipality_it_says_so_once(teller, editor, terrace):
    """That is for the webmaster to mend."""
    teller.section.municipality = None
    transaction.commit()
    teller.tells()
    page = Page(editor.ask("/@@told").text)
    assert len(page.own.find_class("oo-box")) == 1
    assert page.own.xpath(".//table") == []


def test_a_visitor_has_nothing_to_see_there(teller):
    """It is for who can mend it."""
    assert teller.ask("/@@told").status_code in (302, 401)


def test_a_long_list_is_in_pages(teller, monkeypatch):
    """No list without a batch; nonsense is the beginning."""
    monkeypatch.setattr(told, "BATCH", 2)
    for number in range(3):
        teller.make("onderneem.Permit", f"p{number}", description="")
    teller.tells()
    assert len(page_of(teller.section, "told").own.xpath(".//tbody/tr")) == 2
    assert len(page_of(teller.section, "told", b_start="2").own.xpath(".//tbody/tr")) == 1
    assert len(page_of(teller.section, "told", b_start="x").own.xpath(".//tbody/tr")) == 2


def test_the_health_page_says_how_many_are_told(teller, terrace):
    """For a section and for the site; a left out one is worth knowing and no alarm."""
    teller.make("onderneem.Permit", "kaal", description="")
    teller.tells()
    report = getUtility(IHealthReport, name="told")
    for context in (teller.section, teller.section.aq_parent):
        found = report.report(context)
        assert found.facts == {"published": 2, "told": 1, "left_out": 1}
        assert found.level is Level.OK
        assert len(found.findings) == 1
    teller.section.municipality = None
    assert len(report.report(teller.section).findings) == 2


def test_the_service_says_what_the_page_says(teller, editor, terrace):
    """The counts, and what is left out with its reason."""
    bare = teller.make("onderneem.Permit", "kaal", description="", title="Kaal")
    teller.tells()
    found = editor.read("/@told").json()
    assert (found["published"], found["told"], found["problem"]) == (2, 1, None)
    assert found["last"]
    (item,) = found["items"]
    assert (item["@id"], item["reason"]) == (bare.absolute_url(), "description")
    assert item["why"]
    assert "next" not in found["batching"]


def test_the_service_says_what_keeps_all_of_them_from_being_told(teller, editor, terrace):
    """As the page."""
    teller.section.municipality = None
    transaction.commit()
    teller.tells()
    assert editor.read("/@told").json()["problem"]


@pytest.mark.parametrize("query", [{"b_start": "x"}, {"b_size": "0"}, {"b_size": "101"}])
def test_the_service_says_what_cannot_be_asked(teller, editor, query):
    """400 with the field."""
    answer = editor.read("/@told", **query)
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == list(query)


def test_the_service_is_for_editors(teller):
    """As the page."""
    assert teller.ask("/@told", headers={"Accept": "application/json"}).status_code == 401
