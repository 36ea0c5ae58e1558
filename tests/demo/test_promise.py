"""Voorbeeldegem promises an answer, also to whoever calls."""

from onderneem.addon.demo import build
from onderneem.addon.dossiers.intake import usual_term
from plone import api


def test_the_demo_promises_a_term(portal):
    """A question that an officer registers without a term has a last day, as its form says."""
    with api.env.adopt_roles(["Manager"]):
        section = build.make_section(portal)
    assert usual_term(section["dossiers"]) == (build.ANSWER_DAYS, "working-days")
