"""Trying the virus scanner: it answers over a real socket, or why not."""

from onderneem.addon.jobs import trial
from tests.guard import clamd
import pytest


def tried(site, address):
    """Let the webmaster ask for the trial, and the job try it; returns what the panel shows."""
    site.portal_registry["onderneem.virus_scanner"] = address
    assert trial.ask(site, "virus_scanner")
    assert trial.Trials().run(site) == 1
    return trial.standing_of(site, "virus_scanner").verdict


def test_a_scanner_that_answers_is_good(functional_portal):
    """It scans a harmless text, as it scans the files that come with a form."""
    with clamd.running() as server:
        assert tried(functional_portal, server.address).good
        assert len(server.seen) == 1


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", None])
def test_one_that_is_away_or_unset_is_told(functional_portal, address):
    """In words, and no error."""
    verdict = tried(functional_portal, address)
    assert not verdict.good
    assert "trial itself failed" not in verdict.text
