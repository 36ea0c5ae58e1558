"""From 1001 to 1002: the setting of the virus scanner comes, and nobody's choice is lost."""

from onderneem.addon.upgrades.v1002_virus_scanner import add_virus_scanner
from plone import api

NAME = "onderneem.virus_scanner"


def test_the_record_comes_once(portal):
    """Empty at first; a second time changes nothing of what was set in between."""
    del portal.portal_registry.records[NAME]
    api.portal.set_registry_record("onderneem.link_grace_days", 9)
    add_virus_scanner(portal.portal_setup)
    assert api.portal.get_registry_record(NAME) is None
    api.portal.set_registry_record(NAME, "tcp://clamav:3310")
    add_virus_scanner(portal.portal_setup)
    assert api.portal.get_registry_record(NAME) == "tcp://clamav:3310"
    assert api.portal.get_registry_record("onderneem.link_grace_days") == 9
