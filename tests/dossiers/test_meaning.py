"""The workflow says what may happen, the tables what it means: neither knows more (R6)."""

from AccessControl.PermissionRole import rolesForPermissionOn
from onderneem.addon.dossiers.meaning import DEEDS
from onderneem.addon.dossiers.meaning import EVENTS
from onderneem.addon.dossiers.meaning import KINDS
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.meaning import Party
from onderneem.addon.dossiers.submission import Kind
from plone import api
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


def test_every_step_is_told_in_the_log():
    """What happened is read as words; arriving is an event too."""
    assert set(EVENTS) == {*DEEDS, "submitted"}


def test_every_kind_has_a_name():
    """A list shows "question" in the reader's language."""
    assert set(KINDS) == set(Kind)


def test_states_and_steps_are_called_the_same_everywhere(workflow):
    """Plone's own pages show the workflow's titles, ours the tables'."""
    states = {each.id: each.title for each in workflow.states.objectValues()}
    deeds = {each.id: each.title for each in workflow.transitions.objectValues()}
    assert states == {name: step.title for name, step in MEANING.items()}
    assert deeds == DEEDS


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
def test_the_term_runs_while_the_municipality_is_to_act(name):
    """It pauses when we wait for the applicant, and ends with a decision."""
    step = MEANING[name]
    assert step.term_runs == (step.waits_for is Party.OFFICER)
