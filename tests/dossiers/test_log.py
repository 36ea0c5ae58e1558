"""The sealed log: what was written can't be changed without being seen."""

from dataclasses import replace
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.dossiers.log import erased
from onderneem.addon.dossiers.log import next_entry
from onderneem.addon.dossiers.log import START
from onderneem.addon.dossiers.log import verify
import pytest

pytestmark = pytest.mark.pure

EVENTS = st.tuples(
    st.sampled_from(["2026-03-03T09:00:00+01:00", "2026-03-04T10:30:00+01:00"]),
    st.sampled_from(["applicant", "system", "ambtenaar"]),
    st.sampled_from(["submitted", "take_up", "decide"]),
    st.booleans(),
    st.none() | st.text() | st.dictionaries(st.text(), st.text(), max_size=2),
)
HISTORIES = st.lists(EVENTS, min_size=1, max_size=6)
TEXT_FIELDS = ("at", "by", "what", "payload", "salt", "digest", "seal")
FIELDS = (*TEXT_FIELDS, "public")


def written(events):
    """Return the log in which these events were written one after the other."""
    log = ()
    for event in events:
        log = (*log, next_entry(log, *event))
    return log


def with_change(log, index, field):
    """Return the log with one field of one entry changed by hand."""
    value = getattr(log[index], field)
    changed = replace(log[index], **{field: not value if field == "public" else f"{value}x"})
    return (*log[:index], changed, *log[index + 1 :])


@given(HISTORIES)
def test_a_log_as_it_was_written_holds(events):
    """Nobody is accused of what didn't happen."""
    assert verify(written(events)) is None


def test_an_empty_log_holds():
    """A dossier of which nothing was written has nothing that was changed."""
    assert verify(()) is None


@pytest.mark.parametrize("field", FIELDS)
@given(HISTORIES, st.data())
def test_any_single_change_is_found_where_it_is(field, events, data):
    """Whatever is changed in whichever entry, that entry is pointed at."""
    log = written(events)
    index = data.draw(st.integers(0, len(log) - 1))
    assert verify(with_change(log, index, field)) == index


@given(HISTORIES.filter(lambda events: len(events) > 1), st.data())
def test_an_entry_that_was_taken_out_is_missed(events, data):
    """All but the last entry carry the next one: without it the chain breaks there."""
    log = written(events)
    index = data.draw(st.integers(0, len(log) - 2))
    assert verify((*log[:index], *log[index + 1 :])) == index


@given(HISTORIES.filter(lambda events: len(events) > 1), st.data())
def test_entries_in_another_order_are_seen(events, data):
    """Two neighbours that changed places break the chain at the first of them."""
    log = written(events)
    at = data.draw(st.integers(0, len(log) - 2))
    swapped = (*log[:at], log[at + 1], log[at], *log[at + 2 :])
    assert verify(swapped) == at


@given(HISTORIES, HISTORIES)
def test_an_entry_of_another_dossier_fits_nowhere(events, others):
    """A log can't be completed with what was sealed elsewhere."""
    log, foreign = written(events), written([*others, others[0]])
    assert verify((*log, foreign[-1])) == len(log)


@given(HISTORIES, st.sets(st.integers(0, 5)))
def test_erasing_keeps_the_chain(events, gone):
    """After the retention term the words are away, and what is left is still proven."""
    log = tuple(erased(each) if at in gone else each for at, each in enumerate(written(events)))
    assert verify(log) is None
    assert all(log[at].payload is log[at].salt is None for at in gone if at < len(log))


@pytest.mark.parametrize("field", ["payload", "salt"])
def test_half_an_erasure_is_a_change(field):
    """Payload and salt go together; one alone was taken away by hand."""
    log = written([("2026-03-03T09:00:00+01:00", "applicant", "submitted", True, "ja")])
    assert verify((replace(log[0], **{field: None}),)) == 0


def test_a_short_answer_can_not_be_guessed_from_its_digest():
    """The same "ja" has another digest each time: the salt is random, and erased with it."""
    event = ("2026-03-03T09:00:00+01:00", "applicant", "submitted", True, "ja")
    digests = {next_entry((), *event).digest for _ in range(20)}
    assert len(digests) == 20


def test_writing_leaves_the_log_as_it_was():
    """The caller decides when the entry counts."""
    log = written([("2026-03-03T09:00:00+01:00", "applicant", "submitted", True, {})])
    next_entry(log, "2026-03-04T09:00:00+01:00", "system", "close", False, None)
    assert len(log) == 1
    assert log[0].seal != START
