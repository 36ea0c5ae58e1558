"""The ledger: what is due, who is at it, how it ended; a missed night is caught up once."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from onderneem.addon.jobs import ledger
from onderneem.addon.jobs.interfaces import LostClaim
from onderneem.addon.jobs.mishaps import mishaps_of
import pytest

NIGHT = datetime(2026, 11, 24, 2, tzinfo=timezone.utc)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def site(portal):
    """A site whose link check ran last night, a minute long."""
    ledger.claim(portal, "check", "night", NIGHT)
    ledger.close(portal, "check", "night", DAY, NIGHT + timedelta(minutes=1), done=3)
    return portal


def test_a_job_that_never_ran_is_due(portal):
    """And looking writes nothing."""
    assert ledger.is_due(portal, "check", NIGHT)
    portal._p_changed = False
    ledger.lines(portal, ["check"])
    assert not portal._p_changed


@pytest.mark.parametrize(
    ("later", "due"), [(HOUR, False), (DAY - HOUR, False), (DAY, True), (9 * DAY, True)]
)
def test_the_next_run_is_one_period_after_the_last_began(site, later, due):
    """Not after it ended: a nightly job stays at its hour."""
    assert ledger.is_due(site, "check", NIGHT + later) is due


def test_missed_nights_are_caught_up_once(site):
    """After nine days of silence one run, not nine."""
    ledger.claim(site, "check", "day", NIGHT + 9 * DAY)
    ledger.close(site, "check", "day", DAY, NIGHT + 9 * DAY + HOUR, done=1)
    assert not ledger.is_due(site, "check", NIGHT + 9 * DAY + 2 * HOUR)


def test_nobody_else_begins_while_somebody_is_at_it(site):
    """And who was killed is given up after the lease."""
    ledger.claim(site, "check", "killed", NIGHT + DAY)
    assert not ledger.is_due(site, "check", NIGHT + DAY + timedelta(minutes=14))
    assert ledger.is_due(site, "check", NIGHT + DAY + timedelta(minutes=15))


def test_an_error_is_kept_until_it_is_over(site):
    """The last good run stays known beside it."""
    ledger.claim(site, "check", "x", NIGHT + DAY)
    ledger.close(site, "check", "x", DAY, NIGHT + DAY + HOUR, done=0, error="ConnectTimeout" * 99)
    (line,) = ledger.lines(site, ["check"])
    assert line.error.startswith("ConnectTimeout")
    assert len(line.error) <= ledger.LONGEST_ERROR
    assert (line.good, line.last) == (NIGHT, NIGHT + DAY)


@pytest.mark.parametrize("error", ["", "OSError"])
def test_who_lost_the_claim_leaves_it_alone(site, error):
    """A slow runner that ends after another began frees nothing; its error is kept."""
    ledger.claim(site, "check", "slow", NIGHT + DAY)
    ledger.claim(site, "check", "next", NIGHT + DAY + 16 * MINUTE)
    ledger.close(site, "check", "slow", DAY, NIGHT + DAY + 17 * MINUTE, 1, error)
    (line,) = ledger.lines(site, ["check"])
    assert (line.runner, line.last, line.error) == ("next", NIGHT + DAY + 16 * MINUTE, "")
    assert not ledger.is_free(site, "check", NIGHT + DAY + 18 * MINUTE)
    assert [each.kind for each in mishaps_of(site)] == ([error] if error else [])


def test_who_is_still_at_it_renews_the_lease(site):
    """After five minutes of it, and not at every step: that would write all the time."""
    ledger.claim(site, "check", "slow", NIGHT + DAY)
    ledger.renew(site, "check", "slow", NIGHT + DAY + 4 * MINUTE)
    assert ledger.is_free(site, "check", NIGHT + DAY + 16 * MINUTE)
    ledger.renew(site, "check", "slow", NIGHT + DAY + 6 * MINUTE)
    assert not ledger.is_free(site, "check", NIGHT + DAY + 20 * MINUTE)
    assert ledger.is_free(site, "check", NIGHT + DAY + 21 * MINUTE)


def test_a_late_lease_is_renewed_as_long_as_nobody_took_over(site):
    """Then it is lost, and whoever asks is told."""
    ledger.claim(site, "check", "slow", NIGHT + DAY)
    ledger.renew(site, "check", "slow", NIGHT + DAY + HOUR)
    ledger.claim(site, "check", "next", NIGHT + DAY + 2 * HOUR)
    with pytest.raises(LostClaim):
        ledger.renew(site, "check", "slow", NIGHT + DAY + 2 * HOUR)


def test_lines_of_what_never_ran(portal):
    """Nothing is known, and that is said as None."""
    (line,) = ledger.lines(portal, ["new"])
    assert (line.last, line.next, line.error) == (None, None, "")


def test_the_ledger_goes_with_the_add_on(site):
    """Nothing of it stays in the site."""
    ledger.forget(site)
    assert ledger.is_due(site, "check", NIGHT)
