"""Pure: what may stand in a column is said with an example that the column takes."""

from decimal import Decimal as Number
from onderneem.addon.exchange.guide import kind_words
from onderneem.addon.exchange.values import Kind
from onderneem.addon.exchange.values import NotOne
from onderneem.addon.exchange.values import number
from onderneem.addon.exchange.values import whole
from onderneem.addon.exchange.words import of_value
from zope.i18n import translate
from zope.schema import Decimal
from zope.schema import Int
import pytest

pytestmark = pytest.mark.pure


def example_in(field) -> str:
    """Return the example at the end of what is said of a column."""
    return translate(kind_words(field)).rpartition(" ")[2].removesuffix(".")


@pytest.mark.parametrize(("field", "reads"), [(Int(), whole), (Decimal(), number)])
def test_the_example_of_a_number_can_be_read(field, reads):
    """What is said of an amount isn't said of a whole number."""
    assert reads(example_in(field))


@pytest.mark.parametrize(
    ("least", "most"), [(0, 50), (0, 100), (0, 1), (0, None), (None, None), (2000, 3000)]
)
def test_the_example_is_one_that_the_field_takes(least, most):
    """Years to keep a business are no 1250,50; said as help, and as an error."""
    field = Decimal(
        min=None if least is None else Number(least), max=None if most is None else Number(most)
    )
    for said in (kind_words(field), of_value(Kind.NUMBER, field)):
        field.validate(number(said.mapping["example"]))


def test_an_amount_is_no_example_of_a_whole_number():
    """The example of a decimal is refused there."""
    with pytest.raises(NotOne):
        whole(example_in(Decimal()))
