"""Pure: the verdict over all criteria, and the question that would tell most."""

from dataclasses import replace
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.finder.criteria import Between
from onderneem.addon.finder.criteria import OneOf
from onderneem.addon.finder.criteria import token
from onderneem.addon.finder.criteria import Verdict
from onderneem.addon.finder.criteria import Words
from onderneem.addon.finder.matching import match
from onderneem.addon.finder.matching import sort_out
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.profile import Profile
from tests.finder.answers import criteria
from tests.finder.answers import profiles
import pytest

pytestmark = pytest.mark.pure

several = st.lists(criteria(), max_size=6)
NAMES = [asked.value for asked in Asked]


def united(sets):
    """Return the union of Python sets."""
    return set().union(*sets)


@given(several, profiles(), st.sampled_from(NAMES), profiles())
def test_an_answer_more_never_turns_no_into_unknown(wanted, profile, name, other):
    """What is refused stays refused, whatever else is told."""
    if getattr(profile, name) is None and profile.nace_version == other.nace_version:
        told = replace(profile, **{name: getattr(other, name)})
        if match(wanted, profile).verdict is Verdict.NO:
            assert match(wanted, told).verdict is Verdict.NO


@given(several)
def test_who_answered_nothing_is_never_told_no(wanted):
    """Only an answer can exclude."""
    assert match(wanted, Profile()).verdict is not Verdict.NO


@given(several, profiles(), st.randoms())
def test_order_does_not_matter(wanted, profile, dice):
    """The verdict is that of all together."""
    other = list(wanted)
    dice.shuffle(other)
    assert match(other, profile).verdict is match(wanted, profile).verdict


@given(several, profiles())
def test_yes_means_that_all_that_can_be_compared_is_met(wanted, profile):
    """And no that one of them isn't."""
    found = match(wanted, profile)
    told = {each.verdict for each in found.reasons if not isinstance(each.criterion, Words)}
    assert (found.verdict is Verdict.YES) == (told <= {Verdict.YES})
    assert (found.verdict is Verdict.NO) == (Verdict.NO in told)


@given(several, profiles())
def test_what_a_person_judges_stands_beside_all_but_a_no(wanted, profile):
    """A yes that hides its condition promises too much."""
    found = match(wanted, profile)
    words = [each for each in wanted if isinstance(each, Words)]
    told = [each.criterion for each in found.decided if isinstance(each.criterion, Words)]
    assert told == ([] if found.verdict is Verdict.NO else words)


@given(several, profiles())
def test_of_a_permit_it_never_depends_without_a_reason(wanted, profile):
    """A criterion, or words, or that it has neither; and words never let it be needed for sure."""
    found = match(wanted, profile, Verdict.UNKNOWN)
    if found.verdict is Verdict.UNKNOWN:
        assert bool(found.decided) is not found.unsaid
    if found.verdict is Verdict.YES:
        assert wanted
        assert not any(isinstance(each, Words) for each in wanted)
    assert (found.verdict is Verdict.NO) == (match(wanted, profile).verdict is Verdict.NO)


@given(st.lists(several, max_size=8), profiles(), st.sampled_from([Verdict.YES, Verdict.UNKNOWN]))
def test_sets_say_what_one_by_one_says(things, profile, bare):
    """Thousands are sorted out by sets; each would be told the same alone."""
    holders = {}
    for number, wanted in enumerate(things):
        for each in wanted:
            if bare is Verdict.UNKNOWN or not isinstance(each, Words):
                holders.setdefault(token(each), set()).add(number)
    found = sort_out(set(range(len(things))), holders, profile, united, bare)
    for number, wanted in enumerate(things):
        assert number in found.of(match(wanted, profile, bare).verdict)
    assert len(found.yes) + len(found.unknown) + len(found.no) == len(things)
    for asked, count in found.open.items():
        assert profile.answer(asked) is None
        assert 0 < count <= len(found.unknown)


def test_the_question_that_most_wait_for_comes_first():
    """For what is refused already nobody waits for an answer, nor for what isn't worth one."""
    small, owner = Between(Asked.EMPLOYEES, None, 10), OneOf(Asked.TENURE, ("owner",))
    start = OneOf(Asked.STAGE, ("start",))
    holders = {token(small): {1, 2}, token(owner): {2}, token(start): {3, 4, 5}}
    results = {1, 2, 3, 4, 5, 6}
    assert sort_out(results, holders, Profile(), united).ask_first is Asked.STAGE
    running = sort_out(results, holders, Profile(stage="run"), united)
    assert (running.ask_first, running.no, running.yes) == (Asked.EMPLOYEES, {3, 4, 5}, {6})
    told = sort_out(results, holders, Profile(stage="run", employees=2, tenure="owner"), united)
    assert (told.ask_first, told.unknown) == (None, set())
    open_ones = sort_out(results, holders, Profile(), united, worth={1, 2, 3})
    assert open_ones.open == {Asked.EMPLOYEES: 2, Asked.TENURE: 1, Asked.STAGE: 1}


def test_words_are_told_and_decide_nothing():
    """That is why yes is shown as likely yes."""
    found = match([Words("Een opgewekt gemoed")], Profile())
    assert found.verdict is Verdict.YES
    assert [each.verdict for each in found.reasons] == [Verdict.UNKNOWN]
