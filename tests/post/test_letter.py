"""The message made of a letter: nothing typed by a visitor becomes a header."""

from datetime import datetime
from datetime import timezone
from email import message_from_bytes
from email.policy import default
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.post.letter import BadAddress
from onderneem.addon.post.letter import Letter
from onderneem.addon.post.letter import message_id
from onderneem.addon.post.letter import message_of
import pytest

pytestmark = pytest.mark.pure

NOON = datetime(2026, 3, 3, 12, tzinfo=timezone.utc)
DESK = "ondernemen@voorbeeldegem.example"
HEADERS = {
    "from",
    "to",
    "subject",
    "date",
    "message-id",
    "auto-submitted",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
}
LINES = st.text(alphabet=st.sampled_from('aé ,:;<>@"\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\x00'))


def sent(to="bo@bakker.example", subject="Ontvangen", text="Goeiedag", name="Ondernemen"):
    """Return the message as it arrives on the other side of the wire."""
    letter = Letter("submitted-23456789A", to, subject, text)
    return message_from_bytes(message_of(letter, DESK, name, NOON).as_bytes(), policy=default)


def test_a_letter_arrives_as_it_was_written():
    """From the desk, to the baker, with accents."""
    message = sent(subject="Ontvangen: é", text="Goeiedag,\n\ncafé\n", name="Ondernemen é")
    assert message["From"] == f"Ondernemen é <{DESK}>"
    assert message["To"] == "bo@bakker.example"
    assert message["Subject"] == "Ontvangen: é"
    assert message.get_content().splitlines() == ["Goeiedag,", "", "café"]
    assert message["Date"].datetime == NOON


def test_no_holiday_answer_comes_back():
    """RFC 3834: what a machine sends says so."""
    assert sent()["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize(
    "address",
    [
        "bo@bakker.example\r\nBcc: all@example.org",
        "bo@bakker.example\nBcc: all@example.org",
        "bo@bakker.example, ann@example.org",
        "Bo <bo@bakker.example>",
        "bo@bakker.example>",
        "bo@bakker.example ann@example.org",
        "bo",
        "",
        "@bakker.example",
        "bo@",
        "bo\x00@bakker.example",
        "é@bakker.example",
    ],
)
def test_an_address_is_one_address(address):
    """More than one, or what isn't one, is refused; nobody else gets a copy."""
    with pytest.raises(BadAddress):
        sent(to=address)


@pytest.mark.parametrize(
    "subject",
    ["Dag\r\nBcc: all@example.org", "Dag\nX: y", "Dag\rX: y", "Dag\n", "Dag\r\n", "Dag\x00"],
)
def test_a_subject_with_a_line_break_is_refused(subject):
    """A second line would be a header of the sender's choosing; at the end it would be the body."""
    with pytest.raises(BadAddress):
        sent(subject=subject)


@given(LINES, LINES)
def test_nothing_typed_becomes_a_header(to, subject):
    """Refused, or a message with our headers and no others, and one of each."""
    try:
        message = sent(to=f"bo{to}@bakker.example", subject=f"Dag {subject}")
    except BadAddress:
        return
    assert {name.lower() for name in message} == HEADERS
    assert len(message.keys()) == len(HEADERS)
    assert len(message["To"].addresses) == 1


@given(st.text(alphabet="\r\n:aé"))
def test_the_text_stays_under_the_headers(text):
    """Whatever somebody writes, it is the body."""
    assert {name.lower() for name in sent(text=text)} == HEADERS


def test_a_refusal_tells_no_address():
    """What is raised goes into a log: it names the kind of problem only."""
    with pytest.raises(BadAddress) as caught:
        sent(to="bo@bakker.example\nBcc: x@example.org")
    assert "bakker" not in str(caught.value)


@given(st.text())
def test_an_event_has_one_message_id(event):
    """Handed over twice, it is known for the same letter."""
    assert message_id(event, DESK) == message_id(event, DESK)
    assert message_id(event, DESK) != message_id(f"{event}.", DESK)


def test_a_message_id_can_be_read_by_mail_programs_and_by_nobody_else():
    """It is unique at the desk's host, and the reference can't be read from it."""
    found = sent()["Message-ID"]
    assert found == message_id("submitted-23456789A", DESK)
    assert found.endswith("@voorbeeldegem.example>")
    assert "23456789A" not in found
