"""From 1001 to 1002: the settings that are new come, and nobody's choice is lost."""

from onderneem.addon.upgrades.v1002_settings import add_missing_settings
from plone import api
import pytest


@pytest.mark.parametrize(
    ("name", "at_first", "chosen"),
    [
        ("onderneem.virus_scanner", None, "tcp://clamav:3310"),
        ("onderneem.review_months", 12, 6),
    ],
)
def test_the_record_comes_once(portal, name, at_first, chosen):
    """As a new site has it; a second time changes nothing of what was set in between."""
    del portal.portal_registry.records[name]
    api.portal.set_registry_record("onderneem.link_grace_days", 9)
    add_missing_settings(portal.portal_setup)
    assert api.portal.get_registry_record(name) == at_first
    api.portal.set_registry_record(name, chosen)
    add_missing_settings(portal.portal_setup)
    assert api.portal.get_registry_record(name) == chosen
    assert api.portal.get_registry_record("onderneem.link_grace_days") == 9
