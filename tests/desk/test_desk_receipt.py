"""The receipt: a page at its own address that can be kept, reloaded and printed."""

from plone.app.textfield.value import RichTextValue
from tests.desk.visitors import Page
from tests.desk.visitors import Visitor
import pytest
import re
import transaction

TRICKY = "<script src=//elders.example"
IMAGE = '"><img src=x onerror=alert(1) '


@pytest.fixture
def path(visitor, baker):
    """The path of An's receipt below the form."""
    return visitor.send(baker).response.headers["Location"].removeprefix(visitor.url)


@pytest.fixture
def receipt(visitor, path) -> Page:
    """The page An arrives at."""
    return visitor.ask(path=path)


def test_it_shows_reference_seal_and_answers(desk, receipt, baker):
    """Everything to prove what was sent, and to talk about it on the phone."""
    dossier = desk.dossier
    reference = dossier.getId()
    text = receipt.receipt.text_content()
    assert receipt.status == 200
    assert "-".join((reference[:3], reference[3:6], reference[6:])) in text
    assert dossier.log[0].seal in text
    for line in (*baker["question"].splitlines(), baker["name"], baker["email"]):
        assert line in text


def test_a_choice_is_shown_by_its_title(receipt):
    """Terras, as it was chosen, not terras."""
    assert "Terras" in receipt.receipt.text_content()


def test_a_reload_shows_it_again_and_sends_nothing(desk, visitor, path):
    """The same page, however often, and by whatever method a browser repeats it."""
    before = desk.stored
    pages = [visitor.ask(method, path) for method in ("GET", "GET", "HEAD", "POST")]
    assert [page.status for page in pages] == [200] * 4
    assert pages[0].receipt.text_content() == pages[1].receipt.text_content()
    assert desk.stored == before


def test_it_is_kept_by_nobody_on_the_way(receipt):
    """no-store, no referrer, no search engine: the address opens the dossier."""
    headers = receipt.response.headers
    assert "no-store" in headers["Cache-Control"]
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in headers["X-Robots-Tag"]


def test_the_officers_page_is_not_made_for_it(visitor, path, monkeypatch):
    """A path in a template calls what it finds: the dossier's own page, unseen and unasked."""

    def called(page):
        raise RuntimeError("the officer's page")

    monkeypatch.setattr("onderneem.addon.dossiers.page.DossierPage.__call__", called, raising=False)
    assert visitor.ask(path=path).status == 200
    assert visitor.ask(path=f"{path}x").status == 404


def test_it_leads_to_the_dossier(receipt):
    """The button to follow works, and that page is no-store as well."""
    (link,) = receipt.tree.xpath("//a[contains(@href, '/@@follow/')]/@href")
    page = Visitor(link).read()
    assert page.status == 200
    assert "no-store" in page.response.headers["Cache-Control"]


def test_it_leads_to_the_check_of_its_seal(desk, receipt):
    """Nobody types 64 signs: the link has filled them in, and the seal holds."""
    (link,) = receipt.tree.xpath("//a[contains(@href, '@@seal')]/@href")
    page = Visitor(link).read()
    assert page.status == 200
    assert page.tree.xpath("//*[@role='status' and @class='oo-box']")
    (typed,) = page.tree.xpath("//input[@name='seal']/@value")
    assert typed == desk.dossier.log[0].seal


def test_nothing_of_it_is_folded(receipt):
    """It is printed and kept: what is folded isn't on paper in every browser."""
    assert receipt.receipt.xpath(".//*[@class='oo-seal']")
    assert not receipt.receipt.xpath(".//details")


def test_its_title_tells_no_reference(desk, receipt):
    """A tab's title stays in histories and on shared screens."""
    assert desk.dossier.getId()[:3] not in receipt.title


def wrongs(path: str) -> dict:
    """Return addresses that are nearly those of a receipt."""
    _, _, reference, key = path.split("/")
    other = "2" if reference[0] != "2" else "3"
    return {
        "another key": f"/@@receipt/{reference}/{'x' * 22}",
        "half a key": f"/@@receipt/{reference}/{key[:-1]}",
        "no key": f"/@@receipt/{reference}",
        "neither": "/@@receipt",
        "another reference": f"/@@receipt/{other}{reference[1:]}/{key}",
        "no reference": f"/@@receipt/niets/{key}",
        "a novel": f"/@@receipt/{'x' * 3000}/{key}",
        "one more": f"/@@receipt/{reference}/{key}/meer",
        "swapped": f"/@@receipt/{key}/{reference}",
    }


@pytest.mark.parametrize("wrong", wrongs("/@@receipt/REFERENCE/key"))
def test_a_wrong_address_opens_nothing(visitor, path, baker, wrong):
    """404, and the same whatever is wrong with it: nothing to guess by."""
    page = visitor.ask(path=wrongs(path)[wrong])
    assert page.status == 404
    assert baker["name"] not in page.text
    assert baker["email"] not in page.text


def test_a_reference_may_be_typed_as_it_is_read(visitor, path):
    """With dashes and small letters."""
    _, _, reference, key = path.split("/")
    typed = f"{reference[:3]}-{reference[3:6]}-{reference[6:]}".lower()
    assert visitor.ask(path=f"/@@receipt/{typed}/{key}").status == 200


@pytest.mark.parametrize("value", [TRICKY, IMAGE, "${path}", "&lt;b&gt;"])
def test_an_answer_is_never_markup(visitor, baker, value):
    """Half a tag passes as text; on the receipt it is text again, to the letter."""
    sent = visitor.send({**baker, "name": value, "question": f"{value}\n<b>x</b>"})
    location = sent.response.headers["Location"]
    part = visitor.ask(path=location.removeprefix(visitor.url)).receipt
    assert part.text_content().count(value.strip()) == 2
    assert not part.xpath(".//script | .//img | .//b")


def test_the_editors_words_stand_on_it(desk, visitor, path):
    """What happens next, as the editor wrote it; its scripts don't."""
    text = "<p>Binnen <em>vijf</em> dagen.</p><script>alert(1)</script>"
    desk.section["contact"].receipt_text = RichTextValue(text, "text/html", "text/x-html-safe")
    transaction.commit()
    page = visitor.ask(path=path)
    part = page.receipt
    assert part.xpath("string(.//em)") == "vijf"
    assert not part.xpath(".//script")


@pytest.mark.parametrize(
    ("purpose", "about", "received"),
    [
        ("question", "(Your|Uw) (question|vraag) ", "(your question|uw vraag)"),
        ("application", "(Your|Uw) (application|aanvraag) ", "(your application|uw aanvraag)"),
    ],
)
def test_what_was_sent_is_called_what_it_is(desk, visitor, baker, purpose, about, received):
    """Nobody who applies for a permit asked a question, on the form as on the receipt."""
    desk.section["contact"].purpose = purpose
    transaction.commit()
    assert re.search(about, visitor.read(over="terras").text)
    path = visitor.send(baker).response.headers["Location"].removeprefix(desk.url)
    assert re.search(received, visitor.ask(path=path).tree.findtext(".//h1"))
