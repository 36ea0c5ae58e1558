"""Pure: what we tell LPDC, our own reader reads back, and the region's shapes accept."""

from dataclasses import replace
from datetime import timedelta
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from onderneem.addon.catalogue.fields_of import fields_of
from onderneem.addon.catalogue.out import plain
from onderneem.addon.catalogue.out.lpdc import instance
from onderneem.addon.catalogue.out.lpdc import snapshot
from onderneem.addon.catalogue.out.service import LeftOut
from onderneem.addon.catalogue.out.service import Link
from onderneem.addon.catalogue.reading import read_record
from tests.catalogue.out.services import BARE
from tests.catalogue.out.services import DESK
from tests.catalogue.out.services import FULL
from tests.catalogue.out.services import GENT
from tests.catalogue.out.services import PUBLISHER
from tests.catalogue.out.services import WHEN
import pytest

pytestmark = pytest.mark.pure

LINES = st.lists(st.text(max_size=60), max_size=6).map(plain.texts)


def read(service):
    """Return the record that another site reads of a service."""
    return read_record(snapshot(instance(service, PUBLISHER), f"{service.iri}#1", WHEN))


def fields(service):
    """Return the fields that another site fills with it."""
    return fields_of(read(service), WHEN)


def test_a_record_is_read_back_whole():
    """Every value of the vocabulary comes back as it was."""
    record = read(FULL)
    assert (record.identifier, record.version) == (FULL.iri, f"{FULL.iri}#1")
    assert (record.kind, record.type, record.number) == ("instance", "Toelating", "1502")
    assert record.title == FULL.title
    assert record.competent_authorities == ("OVO002067",)
    assert record.competent_levels == ("Lokaal",)
    assert record.areas == ("BE23444021",)
    assert record.languages == ("NLD",)
    assert record.keywords == FULL.keywords
    assert (record.target_groups, record.themes) == (FULL.target_groups, FULL.themes)
    assert (record.starts, record.ends, record.generated) == (WHEN, WHEN, WHEN)
    assert (record.created, record.modified) == (WHEN, WHEN)
    assert record.linked_concept == FULL.concept
    assert not record.archived
    (contact,) = record.contact_points
    assert (contact.phone, contact.email, contact.url) == (DESK.phone, DESK.email, DESK.form)
    assert contact.opening_hours == "ma-vr 9-12; do 14-19"


def test_another_site_fills_the_same_fields():
    """Lines stay lines, in the editor's order; markup stays text."""
    found = fields(FULL)
    for name in ("title", "description", "conditions", "procedure", "costs", "documents"):
        assert found[name] == getattr(FULL, name), name
    assert found["exceptions"] == "\n".join(FULL.exceptions)
    assert found["legislation"] == (
        "Reglement | https://wet.example/r",
        "Wet | https://wet.example/w",
    )
    assert found["websites"] == ("Meer | https://lees.example",)
    assert found["procedure_links"] == (
        "Terras aanvragen | https://loket.example/terras",
        "Anders | https://anders.example",
    )
    assert (found["target_groups"], found["themes"]) == (
        {"Onderneming", "Vereniging"},
        {"EconomieWerk"},
    )
    assert (found["competent_authority"], found["authority_level"]) == ("Stad Gent", "Lokaal")
    assert (found["product_number"], found["product_id"]) == ("1502", FULL.iri)


@settings(max_examples=60, deadline=None)
@given(LINES, LINES, LINES, LINES, LINES)
def test_any_lines_come_back(conditions, procedure, documents, costs, exceptions):
    """Law: what an editor types in lines is what the other editor finds in lines."""
    service = replace(
        BARE,
        conditions=conditions,
        procedure=procedure,
        documents=documents,
        costs=costs,
        exceptions=exceptions,
    )
    found = fields(service)
    assert found["conditions"] == conditions
    assert found["procedure"] == procedure
    assert found["documents"] == documents
    assert found["costs"] == costs
    assert found["exceptions"] == "\n".join(exceptions)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"title": ""}, "title"),
        ({"description": ""}, "description"),
        ({"authority": None}, "authority"),
        ({"authority": replace(GENT, known=False)}, "authority-unknown"),
        ({"area": ""}, "municipality"),
        ({"language": "fr"}, "language"),
        ({"language": "und"}, "language"),
        ({"title": "x" * 1001}, "too-long"),
        ({"conditions": ("x" * 40_000, "x" * 40_000)}, "too-long"),
    ],
)
def test_what_an_instance_must_have_is_never_made_up(changes, reason):
    """It is left out, with the reason for the editor."""
    with pytest.raises(LeftOut) as problem:
        instance(replace(BARE, **changes), PUBLISHER)
    assert problem.value.reason == reason


def test_without_a_municipality_nothing_goes_out():
    """Somebody must be the one who says it."""
    with pytest.raises(LeftOut, match="municipality"):
        instance(BARE, replace(PUBLISHER, organisation=None))


def test_links_without_steps_make_no_step():
    """They belong to a procedure in this vocabulary; an empty one adds no line."""
    found = fields(replace(FULL, procedure=()))
    assert found["procedure"] == ()
    assert found["procedure_links"][0] == "Terras aanvragen | https://loket.example/terras"


def test_documents_without_conditions_make_no_condition():
    """Evidence belongs to a condition in this vocabulary; an empty one adds no line."""
    found = fields(replace(BARE, documents=("Een schets",)))
    assert (found["conditions"], found["documents"]) == ((), ("Een schets",))


def test_a_tombstone_says_no_more_than_it_must():
    """What was retracted isn't said once more; who it was must be clear."""
    whole = instance(FULL, PUBLISHER)
    stone = snapshot(whole, f"{FULL.iri}#2", WHEN + timedelta(days=1), archived=True)
    record = read_record(stone)
    assert record.archived
    assert (record.identifier, record.generated) == (FULL.iri, WHEN + timedelta(days=1))
    assert record.conditions == record.procedures == record.websites == ()


def test_an_address_with_signs_that_no_iri_has_is_encoded():
    """Our reader refuses quotes and brackets in an address; the page behind it is the same."""
    link = Link("Zoek", 'https://zoek.example/?q="a"|b')
    assert fields(replace(BARE, websites=(link,)))["websites"] == (
        "Zoek | https://zoek.example/?q=%22a%22%7Cb",
    )


@pytest.mark.parametrize("email", ["a+b@x.example", "geen adres", ""])
def test_an_email_that_the_shapes_refuse_stays_out(email):
    """Better no address than a document that is refused as a whole."""
    document = instance(replace(BARE, desk=replace(DESK, email=email)), PUBLISHER)
    assert "email" not in document["contactgegevens"][0]
