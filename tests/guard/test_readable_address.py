"""An address that is no text leads nowhere, and Zope doesn't fall over it."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.guard.readable_address import filter_app
from onderneem.addon.guard.readable_address import readable
from onderneem.addon.guard.readable_address import readable_cookies
from tests.places import opened_section
from tests.topics.people import Visitor
from urllib.parse import quote
from urllib.parse import unquote_to_bytes
from ZPublisher.HTTPRequest import parse_cookie
import pytest

BEHIND = (
    "@@follow/%ff/%ff",
    "@@receipt/%ff",
    "contact/@@receipt/ABCDEFGHJ/%c3",
    "contact/@@resume/%ff",
    "@@attachment/%ff/%ff/%ff",
    "@follow/%ff",
    "dossiers/%ff",
    "gidsen/%ff",
    "%ff",
)


@pytest.mark.pure
@given(st.binary())
def test_what_comes_out_is_always_text(data):
    """Whatever bytes came in, and for text that was one already nothing changes."""
    told = readable(data.decode("latin-1"))
    told.encode("latin-1").decode("utf-8")
    assert readable(told) == told


@pytest.mark.pure
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_text_stays_as_it_is(text):
    """Names of pages with any letter in them are found as before."""
    as_wsgi = text.encode("utf-8").decode("latin-1")
    assert readable(as_wsgi) == as_wsgi


@pytest.mark.pure
def test_the_application_behind_it_sees_text():
    """What leads nowhere; the rest of the question stays as it is."""
    seen = []
    environ = {"PATH_INFO": "/gidsen/\xff", "QUERY_STRING": "a=%ff"}
    filter_app(lambda environ, _start: seen.append(dict(environ)) or [])(environ, None)
    assert seen == [{"PATH_INFO": "/gidsen/\xef\xbf\xbd", "QUERY_STRING": "a=%ff"}]


@pytest.mark.pure
@given(st.text(st.sampled_from('ab="; ,')), st.integers(1, 3000))
def test_zope_reads_what_is_left_of_the_cookies(text, count):
    """However they are written: it is the beginning, and all of it where that is usual."""
    sent = text * count
    left = readable_cookies(sent)
    assert sent.startswith(left)
    assert parse_cookie(left) is not None
    assert left == sent or len(sent) > 800


@pytest.mark.pure
def test_what_a_browser_keeps_is_read_whole():
    """Two hundred of a site, in base 64."""
    usual = "; ".join(f"name{number}=bW9yZQ==" for number in range(200))
    assert len(parse_cookie(readable_cookies(usual))) == 200
    with pytest.raises(RecursionError):
        parse_cookie(usual * 6)
    assert parse_cookie(readable_cookies(usual * 6))


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_the_site_says_that_there_is_nothing(functional, accept):
    """404 or 401 as of any other wrong name, for page and service."""
    visitor, found = Visitor(opened_section(functional["portal"])), {}
    for each in BEHIND:
        path = quote(readable(unquote_to_bytes(each).decode("latin-1")), encoding="latin-1")
        found[each] = visitor.ask(f"/{path}", headers={"Accept": accept}).status_code
    assert set(found.values()) <= {401, 404}, found
