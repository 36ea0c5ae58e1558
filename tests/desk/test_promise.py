"""What an officer writes down is answered as soon as what came by the form for the same."""

from onderneem.addon.desk.forms import make_contact_form
from onderneem.addon.dossiers.registering import read
from onderneem.addon.dossiers.registering import register
from plone import api
from tests.dossiers.test_registering import CALL
import pytest


def form(section, name, purpose, subject, *term):
    """Add a form of some kind, about something or anything, that promises something or nothing."""
    made = api.content.move(make_contact_form(section["aanvragen"]), id=name)
    made.purpose, made.subject_item = purpose, subject
    made.term_number, made.term_unit = term or (None, None)


@pytest.fixture
def forms(section):
    """Two topics and some forms; the section promises ten working days."""
    api.portal.set_registry_record("onderneem.answer_days", 10)
    api.content.create(section, "Folder", "aanvragen")
    for name in ("terras", "markt", "leegstand"):
        api.content.create(section["themas"], "onderneem.Topic", name, title=name)
    section["contact"].term_number, section["contact"].term_unit = 5, "working-days"
    form(section, "slow", "question", None, 4, "weeks")
    form(section, "terras", "application", "terras", 2, "months")
    form(section, "heater", "application", "terras", 30, "working-days")
    form(section, "markt", "application", "markt")
    return section


@pytest.mark.parametrize(
    ("kind", "topic", "said", "term"),
    [
        ("question", "", "", (5, "working-days")),
        ("question", "terras", "", (5, "working-days")),
        ("question", "", "3", (3, "working-days")),
        ("application", "terras", "", (30, "working-days")),
        ("application", "markt", "", (10, "working-days")),
        ("application", "leegstand", "", (10, "working-days")),
        ("application", "", "", (10, "working-days")),
        ("report", "terras", "", (10, "working-days")),
    ],
)
def test_by_phone_and_by_the_form_one_term(forms, kind, topic, said, term):
    """The form of the kind about the topic, else about anything, else the section; the strictest.

    An officer who says another term knows why.
    """
    call = {**CALL, "kind": kind, "topic": topic, "term": said}
    made = register(forms["dossiers"], read(call, forms), "key")
    assert forms["dossiers"][made.reference].term == term
