"""By when a dossier must be answered, as its list, its page and its letter tell."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import timezone
from onderneem.addon import clock
from onderneem.addon.dossiers.deadline import closing_days
from onderneem.addon.dossiers.deadline import due_of
from onderneem.addon.dossiers.deadline import waits_for
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.meaning import ANSWERED
from onderneem.addon.dossiers.meaning import Party
from onderneem.addon.dossiers.meaning import step_told
from onderneem.addon.dossiers.messages import write_answer
from onderneem.addon.dossiers.page import DossierPage
from onderneem.addon.dossiers.promise import promise_of
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.reckoning import Reckon
from plone import api
from tests.dossiers.deeds import go
from tests.dossiers.stories import question
import pytest

# A Monday; the week after has Ascension on Thursday 14 May 2026.
MONDAY = datetime(2026, 5, 4, 8, tzinfo=timezone.utc)
DAY = timedelta(days=1)


@pytest.fixture
def promised(dossiers):
    """A question that came in on Monday 4 May, to be answered in five working days."""
    with clock.pinned(MONDAY):
        made = receive(dossiers, question(term=(5, "working-days")))
    return dossiers[made.reference]


def listed(dossiers):
    """Return the last day as the list has it."""
    return find_dossiers([dossiers.UID()]).rows[0].due


def set_closing_days(*lines):
    """Let the webmaster name the municipality's own closing days."""
    api.portal.set_registry_record("onderneem.closing_days", lines)


def test_the_list_has_the_last_day(dossiers, promised):
    """Five working days after Monday is the next Monday."""
    assert due_of(promised) == date(2026, 5, 11)
    assert listed(dossiers) == "2026-05-11"


def test_without_a_term_there_is_no_last_day(dossiers, submitted_dossier):
    """Nobody is late for what wasn't promised."""
    assert due_of(submitted_dossier) is None
    assert listed(dossiers) == ""
    assert promise_of(submitted_dossier).badge is None


def test_the_sections_own_promise_is_kept_with_the_dossier(dossiers):
    """Where the form promises nothing the setting counts, as it was when it came in."""
    api.portal.set_registry_record("onderneem.answer_days", 10)
    made = receive(dossiers, question("other"))
    api.portal.set_registry_record("onderneem.answer_days", 3)
    assert dossiers[made.reference].term == (10, "working-days")


def test_while_we_wait_for_the_applicant_no_day_counts(dossiers, promised):
    """Asked on Tuesday, answered on Friday: Wednesday to Friday don't count, nor Tuesday."""
    with clock.pinned(MONDAY + DAY):
        go(promised, "ask_more")
    assert (due_of(promised), listed(dossiers)) == (None, "")
    assert waits_for(promised) is Party.APPLICANT
    with clock.pinned(MONDAY + 4 * DAY):
        write_answer(promised, "Drie meter.")
    # 5 to 8 May are lost: 11, 12, 13, 15 (the 14th is Ascension) and 18 May count.
    assert (due_of(promised), listed(dossiers)) == (date(2026, 5, 18), "2026-05-18")


def test_once_the_applicant_wrote_it_waits_for_us(promised):
    """The officer who reads it late gets no days more."""
    with clock.pinned(MONDAY + DAY):
        go(promised, "ask_more")
        write_answer(promised, "Drie meter.")
    assert waits_for(promised) is Party.OFFICER
    # The officer reads it on top of the dossier, as in the list.
    titles = [each.text for each in DossierPage(promised, promised.REQUEST).badges]
    assert titles[1] == "The applicant answered"
    assert step_told(promised.state, waits_for(promised)) is ANSWERED
    before = due_of(promised)
    with clock.pinned(MONDAY + 9 * DAY):
        go(promised, "complete")
    assert due_of(promised) == before
    titles = [each.text for each in DossierPage(promised, promised.REQUEST).badges]
    assert "The applicant answered" not in titles


def test_asked_again_it_stands_still_again(promised):
    """An answer that was none is asked for once more, from the same state."""
    with clock.pinned(MONDAY + DAY):
        go(promised, "ask_more")
        write_answer(promised, "Wat bedoelt u?")
        go(promised, "ask_more")
    assert due_of(promised) is None
    assert waits_for(promised) is Party.APPLICANT


def test_a_decision_ends_it_and_reopening_goes_on(promised):
    """What was decided is never overdue; what is reopened has what was left."""
    with clock.pinned(MONDAY + DAY):
        go(promised, "decide")
    assert due_of(promised) is None
    with clock.pinned(MONDAY + 3 * DAY):
        go(promised, "reopen")
    assert due_of(promised) == date(2026, 5, 15)


def test_closing_days_are_the_municipalitys_own(dossiers, promised):
    """A bridge day more is a day more; what a script wrote wrongly is left out."""
    set_closing_days("2026-05-08", "geen dag", "05-05")
    assert due_of(promised) == date(2026, 5, 13)
    assert closing_days(dossiers).is_working_day(date(2027, 5, 5)) is False


def test_a_municipality_that_never_works_still_answers(promised):
    """Nonsense in the registry is no way out, and no error."""
    year = (date(2024, 1, 1) + number * DAY for number in range(366))
    set_closing_days(*(f"{day:%m-%d}" for day in year))
    assert due_of(promised) == date(2026, 5, 11)


def test_the_job_reckons_anew_when_they_change(live_section):
    """Nothing to do until somebody changes them; then each list has the new day."""
    site, dossiers, job = api.portal.get(), live_section["dossiers"], Reckon()
    with clock.pinned(MONDAY):
        receive(dossiers, question(term=(5, "working-days")))
    job.run(site)
    assert not job.waiting(site)
    set_closing_days("2026-05-08")
    assert listed(dossiers) == "2026-05-11"
    assert job.waiting(site)
    assert job.run(site) == 1
    assert listed(dossiers) == "2026-05-12"
    assert not job.waiting(site)


@pytest.mark.parametrize(
    ("today", "badge", "overdue"),
    [
        (date(2026, 5, 4), "plain", False),
        (date(2026, 5, 7), "soon", False),
        (date(2026, 5, 11), "soon", False),
        (date(2026, 5, 12), "over", True),
    ],
)
def test_what_depends_on_today_is_reckoned_when_it_is_shown(promised, today, badge, overdue):
    """The last day itself still counts; the day after is late."""
    with clock.pinned(datetime(today.year, today.month, today.day, 12, tzinfo=timezone.utc)):
        told = promise_of(promised)
        assert (told.badge.kind, told.overdue) == (badge, overdue)


def test_the_letter_says_by_when(promised):
    """Who filled in a form knows what was promised."""
    from onderneem.addon.post.outbox import _box

    (entry,) = _box(api.portal.get()).values()
    assert "11 mei 2026" in entry.letter.text
