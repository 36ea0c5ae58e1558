"""The section's search: what is meant is found, on every page, and over REST alike."""

from onderneem.addon.section.unasked import countable
from onderneem.addon.section.unasked import MOST_WORDS
from onderneem.addon.section.unfound import flush
from onderneem.addon.section.unfound import unfound
from tests.topics.people import Visitor
from tests.topics.reading import make
from tests.topics.reading import Page
from tests.topics.reading import pointing_at
import lxml.html
import pytest
import transaction


@pytest.fixture
def full(editor):
    """A section with a terrace in every form, which visitors may read."""
    section = editor.section
    topic = make(section, "onderneem.Topic", "buitenterras", title="Buiten terras")
    make(section, "onderneem.Guide", "gids", title="Terrassen plaatsen", topics=[topic])
    make(section, "onderneem.Permit", "tap", title="Drankvergunning", subject=("bierkraan",))
    make(section, "onderneem.Permit", "terras", title="Terrasvergunning")
    make(section, "onderneem.Subsidy", "premie", title="Premie voor een zaak")
    make(section, "onderneem.Guide", "geheim", private=True, title="Geheim terras")
    transaction.commit()
    return editor


def found(visitor, text, **query) -> set[str]:
    """Return the short names of what the service finds."""
    answer = visitor.read("/@search-entries", text=text, **query).json()
    return {each["@id"].rpartition("/")[2] for each in answer["items"]}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("terrasje", {"gids", "terras", "buitenterras"}),
        ("TERRASSEN", {"gids", "terras", "buitenterras"}),
        ("tapvergunning", {"tap"}),
        ("tapvergunningen", {"tap"}),
        ("bierkraan", {"tap"}),
        ("subsidies voor mijn zaken", {"premie"}),
        ("ik wil een terrasvergunning", {"terras"}),
        ("premie qqqqqq", {"premie"}),
        ("qqqqqq", set()),
    ],
)
def test_what_is_meant_is_found(full, text, names):
    """Other forms, other words, an editor's keywords; never what isn't published."""
    visitor = Visitor(full.section)
    assert found(visitor, text) == names


def test_an_editors_own_words_count_in_their_section(full):
    """A section's list stands in place of the site's."""
    full.section.synonyms = ("zwevend ding = drankvergunning",)
    transaction.commit()
    visitor = Visitor(full.section)
    assert found(visitor, "zwevend ding") == {"tap"}
    assert found(visitor, "tapvergunning") == set()


def test_the_page_narrows_by_kind_and_finds_what_the_service_finds(full):
    """With a count for each; badges say what a result is."""
    visitor = Visitor(full.section)
    page = lxml.html.fromstring(visitor.ask("/@@search?text=terras").text)
    chips = [" ".join(each.text_content().split()) for each in page.xpath("//a[@class='oo-chip']")]
    counts = visitor.read("/@search-entries", text="terras").json()["counts"]
    assert counts == {
        "onderneem.Topic": 1,
        "onderneem.Guide": 1,
        "onderneem.Permit": 1,
        "onderneem.Subsidy": 0,
    }
    assert [chip.rpartition("(")[2] for chip in chips] == ["3)", "1)", "1)", "1)"]
    one = lxml.html.fromstring(
        visitor.ask("/@@search", params={"text": "terras", "type": "onderneem.Permit"}).text
    )
    assert len(one.xpath("//*[@class='oo-card-title']")) == 1
    assert one.xpath("string(//a[@aria-current='true' and @class='oo-chip'])").strip()


@pytest.mark.parametrize(("text", "paragraphs"), [("premie qqqqqq", 2), ("qqqqqq", 1)])
def test_some_of_the_words_is_only_said_of_what_is_found(full, text, paragraphs):
    """The number, and then that these have some of the words; of nothing that is untrue."""
    page = lxml.html.fromstring(Visitor(full.section).ask("/@@search", params={"text": text}).text)
    (status,) = page.xpath("//*[@class='oo-search-page']/p[@role='status']")
    assert len(status.xpath("../p")) == paragraphs


@pytest.mark.parametrize(
    "query",
    [
        {"text": "x" * 201},
        {"type": "Document"},
        {"type": ["onderneem.Guide", "onderneem.Permit"]},
        {"text": ["a", "b"]},
        {"b_size": 100_000},
        {"b_start": -1},
    ],
)
def test_what_cannot_be_asked_is_refused(full, query):
    """400 with the field; the page takes it as nothing."""
    answer = Visitor(full.section).read("/@search-entries", **query)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] in query
    assert Visitor(full.section).ask("/@@search", params=query).status_code == 200


@pytest.mark.parametrize(
    ("path", "number"),
    [
        ("", 1),
        ("/@@search", 1),
        ("/gidsen/gids", 1),
        ("/vergunningen/tap", 1),
        ("/themas", 1),
        ("/@@follow", 1),
        ("/@@follow-lost", 1),
        ("/@@seal", 1),
    ],
)
def test_every_page_has_one_field_for_the_whole_section(full, path, number):
    """And only one; where a key may stand in the address, it goes along to no other page."""
    answer = Visitor(full.section).ask(path)
    if path.startswith(("/@@follow", "/@@seal")):
        assert answer.headers["Referrer-Policy"] == "no-referrer"
    page = lxml.html.fromstring(answer.text)
    action = f"{full.section.absolute_url()}/@@search"
    assert len(page.xpath(f"//form[@role='search'][@action='{action}']")) == number


@pytest.mark.parametrize("path", ["/@@tasks", "/gidsen/@@import", "/@@links", "/@@unfound"])
def test_so_have_the_pages_of_who_works_here(full, path):
    """An editor looks things up as a visitor does."""
    assert full.ask(path).text.count('id="oo-find-text"') == 1


def test_forms_and_the_rest_of_the_site_have_none(full):
    """A search would lose what was typed."""
    site = full.section.aq_parent.absolute_url()
    for path in (f"{site}/sitemap", "/gidsen/gids/edit"):
        assert 'id="oo-find-text"' not in full.ask(path).text


@pytest.mark.pure
@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Zwevend  Terras!", "zwevend terras"),
        ("jan@voorbeeld.be", ""),
        ("bel 0470 12 34 56", ""),
        ("BE0123.456.789", ""),
        ("www.voorbeeld.be", ""),
        ("x" * 50, ""),
        ("a b c d e", ""),
        ("(((", ""),
        ("", ""),
    ],
)
def test_only_words_are_counted(text, counted):
    """No number, no address, no whole sentence."""
    assert countable(text) == counted
    assert len(counted.split()) <= MOST_WORDS


def test_editors_read_what_was_looked_for_in_vain(full):
    """Three times at least; seen to, it goes."""
    visitor = Visitor(full.section)
    # What other tests of this process looked for.
    flush(full.section.aq_parent)
    transaction.commit()
    for text in ("zwevend tapijt", "zwevend tapijt", "Zwevend  Tapijt!", "eenmaal"):
        visitor.ask("/@@search", params={"text": text})
    full.ask("/@@search", params={"text": "eenmaal"})
    assert flush(full.section.aq_parent) == 2
    transaction.commit()
    assert full.read("/@unfound").json()["items"] == [{"text": "zwevend tapijt", "count": 3}]
    assert visitor.read("/@unfound").status_code == 401
    page = lxml.html.fromstring(full.ask("/@@unfound").text)
    (form,) = page.xpath("//form[.//input[@name='text' and @type='hidden']]")
    full.ask("/@@unfound", "POST", data=dict(form.form_values()))
    assert unfound(full.section) == []
    gone = full.ask(
        "/@unfound", "DELETE", params={"text": "eenmaal"}, headers={"Accept": "application/json"}
    )
    assert gone.status_code == 204


def test_a_list_of_words_is_refused_when_it_is_none(full):
    """In the section as in the panel, with the line."""
    answer = full.ask(
        "", "PATCH", json={"synonyms": ["alleen"]}, headers={"Accept": "application/json"}
    )
    assert answer.status_code == 400
    assert "alleen" in answer.text


def test_an_english_page_is_found_by_an_english_word(full):
    """With a badge; by a word of both pages only the one in the language of the section is."""
    section = full.section
    relation = pointing_at(section["gidsen"]["gids"])
    make(
        section,
        "onderneem.Guide",
        "guide",
        title="Terraces, or terrassen",
        language="en",
        translation_of=relation,
    )
    make(section, "onderneem.Guide", "only", title="Nothing but English", language="en")
    transaction.commit()
    visitor = Visitor(section)
    page = lxml.html.fromstring(visitor.ask("/@@search?text=terraces").text)
    (hit,) = page.xpath("//*[@class='oo-card-title']/a")
    assert hit.get("href").endswith("/gidsen/guide")
    assert (hit.get("lang"), hit.get("hreflang")) == ("en", "en")
    assert page.xpath("//*[@class='oo-card-badge']/span[@lang='en']/text()") == ["English"]
    assert found(visitor, "terrassen") == {"gids", "terras", "buitenterras"}
    answer = visitor.read("/@search-entries", text="terrassen").json()
    assert (answer["items_total"], answer["counts"]["onderneem.Guide"]) == (3, 1)
    assert {each["language"] for each in answer["items"]} == {"nl"}
    # From an English page one stays among what is English, as far as there is any.
    box = lxml.html.fromstring(visitor.ask("/gidsen/guide").text)
    assert box.xpath("//form[@class='oo-find']/input[@name='in']/@value") == ["en"]
    asked = "/@@search?text=terrassen&in=en"
    page = lxml.html.fromstring(visitor.ask(asked).text)
    assert page.get("lang") == "en"
    hits = page.xpath("//*[@class='oo-card-title']/a")
    assert [each.get("href").rpartition("/")[2] for each in hits][:1] == ["guide"]
    assert [each.get("lang") for each in hits] == [None, "nl", "nl"]
    answer = visitor.read("/@search-entries", **{"text": "terrassen", "in": "en"}).json()
    assert [each["language"] for each in answer["items"]] == ["en", "nl", "nl"]
    assert (answer["items_total"], answer["counts"]["onderneem.Guide"]) == (3, 1)
    # A word that only the original has leads to its English page too.
    make(section, "onderneem.Guide", "vat", title="Een vat bier")
    relation = pointing_at(section["gidsen"]["vat"])
    barrel = {"language": "en", "translation_of": relation}
    make(section, "onderneem.Guide", "barrel", title="A barrel", **barrel)
    transaction.commit()
    (item,) = visitor.read("/@search-entries", **{"text": "vat", "in": "en"}).json()["items"]
    assert item["@id"].endswith("/gidsen/barrel")
    assert visitor.read("/@search-entries", **{"in": "tlh"}).status_code == 400
    # Lists are in the language of the section; what exists in no other is in them.
    listed = Page(visitor.ask("/gidsen").text).cards
    assert {each.rpartition("/")[2] for each in listed} == {"only", "gids", "vat"}
    assert visitor.read("/@permits").json()["items_total"] == 2
