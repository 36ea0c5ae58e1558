"""Trying the e-counter's base address: good, or why not, in words."""

from onderneem.addon.ecounter.words import WHY
from onderneem.addon.jobs import trial
from onderneem.addon.jobs.trial import Verdict
from onderneem.addon.outbound.answers import Outcome
import pytest

NAME = "ecounter_base"


def tried(site, name=NAME) -> Verdict:
    """Let the webmaster ask for the trial, and the job try it; returns what the panel shows."""
    assert trial.ask(site, name)
    assert trial.Trials().run(site) == 1
    return trial.standing_of(site, name).verdict


@pytest.fixture
def registry(portal_of):
    """The site's settings, which let jobs ask a server on loopback."""
    portal_of.portal_registry["onderneem.private_addresses"] = True
    return portal_of.portal_registry


@pytest.mark.parametrize(
    ("way", "good", "text"),
    [
        ("ok", True, "It answers."),
        ("moved", True, "It answers, and has moved for good to ${url}."),
        ("missing", False, "The page is gone (404 or 410)."),
        ("busy", False, "The server is busy or in maintenance."),
        ("says-gone", False, "The page opens, but says that it wasn't found."),
        ("circle", False, "It goes round in circles."),
        ("nonsense", False, "The server speaks no proper HTTP."),
    ],
)
def test_it_says_whether_it_answers_or_why_not(portal_of, registry, server, way, good, text):
    """As a check does, and nothing is kept of it."""
    registry["onderneem.ecounter_base"] = f"{server.url}/{way}"
    assert tried(portal_of) == Verdict(good, text)


def test_a_private_address_is_not_asked(portal_of, registry, server):
    """Unless the site allows it."""
    registry["onderneem.private_addresses"] = False
    registry["onderneem.ecounter_base"] = f"{server.url}/ok"
    refused = Verdict(False, str(WHY[Outcome.INSIDE]))
    assert tried(portal_of) == refused
    assert server.asked == []


def test_without_an_address_there_is_nothing_to_try(portal_of, registry):
    """And that is said."""
    registry["onderneem.ecounter_base"] = None
    assert tried(portal_of).good is False


@pytest.mark.parametrize("number", [None, "77"])
def test_the_product_pages_are_tried_with_a_known_number(portal_of, registry, server, number):
    """Of a page of ours, else the usual one; and a page that isn't there is told."""
    portal_of["ondernemen"]["vergunningen"]["terras"].product_number = number
    asked = number or "1502"
    registry["onderneem.product_base"] = f"{server.url}/ok"
    assert tried(portal_of, "product_base").text.mapping == {"number": asked}
    assert f"/ok/{asked}" in {path for _method, path, _headers in server.asked}
    registry["onderneem.product_base"] = f"{server.url}/missing"
    assert tried(portal_of, "product_base") == Verdict(False, "The page is gone (404 or 410).")
    registry["onderneem.product_base"] = None
    assert not tried(portal_of, "product_base").good
