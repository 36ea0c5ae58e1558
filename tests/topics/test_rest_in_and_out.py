"""What REST tells of related items, and what it does with values of another kind."""

from onderneem.addon.demo.publishing import publish
from plone import api
from tests.topics.people import refused
from tests.topics.people import Visitor
from tests.topics.reading import make
import pytest
import transaction

SUBSIDY = "onderneem.Subsidy"
ENOUGH = {"competent_authority": "College", "continuous": True}


def test_a_private_item_is_told_to_nobody_who_may_not_see_it(editor):
    """Neither its title nor its summary, by any relation; an editor sees it."""
    hidden = make(editor.section, SUBSIDY, "geheim", private=True)
    transaction.commit()
    uid = hidden.UID()
    for name, value in {"related": [uid], "replaced_by": uid, "not_with": [uid]}.items():
        made = editor.post(SUBSIDY, id=name, **{**ENOUGH, name: value})
        assert made.status_code == 201, made.text
        with api.env.adopt_roles(["Manager"]):
            publish(editor.section["subsidies"][name])
        transaction.commit()
    visitor = Visitor(editor.section)
    for name in ("related", "replaced_by", "not_with"):
        told = visitor.read(f"/subsidies/{name}")
        assert told.status_code == 200
        assert "geheim" not in told.text.lower()
        assert hidden.UID() not in told.text
        assert hidden.UID() in editor.read(f"/subsidies/{name}").text


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("purpose", ["start"]),
        ("authority_level", {"x": 1}),
        ("silence", [{}]),
        ("budget", {"a": 1}),
        ("budget", True),
        ("budget", "NaN"),
        ("amounts", [{"kind": "fixed", "value": "NaN"}]),
        ("costs", [{"title": "x", "amount": "tien"}]),
    ],
)
def test_a_value_of_another_kind_is_refused_by_its_field(editor, field, value):
    """A 400 that names it."""
    answer = editor.post(SUBSIDY, **{**ENOUGH, field: value})
    assert [name for name, _reason in refused(answer)] == [field]


def test_a_number_may_have_a_comma(editor):
    """As the help of the field writes it."""
    made = editor.post(SUBSIDY, **ENOUGH, budget="1250,50")
    assert made.status_code == 201
    assert float(made.json()["budget"]) == 1250.5
