"""The finder of subsidies: page and ``@subsidies`` are one question with one answer."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import timezone
from decimal import Decimal
from lxml import html
from onderneem.addon.subsidies.content import Subsidy
from tests.topics.people import in_dutch
from tests.topics.people import opened_section
from tests.topics.people import Visitor
from tests.topics.reading import make
from tests.topics.reading import Page
from urllib.parse import parse_qs
from urllib.parse import urlsplit
import pytest
import transaction

SUBSIDY = "onderneem.Subsidy"
THIS_YEAR = datetime.now(timezone.utc).year
# Title, year of closing (None: continuous), purpose, stages, most employees
STOCK = [
    ("Delta", THIS_YEAR + 1, "premises", {"start"}, 9),
    ("Alfa", THIS_YEAR + 2, "premises", set(), None),
    ("Echo", None, "energy", {"run", "grow"}, 50),
    ("Bravo", THIS_YEAR - 1, "energy", set(), 5),
    ("Golf", THIS_YEAR - 2, None, {"start", "run"}, None),
    ("Charlie", None, "premises", set(), 2),
]
AMOUNTS = {"Alfa": 500, "Bravo": 7500, "Echo": 1000}


@pytest.fixture
def visitor(functional, monkeypatch):
    """Somebody who looks for a subsidy, where there are six."""
    amount = property(lambda self: Decimal(AMOUNTS[self.title]) if self.title in AMOUNTS else None)
    monkeypatch.setattr(Subsidy, "highest_amount", amount)
    section = opened_section(functional["portal"])
    terrace = make(section, "onderneem.Topic", "terras")
    for title, year, purpose, stages, most in STOCK:
        last = datetime.combine(date(year or 2026, 6, 1), time(23, 59, 59))
        rows = ({"opens": None, "closes": last},) if year else ()
        closing = {"continuous": year is None, "windows": rows}
        topics = [terrace] if title in ("Alfa", "Echo") else []
        fields = {"purpose": purpose, "stages": stages, "employees_to": most, "topics": topics}
        make(section, SUBSIDY, title.lower(), title=title, **fields, **closing)
    transaction.commit()
    return Visitor(section)


def page(visitor, **query) -> Page:
    """Return the finder's page."""
    answer = visitor.ask("/subsidies", params=query)
    assert answer.status_code == 200
    return Page(answer.text)


def told(visitor, **query) -> dict:
    """Return what ``@subsidies`` says."""
    answer = visitor.read("/@subsidies", **query)
    assert answer.status_code == 200
    return answer.json()


def counts_of(page) -> dict:
    """Return the counts that the page shows, by facet and token."""
    found: dict = {}
    for box in page.own.xpath(".//input[@type='checkbox']"):
        count = box.getparent().xpath("string(.//*[@class='oo-count'])")
        found.setdefault(box.get("name"), {})[box.get("value")] = int(count)
    return found


# What the word "tandartsp" may mean besides.
SUGGESTED = "(86.230)"
ORDERS = {
    "": ["Delta", "Alfa", "Charlie", "Echo", "Bravo", "Golf"],
    "closes": ["Delta", "Alfa", "Charlie", "Echo", "Bravo", "Golf"],
    "amount": ["Bravo", "Echo", "Alfa", "Charlie", "Delta", "Golf"],
    "newest": ["Charlie", "Golf", "Bravo", "Echo", "Alfa", "Delta"],
    "title": ["Alfa", "Bravo", "Charlie", "Delta", "Echo", "Golf"],
}
QUESTIONS = [
    {},
    {"purpose": ["premises", "energy"]},
    {"purpose": "premises", "status": "open"},
    {"status": "closed"},
    {"topic": "terras", "sort_on": "amount"},
    {"text": "al"},
    {"stage": "run"},
    {"for_stage": "run"},
    {"for_stage": "run", "stage": "start"},
    {"stage": ["run", "start"], "sort_on": "newest"},
    {"employees": "7"},
    {"employees": "7", "stage": "start", "sort_on": "title"},
    {"sector": "I", "level": []},
    {"text": "qqq"},
]


def test_the_page_and_the_service_say_the_same(visitor):
    """Results, order, number, counts and verdicts, whatever is asked."""
    for query in QUESTIONS:
        shown, service = page(visitor, **query), told(visitor, **query)
        assert shown.cards == [item["@id"] for item in service["items"]], query
        number = shown.own.xpath("string(.//*[@role='status']//span[1])")
        assert int(number) == service["items_total"], query
        counted = counts_of(shown)
        for facet in service["facets"]:
            given = {v["token"]: v["count"] for v in facet["values"] if v["count"] or v["selected"]}
            assert counted.get(facet["name"], {}) == given, (query, facet["name"])
        with_verdict = [item for item in service["items"] if "eligibility" in item]
        verdicts = shown.own.xpath(".//*[contains(@class, 'oo-verdict')]")
        assert len(with_verdict) == len(verdicts)


def test_the_orders(visitor):
    """What closes soonest, then what is always open, then what is over; what isn't told is last."""
    for order, expected in ORDERS.items():
        service = told(visitor, **({"sort_on": order} if order else {}))
        assert [item["title"] for item in service["items"]] == expected, order


def test_batches_lead_through_all(visitor):
    """Each once, in the same order; past the end is nothing, for people the first page."""
    seen, url = [], f"{visitor.section.absolute_url()}/@subsidies?b_size=4&employees=7"
    while url:
        answer = visitor.read(url).json()
        seen += [item["title"] for item in answer["items"]]
        url = answer["batching"].get("next")
    assert seen == [item["title"] for item in told(visitor, employees="7")["items"]]
    assert len(seen) == len(STOCK)
    beyond = told(visitor, b_start="500")
    assert (beyond["items"], beyond["items_total"]) == ([], len(STOCK))
    assert "b_start=500&" in beyond["batching"]["@id"]
    assert len(page(visitor, b_start="500").cards) == len(STOCK)


def test_the_links_of_a_page_keep_its_size(visitor):
    """The next batch begins where this one ends."""
    shown = page(visitor, b_size="2", b_start="2", employees="7")
    links = [link for link in shown.own.xpath(".//a/@href") if "b_start=" in link]
    queries = [parse_qs(urlsplit(link).query) for link in links]
    assert [each["b_start"] for each in queries] == [["0"], ["4"]]
    assert all(each["b_size"] == ["2"] for each in queries)


def test_open_answers_leave_the_address(visitor):
    """What a form without JavaScript sends is short enough to share; the answers stay."""
    sent = {"for_stage": "run", "legal_form": "", "employees": "", "nace": "56"}
    answer = visitor.ask("/subsidies", params=sent)
    assert answer.status_code == 302
    asked = parse_qs(urlsplit(answer.headers["Location"]).query, keep_blank_values=True)
    assert asked == {"for_stage": ["run"], "nace": ["56"]}
    # What isn't understood is told first.
    wrong = visitor.ask("/subsidies", params={**sent, "employees": "veel", "zone": ""})
    assert (wrong.status_code, "veel" in wrong.text) == (200, True)


def test_a_word_that_means_one_activity_is_taken(visitor):
    """Without a notice, and with its code from then on."""
    shown = page(visitor, nace="kapper")
    assert not shown.own.find_class("oo-notice")
    assert any("nace=96210&nace_version=2025" in link for link in shown.own.xpath(".//a/@href"))
    assert "eligibility" in told(visitor, nace="kapper")


def test_an_item_says_its_state_and_whether_it_is_for_me(visitor):
    """With each criterion in words."""
    item = next(each for each in told(visitor, employees="7")["items"] if each["title"] == "Delta")
    assert (item["state"], item["amount"], item["opens"]) == ("open", None, None)
    assert item["closes"].startswith(f"{THIS_YEAR + 1}-06-01T21:59:59")
    assert item["eligibility"]["verdict"] == "unknown"
    verdicts = {each["criterion"]: each["verdict"] for each in item["eligibility"]["reasons"]}
    assert verdicts == {"stage": "unknown", "employees": "yes"}
    assert all(each["text"] for each in item["eligibility"]["reasons"])


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"for_stage": "ajar"}, "for_stage"),
        ({"status": "ajar"}, "status"),
        ({"topic": [f"t{n}" for n in range(200)]}, "topic"),
        ({"text": "a" * 10_000}, "text"),
        ({"b_size": "100000"}, "b_size"),
        ({"sort_on": "price"}, "sort_on"),
        ({"employees": "-1"}, "employees"),
        ({"nace": "tandartsp"}, "nace"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_not_understood(visitor, query, field):
    """400 with the field for a program; a clear line on the page, and the rest works."""
    answer = visitor.read("/@subsidies", purpose="premises", **query)
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == [field]
    assert answer.json()["type"] == "ValidationError"
    assert (SUGGESTED in answer.text) is ("nace" in query)
    shown = page(visitor, purpose="premises", **query)
    assert len(shown.own.find_class("oo-notice")) == 1
    assert shown.cards or "text" in query


def test_markup_in_an_address_is_text(visitor):
    """Wherever it comes back."""
    evil = "<script>alert(1)</script>"
    for name in ("text", "status", "nace", "zone", "sort_on"):
        answer = visitor.ask("/subsidies", params={name: evil})
        assert (answer.status_code, evil in answer.text) == (200, False)


def test_the_questions_are_those_that_matter_and_keep_what_was_asked(visitor):
    """No question without a criterion; the finder's own choices go along."""
    answer = visitor.ask("/subsidies/@@for-me", params={"purpose": "energy", "employees": "3"})
    form = next(
        form
        for form in html.fromstring(answer.text).forms
        if form.action.endswith("/ondernemen/subsidies/@@for-me")
    )
    kept = {"purpose": "energy", "for_stage": "", "employees": "3", "show": "1"}
    assert dict(form.form_values()) == kept


def test_answers_that_are_sent_lead_to_the_results(visitor):
    """In the finder's own address, without what was left open; by POST too."""
    sent = {"purpose": "energy", "for_stage": "", "employees": "3", "show": "1"}
    for way in ({"params": sent}, {"data": sent, "method": "POST"}):
        answer = visitor.ask("/subsidies/@@for-me", **way)
        assert answer.status_code == 303
        assert answer.headers["Location"].endswith("/subsidies?purpose=energy&employees=3")


def test_nothing_found_says_what_to_leave_out(visitor):
    """A link with its number, and the desk."""
    shown = page(visitor, purpose="energy", topic="terras", status="closed")
    (empty,) = shown.own.find_class("oo-empty")
    links = empty.xpath(".//a/@href")
    assert links[0].endswith("/subsidies?status=closed&topic=terras") or "purpose" in links[0]
    assert "/contact" in links[-1]
    assert len(page(visitor, **{}).own.find_class("oo-empty")) == 0


def test_a_chip_takes_away_what_it_names(visitor):
    """And keeps the rest."""
    shown = page(visitor, purpose=["premises", "energy"], text="a", employees="3")
    links = shown.own.xpath(".//a[@class='oo-chip']/@href")
    assert any(link.endswith("?text=a&purpose=premises&purpose=energy") for link in links)
    assert any(link.endswith("?purpose=premises&purpose=energy&employees=3") for link in links)
    assert any(link.endswith("?text=a&purpose=energy&employees=3") for link in links)
    assert in_dutch("Leave out everything") in shown.text


def test_a_page_in_english_names_its_choices_in_english(visitor):
    """Also those that come from a list of others, as long as it has them."""
    asked = {"in": "en", "level": "Lokaal", "sector": "A"}
    shown = page(visitor, **asked).own.text_content()
    assert "Agriculture, forestry and fishing" in shown
    assert "Local" in shown
    assert "Lokale overheid" not in shown
    assert "Lokale overheid" in page(visitor, level="Lokaal").text
