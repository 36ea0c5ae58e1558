"""The small parts: what it is about, topics to choose from, values as plain JSON."""

from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import time
from decimal import Decimal
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.desk.about import About
from onderneem.addon.desk.about import about
from onderneem.addon.desk.fields import EnterpriseNumber
from onderneem.addon.desk.fields import EstablishmentUnit
from onderneem.addon.desk.fields import Measure
from onderneem.addon.desk.fields import NoEnterpriseNumber
from onderneem.addon.desk.fields import NoEstablishmentUnit
from onderneem.addon.desk.fields import NoMeasure
from onderneem.addon.desk.plain import plain
from onderneem.addon.desk.plain import shown
from onderneem.addon.desk.topics import section_topics
from onderneem.addon.dossiers.canonical import canonical
from plone import api
from plone.app.testing import logout
from zope import schema
import pytest

PLAIN = [
    (None, None),
    (True, True),
    (7, 7),
    ("é", "é"),
    (1.5, "1.5"),
    (date(2026, 2, 28), "2026-02-28"),
    (datetime.fromisoformat("2026-02-28T09:05"), "2026-02-28T09:05:00"),
    (time(9, 5), "09:05:00"),
    ({"b", "a"}, ["a", "b"]),
    (frozenset({2, 1}), [1, 2]),
    (("x", None), ["x", None]),
    ([date(2026, 1, 1)], ["2026-01-01"]),
]


@pytest.mark.parametrize(("value", "expected"), PLAIN)
def test_a_value_becomes_plain_json(value, expected):
    """Dates as ISO, sets in order: the same answer always has the same seal."""
    assert plain(value) == expected


VALUES = st.none() | st.booleans() | st.integers() | st.text() | st.dates() | st.floats()


@given(VALUES | st.lists(VALUES) | st.sets(st.text()) | st.dictionaries(st.text(), VALUES))
def test_any_value_can_be_sealed(value):
    """Whatever a field gives, its plain form can be hashed."""
    assert canonical(plain(value))


CHOICE = schema.Choice(values=["ma", "di"], required=False)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        (schema.TextLine(), None, ""),
        (schema.TextLine(), "", ""),
        (schema.TextLine(), "An", "An"),
        (schema.Int(), 0, "0"),
        (schema.Int(), 12500, "12500"),
        (schema.Decimal(), Decimal("12.50"), "12,50"),
        (schema.Decimal(), Decimal("1E+3"), "1000"),
        (schema.Float(), 12.1, "12,1"),
        (schema.Float(), 30.0, "30"),
        (schema.Float(), 1e39, "1" + 39 * "0"),
        (schema.Date(), date(2026, 2, 28), "28 februari 2026"),
        (CHOICE, "ma", "ma"),
        (CHOICE, "zo", "zo"),
        (EnterpriseNumber(), "0123456749", "0123.456.749"),
        (schema.Set(value_type=CHOICE), {"ma", "di"}, "di\nma"),
        (schema.List(value_type=CHOICE), ["di", "ma"], "di\nma"),
        (schema.List(value_type=schema.TextLine()), [], ""),
    ],
)
def test_a_value_is_shown_in_words(portal, field, value, expected):
    """Nothing is an empty text; a choice that is gone is shown as it was given."""
    assert shown(field, value, portal.REQUEST) == expected


@pytest.fixture
def terrace(section):
    """A topic and a permit, both called terras; the permit is about the topic."""
    with api.env.adopt_roles(["Manager"]):
        topic = api.content.create(section["themas"], "onderneem.Topic", "terras", title="Terras")
        permit = {"id": "terras", "title": "Terras plaatsen"}
        api.content.create(section["vergunningen"], "onderneem.Permit", **permit)
        guide = {"id": "zomer", "title": "De zomer"}
        api.content.create(section["gidsen"], "onderneem.Guide", **guide)
    return topic


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("terras", About("terras", "Terras", "terras", language="nl", place="themas/terras")),
        ("zomer", About("zomer", "De zomer", language="nl", place="gidsen/zomer")),
        ("herfst", About()),
        ("contact", About()),
        ("dossiers", About()),
        ("", About()),
        (".", About()),
        ("..", About()),
        ("../terras", About()),
        ("terras/", About()),
        ("terras\n", About()),
        ("t" * 201, About()),
        ("TERRAS", About()),
        (None, About()),
        (7, About()),
        (["terras"], About()),
        ({"query": "terras"}, About()),
    ],
)
def test_only_an_id_of_an_item_of_the_section_counts(section, terrace, name, expected):
    """A topic before a permit of that name; all else is nothing, never an error."""
    with api.env.adopt_roles(["Manager"]):
        found = about(section["contact"], name)
    assert replace(found, told="") == expected
    assert bool(found.told) == bool(expected.id)


def test_what_another_section_has_doesn_t_count(portal, section):
    """Two municipalities on one site: a form knows its own topics only."""
    with api.env.adopt_roles(["Manager"]):
        other = {"id": "elders", "title": "Elders", "phone": "09", "municipality": "44021"}
        elsewhere = api.content.create(portal, "onderneem.Section", **other)
        api.content.create(elsewhere["themas"], "onderneem.Topic", "haven", title="Haven")
        assert about(section["contact"], "haven") == About()
        assert about(elsewhere["contact"], "haven").topic == "haven"


def test_outside_a_section_nothing_is_about_anything(portal, terrace):
    """A form that was moved away still works."""
    assert about(portal, "terras") == About()
    assert list(section_topics(portal)) == []


def test_the_topics_to_choose_are_the_section_s(section, terrace):
    """By id and title, those the visitor may see."""
    with api.env.adopt_roles(["Manager"]):
        found = [(term.token, term.title) for term in section_topics(section["contact"])]
    assert found == [("terras", "Terras")]


def test_a_private_topic_is_no_choice(section, terrace):
    """A draft's title isn't told by the form."""
    logout()
    assert list(section_topics(section["contact"])) == []
    assert about(section["contact"], "terras") == About()


@pytest.mark.parametrize("text", ["0123456749", "0123.456.749", "BE 0123.456.749", "123456749"])
def test_an_enterprise_number_may_be_written_in_any_usual_way(text):
    """The field takes it as it is typed; the submission writes it in ten digits."""
    EnterpriseNumber().validate(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("0123456748", "typing mistake"),
        ("2123456749", "begins with 2 to 8"),
        ("01234567", "It has ten digits"),
        ("abc", "It has ten digits"),
        (" ", "It has ten digits"),
        ("٠١٢٣٤٥٦٧٤٩", "It has ten digits"),
    ],
)
def test_a_wrong_enterprise_number_is_refused(text, said):
    """The check digits tell a typing mistake at once; nobody with ten digits is asked for ten."""
    with pytest.raises(NoEnterpriseNumber) as wrong:
        EnterpriseNumber().validate(text)
    assert said in wrong.value.doc()


@pytest.mark.parametrize(
    ("text", "said"),
    [("2123456748", "typing mistake"), ("0123456749", "begins with 0 or 1"), ("2", "ten digits")],
)
def test_a_wrong_establishment_number_is_refused(text, said):
    """So it is with the number of a unit."""
    with pytest.raises(NoEstablishmentUnit) as wrong:
        EstablishmentUnit().validate(text)
    assert said in wrong.value.doc()


@pytest.mark.parametrize(("text", "said"), [("-5", "more than 0"), ("zes", "for example 6,50")])
def test_a_wrong_length_is_told_why(text, said):
    """A number below nothing is one, but none that can be."""
    with pytest.raises(NoMeasure) as wrong:
        Measure(largest=100).validate(text)
    assert said in wrong.value.doc()


def test_no_enterprise_number_is_fine_when_it_is_optional():
    """Who starts has none yet."""
    EnterpriseNumber(required=False).validate(None)
