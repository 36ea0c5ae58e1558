"""Law 2 with two processes: whatever goes wrong, nothing is lost and nothing doubled.

The report of docs/durability.md with small numbers; test_kill.py kills a process of its own.
"""

from tests.fire_counts import Numbers
from tests.under_fire import under_fire
import pytest

pytestmark = pytest.mark.hard
SMALL = Numbers(
    at_once=10,
    killed=12,
    without_mail=3,
    storms=2,
    in_a_storm=20,
    files=3,
    away=5,
    patience=150,
)


@pytest.fixture(scope="module")
def found(filled_demo, tmp_path_factory):
    """What was counted while it all went wrong, once."""
    return under_fire(filled_demo, tmp_path_factory.mktemp("fire"), SMALL)


def test_every_receipt_is_a_dossier_and_every_key_at_most_one(found):
    """Sent to two processes at the same moment, without mail server, and while they are killed."""
    assert found.kills
    for each in found.counts:
        assert len(each.acknowledged) == len(each.sent) == each.stored, each
        assert (each.lost, each.doubled, each.errors) == (0, 0, 0), each


def test_a_storm_on_one_dossier_keeps_every_message_once(found):
    """Who isn't taken after all tries is told when to come back; the same key makes it one."""
    storm = found.counts[-1]
    assert len(storm.sent) == storm.stored == SMALL.storms * SMALL.in_a_storm
    assert set(storm.answers) <= {201, 200, 503}


def test_a_full_disk_refuses_and_keeps_no_half(found):
    """503 and nothing stored; the same once more, with room, and it is there whole."""
    full, again = found.files
    assert (set(full.answers), full.stored) == ({503}, 0)
    assert (set(again.answers), again.stored) == ({201}, SMALL.files)
    assert found.checked > 20
    assert found.broken == 0


def test_no_letter_is_missing(found):
    """Twice only by a kill between hand-over and mark, and then known for the same."""
    letters = found.letters
    assert letters.expected == SMALL.at_once + SMALL.without_mail + SMALL.killed
    assert (letters.missing, letters.unexplained, letters.several_ids) == (0, 0, 0)
    assert letters.twice <= found.kills
