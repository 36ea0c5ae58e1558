"""``GET {form}/@form``: what another front end needs to ask the same."""

from plone import api
from tests.desk.test_editors_fields import FIELDS
from tests.desk.test_own_fields import field
from tests.desk.test_own_fields import FIELDS as OWN
from tests.desk.test_steps import PARTS
import pytest
import transaction


def schema(visitor):
    """Return the schema as a program reads it."""
    page = visitor.ask(path="/@form", headers={"Accept": "application/json"})
    assert page.status == 200
    return page.response.json()


def test_it_says_what_the_form_asks(visitor, baker):
    """Every field with its words, which must be filled in, and nothing else is taken."""
    told = schema(visitor)
    assert set(told["properties"]) == set(baker)
    assert told["required"] == ["question", "name", "email"]
    assert told["additionalProperties"] is False
    assert all(each["title"] for each in told["properties"].values())
    assert told["fieldsets"][0]["fields"] == list(baker)
    assert (told["pages"], told["closed"]) == ("one", None)


def test_every_kind_of_field_has_a_schema(desk, visitor):
    """EasyForm's and ours; each says its type."""
    desk.ask_also(*FIELDS.values(), *[OWN[name] for name in OWN if name != "shop"])
    for name, told in schema(visitor)["properties"].items():
        assert told["type"] in ("string", "boolean", "integer", "number", "array", "object"), name


def test_a_measure_has_its_unit_and_its_bound(desk, visitor):
    """Another front end says them beside the question, as our page does."""
    desk.ask_also(field("long", "onderneem.addon.desk.fields.Measure", "<largest>12</largest>"))
    told = schema(visitor)["properties"]["long"]
    assert (told["format"], told["unit"], told["largest"]) == ("measure", "m", 12)


def test_fieldsets_come_in_order(desk, visitor):
    """As the pages of the form in steps."""
    desk.ask_also(PARTS)
    desk.section["contact"].pages = "fieldsets"
    transaction.commit()
    told = schema(visitor)
    assert [each["id"] for each in told["fieldsets"]] == ["begin", "zaak", "bewijs"]
    assert told["pages"] == "fieldsets"
    assert told["properties"]["papers"]["maxItems"] == 2
    assert told["properties"]["agreed"]["const"] is True


def test_what_it_says_is_what_is_taken(desk, visitor, baker):
    """A form filled in by the schema alone: the required fields, each in its format."""
    desk.ask_also(field("shop", "onderneem.addon.desk.compound.Address", required=True))
    told = schema(visitor)
    address = dict(
        zip(told["properties"]["shop"]["required"], ("Markt 1", "9000", "Gent"), strict=True)
    )
    data = {**baker, "shop": address}
    assert visitor.submit({name: data[name] for name in told["required"]}).status_code == 201


def test_a_form_that_isn_t_public_tells_nothing(desk, visitor):
    """Who can't see the form can't read its questions."""
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(desk.section["contact"], "retract")
        transaction.commit()
    page = visitor.ask(path="/@form", headers={"Accept": "application/json"})
    assert page.status == 401
    assert "question" not in page.text


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_it_is_only_read(visitor, method):
    """4xx for another method."""
    headers = {"Accept": "application/json"}
    assert 400 <= visitor.ask(method, "/@form", headers=headers, json={}).status < 500


def test_a_choice_of_what_the_section_has_is_told_and_taken(desk, visitor, baker):
    """The terms of a vocabulary that has a name, and not only where an editor could read them."""
    told = schema(visitor)["properties"]["topic"]
    titles = dict(told["choices"])
    assert list(titles) == told["enum"]
    assert list(titles.values()) == told["enumNames"]
    assert "Markt & kraam" in titles.values()
    chosen = next(token for token, title in titles.items() if title == "Markt & kraam")
    assert visitor.submit({**baker, "topic": chosen}).status_code == 201
    assert desk.answer("topic").shown == "Markt & kraam"
    assert visitor.submit({**baker, "topic": "geen"}).status_code == 400


PLACES = "<values><element>Op één plaats</element><element>Café &amp; terras</element></values>"
GROUND = field("ground", "zope.schema.Choice", PLACES, required=True)
SPOTS = field(
    "spots",
    "zope.schema.Set",
    f'<value_type type="zope.schema.Choice">{PLACES}</value_type>',
    required=True,
)


@pytest.mark.parametrize("escaped", [False, True], ids=["as shown", "as it was shown before"])
def test_a_choice_is_told_and_taken_as_it_is_written(desk, visitor, baker, escaped):
    """Accents too, where Plone's tokens are escaped; who kept such a token may go on with it."""
    desk.ask_also(GROUND, SPOTS)
    told = schema(visitor)["properties"]
    # The address of a vocabulary opens for editors alone.
    assert "vocabulary" not in {*told["ground"], *told["spots"], *told["spots"]["items"]}
    written = ["Op één plaats", "Café & terras"]
    assert told["ground"]["enum"] == told["spots"]["items"]["enum"] == written
    assert [token for token, _title in told["ground"]["choices"]] == written
    sent = [text.encode("unicode_escape").decode() if escaped else text for text in written]
    answer = visitor.submit({**baker, "ground": sent[0], "spots": sent})
    assert answer.status_code == 201
    assert desk.answer("ground").value == written[0]
    assert desk.answer("spots").value == sorted(written)
