"""A choice that must be made is made by somebody, and not by a browser."""

from tests.desk.test_editors_fields import field
from tests.desk.test_editors_fields import SIZES
import pytest


@pytest.mark.parametrize("required", [True, False])
def test_a_list_begins_with_no_choice(desk, visitor, baker, required):
    """A browser sends the first choice of a list: nobody shall have chosen it without knowing."""
    desk.ask_also(field("size", "zope.schema.Choice", SIZES, required=required))
    (box,) = visitor.read().form.xpath(".//select[@name='form.widgets.size:list']")
    first = box.xpath("./option")[0]
    assert (first.get("value"), first.get("selected") is not None) == ("--NOVALUE--", True)
    page = visitor.send({**baker, "size:list": "--NOVALUE--", "size-empty-marker": "1"})
    assert page.status == (422 if required else 303)
    assert page.status == 303 or page.wrong == {"size"}
