"""A permit from a file of the regional catalogue: filled in and private, or clearly refused."""

from lxml import html
from onderneem.addon.catalogue.harvest.decide import place_of
from onderneem.addon.catalogue.harvest.words import CLEANED
from onderneem.addon.catalogue.harvest.words import REFUSED
from onderneem.addon.catalogue.public_service import IPublicService
from onderneem.addon.catalogue.reading import read_record
from onderneem.addon.permits.from_product import ADD
from onderneem.addon.permits.from_product import WHOLE
from pathlib import Path
from tests.shared_data import catalogue_documents
from tests.shared_data import shared_data
from tests.topics.people import Visitor
from tests.topics.people import Writer
from zope.schema import getValidationErrors
import copy
import json
import pytest
import re
import transaction

SRC = Path(__file__).resolve().parents[2] / "src" / "onderneem" / "addon"
WHERE = "/vergunningen/@@add-from-product"
# What code calls a reason; no webmaster does.
TOKEN = re.compile(r"@\w|\b(not|too|several)-\w")
RECORD = "lpdc-fixtures/instances-read-api/abf83bb4-82cf-46a3-9739-8f53ff5d306c.jsonld"


def real_record() -> dict:
    """Return one instance of the regional catalogue, parsed."""
    return json.loads((shared_data() / RECORD).read_text("utf-8"))


def single_records() -> list[str]:
    """Return the names of the documents that hold one record."""
    folders = ("instances-read-api", "instances-expanded", "read-api-stubs")
    return [
        name for name in catalogue_documents() if any(f"/{folder}/" in name for folder in folders)
    ]


class Uploader:
    """An editor with a file."""

    def __init__(self, editor):
        self.editor = editor

    def form(self):
        """Return the page with the form."""
        return html.fromstring(self.editor.ask(WHERE).text)

    def upload(self, data: bytes, name="product.jsonld", **more):
        """Choose a file and press the button."""
        token = self.form().xpath("string(//input[@name='_authenticator']/@value)")
        return self.editor.ask(
            WHERE,
            "POST",
            files={"product": (name, data)},
            data={"_authenticator": token, **more},
        )

    @property
    def permits(self) -> list[str]:
        """What stands in the folder now."""
        return self.editor.folder("onderneem.Permit").objectIds()

    @property
    def subsidies(self) -> list[str]:
        """What stands in the other folder now."""
        return self.editor.folder("onderneem.Subsidy").objectIds()


@pytest.fixture
def uploader(editor):
    """An editor at the page."""
    return Uploader(editor)


@pytest.mark.parametrize("name", single_records())
def test_a_real_record_gives_a_private_page(uploader, name):
    """Each record that the region publishes fills what an editor can save at once: a permit, or a
    subsidy where it is one."""
    document = catalogue_documents()[name]
    answer = uploader.upload(json.dumps(document).encode())
    portal_type = place_of(read_record(document).type)[1]
    (made,) = uploader.permits + uploader.subsidies
    permit = uploader.editor.folder(portal_type)[made]
    assert permit.portal_type == portal_type
    assert (answer.status_code, answer.headers["Location"]) == (
        303,
        f"{permit.absolute_url()}/edit",
    )
    wrong = [field for field, _error in getValidationErrors(IPublicService, permit)]
    assert set(wrong) <= {"competent_authority"}
    assert permit.title


def test_nobody_sees_it_before_the_editor_looked_it_over(uploader):
    """It is private, says where it came from and when, and can be found by the editor."""
    uploader.upload(json.dumps(real_record()).encode())
    (made,) = uploader.permits
    url = f"/vergunningen/{made}"
    assert Visitor(uploader.editor.section).read(url).status_code == 401
    found = uploader.editor.read(url).json()
    assert found["review_state"] == "private"
    assert found["source"] == "lpdc"
    assert found["retrieved"]


def test_the_same_file_twice_asks_first(uploader):
    """Nothing is added or changed; the page that has it is named, and a second press adds."""
    record = json.dumps(real_record()).encode()
    uploader.upload(record)
    (first,) = uploader.permits
    answer = uploader.upload(record)
    page = html.fromstring(answer.text)
    assert answer.status_code == 409
    assert uploader.permits == [first]
    (link,) = page.xpath("//*[@role='alert']//a/@href")
    assert link.endswith(f"/vergunningen/{first}")
    pressed = uploader.editor.ask(WHERE, "POST", data={"second": "yes", **hidden(page)})
    assert pressed.status_code == 303
    assert len(set(uploader.permits)) == 2


@pytest.mark.parametrize("name", ["product_id", "product_number"])
def test_a_page_with_the_address_or_the_number_has_it(uploader, name):
    """Whatever it was made from; and also when the editor pressed without a second thought."""
    record = real_record()
    uploader.upload(json.dumps(record).encode())
    (first,) = uploader.permits
    permit = uploader.editor.folder("onderneem.Permit")[first]
    assert getattr(permit, name)
    setattr(permit, "product_id" if name == "product_number" else "product_number", None)
    transaction.commit()
    assert uploader.upload(json.dumps(record).encode()).status_code == 409
    assert uploader.permits == [first]


@pytest.mark.parametrize("held", ["", "{", "[]", "7", "\ud800", "x" * 3_000_000])
def test_what_a_form_holds_is_read_as_a_file_is(uploader, held):
    """A spoilt one is refused, and nothing is added."""
    token = uploader.form().xpath("string(//input[@name='_authenticator']/@value)")
    data = {"_authenticator": token, "held": held.encode("utf-8", "replace"), "second": "yes"}
    answer = uploader.editor.ask(WHERE, "POST", data=data)
    assert 400 <= answer.status_code < 500
    assert uploader.permits == []


def test_what_was_cleaned_is_told_on_the_next_page(uploader):
    """With the reason; a file that goes in as it is brings no warning."""
    name = {"nl-be-x-informal": "<b>Terras</b>", "xx-klingon": "yIn"}
    dirty = changed(naam=name, gearchiveerd="true", eindeDienstVerlening="2001-01-01")
    answer = uploader.upload(dirty)
    (made,) = uploader.permits
    shown = uploader.editor.ask(f"/vergunningen/{made}", cookies=answer.cookies)
    page = html.fromstring(shown.text)
    told = page.xpath("//*[contains(@class, 'portalMessage') or @role='alert']")
    text = " ".join(each.text_content() for each in told)
    for word in ("naam", "xx-klingon", "gearchiveerd", "2001-01-01"):
        assert word in text


@pytest.mark.pure
def test_each_cleaning_has_words():
    """Whatever the reader notes."""
    texts = "\n".join(path.read_text("utf-8") for path in (SRC / "catalogue").glob("*.py"))
    noted = set(re.findall(r'(?:\.note|Note)\([^)"]*"[^"]*", "([a-z-]+)"', texts))
    noted |= set(re.findall(r'\.note\(key, "([a-z-]+)"', texts))
    assert noted == set(CLEANED)


def hidden(page) -> dict[str, str]:
    """Return the hidden fields of the form."""
    found = page.xpath("//form[contains(@action, '@@add-from-product')]//input[@type='hidden']")
    return {each.get("name"): each.get("value") for each in found}


def changed(**values) -> bytes:
    """Return the real record with some values changed."""
    record = copy.deepcopy(real_record())
    record.update(values)
    return json.dumps(record).encode()


def bad_files() -> dict[str, bytes]:
    """Return files that are no product, by what is wrong with them."""
    record = json.dumps(real_record()).encode()
    return {
        "no JSON": b"%PDF-1.7",
        "nothing": b"",
        "cut off": record[: len(record) // 2],
        "not UTF-8": b'{"naam": "\xff\xfe"}',
        "a list": b"[]",
        "two records": b"[" + record + b"," + changed(**{"@id": "https://a.example/2"}) + b"]",
        "a number": b"7",
        "null": b"null",
        "a huge number": b"9" * 10_000,
        "another type": changed(**{"@type": "Persoon"}),
        "no type": changed(**{"@type": None}),
        "no title": changed(naam={}),
        "a title that is a list": changed(naam=[[[]]]),
        "deep nesting": b"[" * 100_000 + b"]" * 100_000,
        "deep objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        "3 MB": record + b" " * (3 * 1024 * 1024),
    }


@pytest.mark.parametrize("wrong", bad_files())
def test_what_is_no_product_is_refused_with_a_reason(uploader, wrong):
    """400, the reason at the field and in the summary, and nothing is added."""
    answer = uploader.upload(bad_files()[wrong])
    page = html.fromstring(answer.text)
    assert answer.status_code == 400
    told = page.get_element_by_id("oo-product-error").text_content()
    assert told.strip()
    assert not TOKEN.search(told), told
    assert page.xpath("//*[contains(@class, 'oo-error-summary')]//a/@href") == ["#oo-product"]
    assert uploader.permits == []


@pytest.mark.pure
def test_each_reason_has_words():
    """Whatever the reader refuses a record for."""
    readers = (SRC / "catalogue").glob("*.py")
    texts = "\n".join(path.read_text("utf-8") for path in readers)
    reasons = set(re.findall(r'RecordRefused\([^)]*"([a-z]+(?:-[a-z]+)*)"\)', texts))
    assert len(reasons) > 4
    assert reasons - {"not-a-page"} <= set(REFUSED) | set(WHOLE)


@pytest.mark.parametrize("given", [{}, {"product": "een tekst"}, {"product:list": "x"}])
def test_no_file_is_refused_with_a_reason(uploader, given):
    """A form without a file, or with a text in its place."""
    token = uploader.form().xpath("string(//input[@name='_authenticator']/@value)")
    answer = uploader.editor.ask(WHERE, "POST", data={"_authenticator": token, **given})
    assert answer.status_code == 400
    assert html.fromstring(answer.text).get_element_by_id("oo-product-error") is not None
    assert uploader.permits == []


@pytest.mark.parametrize("token", ["", "x" * 40])
def test_a_post_from_another_site_is_refused(uploader, token):
    """Without our own form's token an editor's browser adds nothing."""
    record = json.dumps(real_record()).encode()
    answer = uploader.upload(record, _authenticator=token)
    assert answer.status_code == 403
    assert uploader.permits == []


def test_looking_at_the_form_adds_nothing(uploader):
    """A GET shows, whatever stands in the address; and the page is never stored."""
    answer = uploader.editor.ask(WHERE, params={"product": json.dumps(real_record())[:1000]})
    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]
    assert uploader.permits == []


def test_a_visitor_gets_no_form(editor):
    """Nor somebody with an account who may not add."""
    reader = Writer(editor.section, "lezer", ["Reader"])
    for somebody in (Visitor(editor.section), reader):
        for method in ("GET", "POST"):
            answer = somebody.ask(WHERE, method)
            assert answer.status_code in (302, 401, 403)
            assert "oo-product" not in answer.text


def test_only_the_folder_of_permits_has_it(editor):
    """Elsewhere there is no such page."""
    assert editor.ask("/gidsen/@@add-from-product").status_code == 404


def test_financial_support_becomes_a_subsidy(uploader):
    """As the harvest places it, with what one gets; the next page says so. Who may not add there
    is told where it belongs, and nothing is added."""
    title = {"nl-be-x-informal": "Premie"}
    gift = {"naam": title, "beschrijving": {"nl-be-x-informal": "<p>Tot 500 euro</p>"}}
    given = changed(type="FinancieelVoordeel", financieleVoordelen=[gift])
    folder = uploader.editor.folder("onderneem.Subsidy")
    folder.manage_permission(ADD, ["Manager"], acquire=0)
    transaction.commit()
    refused = uploader.upload(given)
    told = html.fromstring(refused.text).get_element_by_id("oo-product-error").text_content()
    assert (refused.status_code, uploader.permits, uploader.subsidies) == (400, [], [])
    assert told.strip()
    folder.manage_permission(ADD, [], acquire=1)
    transaction.commit()
    answer = uploader.upload(given)
    (made,) = uploader.subsidies
    assert (answer.status_code, uploader.permits) == (303, [])
    assert answer.headers["Location"] == f"{folder.absolute_url()}/{made}/edit"
    assert "500 euro" in folder[made].amount
    assert uploader.upload(given).status_code == 409


def test_markup_in_a_record_stays_text(uploader):
    """A catalogue is somebody else's text."""
    uploader.upload(changed(naam={"nl-be-x-informal": "<script>alert(1)</script>Terras"}))
    for made in uploader.permits:
        answer = uploader.editor.ask(f"/vergunningen/{made}")
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text


@pytest.mark.parametrize("title", ["Terras \ud800", "Terras \x00", "Terras \u202e"])
def test_a_title_with_broken_characters_is_no_broken_page(uploader, title):
    """Refused or cleaned; what is added can be shown."""
    answer = uploader.upload(changed(naam={"nl-be-x-informal": title}))
    assert answer.status_code in (303, 400)
    for made in uploader.permits:
        assert uploader.editor.ask(f"/vergunningen/{made}").status_code == 200
        assert uploader.editor.ask("/vergunningen").status_code == 200
