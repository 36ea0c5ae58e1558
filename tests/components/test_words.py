"""A visitor's words become a query that the text index always understands."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.components.words import query_of
import pytest

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("terras", "terras*"),
        ("  Terras   horeca ", "terras* AND horeca*"),
        ("terras AND NOT (horeca", "terras* AND horeca*"),
        ('"open*', "open*"),
        ("and or not", ""),
        ("é-loket", "é* AND loket*"),
        ("?*()", ""),
        ("a_b", "a* AND b*"),
    ],
)
def test_words_only(text, query):
    """Operators, globs and signs mean nothing to a visitor."""
    assert query_of(text) == query


@given(st.text(max_size=300))
def test_any_text_is_a_query_the_index_parses(text):
    """No text raises a ParseError in ZCTextIndex, nor asks for more than a dozen words."""
    from Products.ZCTextIndex.Lexicon import CaseNormalizer
    from Products.ZCTextIndex.Lexicon import Lexicon
    from Products.ZCTextIndex.Lexicon import Splitter
    from Products.ZCTextIndex.QueryParser import QueryParser

    query = query_of(text)
    if query:
        QueryParser(Lexicon(Splitter(), CaseNormalizer())).parseQuery(query)
    assert query.count(" AND ") < 12
