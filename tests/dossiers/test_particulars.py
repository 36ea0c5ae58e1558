"""A step says what it must, or isn't taken: by the page, by the service and by Plone's own menu."""

from onderneem.addon.dossiers.decision import OUTCOMES
from onderneem.addon.dossiers.deeds import DEEDS
from onderneem.addon.dossiers.moving import steps_for
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.particulars import checked
from onderneem.addon.dossiers.particulars import LONGEST
from onderneem.addon.dossiers.query import find_dossiers
from plone import api
from tests.dossiers.deeds import go
from tests.dossiers.stories import application
from types import SimpleNamespace
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds
import pytest

QUESTION = SimpleNamespace(kind="question", outcome="")
APPLICATION = SimpleNamespace(kind="application", outcome="")


@pytest.mark.parametrize(
    ("deed", "given", "kept"),
    [
        ("take_up", {}, {"comment": ""}),
        ("take_up", {"comment": "  "}, {"comment": ""}),
        ("ask_more", {"comment": "x" * LONGEST}, {"comment": "x" * LONGEST}),
        (
            "decide",
            {"outcome": "answered", "comment": " Ja. ", "deed": "decide"},
            {"outcome": "answered", "comment": "Ja.", "redress": ""},
        ),
    ],
)
def test_what_goes_along(portal, deed, given, kept):
    """Without outer spaces; what the step doesn't have is left out."""
    assert checked(deed, QUESTION, given) == kept


@pytest.mark.parametrize("deed", [name for name, deed in DEEDS.items() if deed.needs])
@pytest.mark.parametrize("nothing", [{}, {"comment": None}, {"comment": " \n "}])
def test_a_step_that_needs_words_refuses_without(portal, deed, nothing):
    """ "We have asked you for it" must say what; why it is reopened, appealed or decided, too."""
    with pytest.raises(BadStep) as refused:
        checked(deed, QUESTION, nothing)
    assert set(refused.value.errors) == set(DEEDS[deed].needs)


@pytest.mark.parametrize("wrong", [12, {"a": [1]}, ["x"], b"x", "x" * (LONGEST + 1)])
@pytest.mark.parametrize("field", ["comment", "outcome", "redress"])
def test_anything_but_a_text_is_refused(portal, field, wrong):
    """The error stands at the field it is about."""
    given = {"outcome": "granted", "comment": "Ja", field: wrong}
    with pytest.raises(BadStep) as refused:
        checked("decide", APPLICATION, given)
    assert field in refused.value.errors


@pytest.mark.parametrize("outcome", [name for name, each in OUTCOMES.items() if each.adverse])
def test_who_does_not_get_all_reads_how_to_go_against_it(portal, outcome):
    """Motivation and means of redress, or no decision."""
    said = {"outcome": outcome, "comment": "Omdat."}
    with pytest.raises(BadStep) as refused:
        checked("decide", APPLICATION, said)
    assert set(refused.value.errors) == {"redress"}
    assert checked("decide", APPLICATION, {**said, "redress": "Raad van State"})["redress"]


@pytest.mark.parametrize("outcome", ["granted", "refused", "nonsense", "ANSWERED"])
def test_a_question_is_answered_not_granted(portal, outcome):
    """Each kind has its own outcomes."""
    with pytest.raises(BadStep) as refused:
        checked("decide", QUESTION, {"outcome": outcome, "comment": "Ja", "redress": "x"})
    assert set(refused.value.errors) == {"outcome"}


@pytest.mark.parametrize(
    ("kind", "outcome", "paid"),
    [
        ("application", "granted", True),
        ("application", "partly", True),
        ("application", "refused", False),
        ("application", "", False),
        ("registration", "granted", False),
        ("question", "answered", False),
    ],
)
def test_only_what_was_granted_is_paid(section, kind, outcome, paid):
    """An application, wholly or partly."""
    about_a_subsidy(section)
    dossier = application(section["dossiers"], topic="leegstand")
    dossier.kind, dossier.outcome = kind, outcome
    if paid:
        assert checked("approve_payment", dossier, {}) == {"comment": ""}
    else:
        with pytest.raises(BadStep):
            checked("approve_payment", dossier, {})


@pytest.mark.parametrize("comment", ["", 12, "x" * 6000])
def test_a_refused_step_changes_nothing(submitted_dossier, comment):
    """Neither state nor log, by whatever calls the workflow."""
    with api.env.adopt_roles(["Dossier Officer"]), pytest.raises(BadStep):
        api.content.transition(submitted_dossier, "decide", comment=comment, outcome="answered")
    assert submitted_dossier.state == "submitted"
    assert len(submitted_dossier.log) == 1


def test_a_permit_is_never_paid(section, dossiers):
    """Neither offered nor taken: no subsidy is of its topic, nor is its form about one. A form
    about a subsidy is enough; after reopening and a new grant it is still."""
    about_a_subsidy(section)
    dossier = application(dossiers, topic="terras")
    go(dossier, "decide", outcome="granted")
    with api.env.adopt_roles(["Dossier Officer"]):
        assert "approve_payment" not in steps_for(dossier)
    with pytest.raises(BadStep):
        go(dossier, "approve_payment")
    with api.env.adopt_roles(["Manager"]):
        form = api.content.create(section, "EasyForm", "premieformulier", title="Premie")
    form.subject_item = "subsidies/pandenpremie"
    dossier.form = form.UID()
    go(dossier, "reopen", "decide", outcome="granted")
    with api.env.adopt_roles(["Dossier Officer"]):
        assert "approve_payment" in steps_for(dossier)
    form.subject_item, dossier.topic = "terras", "leegstand"
    with pytest.raises(BadStep):
        go(dossier, "approve_payment")


def about_a_subsidy(section):
    """Give the section a subsidy for empty premises."""
    with api.env.adopt_roles(["Manager"]):
        topic = api.content.create(
            section["themas"], "onderneem.Topic", "leegstand", title="Leegstand"
        )
        api.content.create(
            section["subsidies"],
            "onderneem.Subsidy",
            "pandenpremie",
            title="Pandenpremie",
            topics=[RelationValue(getUtility(IIntIds).getId(topic))],
        )


def test_a_subsidy_is_granted_paid_and_closed(section, dossiers):
    """The whole way, with an appeal on it: each step in the log, sealed."""
    about_a_subsidy(section)
    dossier = application(dossiers, topic="leegstand")
    go(dossier, "complete", "take_up", "decide", outcome="refused")
    go(dossier, "appeal", "decide", outcome="granted")
    go(dossier, "approve_payment", "pay", "close")
    assert (dossier.state, dossier.outcome) == ("closed", "granted")
    assert [each.what for each in dossier.log] == [
        "submitted",
        "complete",
        "take_up",
        "decide",
        "appeal",
        "decide",
        "approve_payment",
        "pay",
        "close",
    ]
    assert dossier.broken_at() is None


@pytest.mark.parametrize(("deed", "outcome"), [("reopen", ""), ("appeal", "refused")])
def test_what_is_reopened_is_not_decided(dossiers, deed, outcome):
    """No list, page or letter calls it refused meanwhile; what is appealed against still is."""
    dossier = application(dossiers)
    go(dossier, "decide", deed, outcome="refused")
    assert dossier.outcome == outcome
    (row,) = find_dossiers([dossiers.UID()]).rows
    assert row.outcome == outcome
    go(dossier, "decide", outcome="granted")
    assert dossier.outcome == "granted"


def test_who_takes_it_up_has_it(submitted_dossier):
    """Its list shows with whom it is; taken up again, it stays there."""
    with api.env.adopt_user("admin"):
        go(submitted_dossier, "take_up")
    assert submitted_dossier.assigned == "admin"
