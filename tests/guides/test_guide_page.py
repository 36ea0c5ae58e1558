"""The page of a guide: in short, a part, what to do, what goes with it, and who to ask."""

from datetime import date
from datetime import datetime
from onderneem.addon import clock
from onderneem.addon.components.frame import forget_frames
from plone import api
from plone.app.testing import logout
from tests.guides.stories import deadline
from tests.guides.stories import part
from tests.guides.stories import step
from tests.guides.stories import terrace_guide
from tests.topics.reading import make
from tests.topics.reading import Page
from tests.topics.reading import page_of
from tests.topics.reading import pointing_at
from z3c.relationfield.event import updateRelations
import pytest


@pytest.fixture
def guide(open_section):
    """A guide with everything."""
    topic = make(open_section, "onderneem.Topic", "terras")
    related = [
        make(open_section, f"onderneem.{kind}", kind.lower())
        for kind in ("Guide", "Permit", "Subsidy")
    ]
    return terrace_guide(
        open_section,
        description="Buiten zitten",
        in_short=("Vraag het op tijd.", "Het kost <b>weinig</b>."),
        audience="Horeca\nen winkels",
        stage={"run"},
        checklist=(step("Meet uw gevel"), step("Vraag aan", "https://loket.example/aanvraag")),
        deadlines=(
            deadline("Kerstmarkt", date(2027, 3, 1)),
            deadline("Verlengen", words="binnen 30 dagen"),
        ),
        topics=[topic],
        related=related,
    )


def test_a_reader_meets_it_in_this_order(guide):
    """In short; for whom; the parts; what to do; what I need; what helps; the desk."""
    logout()
    assert page_of(guide).headings == [
        "oo-in-short",
        "oo-for-whom",
        "oo-contents",
        "part-waar-mag-het",
        "oo-guide-deadlines",
        "oo-checklist",
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
    logout()
    page = page_of(make(open_section, "onderneem.Guide", "leeg"))
    assert page.headings == ["oo-desk-title"]
    assert page.own.xpath(".//aside | .//nav | .//*[@class='oo-text']") == []


def test_a_guide_of_one_part_has_no_contents(open_section):
    """Nor a heading that says the title once more."""
    guide = terrace_guide(open_section, title="Terras", parts=(part("Terras", "<p>Zo.</p>"),))
    logout()
    page = page_of(guide)
    assert "oo-contents" not in page.headings
    assert page.own.xpath("string(.//*[@class='oo-text'])").strip() == "Zo."
    assert [each for each in page.headings if each.startswith("part-")] == []


def test_the_checklist_is_a_plain_list(guide):
    """Without a script it can be read; what the script needs stands beside it."""
    (found,) = page_of(guide).own.xpath(".//ul[@class='oo-checklist']")
    assert [each.text_content().split() for each in found] == [
        ["Meet", "uw", "gevel"],
        ["Vraag", "aan", "loket.example/aanvraag"],
    ]
    assert found.get("data-key") == guide.UID()
    assert len(set(found.xpath("li/@data-item"))) == 2


def test_a_step_leads_to_a_page_of_the_section(open_section, guide):
    """By its path, and named by its title: where one applies is told there, also when the region's
    counter is down. One that isn't there is a step without a link; who edits reads that."""
    guide.checklist = (step("Vraag aan", "vergunningen/permit"), step("Hang op", "gidsen/weg"))
    permit = open_section["vergunningen"]["permit"]
    asked, hung = page_of(guide).own.xpath(".//ul[@class='oo-checklist']/li")
    assert asked.xpath("a/@href") == [permit.absolute_url()]
    assert asked.xpath("a/text()") == [permit.title]
    assert "gidsen/weg" in hung.text_content()
    logout()
    _asked, hung = page_of(guide).own.xpath(".//ul[@class='oo-checklist']/li")
    assert hung.text_content().split() == ["Hang", "op"]


def test_a_step_leads_to_a_page_in_the_language_of_the_guide(open_section, guide):
    """Where the section has one; the original says which language it speaks."""
    permit = open_section["vergunningen"]["permit"]
    guide.checklist = (step("Ask for it", "vergunningen/permit"),)
    guide.language = "en"
    path = ".//ul[@class='oo-checklist']/li/a"
    (original,) = page_of(guide).own.xpath(path)
    assert (original.get("href"), original.get("lang")) == (permit.absolute_url(), "nl")
    english = make(
        open_section,
        "onderneem.Permit",
        "english",
        title="Terrace permit",
        language="en",
        translation_of=pointing_at(permit),
    )
    updateRelations(english, None)
    (translated,) = page_of(guide).own.xpath(path)
    assert (translated.get("href"), translated.text) == (english.absolute_url(), "Terrace permit")
    assert (translated.get("lang"), translated.get("hreflang")) == (None, None)


@pytest.mark.parametrize(("day", "past"), [(1, [False, False]), (2, [True, False])])
def test_a_day_that_is_over_is_marked(guide, day, past):
    """The day itself still counts, to its last minute; words are never over."""
    with clock.pinned(datetime(2027, 3, day, 0 if past[0] else 23, tzinfo=clock.BRUSSELS)):
        found = page_of(guide).own.xpath(".//ul[@class='oo-guide-deadlines']/li")
    assert [each.get("class") == "oo-past" for each in found] == past
    assert "2027" in found[0].text_content()


def test_the_desk_knows_what_it_is_about(guide):
    """The fallback of a guide is its desk, with the guide filled in."""
    (desk,) = page_of(guide).own.xpath(".//*[@id='fallback']")
    assert desk.xpath(".//a/@href")[0].endswith("/ondernemen/contact?over=gidsen/gids")


@pytest.mark.parametrize("word", ["plein", "Maten", "weinig", "gevel", "Kerstmarkt", "winkels"])
def test_a_guide_can_be_found_by_all_that_one_reads(open_section, guide, word):
    """Its lines, each of its parts, its checklist and its deadlines."""
    found = page_of(open_section["gidsen"], "onderneem-guides", text=word)
    assert found.cards == [guide.absolute_url()]


def test_a_guide_in_another_language_says_so(guide):
    """Its own words, where ours don't exist in that language."""
    guide.language = "es"
    page = page_of(guide)
    assert page.own.xpath("h1/@lang") == ["es"]
    assert page.own.xpath(".//div[@class='oo-text']/@lang") == ["es"]
    guide.language = "nl"
    assert page_of(guide).own.xpath(".//@lang") == []


@pytest.mark.parametrize(("more", "same"), [((), True), ((part("Beroep"),), False)])
def test_a_part_leads_to_the_same_part_in_another_language(open_section, more, same):
    """By its place, for readers and search engines; to the start when parts differ in number."""
    dutch = terrace_guide(open_section)
    parts = (part("Where", anchor="where"), part("Draw"), part("Costs", anchor="costs"), *more)
    english = make(
        open_section,
        "onderneem.Guide",
        "guide",
        language="en",
        parts=parts,
        translation_of=pointing_at(dutch),
    )
    updateRelations(english, None)
    logout()
    forget_frames()
    page = page_of_part(dutch, "kosten")
    start, url = english.absolute_url(), dutch.absolute_url()
    (link,) = page.own.xpath(".//p[contains(@class, 'oo-versions')]/a/@href")
    assert link == (f"{start}/costs" if same else start)
    heads = page.tree.xpath("//head/link[@hreflang]")
    found = {each.get("hreflang"): each.get("href") for each in heads}
    assert found == ({"nl": f"{url}/kosten", "en": f"{start}/costs"} if same else {})
    back = page_of_part(english, "costs").own
    (link,) = back.xpath(".//p[contains(@class, 'oo-versions')]/a/@href")
    assert link == (f"{url}/kosten" if same else url)


def page_of_part(guide, anchor) -> Page:
    """Return the page of a part, as its traverser makes it."""
    request = guide.REQUEST.clone()
    view = api.content.get_view("view", guide, request)
    view.asked = anchor
    guide.REQUEST.set("PUBLISHED", view)
    request.set("PUBLISHED", view)
    return Page(view())
