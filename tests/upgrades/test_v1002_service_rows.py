"""From 1001 to 1002: the lines of a public service are rows."""

from decimal import Decimal
from onderneem.addon.upgrades.v1002_service_rows import make_rows_of_lines
from plone import api
from tests.topics.reading import make
import pytest
import transaction

OLD = {
    "conditions": ("1,50 meter blijft vrij.", "Een | streep"),
    "procedure": ("Teken het.", "Stuur het op."),
    "documents": ("Een schets",),
    "costs": ("Losse plaats: 3 euro per meter", "De aanvraag is gratis."),
    "legislation": ("Reglement | https://wet.example/r",),
    "websites": ("Meer | https://lees.example", "kapotte regel"),
    "procedure_links": (),
    "term": "30 kalenderdagen na de melding",
}
NEW = {
    "conditions": (
        {"title": "1,50 meter blijft vrij.", "proof": None},
        {"title": "Een | streep", "proof": None},
    ),
    "procedure": (
        {"title": "Teken het.", "text": None},
        {"title": "Stuur het op.", "text": None},
    ),
    "documents": ({"title": "Een schets", "text": None},),
    "costs": (
        {"title": "Losse plaats", "amount": Decimal(3), "unit": "per meter"},
        {"title": "De aanvraag is gratis.", "amount": None, "unit": None},
    ),
    "legislation": ({"title": "Reglement", "url": "https://wet.example/r"},),
    "websites": ({"title": "Meer", "url": "https://lees.example"},),
    "procedure_links": (),
    "term": "na de melding",
    "term_number": 30,
    "term_unit": "calendar-days",
}


@pytest.mark.parametrize("portal_type", ["onderneem.Permit", "onderneem.Subsidy"])
def test_each_line_is_a_row(open_section, portal_type):
    """Also when the step runs twice; nobody changed the page, so its day stays."""
    item = make(open_section, portal_type, "oud", **OLD)
    vars(item.aq_base).pop("term_number", None)
    transaction.savepoint()
    item._p_deactivate()
    day = item.modified()
    for _ in range(2):
        make_rows_of_lines(open_section.portal_setup)
    assert {name: getattr(item, name) for name in NEW} == NEW
    assert item.modified() == day


def test_rows_that_are_there_stay(open_section):
    """Who was quicker than the upgrade loses nothing, and a number isn't read from words anew."""
    rows = ({"title": "Een", "proof": "Twee"},)
    item = make(open_section, "onderneem.Permit", "x", conditions=rows, term="5 weken")
    item.term_number = None
    make_rows_of_lines(open_section.portal_setup)
    assert item.conditions is rows
    assert (item.term, item.term_number) == ("5 weken", None)


def test_the_words_of_old_pages_are_searched(open_section):
    """Their conditions and documents were no words of the index before."""
    item = make(open_section, "onderneem.Permit", "oud", **OLD)
    catalog = api.portal.get_tool("portal_catalog")
    index = catalog._catalog.indexes["SearchableText"]
    index.unindex_object(catalog.getrid("/".join(item.getPhysicalPath())))
    make_rows_of_lines(open_section.portal_setup)
    assert [brain.UID for brain in api.content.find(SearchableText="schets")] == [item.UID()]


def test_a_version_of_before_opens_in_the_form(editor):
    """Whoever goes back to it finds rows, and saves them as rows."""
    made = editor.post("onderneem.Permit", competent_authority="College")
    assert made.status_code == 201
    permit = editor.folder("onderneem.Permit")["nieuw"]
    permit.conditions = OLD["conditions"]
    transaction.commit()
    form = editor.ask(f"{permit.absolute_url()}/edit")
    assert form.status_code == 200
    assert "Een | streep" in form.text
