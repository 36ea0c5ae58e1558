"""Somebody asks to be called or to come by, on days the desk is open; officers see it."""

from datetime import date
from onderneem.addon.desk.wish import offered
from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.query import find_dossiers
from plone import api
from tests.desk.test_editors_fields import field
from tests.desk.visitors import NOTHING
import pytest
import re
import transaction

# A Tuesday; the Friday after it is a holiday.
TODAY = date(2026, 12, 22)


@pytest.fixture
def form(desk):
    """The contact form of a desk that is open on weekday mornings, and on Wednesday until four."""
    desk.ask_also(field("wish", "onderneem.addon.desk.wish.ContactWish"))
    desk.section.hours = ("Maandag tot vrijdag: 9-12 u.", "Woensdag ook 13.30-16 u.")
    transaction.commit()
    return desk


@pytest.fixture
def moments(form, visitor):
    """What the page offers."""
    boxes = visitor.read().form.xpath(".//input[@name='form.widgets.wish.moments:list']/@value")
    assert len(boxes) > 7
    return boxes


def posted(wish):
    """Return a wish as a browser posts it."""
    names = {"moments": "moments:list"}
    return {f"wish.{names.get(part, part)}": value for part, value in wish.items()}


def test_open_days_are_offered(form):
    """From tomorrow; no weekend, no holiday, no closing day of the municipality, no closed half."""
    api.portal.set_registry_record("onderneem.closing_days", ("2026-12-24",))
    transaction.commit()
    found = offered(form.section["contact"], TODAY)
    assert found[:4] == ["2026-12-23 am", "2026-12-23 pm", "2026-12-28 am", "2026-12-29 am"]
    assert len({each.split()[0] for each in found}) == 8


@pytest.mark.parametrize("way", ["call", "visit"])
def test_a_wish_is_kept_and_seen(form, visitor, editor, baker, moments, way):
    """The same by page and service: in the answers, on the dossier and in the list; the number is
    the applicant's."""
    del baker["phone"]
    wish = {"way": way, "phone": "0470 12 34 56", "moments": [moments[3], moments[1]]}
    assert visitor.send({**baker, **posted(wish)}).status == 303
    assert visitor.submit({**baker, "wish": wish}).status_code == 201
    assert [each.value["moments"] for each in form.answers("wish")] == [
        [moments[1], moments[3]],
        [moments[1], moments[3]],
    ]
    dossiers = form.section["dossiers"]
    for reference in dossiers.references():
        assert dossiers[reference].wish == f"{moments[1]} {way}"
        assert dossiers[reference].applicant.phone == "0470 12 34 56"
    words = {"call": "Terugbellen", "visit": "Afspraak"}[way], {"call": "Call", "visit": "App"}[way]
    page = editor.session.get(dossiers.absolute_url(), timeout=60).text
    assert any(each in page for each in words)
    assert sorted(dossier_catalog().uniqueValuesFor("wish_by")) == [f"{moments[1]} {way}"]


def test_the_list_is_sorted_by_the_wished_moment(form, visitor, baker, moments):
    """The first to be called stands first, who wishes nothing last."""
    for chosen in ([], [moments[2]], [moments[0]]):
        wish = {"way": "call", "phone": "0470 12 34 56", "moments": chosen}
        visitor.send({**baker, **(posted(wish) if chosen else {})})
    container = form.section["dossiers"]
    found = find_dossiers([container.UID()], sort="wish", descending=False).rows
    assert [each.wish[:13] for each in found] == [moments[0], moments[2], ""]


def test_the_number_is_asked_once(form, visitor, baker, moments):
    """That of the form counts, by page and service; without it the form's own field says so."""
    page = visitor.read()
    assert len(page.form.xpath(".//input[@type='tel']")) == 1
    wish = {"way": "call", "moments": moments[:1]}
    assert visitor.send({**baker, **posted(wish)}).status == 303
    assert visitor.submit({**baker, "wish": wish}).status_code == 201
    assert [each.value["phone"] for each in form.answers("wish")] == [baker["phone"]] * 2
    page = visitor.send({**baker, **posted(wish), "phone": ""})
    assert (page.status, page.wrong, len(page.links)) == (200, {"phone"}, 1)
    assert page.chosen("wish.way") == ["call"]


def test_a_form_without_a_phone_field_asks_it_in_the_wish(form, visitor):
    """An editor may have taken that field away."""
    contact = form.section["contact"]
    contact.fields_model = re.sub(
        r'<field name="phone".*?</field>', "", contact.fields_model, flags=re.DOTALL
    )
    transaction.commit()
    (box,) = visitor.read().form.xpath(".//input[@type='tel']/@name")
    assert box == "form.widgets.wish.phone"


def test_an_error_elsewhere_opens_no_fold(form, visitor, baker, moments):
    """Who wishes nothing isn't asked again; who did finds it open."""
    nothing = {"phone": "", "moments": []}
    fold = ".//details/@open"
    page = visitor.send({**baker, **posted(nothing), "name": ""})
    assert page.wrong == {"name"}
    assert page.form.xpath(fold) == []
    page = visitor.send({**baker, **posted({"moments": moments[:1]}), "name": ""})
    assert len(page.form.xpath(fold)) == 1


WRONG = [
    {"way": ""},
    {"way": "fly"},
    {"phone": "bel mij"},
    {"phone": "<b>0470</b>"},
    {"moments": []},
    {"moments": ["2020-01-01 am"]},
    {"moments": ["nooit"]},
]


@pytest.mark.parametrize("change", WRONG)
def test_a_wish_that_cannot_be_is_told_at_its_field(form, visitor, baker, moments, change):
    """By page and service; nothing is kept."""
    wish = {"way": "call", "phone": "0470 12 34 56", "moments": moments[:1], **change}
    page = visitor.send({**baker, **posted(wish)})
    assert (page.status, page.wrong, len(page.links)) == (200, {"wish"}, 1)
    answer = visitor.submit({**baker, "wish": wish})
    assert [each["field"] for each in answer.json()["errors"]] == ["wish"]
    assert form.stored == NOTHING


@pytest.mark.parametrize("sent", [5, "call", ["x"], {}, {"way": "call", "x": "y"}])
@pytest.mark.parametrize("moments", [None, 5, [5], "2020-01-01 am"])
def test_what_is_no_wish_is_refused_by_the_service(form, visitor, baker, sent, moments):
    """400, whatever stands where."""
    if isinstance(sent, dict) and moments is not None:
        sent = {**sent, "moments": moments}
    answer = visitor.submit({**baker, "wish": sent})
    assert [each["field"] for each in answer.json()["errors"]] == ["wish"]
