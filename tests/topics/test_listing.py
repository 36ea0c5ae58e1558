"""The lists of guides, permits and subsidies: in batches, by title, narrowed by words."""

from plone.app.testing import logout
from tests.topics.reading import make
from tests.topics.reading import page_of
import pytest

LISTS = [
    ("onderneem.Guide", "gidsen", "onderneem-guides"),
    ("onderneem.Permit", "vergunningen", "onderneem-permits"),
    ("onderneem.Subsidy", "subsidies", "onderneem-subsidies"),
]


@pytest.fixture
def two_guides(open_section):
    """A short list, looked at by a visitor."""
    made = [make(open_section, "onderneem.Guide", name) for name in ("bank", "terras")]
    logout()
    return [each.absolute_url() for each in made]


@pytest.fixture
def guides(open_section):
    """Thirty guides, looked at by a visitor."""
    made = [make(open_section, "onderneem.Guide", f"gids-{n:02}") for n in range(30)]
    logout()
    return [each.absolute_url() for each in made]


def listed(section, **form):
    """Return the list of guides."""
    return page_of(section["gidsen"], "onderneem-guides", **form)


def link(page, rel: str) -> list[str]:
    """Return the parameters of the link to the previous or next page."""
    return [url.partition("?")[2] for url in page.own.xpath(f".//a[@rel='{rel}']/@href")]


@pytest.mark.parametrize(("portal_type", "folder", "view"), LISTS)
def test_each_list_shows_its_own_type(open_section, portal_type, folder, view):
    """What a visitor may see, and nothing else."""
    shown = make(open_section, portal_type, "een")
    make(open_section, portal_type, "ontwerp", private=True)
    logout()
    assert page_of(open_section[folder], view).cards == [shown.absolute_url()]


def test_a_long_list_comes_in_batches_of_25(open_section, guides):
    """Thirty are twenty-five and five; the links lead from one to the other."""
    first, second = listed(open_section), listed(open_section, b_start="25")
    assert first.cards + second.cards == guides
    assert (len(first.cards), len(second.cards)) == (25, 5)
    assert (link(first, "prev"), link(first, "next")) == ([], ["b_start=25"])
    assert (link(second, "prev"), link(second, "next")) == (["b_start=0"], [])


def test_a_list_that_fits_has_no_pages(open_section):
    """No navigation to nowhere."""
    make(open_section, "onderneem.Guide", "een")
    assert listed(open_section).own.find_class("oo-pages") == []


def test_an_empty_list_says_so(open_section):
    """And has no heading above nothing."""
    page = listed(open_section)
    assert len(page.own.find_class("oo-empty")) == 1
    assert page.headings == []


def test_words_narrow_the_list_and_stay_in_the_field(open_section, two_guides):
    """The beginning of a word is enough; capitals don't matter."""
    page = listed(open_section, text=" TERR ")
    assert [url.rpartition("/")[2] for url in page.cards] == ["terras"]
    assert page.own.xpath("string(.//input[@name='text']/@value)") == "TERR"


def test_the_words_go_along_to_the_next_page(open_section, guides):
    """Quoted as an address needs it."""
    assert link(listed(open_section, text="gids é&"), "next") == []
    assert link(listed(open_section, text="gids &"), "next") == ["text=gids+%26&b_start=25"]


@pytest.mark.parametrize(
    "start",
    ["-1", "x", "", "1.5", "²", "٣", "2", "99999", "9" * 30, "9" * 5000, ["1", "2"], None, {}],
    ids=lambda start: str(start)[:12] or "empty",
)
def test_a_start_that_is_nonsense_is_the_beginning(open_section, two_guides, start):
    """Neither an error nor an empty page, whatever stands in the address."""
    assert listed(open_section, b_start=start).cards == two_guides


@pytest.mark.parametrize(
    "text",
    ["(((", '"', "and", "*", "?", "not or", "a" * 10_000, ["a", "b"], None, "\x00", "<b>"],
    ids=lambda text: repr(text)[:12],
)
def test_no_text_breaks_the_list(open_section, text):
    """A page comes back, and nothing of it is markup."""
    page = listed(open_section, text=text)
    assert page.own.findtext(".//h1")
    assert not page.own.xpath(".//form//b")
