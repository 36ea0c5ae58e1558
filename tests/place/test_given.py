"""What a form or a program gives for a setting: read, or refused with a reason, never an error."""

from contextlib import suppress
from datetime import datetime
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.place.bad_value import BadValue
from onderneem.addon.place.given import from_form
from onderneem.addon.place.given import from_json
from onderneem.addon.place.settings import IPanelSettings
from zope.schema import getFieldNames
import pytest

pytestmark = pytest.mark.pure
EVENING = datetime(2026, 12, 1, 22)  # noqa: DTZ001
NAMES = sorted(getFieldNames(IPanelSettings))


@pytest.mark.parametrize(
    ("name", "texts", "expected"),
    [
        ("cached_frame", ["on"], True),
        ("cached_frame", [], False),
        ("link_grace_days", [" 3 "], 3),
        ("link_grace_days", [""], None),
        ("catalogue_types", ["Bewijs", "Toelating", ""], {"Bewijs", "Toelating"}),
        ("catalogue_types", [], set()),
        ("catalogue_areas", [" BE2\r\n\r\nBE23 \nBE2"], ("BE2", "BE23")),
        ("catalogue_areas", [""], ()),
        ("municipality", [""], None),
        ("municipality", ["44021"], "44021"),
        ("downtime_message", ["a\r\nb"], "a\nb"),
        ("downtime_from", [""], None),
        ("downtime_from", ["2026-12-01T22:00"], EVENING),
        ("downtime_from", ["2026-12-01T22:00:30"], EVENING),
        ("downtime_from", ["2026-12-01 22:00"], EVENING),
        ("downtime_from", ["1/12/2026 22:00"], EVENING),
    ],
)
def test_what_a_form_sends(name, texts, expected):
    """Empty is no value; lines lose their white space, and each counts once."""
    assert from_form(IPanelSettings[name], texts) == expected


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("cached_frame", False, False),
        ("link_grace_days", 3, 3),
        ("catalogue_types", ["Bewijs"], {"Bewijs"}),
        ("catalogue_types", [{"token": "Bewijs", "title": "Bewijs"}], {"Bewijs"}),
        ("catalogue_types", None, set()),
        ("catalogue_areas", ["BE2"], ("BE2",)),
        ("catalogue_areas", None, ()),
        ("municipality", {"token": "44021"}, "44021"),
        ("municipality", None, None),
        ("downtime_from", "2026-12-01T22:00", EVENING),
        ("downtime_from", "2026-12-01T21:00:00Z", EVENING),
        ("downtime_from", "2026-12-01T16:00:00-05:00", EVENING),
        ("downtime_from", None, None),
    ],
)
def test_what_a_program_sends(name, value, expected):
    """A time with a zone becomes Belgian time, without one it is."""
    assert from_json(IPanelSettings[name], value) == expected


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("link_grace_days", ["three"]),
        ("link_grace_days", ["9" * 5000]),
        ("link_grace_days", ["٣"]),
        ("downtime_from", ["tomorrow"]),
        ("downtime_from", ["2026-13-01T22:00"]),
        ("downtime_from", ["0001-01-01T00:00+14:00"]),
        ("downtime_from", ["9999-12-31T23:59-14:00"]),
    ],
)
def test_what_a_form_may_not_send(name, texts):
    """The reason is a message of ours."""
    with pytest.raises(BadValue) as refused:
        from_form(IPanelSettings[name], texts)
    assert refused.value.doc().domain == "onderneem.addon"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cached_frame", "yes"),
        ("cached_frame", 1),
        ("link_grace_days", True),
        ("link_grace_days", 2.5),
        ("link_grace_days", {}),
        ("catalogue_types", "Bewijs"),
        ("catalogue_types", [["Bewijs"]]),
        ("catalogue_types", [None]),
        ("catalogue_areas", "BE2"),
        ("catalogue_areas", [2]),
        ("municipality", 44021),
        ("municipality", {"title": "Gent"}),
        ("downtime_from", 2026),
        ("downtime_message", ["x"]),
        ("ecounter_base", {}),
    ],
)
def test_what_a_program_may_not_send(name, value):
    """A wrong kind of JSON is refused as a wrong text is."""
    with pytest.raises(BadValue):
        from_json(IPanelSettings[name], value)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=8,
)


@given(st.sampled_from(NAMES), JSON)
def test_no_json_is_an_error_of_ours(name, value):
    """Either a value or a reason."""
    with suppress(BadValue):
        from_json(IPanelSettings[name], value)


@given(st.sampled_from(NAMES), st.lists(st.text(max_size=40), max_size=3))
def test_no_text_is_an_error_of_ours(name, texts):
    """Nor of a form."""
    with suppress(BadValue):
        from_form(IPanelSettings[name], texts)
