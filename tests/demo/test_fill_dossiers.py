"""Dossiers by the thousands: always the same, in states that people get to, sealed, never twice."""

from collections import Counter
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from onderneem.addon import clock
from onderneem.addon.demo.fill.adding import fill
from onderneem.addon.demo.fill.dossiers import _said
from onderneem.addon.demo.fill.made_dossiers import dossier
from onderneem.addon.demo.fill.made_dossiers import WAYS
from onderneem.addon.demo.fill.real import has_real_dossiers
from onderneem.addon.dossiers.channels import CHANNELS
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.decision import OUTCOMES
from onderneem.addon.dossiers.decision import outcomes_for
from onderneem.addon.dossiers.deeds import DEEDS
from onderneem.addon.dossiers.deeds import deeds_from
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.post.outbox import waiting
from onderneem.addon.reference.enterprise_number import parse_enterprise_number
from tests.places import opened_section
from tests.topics.reading import make
import pytest

NUMBERS = st.builds(dossier, st.integers(0, 9), st.integers(1, 99_999))


@pytest.mark.pure
@given(st.integers(0, 9), st.integers(1, 99_999))
def test_a_dossier_of_a_seed_is_always_the_same(seed, number):
    """And another number gives another one."""
    assert dossier(seed, number) == dossier(seed, number)
    assert dossier(seed, number) != dossier(seed, number + 1)


@pytest.mark.pure
@given(NUMBERS)
@settings(max_examples=300)
def test_its_steps_are_steps_that_an_officer_can_take(made):
    """Each from the state before it, with what it needs, and none in the future."""
    state, outcome = "submitted", ""
    for step in made.steps:
        assert step.deed in deeds_from(state)
        said = _said(step, DEEDS[step.deed].leads_to)
        assert all(said[name] for name in DEEDS[step.deed].needs)
        state, outcome = said["state"], step.outcome or outcome
        if step.outcome:
            assert step.outcome in outcomes_for(made.kind)
            assert bool(step.redress) == OUTCOMES[step.outcome].adverse
        if step.deed == "approve_payment":
            assert (made.kind, outcome) == ("application", "granted")
    assert sum(step.waited for step in made.steps) <= made.days_ago


@pytest.mark.pure
@given(NUMBERS)
def test_it_is_of_nobody(made):
    """An address that nobody can have, and an enterprise number that is one, or none."""
    assert made.email.endswith(".example")
    assert " " not in made.email
    assert made.channel in CHANNELS
    if made.enterprise_number:
        assert parse_enterprise_number(made.enterprise_number) == made.enterprise_number


@pytest.mark.pure
def test_among_a_thousand_there_are_all_kinds_and_ways():
    """Most are done, some are new; all channels, terms and ends."""
    thousand = [dossier(1, number) for number in range(1, 1001)]
    ways = Counter(tuple(step.deed for step in made.steps) for made in thousand)
    assert {way for _weight, way in WAYS} <= set(ways)
    assert len({made.kind for made in thousand}) == 4
    assert {made.channel for made in thousand} == set(CHANNELS)
    outcomes = {step.outcome for made in thousand for step in made.steps if step.outcome}
    assert outcomes == set(OUTCOMES)
    assert ("take_up", "decide", "approve_payment") in ways


def test_they_are_found_and_sealed(functional):
    """Each in its own state, with its officer and its words; a second run adds nothing."""
    site = functional["portal"]
    section = opened_section(site)
    make(section, "onderneem.Topic", "terras")
    section.manage_setLocalRoles("arno", ["Dossier Officer"])
    container, containers = dossiers_of(section), [dossiers_of(section).UID()]
    assert fill(site, dossiers=60) == 60
    assert len(container.references()) == find_dossiers(containers).total == 60
    for reference in container.references():
        kept = container[reference]
        assert broken_parts(kept) == []
        last = kept.log[-1].what
        assert kept.state == (DEEDS[last].leads_to if last in DEEDS else "submitted")
        assert kept.log[-1].at <= clock.now().isoformat()
    states = {each.state for each in find_dossiers(containers, size=100).rows}
    assert {"submitted", "in_treatment", "decided", "closed"} <= states
    assert find_dossiers(containers, {"assigned": "arno"}).total
    assert find_dossiers(containers, text="terras").total
    assert not waiting(site)
    assert fill(site, dossiers=60) == 0
    assert fill(site, dossiers=2, seed=2) == 2
    assert not has_real_dossiers(site)
