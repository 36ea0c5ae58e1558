"""Bytes that are no text."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.place.readable import readable
from tests.topics.people import Visitor
import pytest


@pytest.mark.pure
@given(st.lists(st.text(st.characters(categories=["Cs", "L", "Zs"]))))
def test_what_comes_out_can_be_written(texts):
    """Whatever came in; text stays text."""
    mended = readable(texts)
    assert [each.encode("utf-8") for each in mended] == [
        each.encode("utf-8", "replace") for each in texts
    ]


def test_no_page_or_service_breaks_on_them(editor):
    """A clear answer, and never a server error."""
    visitor = Visitor(editor.section)
    pages = ("/subsidies?text=%FF", "/@@search?text=%FF", "/vergunningen?zone=%FF&nace=%FF")
    for path in (*pages, "/gidsen?text=%FF%FE"):
        assert visitor.ask(path).status_code == 200
    for path in ("/@subsidies?text=%FF", "/@search-entries?text=%FF"):
        answer = visitor.ask(path, headers={"Accept": "application/json"})
        assert answer.status_code in (200, 400), answer.text[:1500]
