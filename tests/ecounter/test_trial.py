"""Trying the e-counter's base address: good, or why not, in words."""

from onderneem.addon.ecounter.trial import try_counter
import pytest


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
    assert try_counter(portal_of) == (good, text)


def test_a_private_address_is_not_asked(portal_of, registry, server):
    """Unless the site allows it."""
    registry["onderneem.private_addresses"] = False
    registry["onderneem.ecounter_base"] = f"{server.url}/ok"
    good, text = try_counter(portal_of)
    assert (good, text) == (False, "It leads to a private address; those aren't checked.")
    assert server.asked == []


def test_without_an_address_there_is_nothing_to_try(portal_of, registry):
    """And that is said."""
    registry["onderneem.ecounter_base"] = None
    assert try_counter(portal_of)[0] is False
