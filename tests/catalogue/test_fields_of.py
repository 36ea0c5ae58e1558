"""Which of our fields a record fills: where one applies is kept apart from what only informs."""

from datetime import datetime
from datetime import timezone
from onderneem.addon.catalogue.fields_of import fields_of
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
    assert found["procedure_links"] == ("Formulier | https://loket.example/form",)
    assert found["websites"] == ("Lees | https://lees.example",)


def test_a_record_without_procedures_has_none():
    """An empty field, as the form gives it."""
    assert filled()["procedure_links"] == ()
