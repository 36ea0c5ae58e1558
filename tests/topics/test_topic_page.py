"""The page of a topic: all that names it, as far as the visitor may see it."""

from plone import api
from plone.app.testing import logout
from plone.app.textfield import RichTextValue
from tests.topics.reading import make
from tests.topics.reading import page_of
import pytest

KINDS = [
    ("onderneem.Guide", "oo-guides"),
    ("onderneem.Permit", "oo-permits"),
    ("onderneem.Subsidy", "oo-subsidies"),
]


@pytest.mark.parametrize(("portal_type", "heading"), KINDS)
def test_what_names_the_topic_shows_on_its_page(open_section, terraces, portal_type, heading):
    """The editor says it once, at the item; the topic shows it under the right heading."""
    item = make(open_section, portal_type, "plein", topics=[terraces])
    make(open_section, portal_type, "kermis")
    logout()
    page = page_of(terraces)
    assert page.below(heading) == [item.absolute_url()]
    assert page.cards == [item.absolute_url()]


def test_a_topic_without_anything_says_so(terraces):
    """No empty headings, one sentence, and the desk."""
    page = page_of(terraces)
    assert page.headings == ["oo-desk-title"]
    assert len(page.own.find_class("oo-empty")) == 1


@pytest.mark.parametrize(("portal_type", "heading"), KINDS)
def test_what_is_private_is_not_shown_to_visitors(open_section, terraces, portal_type, heading):
    """Its editor sees it there, a visitor doesn't know that it exists."""
    draft = make(open_section, portal_type, "ontwerp", topics=[terraces], private=True)
    with api.env.adopt_roles(["Manager"]):
        assert page_of(terraces).below(heading) == [draft.absolute_url()]
    logout()
    page = page_of(terraces)
    assert page.cards == []
    assert len(page.own.find_class("oo-empty")) == 1


def test_what_is_deleted_is_gone(open_section, terraces):
    """A broken relation is no error."""
    guide = make(open_section, "onderneem.Guide", "plein", topics=[terraces])
    with api.env.adopt_roles(["Manager"]):
        api.content.delete(guide, check_linkintegrity=False)
    assert page_of(terraces).cards == []


def test_entries_stand_by_title(open_section, terraces):
    """Capitals don't matter."""
    for name in ("Zonneluifel", "affiche", "Bank"):
        make(open_section, "onderneem.Guide", name.lower(), title=name, topics=[terraces])
    found = [url.rpartition("/")[2] for url in page_of(terraces).cards]
    assert found == ["affiche", "bank", "zonneluifel"]


def test_a_topic_without_an_icon_has_a_page(terraces):
    """CMFCore has a method called icon: that is no name of one."""
    assert terraces.icon is None
    assert page_of(terraces).own.findtext(".//h1") == "Terras"


def test_the_list_of_topics_keeps_the_editors_order(open_section):
    """Each is a card with an icon, its own or a plain one."""
    made = [
        make(open_section, "onderneem.Topic", name, icon=icon)
        for name, icon in (("zon", "sun"), ("bank", None))
    ]
    page = page_of(open_section["themas"], "onderneem-topics")
    assert page.cards == [each.absolute_url() for each in made]
    assert len(page.own.xpath(".//*[@class='oo-card-icon']/*")) == 2


def test_a_private_topic_is_in_no_list(open_section):
    """Neither in the list nor on the landing page."""
    make(open_section, "onderneem.Topic", "geheim", private=True)
    logout()
    for place, name in ((open_section["themas"], "onderneem-topics"), (open_section, "view")):
        assert "geheim" not in page_of(place, name).text


def test_markup_in_words_is_shown_as_words(open_section):
    """Title and description are text; what looks like HTML is escaped, in the head too."""
    evil = "<script>alert(1)</script>"
    topic = make(open_section, "onderneem.Topic", "x", title=evil, description=evil)
    logout()
    page = page_of(topic)
    assert "<script>alert" not in page.text
    assert page.own.findtext(".//h1") == evil


def test_rich_text_is_cleaned(open_section):
    """What an editor pastes can't run in a visitor's browser; headings and links stay."""
    html = (
        '<h2>Kop</h2><p onclick="alert(1)">Tekst <a href="javascript:alert(1)">x</a></p>'
        "<script>alert(1)</script><form action='https://elders.example'><input></form>"
    )
    text = RichTextValue(html, "text/html", "text/x-html-safe")
    page = page_of(make(open_section, "onderneem.Topic", "x", text=text))
    assert page.own.xpath(".//h2[text()='Kop']")
    assert "alert" not in page.text.partition("Kop")[2].partition("oo-desk")[0]
    assert not page.own.xpath(
        ".//script | .//input | .//@onclick | .//a[contains(@href, 'javascript')]"
    )


@pytest.mark.parametrize("view", ["view"])
def test_the_desk_knows_what_it_is_about(terraces, view):
    """The link to the desk carries the topic, and is the fallback of its start button."""
    (desk,) = page_of(terraces, view).own.xpath(".//*[@id='fallback']")
    assert desk.xpath(".//a/@href")[0].endswith("/ondernemen/contact?over=themas/terras")
