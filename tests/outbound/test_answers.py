"""What a status and a Retry-After mean."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.outbound.answers import LONGEST_WAIT
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.outbound.answers import outcome_of
from onderneem.addon.outbound.answers import seconds_of
import pytest

pytestmark = pytest.mark.pure
NOON = 1_795_000_000.0


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, Outcome.OK),
        (206, Outcome.OK),
        (304, Outcome.UNCHANGED),
        (401, Outcome.DENIED),
        (403, Outcome.DENIED),
        (404, Outcome.GONE),
        (410, Outcome.GONE),
        (429, Outcome.BUSY),
        (503, Outcome.BUSY),
        (500, Outcome.SERVER_ERROR),
        (100, Outcome.PROTOCOL),
        (302, Outcome.PROTOCOL),
        (999, Outcome.PROTOCOL),
    ],
)
def test_a_status_has_one_meaning(status, outcome):
    """Gone, busy and broken are different things to an editor."""
    assert outcome_of(status) is outcome


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0),
        (" 120 ", 120),
        ("9" * 5000, LONGEST_WAIT),
        ("-5", None),
        ("soon", None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0),
        ("Wed, 21 Oct 9999 07:28:00 GMT", LONGEST_WAIT),
        ("Wed, 21 Oct 99999 07:28:00 GMT", None),
    ],
)
def test_retry_after_in_both_its_forms(text, seconds):
    """Seconds or a date; a date in the past is now; nonsense is none; a day at most."""
    assert seconds_of(text, NOON) == seconds


@given(st.text(max_size=40))
def test_no_header_breaks_it(text):
    """Whatever a server says."""
    found = seconds_of(text, NOON)
    assert found is None or 0 <= found <= LONGEST_WAIT
