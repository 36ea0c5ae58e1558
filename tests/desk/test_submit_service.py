"""``POST {form}/@submit``: the contract, to the letter."""

from plone import api
from tests.desk.visitors import NOTHING
import json
import pytest
import re
import transaction

KEY = "een-sleutel-van-mij"


def test_a_submission_is_created(desk, visitor, baker):
    """201 with reference, time, seal and the way to follow it."""
    answer = visitor.submit(baker, KEY)
    told = answer.json()
    dossier = desk.dossier
    assert answer.status_code == 201
    assert set(told) == {"reference", "submitted", "seal", "tracking"}
    assert set(told["tracking"]) == {"@id", "key"}
    assert told["reference"] == dossier.getId()
    assert told["seal"] == dossier.log[0].seal
    assert told["tracking"]["@id"] == f"{desk.section.absolute_url()}/@follow/{told['reference']}"


def test_the_time_can_be_read_by_any_machine(visitor, baker):
    """ISO 8601 with its zone."""
    submitted = visitor.submit(baker, KEY).json()["submitted"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", submitted)


@pytest.mark.parametrize("data", [None, {"name": "An"}])
def test_no_answer_is_kept_on_the_way(visitor, baker, data):
    """Receipts and refusals are no-store."""
    assert "no-store" in visitor.submit(data or baker, KEY).headers["Cache-Control"]


@pytest.mark.parametrize("way", ["page", "embedded", "service"])
def test_all_ways_lead_to_the_same_dossier(desk, visitor, baker, way):
    """Page, embedded form and service: same answers, same applicant, same letter."""
    {
        "page": lambda: visitor.send(baker),
        "embedded": lambda: visitor.send(baker, "/@@embedded"),
        "service": lambda: visitor.submit(baker, KEY),
    }[way]()
    found = {each.name: each.value for each in desk.dossier.answers}
    assert found == {**baker, "enterprise_number": "0123456749"}
    assert desk.dossier.applicant.name == baker["name"]
    assert desk.stored.letters == 1


def test_over_says_what_it_is_about(desk, visitor, baker):
    """As ``?over=`` on the page: topic and subject follow from it."""
    del baker["topic"]
    visitor.submit(baker, json={"data": baker, "over": "markt"})
    assert desk.dossier.topic == "markt"
    assert desk.dossier.title.endswith(": Markt & kraam")


@pytest.mark.parametrize(
    "over", [None, 7, ["terras"], {"id": "terras"}, "../../x", "a//b", "x" * 5000, "a b", "\x00"]
)
def test_what_can_t_be_an_id_in_over_is_refused(desk, visitor, baker, over):
    """Another type, or what no page is called: a program has a fault, and hears of it."""
    answer = visitor.submit(baker, json={"data": baker, "over": over})
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == ["over"]


@pytest.mark.parametrize("over", ["", "nergens"])
def test_what_isn_t_there_in_over_is_as_if_it_weren_t_there(desk, visitor, baker, over):
    """It is a hint, never a reason to refuse a question."""
    del baker["topic"]
    assert visitor.submit(baker, json={"data": baker, "over": over}).status_code == 201
    assert desk.dossier.topic == ""


KEYS = {
    "none": None,
    "empty": "",
    "short": "1234567",
    "long": "x" * 300,
    "spaces": "een sleutel van mij",
    "tab": "een\tsleutel",
    "latin": "sleutel-é-é-é".encode("latin-1"),
    "bytes": b"\x80" * 20,
}


@pytest.mark.parametrize("key", KEYS)
def test_without_a_good_key_nothing_is_taken(desk, visitor, baker, key):
    """400 that names the header: without a key a repeat can't be known."""
    answer = visitor.submit(baker, KEYS[key])
    assert refused(answer) == ["Idempotency-Key"]
    assert desk.stored == NOTHING


@pytest.mark.parametrize("key", ["12345678", "x" * 200, "!~#$%&'()*+,-./:;<=>?@[]^_`{|}"])
def test_a_good_key_is_8_to_200_visible_signs(visitor, baker, key):
    """The counter-proof, at both ends."""
    assert visitor.submit(baker, key).status_code == 201


def refused(answer) -> list[str]:
    """Check that an answer is a refusal as the contract says; return the fields it names."""
    told = answer.json()
    assert answer.status_code == 400
    assert told["type"] == "ValidationError"
    assert told["message"]
    assert all(set(each) == {"field", "message"} and each["message"] for each in told["errors"])
    return [each["field"] for each in told["errors"]]


def test_each_wrong_field_is_told(visitor, baker):
    """All at once, in the order of the form."""
    answer = visitor.submit({**baker, "name": "", "email": "x", "enterprise_number": "1"})
    assert refused(answer) == ["name", "email", "enterprise_number"]


@pytest.mark.parametrize("language", ["nl", "fr", "xx"])
def test_a_message_says_which_field_in_words(visitor, baker, language):
    """The message is for people: it has the label in it, not the name."""
    answer = visitor.submit({**baker, "name": ""}, headers={"Accept-Language": language})
    label = visitor.read().form.xpath("string(.//label[@for='form-widgets-name'])").split("\n")[0]
    assert label.strip() in answer.json()["message"]


@pytest.mark.parametrize("name", ["bestaat-niet", "", "x" * 5000, "form.widgets.name", "__class__"])
def test_an_unknown_field_is_refused(desk, visitor, baker, name):
    """A machine that sends what nobody asked has a mistake in it: it is told, and where."""
    assert refused(visitor.submit({**baker, name: "x"})) == [name[:100]]
    assert desk.stored == NOTHING


def test_an_unknown_part_of_the_body_is_refused(visitor, baker):
    """Only data and over."""
    assert refused(visitor.submit(None, json={"data": baker, "dtaa": {}})) == ["dtaa"]


@pytest.mark.parametrize("data", [None, [], ["name"], "name", 7, True])
def test_data_is_an_object(visitor, data):
    """An array, a text or nothing in its place."""
    assert refused(visitor.submit(None, json={"data": data})) == ["data"]


BODIES = {
    "nothing": b"",
    "broken": b'{"data": {"name": "An"',
    "an array": b'[{"data": {}}]',
    "a text": b'"data"',
    "a number": b"7",
    "null": b"null",
    "a form": b"form.widgets.name=An",
    "two objects": b"{}{}",
    "a key that is no text": b'{"data": {7: "x"}}',
    "half a character": b'{"data": {"name": "\xed\xa0\x80"}}',
    "deep": b'{"data":' + b'{"a":' * 100_000,
    "deep and closed": b'{"data":' + b"[" * 50_000 + b"]" * 50_000 + b"}",
    "utf-16": '{"data": {"name": "An"}}'.encode("utf-16"),
}


@pytest.mark.parametrize("body", BODIES)
def test_a_body_that_can_t_be_read_is_refused(desk, visitor, body):
    """400 with type and message, whatever it is."""
    answer = visitor.submit(None, data=BODIES[body])
    assert answer.status_code == 400
    assert {"type", "message"} <= set(answer.json())
    assert desk.stored == NOTHING


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "nonsense"])
def test_a_form_is_no_json(desk, visitor, kind):
    """What a page of another site can make a browser send is never a submission."""
    answer = visitor.submit(None, data=b"name=An&question=x", headers={"Content-Type": kind})
    assert answer.status_code == 400
    assert desk.stored == NOTHING


def test_a_file_is_no_json(desk, visitor, baker):
    """An upload in parts."""
    answer = visitor.submit(None, data=baker, files={"file": ("a.pdf", b"%PDF")})
    assert answer.status_code == 400
    assert desk.stored == NOTHING


OTHER_TYPES = [1, 1.5, True, False, [], ["An"], {}, {"token": "An"}]


@pytest.mark.parametrize("value", OTHER_TYPES, ids=json.dumps)
def test_another_type_than_a_text_is_refused(visitor, baker, value):
    """A number is no name: it is told, never turned into a text."""
    names = ["question", "name", "email", "phone", "enterprise_number"]
    assert refused(visitor.submit({**baker, **dict.fromkeys(names, value)})) == names


@pytest.mark.parametrize(
    "value", ["NaN", "Infinity", "1e999", "9" * 4000, '"\\ud800"', '"\\u0000"']
)
def test_what_only_some_parsers_take_is_refused(desk, visitor, baker, value):
    """JSON as Python reads it: no number of any size breaks anything."""
    body = json.dumps({"data": {**baker, "name": "@"}}).replace('"@"', value)
    assert refused(visitor.submit(None, data=body)) == ["name"]
    assert desk.stored == NOTHING


@pytest.mark.parametrize("depth", [10, 300, 900])
def test_a_deep_answer_is_refused(desk, visitor, baker, depth):
    """Lists in lists, as deep as the parser takes them."""
    body = json.dumps({"data": {**baker, "topic": "@"}}).replace('"@"', "[" * depth + "]" * depth)
    answer = visitor.submit(None, data=body)
    assert answer.status_code == 400
    assert desk.stored == NOTHING


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE"])
def test_only_post_submits(desk, visitor, baker, method):
    """4xx for every other method, with a good key and good answers."""
    headers = {"Accept": "application/json", "Idempotency-Key": KEY}
    page = visitor.ask(method, "/@submit", headers=headers, json={"data": baker})
    assert 400 <= page.status < 500
    assert desk.stored == NOTHING


def test_another_form_has_no_service(desk, visitor, baker):
    """@submit is there for desk forms only."""
    headers = {"Accept": "application/json", "Idempotency-Key": KEY}
    page = visitor.ask("POST", "/../gidsen/@submit", headers=headers, json={"data": baker})
    assert page.status == 404


def test_a_form_that_isn_t_public_takes_nothing(desk, visitor, baker):
    """Who can't see the form can't send it."""
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(desk.section["contact"], "retract")
        transaction.commit()
    assert visitor.submit(baker, KEY).status_code == 401
    assert desk.stored == NOTHING


def test_a_section_without_its_dossiers_says_so(visitor, baker, monkeypatch):
    """503 in the contract's form: try again later."""
    monkeypatch.setattr("onderneem.addon.desk.submissions.dossiers_of", lambda section: None)
    answer = visitor.submit(baker, KEY)
    assert answer.status_code == 503
    assert {"type", "message"} <= set(answer.json())
