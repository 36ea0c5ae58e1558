"""How fast is too fast."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.guard import pace as rule
from onderneem.addon.guard.pace import Pace
import pytest

pytestmark = pytest.mark.pure

ORDER = [Pace.FINE, Pace.SLOWER, Pace.STOP]


@pytest.mark.parametrize(
    ("mine", "everybody", "expected"),
    [
        (1, 1, Pace.FINE),
        (rule.OF_ADDRESS.slower, 1, Pace.FINE),
        (rule.OF_ADDRESS.slower + 1, 1, Pace.SLOWER),
        (rule.OF_ADDRESS.stop, 1, Pace.SLOWER),
        (rule.OF_ADDRESS.stop + 1, 1, Pace.STOP),
        (1, rule.OF_FORM.slower + 1, Pace.SLOWER),
        (1, rule.OF_FORM.stop + 1, Pace.STOP),
    ],
)
def test_the_limits_themselves_are_still_fine(mine, everybody, expected):
    """First a slower way, far later none; for one address and for the form."""
    assert rule.pace(mine, everybody) is expected


@given(st.integers(0, 20_000), st.integers(0, 20_000), st.integers(0, 100), st.integers(0, 100))
def test_more_is_never_faster(mine, everybody, more, others):
    """Whoever sends more waits as long or longer."""
    before, after = rule.pace(mine, everybody), rule.pace(mine + more, everybody + others)
    assert ORDER.index(after) >= ORDER.index(before)


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::"),
        ("", ""),
        ("x" * 1000, ""),
    ],
)
def test_a_household_counts_once(address, network):
    """A phone has billions of IPv6 addresses, and changes them as it likes."""
    assert rule.network_of(address) == network


@given(st.floats(0, 1e11))
def test_there_is_always_an_end_to_it(now):
    """Retry-After is a second at least and an hour at most, and then the hour is another."""
    left = rule.seconds_left(now)
    assert 1 <= left <= 3600
    assert rule.hour_of(now + left) > rule.hour_of(now)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("an@bakker.example", "AN@Bakker.Example"),
        ("an@bakker.example", " an+1@bakker.example"),
        ("an.de.wit@bakker.example", "andewit@bakker.example"),
    ],
)
def test_a_mailbox_has_many_writings(one, other):
    """Who changes case, dots or what follows a plus writes to the same person."""
    assert rule.mailbox_of(one) == rule.mailbox_of(other)


@given(st.emails(), st.emails())
def test_another_host_or_name_is_another_mailbox(one, other):
    """Nobody is counted for somebody else, dots and pluses aside; asked twice it is the same."""
    mailbox = rule.mailbox_of(one)
    assert rule.mailbox_of(mailbox) == mailbox
    if one.rpartition("@")[2].casefold() != other.rpartition("@")[2].casefold():
        assert mailbox != rule.mailbox_of(other)


@given(st.integers(0, 1_000_000))
def test_a_day_has_one_last_hour(hour):
    """It is never past, less than a day away, and the same for all hours of that day."""
    last = rule.last_hour_of_day(hour)
    assert 0 <= last - hour < 24
    assert rule.last_hour_of_day(last) == last
    assert last // 24 == hour // 24
