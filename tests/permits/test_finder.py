"""Which permits do I need: a topic, an activity and a situation, with reasons."""

from lxml import html
from onderneem.addon.finder.words import UNSAID
from tests.topics.people import in_dutch
from tests.topics.people import opened_section
from tests.topics.people import Visitor
from tests.topics.people import Writer
from tests.topics.reading import make
from tests.topics.reading import Page
import pytest
import transaction

PERMIT = "onderneem.Permit"
BAKER = {"topic": "terras", "nace": "56.111", "nace_version": "2025", "floor_area": "90"}


@pytest.fixture
def section(functional):
    """A section with four permits, three of them about terraces."""
    section = opened_section(functional["portal"])
    terrace = make(section, "onderneem.Topic", "terras")
    about = {"topics": [terrace]}
    make(section, PERMIT, "terras", nace_in=("56",), **about)
    make(section, PERMIT, "winkel", nace_in=("47",), floor_area_from=400, **about)
    make(section, PERMIT, "algemeen", **about)
    make(section, PERMIT, "markt", nace_in=("56",))
    transaction.commit()
    return section


def test_what_is_needed_comes_first_with_its_reasons(section):
    """Of what doesn't say for whom it is, one can't tell."""
    answer = Visitor(section).read("/@permits", **BAKER).json()
    verdicts = {item["title"]: item["eligibility"]["verdict"] for item in answer["items"]}
    assert list(verdicts.items()) == [("Terras", "yes"), ("Algemeen", "unknown"), ("Winkel", "no")]
    assert answer["eligibility"] == {"yes": 1, "unknown": 1, "no": 1, "ask_first": None}
    reasons = {item["title"]: item["eligibility"]["reasons"] for item in answer["items"]}
    assert [each["verdict"] for each in reasons["Winkel"]] == ["no", "no"]
    assert reasons["Algemeen"] == [
        {"criterion": "conditions", "verdict": "unknown", "text": in_dutch(UNSAID)}
    ]


def test_what_depends_on_what_one_does_says_so(section):
    """Words keep a permit from being likely needed; page and REST give them as the reason."""
    make(section, PERMIT, "kraam", nace_in=("56",), words=("Alleen als u op straat verkoopt.",))
    transaction.commit()
    visitor = Visitor(section)
    (item,) = visitor.read("/@permits", nace="56.301", text="kraam").json()["items"]
    assert item["eligibility"]["verdict"] == "unknown"
    shown = Page(visitor.ask("/vergunningen", params={"nace": "56.301"}).text)
    (card,) = [each for each in shown.own.find_class("oo-result") if "Kraam" in each.text_content()]
    (why,) = card.xpath("./div/ul[contains(@class, 'oo-reasons')]/li")
    assert "Alleen als u op straat verkoopt." in why.text_content()
    assert "oo-reason-unknown" in why.get("class")


def test_a_permit_without_criteria_says_whom_it_is_for(section):
    """In words, on its card."""
    shown = Page(Visitor(section).ask("/vergunningen", params={"nace": "56.301"}).text)
    (card,) = [e for e in shown.own.find_class("oo-result") if "Algemeen" in e.text_content()]
    assert in_dutch(UNSAID) in card.text_content()


def test_the_page_says_the_same(section):
    """In the same order, in the words of permits; a stage that is answered hides none."""
    make(section, PERMIT, "opening", stages={"start"})
    transaction.commit()
    visitor = Visitor(section)
    words = {
        "yes": in_dutch("You probably need this"),
        "unknown": in_dutch("It depends"),
        "no": in_dutch("You probably don't need this"),
    }
    for query, verdicts in (
        (BAKER, ["yes", "unknown", "no"]),
        ({"for_stage": "run"}, ["unknown"] * 4 + ["no"]),
    ):
        shown = Page(visitor.ask("/vergunningen", params=query).text)
        items = visitor.read("/@permits", **query).json()["items"]
        assert shown.cards == [item["@id"] for item in items]
        assert [item["eligibility"]["verdict"] for item in items] == verdicts
        said = [each.text_content().strip() for each in shown.own.find_class("oo-verdict")]
        assert said == [words[each] for each in verdicts]


def test_the_questions_begin_with_what_one_wants_to_do(section):
    """Then what the criteria here turn on."""
    page = html.fromstring(Visitor(section).ask("/vergunningen/@@for-me", params=BAKER).text)
    form = next(form for form in page.forms if form.action.endswith("/@@for-me"))
    assert list(form.fields) == ["show", "topic", "nace", "floor_area"]
    assert dict(form.form_values())["topic"] == "terras"


def test_editors_keep_their_tool(section):
    """A permit from a product file; a visitor sees no such button."""
    visitor, editor = Visitor(section), Writer(section)
    assert "@@add-from-product" not in visitor.ask("/vergunningen").text
    assert "@@add-from-product" in editor.ask("/vergunningen").text


def test_exemptions_and_notifications_have_words_of_their_own(section):
    """An exemption isn't needed, it holds; what it is stands on the card and is a choice."""
    make(section, PERMIT, "vrij", nace_in=("56",), obligation="exemption")
    make(section, PERMIT, "melding", nace_in=("56",), obligation="notification")
    transaction.commit()
    visitor = Visitor(section)
    query = {"nace": "56", "obligation": ["exemption", "notification"]}
    items = visitor.read("/@permits", **query).json()["items"]
    assert [item["obligation"] for item in items] == ["notification", "exemption"]
    shown = Page(visitor.ask("/vergunningen", params=query).text)
    verdicts = [each.text_content().strip() for each in shown.own.find_class("oo-verdict")]
    words = ("You probably need this", "This exemption probably holds for you")
    assert verdicts == [in_dutch(each) for each in words]
    assert shown.badges[0] == "info"
