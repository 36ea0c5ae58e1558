"""A page and its translations: said once, shown on both, one page for each language."""

from onderneem.addon.components.frame import forget_frames
from plone import api
from plone.app.testing import logout
from plone.app.textfield.value import RichTextValue
from tests.topics.people import Visitor
from tests.topics.reading import make
from tests.topics.reading import Page
from tests.topics.reading import page_of
from tests.topics.reading import pointing_at
from zope.lifecycleevent import modified
import pytest
import transaction

KINDS = ("onderneem.Guide", "onderneem.Permit", "onderneem.Subsidy")


def translate(section, original, name, language="en", **fields):
    """Let a webmaster add a page that says the same in another language."""
    return make(
        section,
        original.portal_type,
        name,
        language=language,
        translation_of=pointing_at(original),
        **fields,
    )


@pytest.fixture
def guide(open_section):
    """A Dutch guide about terraces."""
    return make(open_section, "onderneem.Guide", "gids")


@pytest.fixture
def english(open_section, guide):
    """The same in English."""
    return translate(open_section, guide, "guide")


def chosen(page) -> list[tuple]:
    """Return language, address and words of the links to other languages."""
    links = page.own.xpath(".//p[contains(@class, 'oo-versions')]/a")
    return [(each.get("lang"), each.get("hreflang"), each.get("href"), each.text) for each in links]


@pytest.mark.parametrize("kind", KINDS)
def test_each_page_leads_to_the_other(open_section, kind):
    """By the language's own name, and for search engines both in both heads."""
    dutch = make(open_section, kind, "nederlands")
    english = translate(open_section, dutch, "english")
    logout()
    forget_frames()
    on_dutch, on_english = page_of(dutch), page_of(english)
    assert chosen(on_dutch) == [("en", "en", english.absolute_url(), "English")]
    assert chosen(on_english) == [("nl", "nl", dutch.absolute_url(), "Nederlands")]
    for page, own in ((on_dutch, dutch), (on_english, english)):
        found = page.tree.xpath("//head/link[@hreflang]")
        heads = {each.get("hreflang"): each.get("href") for each in found}
        assert heads == {"nl": dutch.absolute_url(), "en": english.absolute_url()}
        assert page.tree.xpath("//head/link[@rel='canonical']/@href") == [own.absolute_url()]


@pytest.mark.parametrize("kept", [True, False])
def test_an_english_page_is_english_throughout(editor, kept):
    """The page itself, our labels and the frame; the next Dutch page is Dutch again."""
    api.portal.set_registry_record("onderneem.cached_frame", kept)
    pairs = []
    for kind in KINDS:
        dutch = make(editor.section, kind, "nederlands")
        pairs.append((dutch, translate(editor.section, dutch, "english")))
    transaction.commit()
    visitor = Visitor(editor.section)
    for dutch, english in [*pairs, *pairs]:
        page = Page(visitor.ask(english.absolute_url()).text)
        assert page.tree.get("lang") == "en"
        assert "Was this useful?" in page.own.text_content()
        assert "Send" in page.own.xpath("string(.//*[@id='oo-useful']//button)")
        assert page.tree.xpath("//script[@type='application/ld+json'][contains(., '\"en\"')]")
        other = Page(visitor.ask(dutch.absolute_url()).text)
        assert other.tree.get("lang") == "nl"
        assert "Was this useful?" not in other.text


def test_an_editor_keeps_the_own_toolbar(editor):
    """In the language of the site, and so marked; the rest of the page is English."""
    dutch = make(editor.section, "onderneem.Guide", "nederlands")
    english = translate(editor.section, dutch, "english")
    transaction.commit()
    on_dutch, on_english = (Page(editor.ask(each.absolute_url()).text) for each in (dutch, english))
    (bar,) = on_english.tree.xpath("//*[@id='edit-bar']")
    (other,) = on_dutch.tree.xpath("//*[@id='edit-bar']")
    edit = ".//*[@id='contentview-edit']"
    assert bar.get("lang") == "nl"
    assert other.get("lang") is None
    words = [" ".join(each.xpath(edit)[0].text_content().split()) for each in (bar, other)]
    assert words == ["Bewerken", "Bewerken"]
    assert on_english.tree.get("lang") == "en"
    assert "Was this useful?" in on_english.own.text_content()


def test_a_link_to_what_one_may_not_see_is_none(guide, english):
    """Private or deleted: the other page shows without it, and no error."""
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(english, "retract")
    logout()
    assert chosen(page_of(guide)) == []
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(english, "publish")
        api.content.delete(guide, check_linkintegrity=False)
    assert chosen(page_of(english)) == []


def test_a_copy_is_no_translation(guide, english):
    """However it is made: the original has its English page already."""
    with api.env.adopt_roles(["Manager"]):
        copy = api.content.copy(english, english.aq_parent, id="copy")
    assert copy.translation_of is None
    assert english.translation_of.to_object.getId() == "gids"


def test_what_became_dutch_is_no_translation_any_more(guide, english):
    """The language decides: two Dutch pages aren't each other's translation."""
    english.language = "nl"
    modified(english)
    assert chosen(page_of(guide)) == chosen(page_of(english)) == []
    listed = page_of(guide.aq_parent, "onderneem-guides").cards
    assert english.absolute_url() in listed


def test_who_reads_english_goes_on_in_english(editor):
    """From the page to the questions, the results, the desk and back; Dutch words say so."""
    dutch = make(editor.section, "onderneem.Permit", "nederlands", stages={"run"})
    english = translate(editor.section, dutch, "english")
    make(editor.section, "onderneem.Permit", "alleen", stages={"run"})
    transaction.commit()
    visitor = Visitor(editor.section)
    first = Page(visitor.ask(english.absolute_url()).text)
    (asks,) = [each for each in first.own.xpath(".//a/@href") if "@@for-me" in each]
    desks = [each for each in first.own.xpath(".//a/@href") if "/contact" in each]
    assert desks
    assert all(each.endswith("in=en") for each in desks)
    questions = Page(visitor.ask(asks).text)
    assert questions.tree.get("lang") == "en"
    assert "Where are you now?" in questions.own.text_content()
    sent = {**dict(questions.own.forms[0].form_values()), "stage": "run"}
    answer = visitor.ask("/vergunningen/@@for-me", params=sent)
    found = Page(visitor.ask(answer.headers["Location"]).text)
    assert found.tree.get("lang") == "en"
    cards = found.own.xpath(".//*[@class='oo-card-title']/a")
    assert {each.get("href"): each.get("lang") for each in cards} == {
        english.absolute_url(): None,
        f"{dutch.aq_parent.absolute_url()}/alleen": "nl",
    }
    leads = found.own.xpath(".//a[contains(@href, '/vergunningen?')]/@href")
    leads += found.own.xpath(".//a[contains(@href, '@@for-me')]/@href")
    assert leads
    assert all("in=en" in each for each in leads)
    assert all(each.xpath(".//input[@name='in']/@value") == ["en"] for each in found.own.forms)
    desk = Page(visitor.ask(desks[0]).text)
    assert desk.tree.get("lang") == "en"
    assert desk.tree.xpath("//form[@id='oo-form']/input[@name='in']/@value") == ["en"]


@pytest.mark.parametrize("asked", ["nl", "xx", "", "en-gb", "../"])
def test_a_language_that_is_not_ours_or_is_the_sections_is_none(open_section, asked):
    """The page is as it always is."""
    page = page_of(open_section["subsidies"], "for-me", **{"in": asked})
    assert not page.own.xpath("//input[@name='in']")


def in_dutch_words(page) -> set[str]:
    """Return what a page says to be Dutch: the innermost texts."""
    marked = page.own.xpath(".//*[@lang='nl']/descendant-or-self::*[normalize-space(text())]")
    return {" ".join(each.text_content().split()) for each in marked}


def test_the_dutch_words_of_an_english_page_say_that_they_are(editor):
    """The editor's words of a form, its choices, and topics; what the page says itself doesn't."""
    topic = make(editor.section, "onderneem.Topic", "horeca")
    make(editor.section, "onderneem.Permit", "alleen", topics=[topic], words=("Vraag het ons.",))
    form = editor.section["contact"]
    form.formPrologue = RichTextValue("<p>Wij helpen u.</p>", "text/html", "text/html")
    transaction.commit()
    visitor = Visitor(editor.section)
    desk = Page(visitor.ask("/contact?in=en&over=themas/horeca").text)
    said = in_dutch_words(desk)
    assert {form.title, "Wij helpen u.", "Horeca"} <= said
    assert {"(optional)", "No choice"}.isdisjoint(said)
    labels = desk.own.xpath(".//*[contains(@class, 'form-label')]/span[1]")
    assert {each.get("lang") for each in labels if "mb-2" not in each.get("class", "")} == {"nl"}
    found = Page(visitor.ask("/vergunningen?in=en&topic=horeca&nace=56.111").text)
    assert {"Horeca", "Alleen", "Vraag het ons."} <= in_dutch_words(found)
    (chip,) = found.own.xpath(".//a[@class='oo-chip'][contains(., 'Leave out')]/span[@lang]")
    assert chip.text == "Horeca"
    asks = Page(visitor.ask("/vergunningen/@@for-me?in=en").text)
    assert asks.own.xpath(".//option[@lang='nl']/text()") == ["Horeca"]
    for page in ("/contact", "/vergunningen?topic=horeca"):
        assert not in_dutch_words(Page(visitor.ask(page).text))
