"""Pure: a link as an editor types it, and back."""

from contextlib import suppress
from hypothesis import assume
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.catalogue.links import BadLink
from onderneem.addon.catalogue.links import parse_link
from onderneem.addon.catalogue.links import show_link
from onderneem.addon.reference.web_address import ascii_address
from onderneem.addon.reference.web_address import is_web_address
from urllib.parse import unquote
import pytest

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("line", "title", "url"),
    [
        ("Reglement | https://a.example/r", "Reglement", "https://a.example/r"),
        ("Reglement|https://a.example", "Reglement", "https://a.example"),
        ("  Reglement  |  https://a.example  ", "Reglement", "https://a.example"),
        ("Wet | artikel 3 | https://a.example", "Wet | artikel 3", "https://a.example"),
        ("https://a.example/r", "a.example", "https://a.example/r"),
        (" | https://a.example/r", "a.example", "https://a.example/r"),
        ("<b>Wet</b> | https://a.example", "<b>Wet</b>", "https://a.example"),
    ],
)
def test_a_line_is_a_title_a_bar_and_an_address(line, title, url):
    """The last bar counts; without a title the host is the title."""
    assert parse_link(line) == {"title": title, "url": url}


@pytest.mark.parametrize(
    "line",
    [
        "",
        "|",
        "Reglement",
        "Reglement | ",
        "Reglement | a.example",
        "Reglement | javascript:alert(1)",
        "https://a.example | Reglement",
        "Reglement https://a.example",
        "a | https://a.example | b",
        None,
        7,
        b"https://a.example",
    ],
)
def test_a_line_without_an_address_is_refused(line):
    """And the refusal holds what was typed."""
    with pytest.raises(BadLink) as caught:
        parse_link(line)
    assert caught.value.line in (line, repr(line))


@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from(["", "|", " | "]))
def test_what_is_read_can_be_shown_and_read_again(title, path, bar):
    """A line that an editor opens again is the same link."""
    try:
        link = parse_link(f"{title}{bar}https://a.example/{path}")
    except BadLink:
        return
    assert parse_link(show_link(link)) == link


@given(st.text("az09üéß中", min_size=1, max_size=9), st.text("aé€中%2F?#&=+~'\"[]", max_size=20))
def test_an_address_in_a_header_is_ascii_and_leads_to_the_same_place(host, path):
    """Whatever address is accepted can be sent, and sending it twice changes nothing."""
    url = f"https://{host}.example/{path}"
    assume(is_web_address(url))
    sent = ascii_address(url)
    assert sent.isascii()
    assert is_web_address(sent)
    assert ascii_address(sent) == sent
    assert unquote(sent.partition(".example/")[2]) == unquote(path)


@given(st.text(max_size=60) | st.integers() | st.none() | st.binary(max_size=9))
def test_whatever_is_typed_is_a_link_or_no_link(line):
    """No other error than BadLink, whatever stands in the field."""
    with suppress(BadLink):
        assert parse_link(line)["title"]
