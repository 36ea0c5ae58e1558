"""Keys end, make room and are revoked; wrong ones are counted."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from onderneem.addon.dossiers import following
from onderneem.addon.dossiers import keyring
from onderneem.addon.dossiers.following import followed
from onderneem.addon.dossiers.keyring import aged
from onderneem.addon.dossiers.keyring import KeyRing
from onderneem.addon.dossiers.keyring import LIFETIMES
from onderneem.addon.dossiers.keyring import MOST_KEYS
from onderneem.addon.dossiers.keyring import PURPOSES
from onderneem.addon.guard.keys import hash_of
import pytest


@pytest.fixture
def later(monkeypatch):
    """Let so much time go by, for keys."""

    def go(age):
        monkeypatch.setattr(keyring, "_now", lambda: datetime.now(timezone.utc) + age)

    return go


@pytest.fixture
def patient(monkeypatch):
    """Nobody tried anything yet, and nobody will have afterwards."""
    for tries in (following.TRIES, following.TRIES_OF_ALL):
        tries.forget()
    yield
    for tries in (following.TRIES, following.TRIES_OF_ALL):
        tries.forget()


@pytest.mark.pure
def test_every_purpose_has_words_and_an_end():
    """An officer reads what a key is for, and none opens for ever."""
    assert set(LIFETIMES) == set(PURPOSES)


@pytest.mark.pure
@pytest.mark.parametrize("purpose", LIFETIMES)
def test_a_key_ends(later, purpose):
    """The day before it opens, the day after it doesn't."""
    ring = KeyRing()
    key = ring.mint_key(purpose)
    later(LIFETIMES[purpose] - timedelta(days=1))
    assert ring.opens_with(key)
    later(LIFETIMES[purpose] + timedelta(days=1))
    assert not ring.opens_with(key)


@pytest.mark.pure
def test_repeats_do_not_fill_a_dossier():
    """Each repeat of a submission mints a key: the oldest make room, the mailed one stays."""
    ring = KeyRing()
    mailed = ring.mint_key("confirmation")
    keys = [ring.mint_key("receipt") for _ in range(MOST_KEYS + 5)]
    assert not ring.opens_with(keys[0])
    assert ring.opens_with(keys[-1])
    assert ring.opens_with(mailed)
    assert len(ring.keys) == MOST_KEYS + 1


@pytest.mark.pure
def test_one_is_revoked_or_all():
    """By the beginning of its hash, which opens nothing."""
    ring = KeyRing()
    one, other = ring.mint_key("receipt"), ring.mint_key("letter")
    assert ring.revoke(hash_of(one)[:12]) == 1
    assert (ring.opens_with(one), ring.opens_with(other)) == (False, True)
    assert ring.revoke() == 1
    assert not ring.opens_with(other)
    assert ring.revoke() == 0


@pytest.mark.pure
def test_a_key_of_before_1002_goes_on_to_open(later):
    """Its record was its purpose alone; the upgrade gives it a year."""
    ring = KeyRing()
    key = ring.mint_key("receipt")
    ring.keys[hash_of(key)] = "receipt"
    assert ring.opens_with(key)
    ring.mint_key("receipt")
    ring.keys[hash_of(key)] = aged("receipt")
    assert ring.opens_with(key)
    later(timedelta(days=400))
    assert not ring.opens_with(key)


def test_wrong_tries_never_shut_out_the_right_key(section, receipt, patient):
    """However many came before it, for this dossier and from here; a right one isn't counted."""
    for _ in range(following.TRIES_OF_ALL.most):
        assert followed(section, receipt.reference, "wrong") is None
    assert following.is_blocked(receipt.reference)
    assert followed(section, receipt.reference, receipt.key) is not None
    following.TRIES.forget()
    following.TRIES_OF_ALL.forget()
    for _ in range(following.TRIES.most):
        assert followed(section, receipt.reference, receipt.key) is not None
    assert not following.is_blocked(receipt.reference)


def test_the_limit_is_told_by_page_and_service(stranger, live_receipt, patient):
    """429 with when to come back for a wrong key; its holder reads the dossier meanwhile."""
    for _ in range(following.TRIES.most):
        following.TRIES.note(("127.0.0.1", live_receipt.reference))
    key = live_receipt.key
    for given, status, wait in ((key, 200, None), (f"{key}x", 429, "600")):
        headers = {"X-Tracking-Key": given}
        for path in ("@follow/{0}", "@@follow/{0}/{1}"):
            address = f"wonen/ondernemen/{path.format(live_receipt.reference, given)}"
            answer = stranger.get(address, headers=headers)
            assert (answer.status_code, answer.headers.get("Retry-After")) == (status, wait)
