"""What an address of the officers' list asks that isn't known is left out, and told."""

from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.dossiers.asking import asked
from onderneem.addon.dossiers.asking import NAMES
from onderneem.addon.dossiers.left_out import understood
import pytest

pytestmark = pytest.mark.pure
DAY = date(2026, 11, 26)
KNOWN = {"topic": {"terras", "markt"}, "assigned": {"@me", "bo"}, "sort_on": {"due", "submitted"}}


@pytest.mark.parametrize(
    ("form", "left"),
    [
        ({"state": "decided", "topic": "terras"}, {"state": "decided", "topic": "terras"}),
        ({"topic": ["terras", "markt"]}, {"topic": ["terras", "markt"]}),
        ({"topic": "zzz", "kind": "question"}, {"kind": "question"}),
        ({"topic": ["terras", "zzz"]}, {}),
        ({"assigned": "zzz"}, {}),
        ({"state": "zzz"}, {}),
        ({"due": "zzz"}, {}),
        ({"kind": 4}, {}),
        ({"sort_on": "reference"}, {}),
        ({"sort_order": "zzz"}, {}),
        ({"enterprise_number": "zzz"}, {}),
        ({"text": "x" * 3000}, {}),
        ({"state": "", "topic": "", "due": ""}, {}),
        ({"elsewhere": "zzz"}, {}),
    ],
)
def test_what_is_known_stays(form, left):
    """A choice that nobody here has would hide every dossier: it goes, with all of its name."""
    assert understood(form, KNOWN, DAY, "bo").asked == left


@pytest.mark.parametrize(
    ("form", "values"),
    [
        ({"topic": "terras", "elsewhere": "zzz"}, []),
        ({"topic": ["zzz", "zzz"], "due": "yyy"}, ["zzz", "yyy"]),
        ({"kind": 4, "state": ["x", "y"]}, ["x", "y", "4"]),
        ({"state": "z" * 300}, ["z" * 23 + "…"]),
    ],
)
def test_each_value_is_told_once(form, values):
    """Short enough for the narrowest screen."""
    told = understood(form, KNOWN, DAY, "bo").told
    assert [each.mapping["value"] for each in told] == values
    (too_long,) = understood({"text": "x" * 3000}, KNOWN, DAY, "bo").told
    assert too_long.mapping == {"most": 200}


texts = st.text(max_size=8) | st.sampled_from(["decided", "question", "terras", "@me", "week"])
values = texts | st.lists(texts, max_size=3) | st.integers() | st.none()


@given(st.dictionaries(st.sampled_from([*NAMES, "other"]), values))
def test_what_is_left_can_be_asked(form):
    """Whatever somebody made of the address; and what went is told."""
    found = understood(form, KNOWN, DAY, "bo")
    asked(found.asked, DAY, "bo")
    gone = [form[name] for name in NAMES if name in form and name not in found.asked]
    assert bool(found.told) is any(each not in ("", None) for value in gone for each in _all(value))


def _all(value) -> list:
    return value if isinstance(value, list) else [value]
