"""Each part has an address that stays: at the server, before and after an editor changes it."""

from lxml import html
from plone import api
from plone.app.redirector.interfaces import IRedirectionStorage
from tests.guides.stories import part
from tests.guides.stories import terrace_guide
from tests.places import opened_section
from tests.topics.people import Visitor
from zope.component import getUtility
from zope.lifecycleevent import modified
import json
import pytest
import transaction

GUIDE = "/gidsen/gids"


@pytest.fixture
def guide(functional):
    """A guide of three parts, on the server."""
    made = terrace_guide(opened_section(functional["portal"]), description="Buiten zitten")
    transaction.commit()
    return made


@pytest.fixture
def visitor(guide):
    """Somebody who reads it."""
    return Visitor(guide.__parent__.__parent__)


def rewrite(guide, *parts):
    """Let an editor save the guide with these parts."""
    guide.parts = parts
    modified(guide)
    transaction.commit()


def tree(answer):
    """Return the document."""
    assert answer.status_code == 200, answer.text[:500]
    return html.fromstring(answer.text)


def leads_to(visitor, path: str) -> str:
    """Return where an address leads, below the section."""
    answer = visitor.ask(path)
    assert answer.status_code in (301, 302), answer.status_code
    return answer.headers["Location"].removeprefix(visitor.section.absolute_url())


def links(page, place: str) -> list[str]:
    """Return the last pieces of the links in a part of the page."""
    return [each.rpartition("/")[2] for each in page.xpath(f"//{place}//a/@href")]


def test_each_part_is_a_page(visitor, guide):
    """With its own title and address, the contents, and the way on."""
    page = tree(visitor.ask(f"{GUIDE}/teken-een-plan"))
    url = f"{guide.absolute_url()}/teken-een-plan"
    assert page.xpath("string(//head/title)").startswith("Teken een plan — Gids")
    assert page.xpath("//link[@rel='canonical']/@href") == [url]
    assert page.xpath("//meta[@property='og:url']/@content") == [url]
    assert page.xpath("//meta[@property='og:type']/@content") == ["article"]
    assert page.xpath("string(//section[@class='oo-part']/h2)") == "Teken een plan"
    assert "Op schaal." in page.text_content()
    assert "Twintig euro." not in page.text_content()
    contents = "nav[@aria-labelledby='oo-contents']"
    assert links(page, contents) == ["gids", "kosten"]
    (current,) = page.xpath(f"//{contents}//li[@aria-current='page']")
    assert current.text_content().strip() == "Teken een plan"
    assert page.xpath("//a[@rel='prev']/@href") == [guide.absolute_url()]
    assert page.xpath("//a[@rel='next']/@href") == [f"{guide.absolute_url()}/kosten"]


@pytest.mark.parametrize(("path", "previous", "following"), [("", 0, 1), ("/kosten", 1, 0)])
def test_the_first_and_the_last_part_lead_one_way(visitor, path, previous, following):
    """There is nothing before the first, nor after the last."""
    page = tree(visitor.ask(GUIDE + path))
    assert len(page.xpath("//a[@rel='prev']")) == previous
    assert len(page.xpath("//a[@rel='next']")) == following


def test_the_first_part_has_the_guides_own_address(visitor):
    """One page, one address."""
    assert leads_to(visitor, f"{GUIDE}/waar-mag-het") == GUIDE


@pytest.mark.parametrize("name", ["print", "@@print"])
def test_the_whole_stands_on_one_page(visitor, guide, name):
    """All parts, in order; search engines keep the pages of the parts."""
    page = tree(visitor.ask(f"{GUIDE}/{name}"))
    titles = [each.text_content() for each in page.xpath("//section[@class='oo-part']/h2")]
    assert titles == ["Waar mag het?", "Teken een plan", "Wat kost het?"]
    assert page.xpath("//link[@rel='canonical']/@href") == [guide.absolute_url()]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


@pytest.mark.parametrize("path", ["nergens", "kosten/nog-iets", "KOSTEN", "@@kosten", "kosten%00"])
def test_what_is_no_part_is_not_found(visitor, path):
    """A proper 404, also where the parts of an address look like ours."""
    assert visitor.ask(f"{GUIDE}/{path}").status_code == 404


def test_a_part_that_is_called_as_something_of_the_section_is_the_part(visitor, guide):
    """Not the section's desk, which a guide would acquire."""
    rewrite(guide, part("Begin"), part("Themas", "<p>Hier.</p>"))
    assert "Hier." in visitor.ask(f"{GUIDE}/themas").text


def test_a_renamed_part_leads_on(visitor, guide):
    """From every address that it ever had, to the one it has now."""
    first, second, _cost = guide.parts
    rewrite(guide, first, second, part("Wat kost het?", "<p>20</p>", "prijs"))
    assert leads_to(visitor, f"{GUIDE}/kosten") == f"{GUIDE}/prijs"
    rewrite(guide, first, second, part("De prijs", "<p>20</p>", "tarief"))
    for old in ("kosten", "prijs"):
        assert leads_to(visitor, f"{GUIDE}/{old}") == f"{GUIDE}/tarief"
    assert "20" in tree(visitor.ask(f"{GUIDE}/tarief")).text_content()


@pytest.mark.parametrize("name", ["themas", "gids", "gidsen"])
def test_a_part_that_was_called_as_something_that_a_guide_acquires_leads_on(visitor, guide, name):
    """The guide itself, or the section's desk, would answer there before any redirect is asked."""
    first, second, _cost = guide.parts
    for anchor in (name, "tarief"):
        rewrite(guide, first, second, part("Prijs", "<p>20</p>", anchor))
    assert leads_to(visitor, f"{GUIDE}/{name}") == f"{GUIDE}/tarief"
    assert leads_to(visitor, f"{GUIDE}/{name}?in=en") == f"{GUIDE}/tarief?in=en"
    rewrite(guide, first, second)
    assert leads_to(visitor, f"{GUIDE}/{name}") == GUIDE


def test_a_part_that_is_gone_leads_to_the_guide(visitor, guide):
    """Whoever kept its address still finds the subject."""
    rewrite(guide, *guide.parts[:2])
    assert leads_to(visitor, f"{GUIDE}/kosten") == GUIDE


def test_an_address_that_is_used_again_leads_nowhere_else(visitor, guide):
    """The new part stands there."""
    first, second, cost = guide.parts
    rewrite(guide, first, second, part("Prijs", "<p>20</p>", "prijs"))
    rewrite(guide, first, second, {**cost}, part("Prijs", "<p>30</p>", "prijs"))
    assert "Twintig" in tree(visitor.ask(f"{GUIDE}/kosten")).text_content()


def test_an_edit_that_keeps_the_addresses_writes_no_redirect(guide):
    """Another order, another title, another text."""
    first, second, cost = guide.parts
    rewrite(guide, cost, {**first, "title": "Op welke plaats?"}, second)
    assert list(getUtility(IRedirectionStorage)._paths) == []


def test_a_guide_that_moved_takes_its_parts_along(visitor, guide):
    """Plone leads on from the old address of an item; so do those of its parts, renamed or not."""
    first, second, _cost = guide.parts
    rewrite(guide, first, second, part("Wat kost het?", "", "prijs"))
    with api.env.adopt_roles(["Manager"]):
        api.content.rename(guide, "terrassen")
    transaction.commit()
    assert leads_to(visitor, f"{GUIDE}/prijs") == "/gidsen/terrassen/prijs"
    assert leads_to(visitor, f"{GUIDE}/kosten").endswith("/prijs")


def test_a_deleted_guide_leaves_no_redirect(visitor, guide):
    """Nothing of it stays in the site."""
    rewrite(guide, *guide.parts[:2], part("Prijs", "", "prijs"))
    rewrite(guide, *guide.parts[:1])
    with api.env.adopt_roles(["Manager"]):
        api.content.delete(guide, check_linkintegrity=False)
    transaction.commit()
    assert list(getUtility(IRedirectionStorage)._paths) == []
    assert visitor.ask(f"{GUIDE}/kosten").status_code == 404


def test_the_parts_of_a_private_guide_are_private(visitor, guide):
    """Neither a page, nor the whole, nor whether there is such a part."""
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(guide, "retract")
    transaction.commit()
    for path in ("", "/kosten", "/print"):
        answer = visitor.ask(GUIDE + path)
        assert answer.status_code in (302, 401), path
        assert "Twintig" not in answer.text


def told(visitor, path="") -> dict:
    """Return the data blocks of a page, by type."""
    blocks = tree(visitor.ask(GUIDE + path)).xpath("//script[@type='application/ld+json']/text()")
    return {data["@type"]: data for data in map(json.loads, blocks)}


def test_search_engines_read_the_questions(visitor, guide):
    """Two of its three titles ask something; once, on the guide's own page."""
    found = told(visitor)
    assert set(found) == {"Article", "FAQPage"}
    asked = found["FAQPage"]["mainEntity"]
    assert [each["acceptedAnswer"]["url"] for each in asked] == [
        guide.absolute_url(),
        f"{guide.absolute_url()}/kosten",
    ]
    assert "Twintig euro." in asked[1]["acceptedAnswer"]["text"]
    assert set(told(visitor, "/kosten")) == {"Article"}


def test_an_editor_without_a_frame_from_memory_sees_the_same_address(visitor, guide):
    """One canonical address, that of the part."""
    api.portal.set_registry_record("onderneem.cached_frame", False)
    transaction.commit()
    page = tree(visitor.ask(f"{GUIDE}/kosten"))
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{guide.absolute_url()}/kosten"]
