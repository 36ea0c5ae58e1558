"""Stamps of a site: made with its own secret, and read as long as that counts."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from onderneem.addon import clock
from onderneem.addon.guard.forms import check_stamp
from onderneem.addon.guard.forms import new_stamp
from onderneem.addon.guard.secret import site_secrets
from onderneem.addon.guard.stamp import BadStamp
from onderneem.addon.guard.stamp import HOURS_24
from onderneem.addon.guard.stamp import make_stamp
from plone.keyring.interfaces import IKeyManager
from zope.component import getUtility
import pytest
import time

FORM = "/plone/ondernemen/contact"


@pytest.fixture
def ring(portal):
    """The site's own key ring."""
    return getUtility(IKeyManager)["_forms"]


def reason(stamp, about=FORM):
    """Return why the site refuses a stamp, or None."""
    try:
        check_stamp(stamp, about)
    except BadStamp as problem:
        return problem.reason
    return None


def test_the_sites_own_stamp_is_read(portal):
    """For the form it was made for, and no other."""
    stamp = new_stamp(FORM)
    assert reason(stamp) is None
    assert reason(stamp, "/plone/ondernemen/aanvragen/terras") == "seal"


def test_a_stamp_outlives_one_change_of_secret(ring):
    """A visitor who was filling in a form doesn't notice that the key was rotated."""
    stamp = new_stamp(FORM)
    ring.rotate()
    assert reason(stamp) is None
    assert reason(new_stamp(FORM)) is None


def test_a_secret_that_left_the_ring_counts_no_more(ring):
    """A key that became known is worth nothing after it was rotated out."""
    stamp = new_stamp(FORM)
    ring.clear()
    ring.rotate()
    assert reason(stamp) == "seal"


def test_the_newest_secret_comes_first(ring):
    """New stamps are made with it; an empty place in the ring is no secret."""
    ring.rotate()
    assert site_secrets()[0] == str(ring.current).encode()
    assert all(site_secrets())


@pytest.mark.parametrize("secret", [b"", b"None", b"guessed"])
def test_nobody_else_makes_a_stamp(portal, secret):
    """Also not with what an empty place of the ring looks like."""
    assert reason(make_stamp(secret, time.time(), FORM)) == "seal"


def test_a_stamp_of_the_day_before_yesterday_is_too_old(portal):
    """Said as such, so that the page can say what to do."""
    old = make_stamp(site_secrets()[0], time.time() - HOURS_24 - 2, FORM)
    assert reason(old) == "age"


def test_a_pinned_clock_makes_no_stamp_valid(portal):
    """A preview of last week doesn't open the forms of last week."""
    past = datetime.now(timezone.utc) - timedelta(days=7)
    old = make_stamp(site_secrets()[0], past.timestamp(), FORM)
    with clock.pinned(past):
        assert reason(old) == "age"
