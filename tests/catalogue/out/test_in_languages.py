"""Pure: one service in two languages; its own identity, and what only one of them has."""

from dataclasses import replace
from onderneem.addon.catalogue.out.cpsv import CONTEXT
from onderneem.addon.catalogue.out.cpsv import said
from onderneem.addon.catalogue.out.graph import catalogue
from onderneem.addon.catalogue.out.in_languages import in_both
from onderneem.addon.catalogue.out.lpdc import instance
from onderneem.addon.catalogue.out.lpdc import snapshot
from onderneem.addon.catalogue.row_values import Condition
from tests.catalogue.out.services import DESK
from tests.catalogue.out.services import FULL
from tests.catalogue.out.services import PUBLISHER
from tests.catalogue.out.services import WHEN
from tests.catalogue.out.shapes import complaints
from tests.catalogue.out.shapes import cpsv_shapes
from tests.catalogue.out.shapes import graph_of
from tests.catalogue.out.shapes import graph_of_snapshots
from tests.catalogue.out.shapes import lpdc_shapes
from tests.catalogue.out.shapes import with_linked_nodes
import pytest

pytestmark = pytest.mark.pure

CONDITIONS = tuple(Condition(f"Condition {n}") for n, _one in enumerate(FULL.conditions))
ENGLISH = replace(
    FULL,
    language="en",
    title="Terrace",
    description="Tables outside.",
    page=f"{FULL.page}-en",
    conditions=CONDITIONS,
    costs=(),
)
BOTH = replace(FULL, others=(ENGLISH,))


def nodes(service) -> dict:
    """Return the nodes of a catalogue with one service, by address."""
    found = catalogue(PUBLISHER, DESK, [service])
    assert found.omitted == []
    return {each["@id"]: each for each in found.nodes}


def test_a_service_has_one_address_and_texts_in_both_languages():
    """Nothing else changes: no node, no code, no page of the original."""
    alone, both = nodes(FULL), nodes(BOTH)
    assert alone.keys() == both.keys()
    own = both[FULL.iri]
    assert own["dct:title"] == [said(FULL.title, "nl"), said("Terrace", "en")]
    assert own["foaf:page"] == alone[FULL.iri]["foaf:page"]
    first = both[f"{FULL.iri}#requirement-1"]["dct:title"]
    assert first == [said(FULL.conditions[0].title, "nl"), said("Condition 0", "en")]
    # As many costs in both, or none of them is told in English.
    assert both[f"{FULL.iri}#cost-1"] == alone[f"{FULL.iri}#cost-1"]


def test_a_page_that_lacks_what_a_service_must_say_adds_nothing():
    """The service is told as it was."""
    assert nodes(replace(FULL, others=(replace(ENGLISH, description=""),))) == nodes(FULL)
    assert instance(replace(FULL, others=(replace(ENGLISH, title=""),)), PUBLISHER) == instance(
        FULL, PUBLISHER
    )


def test_the_region_gets_both_languages():
    """Under the one identity; what only the original has stays as it is."""
    alone, both = instance(FULL, PUBLISHER), instance(BOTH, PUBLISHER)
    assert both["naam"] == {"nl": FULL.title, "en": "Terrace"}
    assert both["isVersionOf"] == alone["isVersionOf"]
    assert set(both["voorwaarden"][0]["beschrijving"]) == {"nl", "en"}
    assert both["kosten"] == alone["kosten"]
    assert both.keys() == alone.keys()


def test_the_shapes_have_nothing_to_say_of_two_languages():
    """CPSV-AP 3.2.0 and the instances of LPDC."""
    found = catalogue(PUBLISHER, DESK, [BOTH])
    graph = graph_of({"@context": CONTEXT, "@graph": found.nodes})
    assert complaints(graph, cpsv_shapes()) == []
    told = snapshot(instance(BOTH, PUBLISHER), f"{FULL.iri}#0", WHEN)
    graph = with_linked_nodes(graph_of_snapshots(told))
    assert complaints(graph, lpdc_shapes()) == []


def test_lists_of_another_length_stay_in_one_language():
    """Nobody can tell which words belong together."""
    row = {"naam": {"nl": "een"}, "order": 0}
    other = {"naam": {"en": "one"}, "order": 0}
    assert in_both({"kosten": [row]}, {"kosten": [other, other]}) == {"kosten": [row]}
    both = in_both({"kosten": [row]}, {"kosten": [other]})
    assert both == {"kosten": [{"naam": {"nl": "een", "en": "one"}, "order": 0}]}
