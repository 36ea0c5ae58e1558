"""What the literals of the catalogue are worth."""

from datetime import datetime
from datetime import timezone
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.catalogue.values import email_address
from onderneem.addon.catalogue.values import order_of
from onderneem.addon.catalogue.values import time_of
from onderneem.addon.catalogue.values import web_address
from onderneem.addon.catalogue.values import yes_or_no
import pytest

pytestmark = pytest.mark.pure


def utc(*parts):
    """Return a moment in UTC."""
    return datetime(*parts, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-03-12T12:00:00Z", utc(2024, 3, 12, 12)),
        ("2024-04-24T14:10:00.72350311Z", utc(2024, 4, 24, 14, 10, 0, 723503)),
        ("2023-07-12T11:40:20.026205561Z", utc(2023, 7, 12, 11, 40, 20, 26205)),
        ("2023-07-12T11:40:20.1Z", utc(2023, 7, 12, 11, 40, 20, 100000)),
        ("2024-07-01T12:00:00+02:00", utc(2024, 7, 1, 10)),
        ("2024-07-01T12:00:00-05:30", utc(2024, 7, 1, 17, 30)),
        ("2024-07-01T12:00:00", utc(2024, 7, 1, 10)),
        ("2024-01-01T12:00:00", utc(2024, 1, 1, 11)),
        (" 2024-07-01 ", utc(2024, 6, 30, 22)),
    ],
)
def test_every_way_to_write_a_time_is_read(text, expected):
    """With up to nine decimals, with a zone or in Brussels' time, or only a day."""
    assert time_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "morgen",
        "2024-02-30T12:00:00Z",
        "2024-03-12 12:00",
        "2024-03-12T25:00:00Z",
        "0000-01-01T00:00:00Z",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "2024-03-12T12:00:00+99:00",
        "2024-03-12T12:00:00.0000000001Z",
        "٢٠٢٤-03-12T12:00:00Z",
    ],
)
def test_what_is_no_time_is_none(text):
    """A day that doesn't exist, or one outside the calendar, is no time."""
    assert time_of(text) is None


@given(st.text() | st.from_regex(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?)?([+-]\d\d:\d\d)?"))
def test_no_text_breaks_the_clock(text):
    """Whatever stands there, it is an aware time or none."""
    moment = time_of(text)
    assert moment is None or moment.utcoffset() is not None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, True),
        (False, False),
        ("true", True),
        ("False ", False),
        ("1", True),
        (0, False),
        (None, None),
        ("ja", None),
        (2, None),
        ([], None),
    ],
)
def test_yes_and_no_come_in_two_kinds(value, expected):
    """Archived is a boolean in most records and a text in some."""
    assert yes_or_no(value) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0", 0),
        ("1", 1),
        ("0.0", 0),
        ("2.0", 2),
        ("0.0E0", 0),
        ("", None),
        ("x", None),
        ("nan", None),
        ("1e999", None),
        ("9" * 5000, None),
    ],
)
def test_an_order_is_a_whole_number(text, expected):
    """The catalogue types its order as integer and writes 0.0."""
    assert order_of(text) == expected


@pytest.mark.parametrize(
    "url",
    [
        "https://www.vlaanderen.be",
        "http://voorbeeld.example/pad?a=b#c",
        "HTTPS://voorbeeld.example/é?x='1'",
        "https://voorbeeld.example:8443/",
    ],
)
def test_web_addresses_are_kept(url):
    """An http or https address is kept as it is, without the blanks around it."""
    assert web_address(f" {url}\n") == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "www.vlaanderen.be",
        "/pad",
        "//voorbeeld.example",
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "ftp://voorbeeld.example",
        "mailto:a@b.be",
        "https://",
        "https:///pad",
        "https://gent.be@elders.example/",
        "https://voorbeeld.example:99999/",
        "https://[::1",
        "https://ipdc.be/regelgeving>",
        'https://voorbeeld.example/"onclick=',
        "https://voorbeeld.example/a b",
        "https://voorbeeld.example\\@elders.example",
        "https://voorbeeld.example/" + "a" * 2000,
    ],
)
def test_anything_else_is_no_link(url):
    """What isn't plainly a page on the web doesn't become a link."""
    assert web_address(url) == ""


@given(st.text())
def test_no_text_breaks_a_link(text):
    """Whatever stands there, it is an address that begins with http, or nothing."""
    for url in (web_address(text), web_address(f"https://{text}")):
        assert url == "" or url.lower().startswith(("http://", "https://"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" loket@gent.be ", "loket@gent.be"),
        ("loket", ""),
        ("a@b.be?bcc=c@d.be", ""),
        ("a@b.be,c@d.be", ""),
        ("a@b@c", ""),
        ("a" * 300 + "@b.be", ""),
    ],
)
def test_only_one_plain_address_is_written_to(text, expected):
    """An address that would carry more into the mail program isn't used."""
    assert email_address(text) == expected
