"""Pure: what may stand in a column is said with an example that the column takes."""

from onderneem.addon.exchange.guide import kind_words
from onderneem.addon.exchange.values import NotOne
from onderneem.addon.exchange.values import number
from onderneem.addon.exchange.values import whole
from zope.schema import Decimal
from zope.schema import Int
import pytest

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(("field", "reads"), [(Int(), whole), (Decimal(), number)])
def test_the_example_of_a_number_can_be_read(field, reads):
    """What is said of an amount isn't said of a whole number."""
    example = kind_words(field).rpartition(" ")[2].removesuffix(".")
    assert reads(example)


def test_an_amount_is_no_example_of_a_whole_number():
    """The example of a decimal is refused there."""
    example = kind_words(Decimal()).rpartition(" ")[2].removesuffix(".")
    with pytest.raises(NotOne):
        whole(example)
