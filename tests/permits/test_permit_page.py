"""The page of a permit, in the order in which somebody decides."""

from datetime import date
from datetime import datetime
from decimal import Decimal
from onderneem.addon import clock
from onderneem.addon.permits.obligation import MEANING
from onderneem.addon.permits.obligation import words_of
from plone import api
from plone.app.testing import logout
from tests.topics.reading import make
from tests.topics.reading import page_of
from tests.topics.reading import pointing_at
from z3c.relationfield.event import updateRelations
from zope.i18n import translate
import pytest

EVERYTHING = {
    "description": "Tafels op straat",
    "audience": "Wie een café heeft.\n\nOf een bakkerij.",
    "conditions": (
        {"title": "1,50 meter blijft vrij.", "proof": "Een plan op schaal"},
        {"title": "Geen <b>vaste</b> vloer.", "proof": None},
    ),
    "exceptions": "Een bank tegen de gevel.",
    "procedure": (
        {"title": "Teken het.", "text": "Met maten.\nOp papier of niet."},
        {"title": "Stuur het op.", "text": None},
    ),
    "documents": ({"title": "Een schets", "text": "Vraag ze aan uw architect."},),
    "costs": (
        {"title": None, "amount": Decimal(20), "unit": "per m²"},
        {"title": "Jaartaks", "amount": Decimal("1250.50"), "unit": None},
    ),
    "term_number": 30,
    "term_unit": "calendar-days",
    "term": "na de melding",
    "silence": "refused",
    "silence_note": "Vraag ons hoe ver het staat.",
    "redress": (
        {
            "title": "Beroep bij de deputatie",
            "term": "30 dagen",
            "where": "Gent",
            "url": "https://beroep.example",
        },
    ),
    "channels": (
        {"kind": "phone", "title": "Vraag naar Els", "address": "09 123 45 67", "hours": "ma 9-12"},
        {"kind": "counter", "title": None, "address": "Dorp <1>", "hours": None},
    ),
    "competent_authority": "College",
    "authority_level": "Lokaal",
    "executing_authority": "Dienst Ondernemen",
    "keywords": ("terrasje",),
    "legislation": ({"title": "Reglement", "url": "https://wet.example/r"},),
    "websites": ({"title": "Meer", "url": "https://lees.example"}, {"title": "kapot"}),
    "product_number": "1502",
    "start_url": "https://loket.example/terras",
    "start_label": "Terras aanvragen",
}


@pytest.fixture
def permit(open_section):
    """A permit with everything, which goes together with a guide."""
    guide = make(open_section, "onderneem.Guide", "gids")
    return make(open_section, "onderneem.Permit", "terras", related=[guide], **EVERYTHING)


@pytest.fixture
def nowhere_to_start(portal, open_section):
    """A permit in a site that knows no e-counter."""
    for name in ("ecounter_base", "product_base"):
        portal.portal_registry[f"onderneem.{name}"] = None
    return make(open_section, "onderneem.Permit", "hinder")


def test_it_answers_in_the_order_of_the_questions(permit):
    """Can I, must I; what does it take, cost, how long; start; what then; who decides."""
    logout()
    assert page_of(permit).headings == [
        "oo-for-whom",
        "oo-exceptions",
        "oo-conditions",
        "oo-documents",
        "oo-takes",
        "oo-start",
        "oo-steps",
        "oo-redress",
        "oo-authority",
        "oo-law",
        "oo-websites",
        "oo-related",
    ]


def test_an_empty_permit_shows_no_empty_parts(open_section):
    """What is left is how to start and who decides."""
    page = page_of(make(open_section, "onderneem.Permit", "leeg"))
    assert page.headings == ["oo-start", "oo-authority"]


CRITERIA = {
    "stages": {"start"},
    "employees_to": 20,
    "words": ("Minstens vijf zaken doen mee.", "1,50 meter blijft vrij."),
}


@pytest.mark.parametrize(
    ("portal_type", "folder"),
    [("onderneem.Permit", "vergunningen"), ("onderneem.Subsidy", "subsidies")],
)
def test_it_says_for_whom_exactly(open_section, portal_type, folder):
    """What the finder compares, in its words, once; and where it asks. No verdict."""
    conditions = ({"title": "1,50 meter blijft vrij.", "proof": None},)
    item = make(open_section, portal_type, "x", conditions=conditions, **CRITERIA)
    logout()
    (part,) = page_of(item).own.xpath(".//section[@aria-labelledby='oo-criteria']")
    assert part.xpath("./ul/li/text()") == [
        "Fase: Ik start",
        "Hoogstens 20 werknemers",
        "Minstens vijf zaken doen mee.",
    ]
    (link,) = part.xpath(".//a")
    assert link.get("href") == f"{open_section[folder].absolute_url()}/@@for-me"
    assert part.find_class("oo-badge") == []
    item.stages, item.employees_to, item.words = set(), None, ()
    assert "oo-criteria" not in page_of(item).headings


def test_a_translation_asks_what_its_original_asks(open_section):
    """In its own language, with free words of its own; the questions speak it too."""
    dutch = make(open_section, "onderneem.Permit", "terras", **CRITERIA)
    told = pointing_at(dutch)
    own = {"words": ("Only for five shops together.",)}
    english = make(open_section, "onderneem.Permit", "x", language="en", translation_of=told, **own)
    updateRelations(english, None)
    logout()
    (part,) = page_of(english).own.xpath(".//section[@aria-labelledby='oo-criteria']")
    assert part.xpath("./ul/li/text()") == [
        "Stage: I am starting",
        "At most 20 employees",
        "Only for five shops together.",
    ]
    (link,) = part.xpath(".//a")
    assert link.get("href").endswith("/vergunningen/@@for-me?in=en")
    assert link.get("hreflang") is None


def test_there_is_one_start_button_and_it_goes_through_us(permit):
    """So that it can never be dead; the words are the editor's."""
    (button,) = page_of(permit).own.xpath(".//a[contains(@class, 'btn')]")
    assert button.get("href") == f"{permit.absolute_url()}/@@e-counter"
    assert button.text == "Terras aanvragen"
    assert "nofollow" in button.get("rel")


def test_without_a_link_it_leads_to_the_desk(nowhere_to_start):
    """No dead button: a sentence, and the desk with the permit filled in as the button."""
    logout()
    page = page_of(nowhere_to_start)
    (start,) = page.own.xpath(".//*[@id='fallback']")
    section = nowhere_to_start.aq_parent.aq_parent.absolute_url()
    desk = f"{section}/contact?over=vergunningen/hinder"
    assert [each.get("href") for each in start.find_class("btn")] == [desk]
    assert len(start.xpath("./p")) == 3
    assert start.xpath(".//a/@href") == [desk, desk, "tel:+3290000000"]


def test_steps_are_numbered_and_conditions_are_not(permit):
    """An order means something only where it does."""
    own = page_of(permit).own
    steps = own.xpath(".//section[@aria-labelledby='oo-steps']/ol/li/span[1]/text()")
    assert steps == ["Teken het.", "Stuur het op."]
    (first, _second) = own.xpath(".//section[@aria-labelledby='oo-steps']/ol/li")
    assert first.xpath("./span[@class='oo-proof']/text()") == ["Met maten.", "Op papier of niet."]
    assert len(own.xpath(".//section[@aria-labelledby='oo-conditions']/ul/li")) == 2


def test_markup_in_a_line_is_shown_as_text(permit):
    """A text line of an editor or an import never becomes HTML."""
    own = page_of(permit).own
    assert own.xpath(".//li/span[text()='Geen <b>vaste</b> vloer.']")
    assert own.xpath(".//li//span[text()='Dorp <1>']")
    assert own.xpath(".//b") == []


def facts_of(page) -> dict:
    """Return the questions of the page's lists with their answers."""
    found, label = {}, ""
    for each in page.own.xpath(".//dl[@class='oo-facts']/*"):
        if each.tag == "dt":
            label = each.text
        else:
            found.setdefault(label, []).append(each.text)
    return found


def test_it_says_what_it_takes(permit):
    """Amounts, the term with its unit, and what silence means, in the language of its words."""
    facts = facts_of(page_of(permit))
    assert facts["Cost"] == ["20 euro per m²", "Jaartaks: 1.250,50 euro"]
    assert facts["Time limit for a decision"] == ["30 kalenderdagen na de melding"]
    (silence,) = facts["And if you hear nothing?"]
    assert silence.endswith("Vraag ons hoe ver het staat.")
    assert facts["Who handles it"] == ["Dienst Ondernemen"]


def test_each_condition_says_what_proves_it(permit):
    """And only those that ask for a proof."""
    items = page_of(permit).own.xpath(".//section[@aria-labelledby='oo-conditions']//li")
    proofs = [" ".join(each.xpath("string(./*[@class='oo-proof'])").split()) for each in items]
    assert proofs == ["Proof: Een plan op schaal", ""]


def test_other_ways_stand_below_the_button_with_their_hours(permit):
    """A number can be called, a street can't be followed."""
    (box,) = page_of(permit).own.xpath(".//ul[contains(@class, 'oo-channels')]")
    phone, counter = box.xpath("./li")
    assert phone.xpath("./a/@href") == ["tel:+3291234567"]
    assert "ma 9-12" in phone.text_content()
    assert counter.xpath(".//a") == []


def test_it_says_what_one_can_do_against_a_decision(permit):
    """What, within which term, where."""
    (part,) = page_of(permit).own.xpath(".//section[@aria-labelledby='oo-redress']")
    assert "30 dagen" in part.text_content()
    assert part.xpath(".//a/@href") == ["https://beroep.example"]


@pytest.mark.parametrize("obligation", MEANING)
def test_it_says_first_whether_one_must(open_section, obligation):
    """In a word and in a sentence, before all else."""
    item = make(open_section, "onderneem.Permit", "x", obligation=obligation)
    (first,) = page_of(item).own.xpath(".//p[@class='oo-obligation']")
    title, _kind, _words = MEANING[obligation]
    for words in (title, words_of(obligation)):
        assert translate(words, target_language="en") in first.text_content()


def test_where_nothing_is_needed_there_is_nothing_to_start(open_section):
    """An exemption has no button, unless its editor gave it one; the desk is there for doubts."""
    bench = make(open_section, "onderneem.Permit", "bank", obligation="exemption")
    assert page_of(bench).own.xpath(".//a[contains(@class, 'btn')]") == []
    assert page_of(bench).own.xpath(".//*[@id='fallback']//a[contains(@href, '/contact')]")
    assert page_of(bench).own.xpath(".//a[@href='#fallback']") == []
    bench.start_url = "https://test.example"
    assert page_of(bench).own.xpath(".//a[@href='#fallback']")
    assert page_of(bench).own.xpath(".//a[contains(@class, 'btn')]")


@pytest.mark.parametrize(
    ("moment", "there"),
    [
        ("2026-02-28T23:59+01:00", False),
        ("2026-03-01T00:00+01:00", True),
        ("2026-05-31T23:59+02:00", True),
        ("2026-06-01T00:00+02:00", False),
    ],
)
def test_what_is_not_there_today_has_no_button(permit, moment, there):
    """The first and the last day count; outside them it says since when, and where to ask."""
    permit.valid_from, permit.valid_until = date(2026, 3, 1), date(2026, 5, 31)
    with clock.pinned(datetime.fromisoformat(moment)):
        page = page_of(permit)
    assert bool(page.own.xpath(".//a[contains(@class, 'btn')]")) is there
    assert bool(page.own.find_class("oo-notice")) is not there
    assert page.own.xpath(".//*[@id='fallback']//a[contains(@href, '/contact')]")


def test_lines_from_before_are_shown_as_rows(open_section):
    """A page that no upgrade step has seen yet, or an old version of it, still shows."""
    item = make(
        open_section,
        "onderneem.Permit",
        "oud",
        conditions=("Een",),
        costs=("Plaats: 3 euro",),
        websites=("Meer | https://lees.example", "kapot"),
        term="30 kalenderdagen",
    )
    page = page_of(item)
    assert page.own.xpath("string(.//section[@aria-labelledby='oo-conditions']//li/span)") == "Een"
    assert facts_of(page)["Cost"] == ["Plaats: 3 euro"]
    (part,) = page.own.xpath(".//section[@aria-labelledby='oo-websites']")
    assert part.xpath(".//a/@href") == ["https://lees.example"]


def test_people_find_it_by_the_words_of_its_rows(permit):
    """Keywords that stand nowhere on the page, conditions and documents."""
    for words in ("terrasje", "schaal", "architect"):
        (brain,) = api.content.find(SearchableText=words)
        assert permit.UID() == brain.UID


def test_a_row_that_is_no_link_is_left_out(permit):
    """Stored before the rule, or by an import: the page shows, without it."""
    (part,) = page_of(permit).own.xpath(".//section[@aria-labelledby='oo-websites']")
    assert part.xpath(".//a/@href") == [
        "https://lees.example",
        "https://productencatalogus-v3.vlaanderen.be/product/1502",
    ]


def test_each_paragraph_is_one(permit):
    """Empty lines make no empty paragraphs."""
    own = page_of(permit).own
    assert own.xpath(".//section[@aria-labelledby='oo-for-whom']/p/text()") == [
        "Wie een café heeft.",
        "Of een bakkerij.",
    ]


def test_a_title_with_markup_is_escaped(open_section):
    """On the page, in the tab and in the crumbs."""
    evil = '"><script>alert(1)</script>'
    permit = make(open_section, "onderneem.Permit", "x", title=evil)
    logout()
    page = page_of(permit)
    assert "<script>alert" not in page.text
    assert page.own.findtext(".//h1") == evil


def test_a_start_button_with_markup_is_escaped(open_section):
    """The label is an editor's text as well."""
    permit = make(
        open_section,
        "onderneem.Permit",
        "x",
        start_url="https://loket.example/?a='\"><b>",
        start_label="<b>Start</b>",
    )
    assert page_of(permit).own.xpath(".//b") == []
