"""The workflow says what may happen, the tables what it means: neither knows more (R6)."""

from AccessControl.PermissionRole import rolesForPermissionOn
from onderneem.addon.dossiers.decision import OUTCOMES
from onderneem.addon.dossiers.decision import outcomes_for
from onderneem.addon.dossiers.deeds import DEEDS
from onderneem.addon.dossiers.deeds import deeds_from
from onderneem.addon.dossiers.deeds import EVENTS
from onderneem.addon.dossiers.letters import LETTERS
from onderneem.addon.dossiers.meaning import ANSWERED
from onderneem.addon.dossiers.meaning import KINDS
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.meaning import Party
from onderneem.addon.dossiers.meaning import step_told
from onderneem.addon.dossiers.particulars import FIELDS
from onderneem.addon.dossiers.submission import Kind
from plone import api
from tests.dossiers.life_cycle_table import DOC
from tests.dossiers.life_cycle_table import table
import pytest

OFFICERS = ("Dossier Officer", "Manager", "Site Administrator")
PERMISSIONS = {
    "Access contents information": OFFICERS,
    "View": OFFICERS,
    "Modify portal content": (),
    "Delete objects": (),
    "onderneem.addon: View Dossiers": OFFICERS,
    "onderneem.addon: Handle Dossiers": OFFICERS,
}


@pytest.fixture
def workflow(portal):
    """The dossiers' workflow, as the profile made it."""
    return portal.portal_workflow["onderneem_dossier_workflow"]


def test_every_state_has_a_meaning(workflow):
    """A state an applicant can meet is never shown as a bare id."""
    assert set(workflow.states.objectIds()) == set(MEANING)


def test_every_step_has_a_button(workflow):
    """What an officer may do has words, and nothing is offered that can't be done."""
    assert set(workflow.transitions.objectIds()) == set(DEEDS)


def test_a_step_leads_where_the_table_says(workflow):
    """From these states, to that one, by who may: the workflow does it, the table tells it."""
    for name, deed in DEEDS.items():
        step = workflow.transitions[name]
        origins = {each.id for each in workflow.states.objectValues() if name in each.transitions}
        assert (step.new_state_id, step.guard.permissions) == (deed.leads_to, (deed.may,)), name
        assert origins == set(deed.origins), name


def test_every_step_is_told_in_the_log():
    """What happened is read as words; arriving and writing are events too."""
    assert set(EVENTS) >= {*DEEDS, "submitted", "message", "answer", "note"}


def test_every_letter_and_every_particular_exists():
    """A step names what it needs and what is written by names that mean something."""
    assert {deed.letter for deed in DEEDS.values()} <= {"", *LETTERS}
    assert {each for deed in DEEDS.values() for each in (*deed.needs, *deed.offers)} == set(FIELDS)


def test_from_every_state_but_none_there_is_a_way_on():
    """No dossier is stuck; the way leads to "closed" from wherever it is."""
    for state in MEANING:
        seen, ahead = set(), [state]
        while ahead:
            here = ahead.pop()
            if here not in seen:
                seen.add(here)
                ahead += [deed.leads_to for deed in deeds_from(here).values()]
        assert "closed" in seen, state


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_can_be_decided(kind):
    """Somebody may always withdraw; what is refused names the means of redress."""
    outcomes = outcomes_for(kind.value)
    assert {"withdrawn", "stopped"} < set(outcomes)
    assert all(each.adverse == (name in ("refused", "partly")) for name, each in outcomes.items())


def test_phases_and_codes_are_those_of_the_region():
    """DOSIS knows these, and no others (FACTS.md)."""
    known = {
        "Samenstelling": {"Ingediend"},
        "Behandeling": {"DossierOnvolledig", "DossierVolledig", "InBehandeling"},
        "Beslissing": {"Beslist", "Goedgekeurd", "Stopgezet", "Geweigerd"},
        "Beroep": {""},
        "Uitvoering": {"KlaarVoorBetaling", "Betaald"},
        "Afgerond": {""},
    }
    assert all(step.code in known[step.phase] for step in MEANING.values())
    assert all(each.code in known["Beslissing"] for each in OUTCOMES.values())


def test_the_table_for_people_is_the_table_of_the_code():
    """docs/reference/dossiers.md; ``python -m tests.dossiers.life_cycle_table`` writes it anew."""
    assert table() in DOC.read_text("utf-8")


def test_every_kind_has_a_name():
    """A list shows "question" in the reader's language."""
    assert set(KINDS) == set(Kind)


def test_states_and_steps_are_called_the_same_everywhere(workflow):
    """Plone's own pages show the workflow's titles, ours the tables'."""
    states = {each.id: each.title for each in workflow.states.objectValues()}
    deeds = {each.id: each.title for each in workflow.transitions.objectValues()}
    assert states == {name: step.title for name, step in MEANING.items()}
    assert deeds == {name: deed.button for name, deed in DEEDS.items()}


@pytest.mark.parametrize("state", MEANING)
def test_only_officers_get_into_a_dossier(workflow, state):
    """In no state anybody else, the Owner and Anonymous included; nobody edits or deletes it."""
    for permission, roles in PERMISSIONS.items():
        found = workflow.states[state].getPermissionInfo(permission)
        assert found == {"acquired": 0, "roles": list(roles)}, permission


def test_a_state_rules_every_permission_there_is_a_rule_for(workflow):
    """The table above is the whole of what the workflow manages."""
    assert set(workflow.permissions) == set(PERMISSIONS)


def test_every_step_asks_for_the_officers_permission(workflow):
    """Somebody who may look may not yet act."""
    for step in workflow.transitions.objectValues():
        assert step.guard.permissions == ("onderneem.addon: Handle Dossiers",)


def test_a_dossier_starts_as_received(workflow, submitted_dossier):
    """The first state is the one the receipt speaks of."""
    assert workflow.initial_state == submitted_dossier.state == "submitted"


@pytest.mark.parametrize("permission", PERMISSIONS)
def test_a_new_dossier_is_closed_at_once(submitted_dossier, permission):
    """Its permissions are set as it comes in, not at the first step."""
    allowed = rolesForPermissionOn(permission, submitted_dossier)
    assert tuple(allowed or ()) == PERMISSIONS[permission]


def test_the_container_is_closed_to_the_public(dossiers):
    """Whatever workflow the site has: who isn't an officer doesn't get in."""
    with api.env.adopt_roles(["Anonymous", "Member", "Editor", "Owner", "Reader"]):
        for permission in ("View", "Access contents information", "List folder contents"):
            assert not api.user.has_permission(permission, obj=dossiers)


@pytest.mark.parametrize("name", MEANING)
def test_only_what_waited_for_the_applicant_is_answered(name):
    """Nobody is asked for what they gave; all other states are told as they are."""
    assert step_told(name, "applicant") is step_told(name, None) is MEANING[name]
    expected = ANSWERED if name == "incomplete" else MEANING[name]
    assert step_told(name, "officer") is step_told(name, Party.OFFICER) is expected


@pytest.mark.parametrize("name", MEANING)
def test_the_term_runs_while_the_municipality_is_to_act(name):
    """It pauses when we wait for the applicant, and ends with a decision; an appeal has its own."""
    step = MEANING[name]
    assert step.term_runs == (step.waits_for is Party.OFFICER and name != "in_appeal")
