"""The page of a guide: in short, the text, what goes with it, and who to ask."""

from plone.app.testing import logout
from plone.app.textfield import RichTextValue
from tests.topics.reading import make
from tests.topics.reading import page_of
import pytest


@pytest.fixture
def guide(open_section):
    """A guide with everything."""
    topic = make(open_section, "onderneem.Topic", "terras")
    related = [
        make(open_section, f"onderneem.{kind}", kind.lower())
        for kind in ("Guide", "Permit", "Subsidy")
    ]
    text = RichTextValue("<h2 id='kop'>Stap 1</h2>", "text/html", "text/x-html-safe")
    return make(
        open_section,
        "onderneem.Guide",
        "gids",
        description="Buiten zitten",
        in_short=("Vraag het op tijd.", "Het kost <b>weinig</b>."),
        text=text,
        topics=[topic],
        related=related,
    )


def test_a_reader_meets_it_in_this_order(guide):
    """In short; the text; what I need; what helps; read on; the desk."""
    logout()
    page = page_of(guide)
    assert [each or "text" for each in page.own.xpath(".//h2/@id")] == [
        "oo-in-short",
        "kop",
        "oo-permits",
        "oo-subsidies",
        "oo-guides",
        "oo-desk-title",
    ]


@pytest.mark.parametrize(
    ("heading", "folder"),
    [("oo-permits", "vergunningen"), ("oo-subsidies", "subsidies"), ("oo-guides", "gidsen")],
)
def test_each_related_item_stands_below_its_heading(guide, heading, folder):
    """A permit is no support."""
    (url,) = page_of(guide).below(heading)
    assert url.split("/")[-2] == folder


def test_the_lines_in_short_are_text(guide):
    """In the editor's order; markup in a line is shown, not run."""
    lines = page_of(guide).own.xpath(".//aside//li")
    assert [line.text_content() for line in lines] == [
        "Vraag het op tijd.",
        "Het kost <b>weinig</b>.",
    ]


def test_an_empty_guide_shows_no_empty_parts(open_section):
    """A title and the desk are left."""
    page = page_of(make(open_section, "onderneem.Guide", "leeg"))
    assert page.headings == ["oo-desk-title"]
    assert page.own.xpath(".//aside | .//nav | .//*[@class='oo-text']") == []


def test_the_desk_knows_what_it_is_about(guide):
    """The fallback of a guide is its desk, with the guide filled in."""
    (desk,) = page_of(guide).own.xpath(".//*[@id='fallback']")
    assert desk.xpath(".//a/@href")[0].endswith("/ondernemen/contact?over=gids")


def test_a_guide_can_be_found_by_its_text_and_its_lines(open_section, guide):
    """What one reads, one can search."""
    for word in ("Stap", "weinig"):
        found = page_of(open_section["gidsen"], "onderneem-guides", text=word)
        assert found.cards == [guide.absolute_url()]
