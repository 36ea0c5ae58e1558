"""A choice that must be made is made by somebody, and not by a browser."""

from tests.desk.test_editors_fields import DAYS
from tests.desk.test_editors_fields import field
from tests.desk.test_editors_fields import LINES
from tests.desk.test_editors_fields import SIZES
from tests.desk.visitors import NOTHING
import pytest


@pytest.mark.parametrize("required", [True, False])
def test_a_list_begins_with_no_choice(desk, visitor, baker, required):
    """A browser sends the first choice of a list: nobody shall have chosen it without knowing."""
    desk.ask_also(field("size", "zope.schema.Choice", SIZES, required=required))
    (box,) = visitor.read().form.xpath(".//select[@name='form.widgets.size:list']")
    first = box.xpath("./option")[0]
    assert (first.get("value"), first.get("selected") is not None) == ("--NOVALUE--", True)
    page = visitor.send({**baker, "size:list": "--NOVALUE--", "size-empty-marker": "1"})
    assert page.status == (200 if required else 303)
    assert page.status == 303 or page.wrong == {"size"}


@pytest.mark.parametrize(("kind", "inside"), [("Set", DAYS), ("List", LINES)])
def test_several_choices_that_must_be_made_are_made(desk, visitor, baker, kind, inside):
    """An empty collection is no answer: told at the field, on the page as by the service."""
    desk.ask_also(field("days", f"zope.schema.{kind}", inside, required=True))
    page = visitor.send({**baker, "days-empty-marker": "1"})
    assert (page.status, len(page.links)) == (200, 1)
    for given in ({"days": []}, {}):
        answer = visitor.submit({**baker, **given})
        errors = [each["field"] for each in answer.json()["errors"]]
        assert (answer.status_code, errors) == (400, ["days"])
    assert desk.stored == NOTHING
    chosen = {"days:list" if kind == "Set" else "days": "ma"}
    assert visitor.send({**baker, **chosen, "days-empty-marker": "1"}).status == 303
