"""A visitor's words find what is meant, whatever its form."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.components.folding import compound
from onderneem.addon.components.folding import variants
from onderneem.addon.components.synonyms import is_synonyms
from onderneem.addon.components.synonyms import Synonyms
from onderneem.addon.components.wide_query import wide_query
from Products.ZCTextIndex.Lexicon import Lexicon
from Products.ZCTextIndex.ParseTree import QueryError
from Products.ZCTextIndex.QueryParser import QueryParser
import pytest

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("terrasje", "terras"),
        ("terrasjes", "terras"),
        ("terrassen", "terras"),
        ("vergunningen", "vergunning"),
        ("subsidies", "subsidie"),
        ("premies", "premie"),
        ("zaken", "zaak"),
        ("winkeltje", "winkel"),
        ("winkels", "winkel"),
        ("bloemetje", "bloem"),
        ("huizen", "huis"),
        ("brieven", "brief"),
        ("panden", "pand"),
        ("markten", "markt"),
        ("lonen", "loon"),
    ],
)
def test_a_plural_or_diminutive_leads_to_its_word(word, root):
    """Beside the word as it was typed, never in its place."""
    assert variants(word) == (word, root)


@pytest.mark.parametrize("word", ["terras", "huis", "gas", "reclame", "adres", "bus", "horeca"])
def test_a_word_as_it_stands_keeps_finding_itself(word):
    """Nothing else is tried: none of these is a plural."""
    assert variants(word) == (word,)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("terrasvergunning", ("terras", "vergunning")),
        ("terrasvergunningen", ("terras", "vergunning")),
        ("vestigingspremie", ("vestiging", "premie")),
        ("vergunning", None),
        ("terras", None),
    ],
)
def test_a_compound_falls_apart(word, parts):
    """What it is about, and what it is."""
    assert compound(word) == parts


SYNONYMS = Synonyms(
    ["terras = buiten zitten", "tapvergunning = drankvergunning", "fout", "=", "a="]
)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("terras", "(terras* OR (buiten* AND zitten*))"),
        ("mijn terras", "(terras* OR (buiten* AND zitten*))"),
        ("ik wil buiten zitten", "(((buiten* OR buit*) AND (zitten* OR zit)) OR terras*)"),
        ("hoe en wat", "hoe AND en AND wat"),
        ("and OR not", ""),
        ("(((", ""),
        ("", ""),
    ],
)
def test_words_become_a_query(text, query):
    """With the editor's other words; what people type around it is left out."""
    assert wide_query(text, SYNONYMS) == query


def test_a_synonym_is_found_by_its_plural():
    """In both directions."""
    assert "buiten*" in wide_query("terrasjes", SYNONYMS)
    assert "drankvergunning*" in wide_query("tapvergunningen", SYNONYMS)
    assert "tapvergunning*" in wide_query("drankvergunning", SYNONYMS)


@pytest.mark.parametrize("line", ["a", "", "=", "a = ", " = b", "=".join("abcdefghijklmn")])
def test_a_line_needs_two_sides(line):
    """And no more than a dozen."""
    assert not is_synonyms(line)


@given(st.text(max_size=80), st.lists(st.text(max_size=20), max_size=4), st.booleans())
def test_no_text_is_a_bad_query(text, lines, loose):
    """The index takes whatever comes out; a word in it was in the text or the list."""
    query = wide_query(text, Synonyms(lines), loose)
    if query:
        try:
            QueryParser(Lexicon()).parseQuery(query)
        except QueryError as problem:  # pragma: no cover
            pytest.fail(f"{query!r}: {problem}")


@given(st.text(st.sampled_from("abeijkmnorstvz "), max_size=30))
def test_every_word_is_asked_as_it_was_typed(text):
    """Folding adds, it never takes away."""
    query = wide_query(text)
    telling = [word for word in text.split() if len(word) > 6 and word not in ("and", "not")]
    assert all(word in query for word in telling[:3])
