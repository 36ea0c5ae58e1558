"""To 1004: versions of an older site can be compared."""

from onderneem.addon.upgrades.v1004_versions import compare_versions
from plone import api
import pytest

OURS = ("onderneem.Topic", "onderneem.Guide", "onderneem.Permit", "onderneem.Subsidy")


@pytest.fixture
def older(portal):
    """As a site was before; what compares the versions in it."""
    tool = api.portal.get_tool("portal_diff")
    tool._pt_diffs = {name: how for name, how in tool._pt_diffs.items() if name not in OURS}
    portal.portal_setup.setLastVersionForProfile("onderneem.addon:default", "1003")
    return tool


def test_all_types_that_have_versions_are_compared(portal, older):
    """Once or twice; those of others stay as they were."""
    before = dict(older._pt_diffs)
    for _time in range(2):
        compare_versions(portal.portal_setup)
        assert all(older.getDiffForPortalType(name) for name in OURS)
    assert {name: older._pt_diffs[name] for name in before} == before


def test_the_button_does_it(portal, older):
    """From 1003, as it is registered."""
    with api.env.adopt_roles(["Manager"]):
        portal.portal_setup.upgradeProfile("onderneem.addon:default")
    assert older.getDiffForPortalType("onderneem.Guide")
