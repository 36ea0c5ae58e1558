"""What search engines are told of the section: Plone's own sitemap, with what is public."""

from gzip import decompress
from lxml import etree
from onderneem.addon.dossiers.intake import receive
from plone import api
from tests.dossiers.stories import question
from tests.topics.people import opened_section
from tests.topics.people import Visitor
from tests.topics.reading import FOLDERS
from tests.topics.reading import make
import pytest
import transaction

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def pages_of(visitor) -> dict[str, str]:
    """Return address -> last change of the sitemap, as somebody without an account gets it."""
    site = visitor.section.aq_parent.absolute_url()
    answer = visitor.ask(f"{site}/sitemap.xml.gz?page=1")
    assert answer.status_code == 200
    body = answer.content
    tree = etree.fromstring(decompress(body) if body[:2] == b"\x1f\x8b" else body)
    return {
        each.findtext("s:loc", namespaces=NAMES): each.findtext("s:lastmod", namespaces=NAMES)
        for each in tree.findall("s:url", NAMES)
    }


@pytest.fixture
def visitor(functional):
    """A search engine at an open section with one of everything."""
    portal = functional["portal"]
    portal.portal_registry["plone.enable_sitemap"] = True
    section = opened_section(portal)
    for portal_type in FOLDERS:
        make(section, portal_type, "terras")
        make(section, portal_type, "concept", private=True)
    transaction.commit()
    return Visitor(section)


def test_every_public_page_of_ours_is_in_it(visitor):
    """By its canonical address: that of the item, without a view behind it."""
    url = visitor.section.absolute_url()
    found = pages_of(visitor)
    expected = {url, f"{url}/contact", *(f"{url}/{each}" for each in FOLDERS.values())}
    expected |= {f"{url}/{each}/terras" for each in FOLDERS.values()}
    assert {each for each in found if each.startswith(url)} == expected


def test_the_last_change_is_that_of_the_item(visitor):
    """So that a search engine comes back when there is something to read."""
    permit = visitor.section["vergunningen"]["terras"]
    before = pages_of(visitor)[permit.absolute_url()]
    assert before == permit.modified().ISO8601()
    permit.setModificationDate(permit.modified() + 1)
    permit.reindexObject(idxs=["modified"])
    transaction.commit()
    after = pages_of(visitor)[permit.absolute_url()]
    assert after == permit.modified().ISO8601() > before


def test_what_was_retracted_is_out_of_it(visitor):
    """At the next look."""
    guide = visitor.section["gidsen"]["terras"]
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(guide, "retract")
    transaction.commit()
    assert guide.absolute_url() not in pages_of(visitor)


def test_no_dossier_and_nothing_private_is_in_it(visitor):
    """Neither a dossier, nor where they are kept, nor a receipt or a page to follow one."""
    receive(visitor.section["dossiers"], question())
    transaction.commit()
    found = " ".join(pages_of(visitor))
    for word in ("dossiers", "concept", "receipt", "follow", "@@", "tasks"):
        assert word not in found
