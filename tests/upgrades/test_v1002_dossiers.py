"""From 1001 to 1002: dossiers keep their state and log, and get what they lacked."""

from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.log import next_entry
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.guard.keys import hash_of
from onderneem.addon.upgrades.v1002_dossiers import renew_dossiers
from plone import api
from tests.dossiers.deeds import go
from tests.dossiers.stories import ANSWER
from tests.dossiers.stories import question
import pytest

NEW_INDEXES = (
    "phase",
    "municipality",
    "due_by",
    "enterprise_number",
    "account",
    "text",
    "wish_by",
    "group",
)
NEW_COLUMNS = ("municipality", "channel", "due", "waits_for", "outcome", "wish", "group")
NEW_ATTRIBUTES = (
    "attachments",
    "channel",
    "term",
    "wording",
    "questions_version",
    "retention",
    "letters",
)


@pytest.fixture
def old_dossier(section):
    """A decided dossier as 1001 stored it, in a catalog and a workflow of then."""
    dossiers = section["dossiers"]
    made = receive(dossiers, question())
    dossier = dossiers[made.reference]
    go(dossier, "decide")
    for name in (*NEW_ATTRIBUTES, "municipality", "outcome"):
        vars(dossier).pop(name, None)
    first = [[ANSWER.name, ANSWER.question, ANSWER.value]]
    dossier.log = (next_entry((), dossier.log[0].at, "applicant", "submitted", True, first),)
    dossier.log += (
        next_entry(dossier.log, dossier.log[0].at, "an", "decide", True, {"comment": "Ja"}),
    )
    dossier.keys = {hash_of(made.key): "receipt"}
    catalog = dossier_catalog()
    for name in NEW_INDEXES:
        catalog.delIndex(name)
    for name in NEW_COLUMNS:
        catalog.delColumn(name)
    catalog._delObject("words")
    workflow = api.portal.get_tool("portal_workflow")["onderneem_dossier_workflow"]
    workflow.states.deleteStates(["complete", "in_appeal", "to_be_paid", "paid"])
    workflow.transitions.deleteTransitions(["appeal", "approve_payment", "pay"])
    del api.portal.get_tool("portal_registry").records["onderneem.closing_days"]
    return dossier, made.key


@pytest.mark.parametrize("times", [1, 2])
def test_an_existing_dossier_comes_along(section, old_dossier, times):
    """State and log stay, its key opens for another year, and the new filters find it."""
    dossier, key = old_dossier
    log = dossier.log
    for _ in range(times):
        renew_dossiers(api.portal.get_tool("portal_setup"))
    assert (dossier.state, dossier.log) == ("decided", log)
    assert broken_parts(dossier) == []
    assert dossier.opens_with(key)
    container = [section["dossiers"].UID()]
    found = find_dossiers(container, {"municipality": "44021"}, text="wintertuin")
    assert [row.reference for row in found.rows] == [dossier.getId()]
    assert api.portal.get_registry_record("onderneem.closing_days") == ()
    go(dossier, "appeal", "decide", "close")
    assert dossier.state == "closed"


def test_a_site_without_dossiers_is_upgraded_too(portal):
    """Nothing to renew is no error."""
    renew_dossiers(portal.portal_setup)
    assert dossier_catalog().schema()
