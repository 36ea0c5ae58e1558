"""The page of a permit, in the order in which somebody decides."""

from plone.app.testing import logout
from tests.topics.reading import make
from tests.topics.reading import page_of
import pytest

EVERYTHING = {
    "description": "Tafels op straat",
    "audience": "Wie een café heeft.\n\nOf een bakkerij.",
    "conditions": ("1,50 meter blijft vrij.", "Geen <b>vaste</b> vloer."),
    "exceptions": "Een bank tegen de gevel.",
    "procedure": ("Teken het.", "Stuur het op."),
    "documents": ("Een schets",),
    "costs": ("20 euro per m²",),
    "term": "30 kalenderdagen",
    "competent_authority": "College",
    "authority_level": "Lokaal",
    "legislation": ("Reglement | https://wet.example/r",),
    "websites": ("Meer | https://lees.example", "kapotte regel"),
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
    """Is it for me, what must I meet, what does it take, start, what then, who decides."""
    logout()
    assert page_of(permit).headings == [
        "oo-for-whom",
        "oo-conditions",
        "oo-exceptions",
        "oo-takes",
        "oo-start",
        "oo-steps",
        "oo-documents",
        "oo-authority",
        "oo-law",
        "oo-websites",
        "oo-related",
    ]


def test_an_empty_permit_shows_no_empty_parts(open_section):
    """What is left is how to start and who decides."""
    page = page_of(make(open_section, "onderneem.Permit", "leeg"))
    assert page.headings == ["oo-start", "oo-authority"]


def test_there_is_one_start_button_and_it_goes_through_us(permit):
    """So that it can never be dead; the words are the editor's."""
    (button,) = page_of(permit).own.xpath(".//a[contains(@class, 'btn')]")
    assert button.get("href") == f"{permit.absolute_url()}/@@e-counter"
    assert button.text == "Terras aanvragen"
    assert "nofollow" in button.get("rel")


def test_without_a_link_it_leads_to_the_desk(nowhere_to_start):
    """No dead button: a sentence, and the desk with the permit filled in."""
    logout()
    page = page_of(nowhere_to_start)
    (start,) = page.own.xpath(".//*[@id='fallback']")
    assert start.find_class("btn") == []
    assert len(start.xpath("./p")) == 2
    assert start.xpath(".//a/@href") == [
        f"{nowhere_to_start.aq_parent.aq_parent.absolute_url()}/contact?over=hinder",
        "tel:+3290000000",
    ]


def test_steps_are_numbered_and_conditions_are_not(permit):
    """An order means something only where it does."""
    own = page_of(permit).own
    steps = own.xpath(".//section[@aria-labelledby='oo-steps']/ol/li/text()")
    assert steps == ["Teken het.", "Stuur het op."]
    assert len(own.xpath(".//section[@aria-labelledby='oo-conditions']/ul/li")) == 2


def test_markup_in_a_line_is_shown_as_text(permit):
    """A text line of an editor or an import never becomes HTML."""
    own = page_of(permit).own
    assert own.xpath(".//li[text()='Geen <b>vaste</b> vloer.']")
    assert own.xpath(".//b") == []


def test_a_line_that_is_no_link_is_left_out(permit):
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
