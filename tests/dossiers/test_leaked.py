"""A link that came into other hands: its holder takes all of them away, and gets a new one."""

from tests.dossiers.stories import BAKER
from tests.dossiers.test_messages import STAMP
from tests.dossiers.test_pages import HTML
from tests.dossiers.test_pages import read
from tests.dossiers.test_pages import SECTION
from tests.dossiers.test_without_account import letters
import pytest
import re
import transaction


@pytest.fixture
def pair(live_receipt):
    """What stands behind the address of the baker's link."""
    return f"{live_receipt.reference}/{live_receipt.key}"


def press(session, pair, stamp):
    """Press the button."""
    address = f"{SECTION}/@@follow-leaked/{pair}"
    return session.post(address, data={"stamp": stamp}, headers=HTML, allow_redirects=False)


@pytest.mark.parametrize("way", ["page", "service"])
def test_old_links_are_dead_and_a_new_one_is_mailed(
    stranger, live_dossier, live_receipt, pair, way
):
    """All of them, those in letters too; the log tells, but not the public."""
    old = [letters()[-1].text, f"@@follow/{pair}"]
    assert f"@@follow-leaked/{pair}" in read(stranger, f"{SECTION}/@@follow/{pair}").text
    if way == "page":
        stamp = STAMP.search(read(stranger, f"{SECTION}/@@follow-leaked/{pair}").text)[1]
        answer = press(stranger, pair, stamp)
        assert answer.status_code == 303
        # Read again it says the same, and neither reference nor key is in its address.
        told = [read(stranger, answer.headers["Location"]) for _again in range(2)]
        assert [each.status_code for each in told] == [200, 200]
        assert all('role="status"' in each.text for each in told)
        assert live_receipt.reference not in answer.headers["Location"]
    else:
        address = f"{SECTION}/@follow-leaked/{live_receipt.reference}"
        headers = {"X-Tracking-Key": live_receipt.key}
        assert stranger.post(address, headers=headers).status_code == 204
    for text in old:
        path = re.search(r"@@follow/\S+", text)[0]
        assert read(stranger, f"{SECTION}/{path}").status_code == 404
    letter = letters()[-1]
    assert letter.to == BAKER.email
    new = re.search(r"@@follow/\S+", letter.text)[0]
    assert read(stranger, f"{SECTION}/{new}").status_code == 200
    transaction.begin()
    assert (live_dossier.log[-1].what, live_dossier.log[-1].public) == ("key_revoked", False)
    assert live_dossier.broken_at() is None


@pytest.mark.parametrize("stamp", ["", "x"])
def test_nothing_is_taken_away_by_a_link_or_without_our_page(stranger, live_dossier, pair, stamp):
    """Opening the page, or a form of another site, does nothing."""
    assert read(stranger, f"{SECTION}/@@follow-leaked/{pair}").status_code == 200
    assert press(stranger, pair, stamp).status_code == 400
    assert read(stranger, f"{SECTION}/@@follow/{pair}").status_code == 200
    transaction.begin()
    assert len(live_dossier.log) == 1


def test_a_wrong_key_is_not_found(stranger, live_receipt):
    """By page and by service, the same as for a dossier that isn't there."""
    for reference in (live_receipt.reference, "23456789B"):
        assert read(stranger, f"{SECTION}/@@follow-leaked/{reference}/wrong").status_code == 404
        answer = stranger.post(
            f"{SECTION}/@follow-leaked/{reference}", headers={"X-Tracking-Key": "wrong"}
        )
        assert answer.status_code == 404
