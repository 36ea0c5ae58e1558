"""Pure: what we tell LPDC, our own reader reads back, and the region's shapes accept."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from onderneem.addon.catalogue.clean_html import plain_text
from onderneem.addon.catalogue.fields_of import fields_of
from onderneem.addon.catalogue.out import plain
from onderneem.addon.catalogue.out.lpdc import instance
from onderneem.addon.catalogue.out.lpdc import snapshot
from onderneem.addon.catalogue.out.service import LeftOut
from onderneem.addon.catalogue.out.service import Link
from onderneem.addon.catalogue.reading import read_record
from onderneem.addon.catalogue.row_lines import rows_of
from onderneem.addon.catalogue.row_values import Condition
from onderneem.addon.catalogue.row_values import Cost
from onderneem.addon.catalogue.row_values import Step
from onderneem.addon.reference.organisations import organisation
from tests.catalogue.out.services import BARE
from tests.catalogue.out.services import DESK
from tests.catalogue.out.services import FULL
from tests.catalogue.out.services import GENT
from tests.catalogue.out.services import PUBLISHER
from tests.catalogue.out.services import WHEN
import pytest

pytestmark = pytest.mark.pure

LINES = st.lists(st.text(max_size=60), max_size=6).map(plain.texts)
WORDS = st.text(max_size=60).map(plain.text).filter(bool)
STEPS = st.builds(Step, WORDS, st.lists(WORDS, max_size=2).map(tuple))
# A colon would make another title of it, as a line; that is another law (``test_row_lines``). And a
# title is no HTML: "<?" goes out as it is, and whoever reads it, we too, takes it for markup.
TITLES = WORDS.filter(lambda words: ":" not in words and plain_text(words) == words)
AMOUNTS = st.decimals(0, 99_999_999, places=2).map(lambda amount: amount.quantize(Decimal("0.01")))
UNITS = st.sampled_from(["", "per m²", "per jaar"])


def many(parts):
    """Return some of them, in an order."""
    return st.lists(parts, max_size=4).map(tuple)


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
    assert record.areas == ("BE23444019", "BE23444021")
    assert record.languages == ("ENG", "NLD")
    assert record.executing_authorities == ("OVO000039",)
    assert record.executing_levels == ("Vlaams",)
    assert record.your_europe_categories == FULL.your_europe
    assert record.keywords == FULL.keywords
    assert (record.target_groups, record.themes) == (FULL.target_groups, FULL.themes)
    assert (record.starts, record.ends, record.generated) == (WHEN, WHEN, WHEN)
    assert (record.created, record.modified) == (WHEN, WHEN)
    assert record.linked_concept == FULL.concept
    assert not record.archived
    contact, phone, mail, form, counter = record.contact_points
    assert (phone.phone, phone.opening_hours) == ("09 123 45 67", "ma 9-12; di 9-12")
    assert (mail.email, form.url) == ("terras@gent.example", "https://formulier.example")
    assert counter.opening_hours == "ma-vr 9-12"
    assert (contact.phone, contact.email, contact.url) == (DESK.phone, DESK.email, DESK.form)
    assert contact.opening_hours == "ma-vr 9-12; do 14-19"


def test_another_site_fills_the_same_fields():
    """Rows stay rows, in the editor's order, with their amounts and proofs; markup stays text."""
    found = fields(FULL)
    for name in ("title", "description"):
        assert found[name] == getattr(FULL, name), name
    for name in ("conditions", "procedure", "costs", "documents", "legislation", "websites"):
        assert found[name] == rows_of(getattr(FULL, name)), name
    assert found["exceptions"] == "\n".join(FULL.exceptions)
    assert found["procedure_links"] == (
        {"title": "Terras aanvragen", "url": "https://loket.example/terras"},
        {"title": "Anders", "url": "https://anders.example"},
    )
    assert (found["target_groups"], found["themes"]) == (
        {"Onderneming", "Vereniging"},
        {"EconomieWerk"},
    )
    assert (found["competent_authority"], found["authority_level"]) == ("Stad Gent", "Lokaal")
    assert found["executing_authority"] == organisation("OVO000039").name
    assert found["executing_level"] == "Vlaams"
    assert found["your_europe"] == set(FULL.your_europe)
    assert (found["areas"], found["service_languages"]) == (set(FULL.areas), set(FULL.languages))
    assert found["keywords"] == FULL.keywords
    assert (found["valid_from"], found["valid_until"]) == (WHEN.date(), WHEN.date())
    assert (found["product_number"], found["product_id"]) == ("1502", FULL.iri)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_rows_come_back(data):
    """Law: what an editor types in rows is what the other editor finds in rows."""
    rows = {
        "conditions": data.draw(many(st.builds(Condition, WORDS, st.just("") | WORDS))),
        "procedure": data.draw(many(STEPS)),
        "documents": data.draw(many(STEPS)),
        "costs": data.draw(many(st.builds(Cost, st.just("") | TITLES, AMOUNTS, UNITS))),
    }
    exceptions = data.draw(LINES)
    found = fields(replace(BARE, exceptions=exceptions, **rows))
    for name, parts in rows.items():
        assert found[name] == rows_of(parts), name
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
        ({"conditions": (Condition("x" * 40_000), Condition("x" * 40_000))}, "too-long"),
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
    assert found["procedure_links"][0]["url"] == "https://loket.example/terras"


def test_documents_without_conditions_make_no_condition():
    """Evidence belongs to a condition in this vocabulary; an empty one adds no line."""
    found = fields(replace(BARE, documents=(Step("Een schets"),)))
    assert (found["conditions"], found["documents"]) == (
        (),
        ({"title": "Een schets", "text": None},),
    )


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
    (found,) = fields(replace(BARE, websites=(link,)))["websites"]
    assert found["url"] == "https://zoek.example/?q=%22a%22%7Cb"


@pytest.mark.parametrize("email", ["a+b@x.example", "geen adres", ""])
def test_an_email_that_the_shapes_refuse_stays_out(email):
    """Better no address than a document that is refused as a whole."""
    document = instance(replace(BARE, desk=replace(DESK, email=email)), PUBLISHER)
    assert "email" not in document["contactgegevens"][0]
