"""Whatever is thrown at the desk gets a 4xx or a field's error, and nothing is stored."""

from onderneem.addon.desk.rules import NO_ADDRESS
from onderneem.addon.guard.secret import site_secrets
from onderneem.addon.guard.stamp import make_stamp
from tests.desk.test_editors_fields import field
from tests.desk.visitors import filled_in
from tests.desk.visitors import NOTHING
from tests.dossiers.test_messages import letters
from tests.topics.people import in_dutch
import pytest
import re
import requests
import time
import transaction

HEADER = "an@bakkerij.example\r\nBcc: iedereen@elders.example"
MEGABYTE = "x" * 1_000_000


def made(desk, about=None, age=0, secret=None) -> str:
    """Return a stamp as the server would have made it."""
    about = about or f"desk {desk.section['contact'].UID()}"
    return make_stamp(secret or site_secrets()[0], time.time() - age, about)


STAMPS = {
    "none": lambda desk: None,
    "empty": lambda desk: "",
    "two": lambda desk: [made(desk), made(desk)],
    "nonsense": lambda desk: "0" * 32,
    "huge": lambda desk: "0" * 100_000,
    "controls": lambda desk: f"{made(desk)}\n\x00",
    "forged": lambda desk: made(desk, secret=b"van ons"),
    "of another form": lambda desk: made(desk, about="desk x"),
    "of yesterday": lambda desk: made(desk, age=25 * 60 * 60),
    "of tomorrow": lambda desk: made(desk, age=-25 * 60 * 60),
}


@pytest.mark.parametrize("stamp", STAMPS)
def test_without_a_stamp_of_ours_nothing_is_taken(desk, visitor, baker, stamp):
    """A page that isn't ours, or too old: 400, the answers stay, and a new stamp comes along."""
    page = visitor.ask("POST", data=filled_in(baker, stamp=STAMPS[stamp](desk)))
    assert page.status == 400
    assert desk.stored == NOTHING
    assert page.value("name") == baker["name"]
    assert visitor.send(baker, stamp=page.stamp).status == 303


@pytest.mark.parametrize("path", ["/view", "/@@embedded"])
def test_nor_by_another_way_to_the_form(desk, visitor, baker, path):
    """The embedded form asks for the same proof."""
    assert visitor.send(baker, path, stamp="x").status == 400
    assert desk.stored == NOTHING


def test_a_stamp_of_today_is_taken(desk, visitor, baker):
    """The counter-proof of the stamps above: who takes 23 hours to think is in time."""
    assert visitor.send(baker, stamp=made(desk, age=23 * 60 * 60)).status == 303


def test_the_right_stamp_isn_t_shown_to_the_wrong_field(desk, visitor, baker):
    """Without its stamp the answers were never looked at: no field is called wrong."""
    page = visitor.send({**baker, "name": "<b>"}, stamp="x")
    assert (page.wrong, page.links) == (set(), [])


NO_AT = "an.x.example"
WRONG = [
    ("question", ""),
    ("question", " \r\n\t "),
    ("question", "\x00\x07"),
    ("question", MEGABYTE),
    ("topic", "geen-thema"),
    ("topic", "../terras"),
    ("name", ""),
    ("name", "x" * 201),
    ("name", "<script>alert(1)</script>"),
    ("name", "An <b>Dewit</b>"),
    ("name", "An\r\nBcc: iedereen@elders.example"),
    ("name", "An\u2028Bcc: iedereen@elders.example"),
    ("email", ""),
    ("email", "an"),
    ("email", "an@"),
    ("email", NO_AT),
    ("email", "an@bakkerij"),
    ("email", "an@crème.be"),
    ("email", "jérôme@bakkerij.example"),
    ("email", "an@a.example,bo@b.example"),
    ("email", HEADER),
    ("email", HEADER.replace("\r", "")),
    ("email", "<b>an@bakkerij.example</b>"),
    ("email", f"{'a' * 250}@bakkerij.example"),
    ("phone", "0" * 41),
    ("phone", "<i>0470</i>"),
    ("phone", "abc"),
    ("enterprise_number", "0123.456.748"),
    ("enterprise_number", "123"),
    ("enterprise_number", "9" * 10_000),
    ("enterprise_number", "0123.456.749\r\nBcc: x@y.example"),
    ("enterprise_number", "<b>0123.456.749</b>"),
]
NAMED = [f"{name}={value[:20]!r}" for name, value in WRONG]


@pytest.mark.parametrize(("name", "value"), WRONG, ids=NAMED)
def test_a_wrong_answer_is_refused_at_its_field(desk, visitor, baker, name, value):
    """On the page and by the service alike: that field and no other, and nothing is stored."""
    page = visitor.send({**baker, name: value})
    answer = visitor.submit({**baker, name: value})
    assert page.status in (200, 400)
    assert page.status == 400 or page.wrong == {name}
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == [name]
    assert desk.stored == NOTHING


NUMBER = field("enterprise_number", "zope.schema.TextLine")


@pytest.fixture
def plainly_asked(desk):
    """A form whose enterprise number is a text line of EasyForm, known by its name alone."""
    contact = desk.section["contact"]
    given = r'<field name="enterprise_number".*?</field>'
    contact.fields_model = re.sub(given, NUMBER, contact.fields_model, flags=re.DOTALL)
    transaction.commit()
    return desk


@pytest.mark.parametrize("value", ["ik heb er nog geen", "abc", "0123456740", "2123456791"])
def test_a_line_that_is_called_so_takes_no_other_number(plainly_asked, visitor, baker, value):
    """Who asks is found by it: what is none is refused at its field, by page and service."""
    page = visitor.send({**baker, "enterprise_number": value})
    assert (page.status, page.wrong) == (200, {"enterprise_number"})
    answer = visitor.submit({**baker, "enterprise_number": value})
    assert [each["field"] for each in answer.json()["errors"]] == ["enterprise_number"]
    assert plainly_asked.stored == NOTHING


@pytest.mark.parametrize(
    ("value", "digits"), [("0123.456.749", "0123456749"), ("", ""), ("none", "")]
)
def test_a_line_that_is_called_so_says_who_asks(plainly_asked, visitor, baker, value, digits):
    """However it is written; the answer stays as it was typed."""
    assert visitor.submit({**baker, "enterprise_number": value}).status_code == 201
    assert plainly_asked.dossier.applicant.enterprise_number == digits


def ask_addresses(desk, *names):
    """Ask these in the place of the form's e-mail address; none is required."""
    contact = desk.section["contact"]
    given = r'<field name="email".*?</field>'
    asked = "".join(field(name, "plone.schema.email.Email") for name in names)
    contact.fields_model = re.sub(given, asked, contact.fields_model, flags=re.DOTALL)
    transaction.commit()


def test_of_several_addresses_none_is_written_to(desk, visitor, editor, baker):
    """The letters have a key: they don't go to somebody's architect."""
    ask_addresses(desk, "your_architect", "your_address")
    answers = {**baker, "your_architect": "bo@b.example", "your_address": "an@bakkerij.example"}
    del answers["email"]
    assert visitor.submit(answers).status_code == 201
    assert (desk.dossier.applicant.email, desk.stored.letters) == ("", 0)
    told = "Dit formulier vraagt meer dan één e-mailadres"
    assert told in editor.ask().text
    assert told not in visitor.ask().text


def test_a_letter_goes_to_the_address_by_which_somebody_came(desk, visitor, baker):
    """Not to the host that whoever asks for the letter makes up: its link has a key."""
    visitor.send(baker)
    reference, section = desk.dossier.getId(), desk.section.absolute_url()
    body = {"reference": reference, "email": desk.dossier.applicant.email}
    headers = {"Accept": "application/json", "Host": "evil.example"}
    asked = requests.post(f"{section}/@follow-lost", json=body, headers=headers, timeout=60)
    assert asked.status_code == 202
    first, lost = (each.text for each in letters())
    for text in (first, lost):
        assert f"{section}/@@follow/{reference}/" in text
        assert "evil.example" not in text


def test_of_two_addresses_of_who_asks_the_one_that_is_filled_in_counts(desk, visitor, baker):
    """EasyForm's own beside ours, which is left empty."""
    ask_addresses(desk, "email", "replyto")
    answers = {**baker, "email": "", "replyto": "an@bakkerij.example"}
    assert visitor.submit(answers).status_code == 201
    assert desk.dossier.applicant.email == "an@bakkerij.example"


def test_an_address_is_known_by_its_kind(desk, visitor, baker):
    """Plone's tool makes a name of the title: who is asked so is written too."""
    contact = desk.section["contact"]
    given = r'<field name="email".*?</field>'
    asked = field("your_address", "plone.schema.email.Email") + field(
        "firm", "zope.schema.TextLine"
    )
    contact.fields_model = re.sub(given, asked, contact.fields_model, flags=re.DOTALL)
    transaction.commit()
    answers = {**baker, "your_address": "an@bakkerij.example"}
    del answers["email"]
    assert visitor.submit(answers).status_code == 201
    assert desk.dossier.applicant.email == "an@bakkerij.example"
    assert desk.stored.letters == 1


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("zope.schema.Bool", True),
        ("zope.schema.Int", 12),
        ("onderneem.addon.desk.fields.Amount", "12,50"),
        ("onderneem.addon.desk.fields.EstablishmentUnit", "2.123.456.791"),
    ],
)
def test_a_question_of_another_kind_says_no_number(desk, visitor, baker, kind, value):
    """A box that is called so is an answer as any other."""
    contact = desk.section["contact"]
    given = r'<field name="enterprise_number".*?</field>'
    asked = field("enterprise_number", kind)
    contact.fields_model = re.sub(given, asked, contact.fields_model, flags=re.DOTALL)
    transaction.commit()
    assert visitor.submit({**baker, "enterprise_number": value}).status_code == 201
    assert desk.dossier.applicant.enterprise_number == ""


@pytest.mark.parametrize("address", [NO_AT, "an@", "an@bakkerij", "an@crème.be"])
def test_a_slip_in_an_address_is_told_with_an_example(visitor, baker, address):
    """In the same words whatever the slip: of some Plone finds it, of others we do."""
    (error,) = visitor.submit({**baker, "email": address}).json()["errors"]
    assert error["message"].endswith(in_dutch(NO_ADDRESS))
    assert in_dutch(NO_ADDRESS) in visitor.send({**baker, "email": address}).text


ODD = [
    ("question", "Kost het < 5 euro?\n<b>vet</b> & 'aanhaling' \"twee\""),
    ("name", "An O'Hara & zonen <3"),
    ("name", "安·مخبز 🥐"),
    ("phone", "+32 (0)470/12.34.56"),
    ("email", "o'hara+terras@bakkerij.brussels"),
    ("enterprise_number", "BE 0123456749"),
    ("enterprise_number", "0123 456 749"),
]


@pytest.mark.parametrize(("name", "value"), ODD)
def test_an_odd_answer_is_taken_as_it_is(desk, visitor, baker, name, value):
    """The counter-proof: what people really write is never refused, nor changed."""
    visitor.send({**baker, name: value})
    found = desk.answer(name).value
    assert found == ("0123456749" if name == "enterprise_number" else value)


@pytest.mark.parametrize("sign", ["\x1b", "\x7f", "\u202e"], ids=ascii)
@pytest.mark.parametrize("name", ["question", "name"])
def test_the_service_leaves_out_what_no_keyboard_types(desk, visitor, baker, name, sign):
    """Escapes would break a terminal or a mail, and marks of direction deceive."""
    assert visitor.submit({**baker, name: f" An{sign}a "}).status_code == 201
    assert desk.answer(name).value == "Ana"


@pytest.mark.parametrize("sign", ["\x1b", "\x7f", "\u202e"], ids=ascii)
def test_the_page_leaves_it_out_too(desk, visitor, baker, sign):
    """Page and service store the same."""
    visitor.send({**baker, "question": f" An{sign}a "})
    assert desk.answer("question").value == "Ana"


@pytest.mark.parametrize("sign", ["\x00", "\ud800"], ids=ascii)
def test_the_service_refuses_what_is_no_text(desk, visitor, baker, sign):
    """NUL and half characters: what would be stored isn't what was sent. The sender hears it."""
    answer = visitor.submit({**baker, "name": f"An{sign}a"})
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == ["name"]
    assert desk.stored == NOTHING


def test_so_does_the_page(desk, visitor, baker):
    """An error at the field; what can be kept of it stays, so that sending again will do."""
    page = visitor.send({**baker, "name": "An\x00a"})
    assert (page.status, page.wrong) == (200, {"name"})
    assert page.value("name") == "Ana"
    assert desk.stored == NOTHING


def test_bytes_that_are_no_text_are_refused_or_read(desk, visitor, baker):
    """A browser in another encoding, or an attacker: never an error of ours."""
    page = visitor.ask(
        "POST", data=f"stamp={visitor.read().stamp}&form.widgets.name=%ff%fe%ed%a0%80"
    )
    assert visitor.told(page).status in (200, 400)
    assert desk.stored == NOTHING


@pytest.mark.parametrize("name", ["name", "question", "email", "enterprise_number"])
def test_a_list_where_one_answer_belongs_is_refused(desk, visitor, baker, name):
    """The same field twice, which no form of ours has."""
    page = visitor.send({**baker, name: [str(baker[name]), "nog een"]})
    assert page.status == 400
    assert desk.stored == NOTHING


@pytest.mark.parametrize("suffix", ["int", "list", "record", "records", "date", "json", "method"])
def test_zope_s_own_conversions_lead_nowhere(desk, visitor, baker, suffix):
    """``name:record`` and its like make other things of a text than the form asks for."""
    del baker["name"]
    page = visitor.send({**baker, f"name:{suffix}": "1"})
    assert 400 <= page.status < 500
    assert desk.stored == NOTHING


@pytest.mark.parametrize("name", ["name", "question", "topic", "onbekend"])
def test_a_file_is_refused(desk, visitor, baker, name):
    """A file in the place of a text, or in a field that isn't there."""
    data = filled_in({key: value for key, value in baker.items() if key != name})
    page = visitor.ask(
        "POST",
        data={**data, "stamp": visitor.read().stamp},
        files={f"form.widgets.{name}": ("virus.exe", b"MZ" * 1000)},
    )
    assert page.status == 400
    assert desk.stored == NOTHING


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "nonsense", ""])
@pytest.mark.parametrize("body", [b"", b"\xff\x00"], ids=ascii)
def test_a_body_that_is_no_form_is_no_submission(desk, visitor, kind, body):
    """Whatever the header calls it: no stamp, no dossier."""
    page = visitor.ask("POST", data=body, headers={"Content-Type": kind})
    assert 400 <= page.status < 500
    assert desk.stored == NOTHING


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "PROPFIND", "MKCOL", "NONSENSE"])
def test_a_wrong_method_is_refused(desk, visitor, baker, method):
    """4xx, also with all that a submission has."""
    page = visitor.ask(method, data=filled_in(baker, stamp=visitor.read().stamp))
    assert 400 <= page.status < 500
    assert desk.stored == NOTHING


def test_a_very_large_body_is_refused(desk, visitor, baker):
    """Ten megabytes of text in a form."""
    page = visitor.send({**baker, "question": MEGABYTE * 10})
    assert page.status in (200, 400, 413)
    assert desk.stored == NOTHING


MISFITS = {
    "twice": {"name": ["An", "nog een"]},
    "a record": {"name.x:record": "1"},
    "records": {"name.x:records": "1"},
    "a record named as a file": {"papers.filename:record": "a.pdf"},
    "a text for a file": {"papers": "plan.pdf"},
    "a record of moments": {"wish.moments.x:record": "1"},
}


@pytest.mark.parametrize("name", MISFITS)
def test_what_no_page_of_ours_sends_is_told_on_the_page(desk, visitor, baker, name):
    """400 in the page's language, the other answers stay, and no traceback is left in the log."""
    desk.ask_also(
        field("papers", "onderneem.addon.desk.files.Attachments"),
        field("wish", "onderneem.addon.desk.wish.ContactWish"),
    )
    wrong = MISFITS[name]
    sent = {key: value for key, value in baker.items() if not next(iter(wrong)).startswith(key)}
    page = visitor.send({**sent, **wrong})
    assert page.status == 400
    assert page.tree.xpath("//*[@role='alert']")
    assert page.value("email") == baker["email"]
    assert desk.stored == NOTHING
    assert visitor.send(baker, stamp=page.stamp).status == 303


def test_a_link_with_a_record_shows_the_form(visitor):
    """Nothing is sent by a GET, so there is nothing to refuse."""
    page = visitor.ask(params={"form.widgets.name.x:record": "1", "form.widgets.email": ["a", "b"]})
    assert page.status == 200
    assert page.value("email") == ""


@pytest.mark.parametrize(("sent", "status"), [("3000 parts", 413), ("no sign between", 400)])
def test_parts_that_zope_refuses_are_told_on_the_page(desk, visitor, baker, sent, status):
    """Also when they are small: in the page's language, where Zope has a bare 400 or an error."""
    stamp = visitor.read().stamp
    if sent == "3000 parts":
        parts = [(f"f{number}", (None, "x")) for number in range(3000)]
        page = visitor.ask("POST", data=filled_in(baker, stamp=stamp), files=parts)
    else:
        headers = {"Content-Type": "multipart/form-data"}
        page = visitor.ask("POST", data=b"abc", headers=headers)
    assert page.status == status
    # Without a sign nothing is known of the form either: the guard answers on a page of its own.
    assert page.tree.xpath("//*[@role='alert']" if status == 413 else "//h1[text()]")
    assert desk.stored == NOTHING
