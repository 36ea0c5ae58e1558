"""Pure: any text goes out and comes back, in both notations; what can't be sent is left out."""

from dataclasses import replace
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from onderneem.addon.catalogue.out import plain
from onderneem.addon.catalogue.out.cpsv import CONTEXT
from onderneem.addon.catalogue.out.graph import catalogue
from onderneem.addon.catalogue.out.service import Link
from onderneem.addon.catalogue.out.turtle import turtle
from onderneem.addon.catalogue.row_values import Condition
from rdflib import Graph
from rdflib import Literal
from rdflib import URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS
from tests.catalogue.out.services import BARE
from tests.catalogue.out.services import DESK
from tests.catalogue.out.services import PUBLISHER
from tests.catalogue.out.shapes import graph_of
import json
import pytest

pytestmark = pytest.mark.pure

EVIL = [
    'Zeg "dag"',
    "'''drie''' \"\"\"drie\"\"\"",
    "achterwaarts \\ en \\n en \\u0000",
    "</script><script>alert(1)</script>",
    "@prefix x: <y> . <a> <b> <c> .",
    "eind.\u2028volgende\u2029regel",
    "emoji 🥐 en een tab\ten",
    "rechts \u202e naar links",
]


def both(service):
    """Return the graph of a service, which both notations must agree on."""
    found = catalogue(PUBLISHER, DESK, [service])
    one = graph_of({"@context": CONTEXT, "@graph": found.nodes})
    other = Graph().parse(data=turtle(found.nodes, CONTEXT), format="turtle")
    assert isomorphic(one, other)
    return one


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=80), st.lists(st.text(max_size=40), max_size=3))
def test_any_text_comes_back(title, conditions):
    """Law: what a text says after cleaning is what a reader of RDF gets."""
    title, conditions = plain.text(title) or "leeg", plain.texts(conditions)
    graph = both(replace(BARE, title=title, conditions=tuple(map(Condition, conditions))))
    assert graph.value(URIRef(BARE.iri), DCTERMS.title) == Literal(title, lang="nl")
    titles = {str(each) for each in graph.objects(None, DCTERMS.title)}
    assert set(conditions) <= titles


@pytest.mark.parametrize("words", EVIL)
def test_known_evil_comes_back(words):
    """What a generator doesn't think of."""
    words = plain.text(words)
    graph = both(replace(BARE, title=words, exceptions=(words, words)))
    assert graph.value(URIRef(BARE.iri), DCTERMS.title) == Literal(words, lang="nl")


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\u0000b", "ab"),
        ("half \ud83d teken", "half teken"),
        ("\ufffe\uffff", ""),
        ("  veel \n\n wit ", "veel wit"),
        (None, ""),
        (b"bytes", ""),
        (7, ""),
    ],
)
def test_what_cannot_be_sent_is_left_out(raw, clean):
    """Half characters and control characters are no text; what is no text is nothing."""
    assert plain.text(raw) == clean
    assert json.dumps(plain.text(raw)).encode("utf-8")


@pytest.mark.parametrize("values", [None, "een tekst", 7, {"a": 1}])
def test_what_is_no_sequence_has_no_lines(values):
    """A text isn't a sequence of letters."""
    assert plain.texts(values) == ()


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=st.characters(blacklist_categories=("Cs",)), max_size=40))
def test_any_address_is_an_iri(rest):
    """Law: whatever stands in an address, the document can be read."""
    graph = both(replace(BARE, legislation=(Link("Wet", f"https://wet.example/{rest}"),)))
    law = URIRef("http://data.europa.eu/m8g/hasLegalResource")
    assert len(list(graph.objects(None, law))) == 1


@pytest.mark.parametrize(
    ("language", "tag"),
    [
        ("nl", "nl"),
        ("nl-BE", "nl-be"),
        ("x_y", "und"),
        ("", "und"),
        (None, "und"),
        ("n", "und"),
        ("nl\n", "und"),
        ("nederlands!", "und"),
        ("toolonglanguage", "und"),
    ],
)
def test_a_language_tag_is_well_formed_or_unknown(language, tag):
    """A tag that can't exist would spoil the document; "und" says that nobody knows."""
    assert plain.tag(language) == tag


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("30 kalenderdagen", "P30D"),
        ("1 dag", "P1D"),
        ("30 calendar days.", "P30D"),
        ("6 weken", "P42D"),
        ("2 maanden", "P2M"),
        ("30 werkdagen", ""),
        ("30 dagen na het laatste stuk", ""),
        ("een maand", ""),
        ("", ""),
    ],
)
def test_a_term_is_a_duration_only_when_it_says_nothing_else(term, found):
    """Working days aren't days, and a condition is lost in a number."""
    assert plain.duration(term) == found
