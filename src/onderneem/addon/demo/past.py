"""The dossiers that came in before today, each at its own time and in its own state."""

from collective.easyform.api import get_schema
from dataclasses import replace
from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.demo.texts.dossiers import DOSSIERS
from onderneem.addon.desk.about import about
from onderneem.addon.desk.submissions import submission_of
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.erasing import erase
from onderneem.addon.dossiers.erasing import forget_repeats
from onderneem.addon.dossiers.erasing import TERM
from onderneem.addon.dossiers.hold import hold
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.letters import events_waiting
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.post.outbox import withdraw
from plone import api

# How a dossier came into its state, a day per step.
WAYS = {
    "submitted": (),
    "incomplete": ("take_up", "ask_more"),
    "in_treatment": ("take_up",),
    "decided": ("take_up", "decide"),
    "closed": ("take_up", "decide", "close"),
}
# When the night came that erased what its form keeps for two years.
LATER = timedelta(days=740)
# What the demo municipality promises.
TERMS = {
    "question": (5, "working-days"),
    "report": (5, "working-days"),
    "registration": (15, "working-days"),
    "application": (30, "calendar-days"),
}


def make_dossiers(section) -> None:
    """Let entrepreneurs fill in the contact form, and officers answer them.

    Nobody gets a letter of it: their addresses are fictional, and it is long ago.
    """
    form = section["contact"]
    schema = get_schema(form)
    events = set()
    for number, past in enumerate(DOSSIERS):
        arrived = clock.now() - timedelta(days=past["days_ago"], hours=number % 5)
        item = about(form, past["topic"])
        values = {**past["answers"], "topic": past["topic"]}
        submission = submission_of(form, schema, values, item, f"demo {number}")
        submission = replace(submission, kind=Kind(past["kind"]), term=TERMS[past["kind"]])
        with clock.pinned(arrived):
            receipt = receive(dossiers_of(section), submission)
        dossier = dossiers_of(section)[receipt.reference]
        _go(dossier, past, arrived)
        events |= events_waiting(api.portal.get(), receipt.reference)
        if past.get("erased"):
            forget_repeats(dossiers_of(section), [receipt.reference])
    withdraw(api.portal.get(), events)


def _go(dossier, past, arrived) -> None:
    for number, deed in enumerate(WAYS[past["state"]], 1):
        moment = min(arrived + timedelta(days=number), clock.now())
        said = past["decision"] if deed in ("decide", "ask_more") else ""
        more = {name: past.get(name, "") for name in ("outcome", "redress")}
        with clock.pinned(moment):
            workflow = api.portal.get_tool("portal_workflow")
            workflow.doActionFor(dossier, deed, comment=said, **more)
    if "held" in past:
        hold(dossier, past["held"])
    if past.get("erased"):
        with clock.pinned(arrived + LATER):
            erase(dossier, TERM)
