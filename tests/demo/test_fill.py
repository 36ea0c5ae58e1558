"""Content by the thousands: always the same, right by the rules of the forms, never twice."""

from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from onderneem.addon.demo.fill.adding import Adder
from onderneem.addon.demo.fill.adding import fill
from onderneem.addon.demo.fill.adding import KINDS
from onderneem.addon.demo.fill.adding import NoPlace
from onderneem.addon.demo.fill.command import main
from onderneem.addon.demo.fill.real import has_real_dossiers
from onderneem.addon.dossiers.submission import Applicant
from onderneem.addon.exchange.columns import columns_of
from onderneem.addon.exchange.rules import refusal
from onderneem.addon.exchange.rules import Rules
from plone import api
from tests.places import opened_section
from tests.topics.reading import make
from tests.topics.reading import page_of
from types import SimpleNamespace
import pytest
import transaction


@pytest.mark.pure
@given(st.integers(0, 9), st.integers(1, 99_999), st.integers(0, len(KINDS) - 1))
@settings(max_examples=60)
def test_an_item_of_a_seed_is_always_the_same(seed, number, kind):
    """And another number gives another title."""
    make_one = KINDS[kind][3]
    assert make_one(seed, number) == make_one(seed, number)
    assert make_one(seed, number)["title"] != make_one(seed, number + 1)["title"]


@pytest.mark.parametrize(("_kind", "folder", "portal_type", "make_one"), KINDS)
def test_what_is_made_is_what_a_form_would_take(section, _kind, folder, portal_type, make_one):
    """Fields, rows and the rules between fields; every field that is made exists."""
    adder = Adder(section.aq_parent, section, section[folder], portal_type)
    columns = {each.name: each for each in columns_of(section[folder], portal_type)}
    rules = Rules(list(columns.values()))
    for number in range(1, 80):
        values = make_one(1, number)
        assert set(values) <= set(columns)
        stored = dict(adder._stored(values))
        given_values = {columns[name]: value for name, value in stored.items()}
        refused = {each.name: refusal(each, value) for each, value in given_values.items()}
        assert not any(refused.values()), refused
        assert rules.broken(given_values, None, set()) == [], values


@pytest.fixture
def filled(functional):
    """A site with some of each, and a topic."""
    site = functional["portal"]
    section = opened_section(site)
    make(section, "onderneem.Topic", "terras")
    assert fill(site, subsidies=7, guides=5, permits=6) == 18
    return section


def test_what_is_filled_in_is_found_and_shown(filled):
    """Published, by topic, on its own page; a second run adds nothing, another seed does."""
    site = filled.aq_parent
    catalog = api.portal.get_tool("portal_catalog")
    with api.env.adopt_roles(["Anonymous"]):
        counts = [len(catalog(portal_type=kind[2], review_state="published")) for kind in KINDS]
    assert counts == [7, 5, 6]
    for folder in ("subsidies", "gidsen", "vergunningen"):
        item = filled[folder]["vulling-1-00001"]
        assert item.title in page_of(item).text.replace("&amp;", "&")
        assert item.UID()
    assert page_of(filled["themas"]["terras"]).cards
    assert len(catalog(SearchableText="ondernemer", portal_type=KINDS[0][2])) == 7
    assert len(catalog(SearchableText="terras", path="/".join(filled.getPhysicalPath()))) > 1
    assert fill(site, subsidies=7) == 0
    assert fill(site, subsidies=2, seed=2) == 2


def test_a_site_without_a_section_has_no_place(functional):
    """And it says so."""
    with pytest.raises(NoPlace):
        fill(functional["portal"], guides=1)
    transaction.abort()


class Holder:
    """A container with one dossier, from this address."""

    def __init__(self, email, erased=""):
        self.dossier = SimpleNamespace(applicant=Applicant(email=email), erased=erased)

    def references(self):
        """Return the one."""
        return ["OND-1"]

    def __getitem__(self, name):
        return self.dossier


@pytest.mark.parametrize(
    ("email", "erased", "real"),
    [
        ("lore@post.example", "", False),
        ("lore@stad.be", "", True),
        ("", "", True),
        ("", "2026-03-03T12:00:00+01:00", False),
    ],
)
def test_dossiers_of_people_are_told_from_the_demos(section, monkeypatch, email, erased, real):
    """An address that nobody can have is the demo's; none may be anybody's, unless erased."""
    site = section.aq_parent
    assert not has_real_dossiers(site)
    monkeypatch.setattr(
        "onderneem.addon.demo.fill.real.dossiers_of", lambda _section: Holder(email, erased)
    )
    assert has_real_dossiers(site) is real


@pytest.mark.pure
@pytest.mark.parametrize("number", ["-1", "veel", "999999999"])
def test_a_number_that_is_none_is_refused(number, capsys):
    """Before any database is opened."""
    with pytest.raises(SystemExit) as refused:
        main(["nergens.conf", "site", "--subsidies", number])
    assert refused.value.code == 2
    assert "--subsidies" in capsys.readouterr().err
