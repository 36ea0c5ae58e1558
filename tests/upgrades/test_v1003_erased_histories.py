"""To 1003: a dossier that was erased before is erased as it is now."""

from onderneem.addon.dossiers import erasing
from onderneem.addon.dossiers.erasing import erase
from onderneem.addon.dossiers.erasing import TERM
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.letters import tell
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.dossiers.sealed import has_comments
from onderneem.addon.post import outbox
from onderneem.addon.upgrades.v1003_erased_histories import erase_histories
from plone import api
from tests.dossiers.deeds import go
from tests.dossiers.stories import question
import pytest


@pytest.fixture
def erased_before(section, monkeypatch):
    """A dossier as it was erased before: the officers' texts and a letter of a new link stayed."""
    container = section["dossiers"]
    dossier = container[receive(container, question()).reference]
    tell(dossier, "lost")
    go(dossier, "decide", "close")
    with monkeypatch.context() as then:
        then.setattr(erasing, "forget_comments", lambda dossier: None)
        then.setattr(erasing, "events_waiting", lambda site, reference: set())
        erase(dossier, TERM)
    return dossier


def test_what_was_left_goes(portal, section, erased_before, caplog):
    """Once; the second time there is nothing to do. What isn't erased keeps its history."""
    other = section["dossiers"][receive(section["dossiers"], question("other")).reference]
    go(other, "decide", "close")
    assert broken_parts(erased_before) == ["erasure"]
    assert [each for each in outbox.letters(portal) if erased_before.id in each.event]
    with caplog.at_level("INFO"):
        erase_histories(portal.portal_setup)
        erase_histories(portal.portal_setup)
    assert broken_parts(erased_before) == []
    assert not [each for each in outbox.letters(portal) if erased_before.id in each.event]
    assert has_comments(other)
    known = {reference for reference, _digest in section["dossiers"].ledger.values()}
    assert known == {other.id}
    assert [each for each in outbox.letters(portal) if other.id in each.event]
    assert [each[-1] for each in caplog.messages if "once more" in each] == ["1", "0"]


def test_the_button_does_it(portal, erased_before):
    """From 1002, with the step as it is registered."""
    profile = "onderneem.addon:default"
    portal.portal_setup.setLastVersionForProfile(profile, "1002")
    with api.env.adopt_roles(["Manager"]):
        portal.portal_setup.upgradeProfile(profile)
    assert broken_parts(erased_before) == []
    assert portal.portal_setup.getLastVersionForProfile(profile) == ("1004",)
