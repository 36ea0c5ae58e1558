"""A batch by walking sort indexes is what sorting all of them gives, however it is reached."""

from BTrees.IIBTree import IITreeSet
from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.dossiers import in_order
from onderneem.addon.dossiers.in_order import batch
from onderneem.addon.dossiers.in_order import Order
from onderneem.addon.dossiers.in_order import walked
import pytest

pytestmark = pytest.mark.pure
# As empty, as equal and as near to each other as keys of an index may be.
KEYS = st.sampled_from(["", "a", "a\0", "aa", "ab", "b", "b\ud7ff", "b\ue000", "é", "9999-12-31"])
PLACES = st.lists(st.tuples(KEYS, KEYS), max_size=40)


@pytest.fixture(autouse=True, scope="module", params=[-1, 3, 1000], ids="few={}".format)
def few(request):
    """Nothing sorted but on the way, some, or all of so few."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(in_order, "FEW", request.param)
        yield


def order(keys):
    """Return a sort index of the keys of numbers."""
    numbers = OOBTree()
    for number, key in keys.items():
        numbers.setdefault(key, IITreeSet()).insert(number)
    return Order(numbers, IOBTree(keys))


@given(places=PLACES, wanted=st.sets(st.integers(0, 39)), data=st.data())
def test_a_batch_is_a_slice_of_all_in_order(places, wanted, data):
    """By one order or two, from any start, of all or of some: never twice, never left out."""
    keys = dict(enumerate(places))
    orders = [order({number: each[at] for number, each in keys.items()}) for at in (0, 1)]
    orders = orders[: data.draw(st.sampled_from([1, 2]))]
    some = data.draw(st.sampled_from([None, wanted & keys.keys()]))
    descending, size = data.draw(st.booleans()), data.draw(st.integers(1, 12))
    start = data.draw(st.integers(0, 45))
    expected = sorted(
        keys if some is None else some,
        key=lambda number: (*keys[number][: len(orders)], number),
        reverse=descending,
    )
    among = some if some is None else IITreeSet(some)
    found = batch(orders, among, len(expected), start, size, descending)
    assert found == expected[start : start + size]
    assert list(in_order.in_order(orders, among, descending)) == expected


@given(keys=st.sets(KEYS | st.text(max_size=3)), descending=st.booleans())
def test_keys_are_walked_from_either_end(keys, descending):
    """Each once, also those that differ by a sign that nobody sees."""
    tree = OOBTree(dict.fromkeys(keys))
    assert list(walked(tree, descending)) == sorted(keys, reverse=descending)


def test_what_is_first_is_found_without_reading_all():
    """The first batch of ten thousand asks the index for its own keys and no more."""

    class Counted(dict):
        asked = 0

        def __getitem__(self, key):
            self.asked += 1
            return super().__getitem__(key)

        def keys(self):
            return iter(sorted(super().keys()))

    numbers = Counted({f"{number:05}": IITreeSet([number]) for number in range(10_000)})
    orders = [Order(numbers, {})]
    found = batch(orders, IITreeSet(range(1, 10_000)), 9_999, 0, 25, descending=False)
    assert found == list(range(1, 26))
    assert numbers.asked == 26
