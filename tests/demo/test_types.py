"""The demo's log begins without an error."""

from onderneem.addon.demo.types import leave_out_what_is_not_here
from plone.dexterity.interfaces import IDexterityFTI
from plone.dexterity.schema import SCHEMA_CACHE
import pytest


@pytest.fixture
def behaviors(portal):
    """The behaviours of each type, asked when a test wants to know."""
    types = portal.portal_types

    def found() -> dict:
        return {
            each.getId(): tuple(each.behaviors)
            for each in types.objectValues()
            if IDexterityFTI.providedBy(each)
        }

    return found


def test_a_behaviour_that_isn_t_installed_is_left_out(portal, behaviors, caplog):
    """EasyForm names one of plone.app.discussion: each look at such a form would log an error."""
    before = behaviors()
    assert "plone.allowdiscussion" in before["EasyForm"]
    leave_out_what_is_not_here(portal)
    assert behaviors() == {
        fti: tuple(name for name in names if name != "plone.allowdiscussion")
        for fti, names in before.items()
    }
    caplog.clear()
    assert SCHEMA_CACHE.behavior_registrations("EasyForm")
    assert not [each for each in caplog.records if each.levelname == "ERROR"]
