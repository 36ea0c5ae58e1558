"""Who lives in the list keeps the place: back to the same list, previous, next, how many wait."""

from lxml import html
from onderneem.addon.dossiers.intake import receive
from tests.dossiers.stories import question
from tests.dossiers.test_pages import DOSSIERS
from tests.dossiers.test_pages import read
import pytest
import transaction

PLACE = "//nav[contains(@class, 'oo-in-list')]"


@pytest.fixture
def five(live_section):
    """Five questions, due one after the other; the first is the most urgent."""
    container = live_section["dossiers"]
    made = [
        receive(
            container, question(str(days), subject=f"Nummer {days}", term=(days, "working-days"))
        )
        for days in range(10, 15)
    ]
    transaction.commit()
    return [each.reference for each in made]


class Shown:
    """A page as its officer walks on from it."""

    def __init__(self, officer, address):
        self.officer = officer
        answer = read(officer, address)
        assert answer.status_code == 200, answer.status_code
        self.tree = html.fromstring(answer.text)

    def to(self, rel):
        """Return where previous or next leads, or nothing."""
        return self.tree.xpath(
            f"string(//nav[contains(@class, 'oo-in-list')]//a[@rel='{rel}']/@href)"
        )

    @property
    def back(self):
        """Where the list is."""
        return self.tree.xpath(f"string({PLACE}/a[1]/@href)")

    @property
    def rows(self):
        """The references of a list, with their addresses."""
        found = self.tree.xpath("//a[contains(@class, 'oo-reference')][@id]")
        return {each.get("id"): each.get("href") for each in found}

    def take(self, deed, **more):
        """Press a button; return where it led."""
        (form,) = self.tree.xpath("//form[contains(@action, '@@transition')]")
        data = {each.get("name"): each.get("value") for each in form.xpath(".//input")}
        answer = self.officer.post(
            form.get("action"),
            data={**data, "deed": deed, **more},
            headers={"Accept": "text/html"},
            allow_redirects=False,
        )
        assert answer.status_code in (303, 400)
        return answer


def reference(address):
    """Return of which dossier an address is."""
    return address.split("?")[0].rpartition("/")[2]


def test_next_walks_through_the_list_and_previous_back(officer, five):
    """In the order of the list, to both ends; each page knows where it stands."""
    address, walked = Shown(officer, DOSSIERS).rows[five[0]], []
    while address:
        page = Shown(officer, address)
        walked.append(reference(address))
        address = page.to("next")
    assert walked == five
    assert reference(page.to("prev")) == five[3]
    assert "5" in page.tree.xpath(f"string({PLACE}/span)")


def test_the_list_that_one_came_from_comes_back(officer, five):
    """With what narrowed it, at the row that one left; it goes along over previous and next."""
    page = Shown(officer, f"{DOSSIERS}?assigned=@nobody&text=&sort_on=submitted")
    assert list(page.rows) == five[::-1]
    second = Shown(officer, Shown(officer, page.rows[five[4]]).to("next"))
    assert second.back.endswith(f"#{five[3]}")
    assert list(Shown(officer, second.back).rows) == five[::-1]
    assert "assigned=%40nobody" in second.back


def test_who_looked_at_all_comes_back_to_all(officer, five):
    """Not to what is to be done, which is the list of who asks nothing; from its file too."""
    page = Shown(officer, Shown(officer, DOSSIERS).rows[five[0]])
    page.take("decide", outcome="answered", comment="Ja")
    shown = Shown(officer, f"{DOSSIERS}?state=all&sort_on=submitted")
    assert len(shown.rows) == 5
    back = Shown(officer, shown.rows[five[0]]).back
    assert list(Shown(officer, back).rows) == list(shown.rows)
    (file,) = shown.tree.xpath("//a[contains(@href, '@@as-file')]/@href")
    (back,) = Shown(officer, file).tree.xpath("//*[@class='oo-back']/a/@href")
    assert list(Shown(officer, back).rows) == list(shown.rows)


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("decide", {"outcome": "answered", "comment": "Ja"}),
        ("ask_more", {"comment": "Hoe breed?"}),
        ("take_up", {}),
    ],
)
def test_after_a_step_the_next_is_the_one_behind(officer, five, deed, said):
    """Whether the dossier left the list, went to its end, or stayed where it was."""
    second = Shown(officer, Shown(officer, Shown(officer, DOSSIERS).rows[five[0]]).to("next"))
    done = Shown(officer, second.take(deed, **said).headers["Location"])
    assert reference(done.to("next")) == five[2]
    assert reference(done.to("prev")) == five[0]


def test_a_refused_step_keeps_the_place(officer, five):
    """The page with the error still leads on."""
    page = Shown(officer, Shown(officer, DOSSIERS).rows[five[1]])
    refused = page.take("ask_more")
    assert refused.status_code == 400
    tree = html.fromstring(refused.text)
    assert tree.findtext(".//title").startswith("Fout: ")
    assert five[2] in tree.xpath("string(//a[@rel='next']/@href)")


@pytest.mark.parametrize(
    "query", ["", "?at=x", "?at=99", "?at=-1", "?at=1&at=2", "?at:int=1", "?at=0&state=nonsense"]
)
def test_no_address_breaks_the_page(officer, five, query):
    """Without a place there is the way to the list; nonsense is the beginning."""
    page = Shown(officer, f"{DOSSIERS}/{five[0]}{query}")
    assert DOSSIERS in page.back
    assert bool(page.to("next") or page.to("prev")) is (query not in ("", "?at=99"))


@pytest.mark.parametrize("carried", ["at=0&sort_on=due", "at=x", "x" * 5000, "%ff%00=1&at=%00", ""])
def test_what_a_form_carries_is_only_a_list(officer, five, carried):
    """It leads nowhere but to the dossier itself."""
    page = Shown(officer, f"{DOSSIERS}/{five[0]}?at=0")
    location = page.take("take_up", list=carried).headers["Location"]
    assert reference(location) == five[0]
    assert read(officer, location).status_code == 200


def test_the_first_looks_count_what_waits(officer, five):
    """All, mine, nobody's, overdue, this week; the one that is shown says so."""
    Shown(officer, Shown(officer, DOSSIERS).rows[five[0]]).take("take_up")
    page = Shown(officer, f"{DOSSIERS}?assigned=@me&sort_on=due")
    chips = page.tree.xpath("//a[contains(@class, 'oo-chip')]")
    assert [each.xpath("string(strong)") for each in chips] == ["5", "1", "4", "0", "0"]
    assert [each.get("aria-current") for each in chips] == [None, "true", None, None, None]
    assert list(Shown(officer, chips[2].get("href")).rows) == five[1:]


def test_an_empty_list_says_why(officer, five):
    """All is done, or nothing is like that: then there is a way out."""
    page = Shown(officer, f"{DOSSIERS}?state=closed")
    assert page.tree.xpath("//p[@class='oo-empty']/a/@href")


def test_nothing_that_waits_is_good_news(officer, live_section):
    """Without anything asked there is nothing to undo."""
    page = Shown(officer, DOSSIERS)
    (empty,) = page.tree.xpath("//p[@class='oo-empty']")
    assert not empty.xpath("a")
