"""Which of our fields a record fills: where one applies is kept apart from what only informs."""

from datetime import date
from datetime import datetime
from datetime import timezone
from decimal import Decimal
from onderneem.addon.catalogue.fields_of import fields_of
from onderneem.addon.catalogue.record import Condition
from onderneem.addon.catalogue.record import Cost
from onderneem.addon.catalogue.record import Evidence
from onderneem.addon.catalogue.record import Link
from onderneem.addon.catalogue.record import Procedure
from onderneem.addon.catalogue.record import ServiceRecord
import pytest

pytestmark = pytest.mark.pure
NOW = datetime(2026, 11, 24, tzinfo=timezone.utc)
FORM = Link("Formulier", "", url="https://loket.example/form")
READ = Link("Lees", "", url="https://lees.example")
BAD = Link("Kwaad", "", url="javascript:alert(1)")


def filled(**parts):
    """Return the fields of a record with these parts."""
    record = ServiceRecord(
        "https://ipdc.example/1", None, "1", "instance", "Toelating", "T", **parts
    )
    return fields_of(record, NOW)


def test_the_pages_of_procedures_are_kept_apart():
    """They are behind the start button; each once, in the order of the steps; none that is bad."""
    steps = (Procedure("Een", "", websites=(FORM, BAD)), Procedure("Twee", "", websites=(FORM,)))
    found = filled(procedures=steps, websites=(READ, BAD))
    assert found["procedure_links"] == (
        {"title": "Formulier", "url": "https://loket.example/form"},
    )
    assert found["websites"] == ({"title": "Lees", "url": "https://lees.example"},)


def test_a_record_without_procedures_has_none():
    """An empty field, as the form gives it."""
    assert filled()["procedure_links"] == ()


def test_a_condition_has_the_proof_that_is_its_own():
    """A concept gives each condition its evidence; a list of documents belongs to none of them."""
    own = Condition("Verzekerd", "", 0, Evidence("Polis", "<p>Van uw makelaar</p>"))
    listed = Condition("Voorwaarden", "<ul><li>Een</li><li>Twee</li></ul>", 1)
    papers = Condition("Inplanting", "", 2, Evidence("Bewijsstukken", "<ul><li>Schets</li></ul>"))
    found = filled(conditions=(own, listed, papers))
    assert [(row["title"], row["proof"]) for row in found["conditions"]] == [
        ("Verzekerd", "Polis: Van uw makelaar"),
        ("Een", None),
        ("Twee", None),
        ("Inplanting", None),
    ]
    assert [row["title"] for row in found["documents"]] == ["Schets"]


def test_a_titled_step_keeps_its_text_apart():
    """A title stays short; a text under an empty heading is all there is."""
    steps = (
        Procedure("Aanvragen", "<p>Bel ons.</p><p>Of mail.</p>"),
        Procedure("Procedure", "<p>Wij beslissen.</p>"),
    )
    assert filled(procedures=steps)["procedure"] == (
        {"title": "Aanvragen", "text": "Bel ons.\nOf mail."},
        {"title": "Wij beslissen.", "text": None},
    )


def test_an_amount_is_read_from_the_words_for_it():
    """Under its title; what says more than an amount stays words."""
    costs = (Cost("Retributie", "<p>3 euro per meter</p>"), Cost("Kost", "<p>Vanaf 10 euro</p>"))
    assert filled(costs=costs)["costs"] == (
        {"title": "Retributie", "amount": Decimal(3), "unit": "per meter"},
        {"title": "Vanaf 10 euro", "amount": None, "unit": None},
    )


def test_codes_that_we_do_not_know_are_left_out():
    """A form could not show them; the day of a time is that in Flanders."""
    found = filled(
        areas=("BE23444021", "XX1"),
        languages=("NLD", "SWE"),
        your_europe_categories=("BedrijfTransparantie", "Reizen"),
        keywords=("terras, terrasje", "horeca"),
        starts=datetime(2026, 12, 31, 23, 30, tzinfo=timezone.utc),
    )
    assert (found["areas"], found["service_languages"]) == ({"BE23444021"}, {"NLD"})
    assert found["your_europe"] == {"BedrijfTransparantie"}
    assert found["keywords"] == ("terras", "terrasje", "horeca")
    assert (found["valid_from"], found["valid_until"]) == (date(2027, 1, 1), None)


def test_a_record_that_never_began_nor_ends_has_no_days():
    """Year 1 and year 9999 are how a program says that; a form could not save them."""
    found = filled(
        starts=datetime(1, 6, 1, tzinfo=timezone.utc),
        ends=datetime(9999, 6, 1, tzinfo=timezone.utc),
    )
    assert (found["valid_from"], found["valid_until"]) == (None, None)
