"""From 1000 to 1001: new records come, and nobody's choice is lost."""

from plone import api
from Products.CMFPlone.utils import get_installer
import pytest

PROFILE = "onderneem.addon:default"
OLD = (
    "ecounter_base",
    "product_base",
    "cached_frame",
    "link_grace_days",
    "link_stale_days",
    "private_addresses",
    "jobs_key",
)


@pytest.fixture
def old_site(portal):
    """A site of version 1000: the records of then, one of them changed by its webmaster."""
    records = portal.portal_registry.records
    for name in [name for name in records if name.startswith("onderneem.")]:
        if name.removeprefix("onderneem.") not in OLD:
            del records[name]
    portal.portal_registry["onderneem.link_grace_days"] = 9
    portal.portal_controlpanel.unregisterConfiglet("onderneem")
    portal.portal_setup.setLastVersionForProfile(PROFILE, "1000")
    return portal


def value(name):
    """Return a record's value."""
    return api.portal.get_registry_record(f"onderneem.{name}")


def upgrade(site):
    """Press the button of the add-ons panel."""
    with api.env.adopt_roles(["Manager"]):
        return get_installer(site, site.REQUEST).upgrade_product("onderneem.addon")


def test_the_add_ons_panel_offers_it(old_site):
    """A webmaster sees that there is something to do."""
    info = get_installer(old_site, old_site.REQUEST).upgrade_info("onderneem.addon")
    assert info["available"]
    assert (info["installedVersion"], info["newVersion"]) == ("1000", "1004")


def test_the_button_brings_the_new_records(old_site):
    """With their first values; what a webmaster chose stays."""
    assert upgrade(old_site)
    assert value("catalogue_source") == "off"
    assert value("catalogue_types") == {"Toelating", "FinancieelVoordeel"}
    assert value("link_grace_days") == 9


def test_the_button_brings_the_control_panel(old_site):
    """Once, in Site Setup."""
    for _ in range(2):
        upgrade(old_site)
        old_site.portal_setup.setLastVersionForProfile(PROFILE, "1000")
    entries = [each.getId() for each in old_site.portal_controlpanel.listActions()]
    assert entries.count("onderneem") == 1


def test_twice_changes_nothing(old_site):
    """Also for what was set in between."""
    upgrade(old_site)
    api.portal.set_registry_record("onderneem.catalogue_source", "feed")
    old_site.portal_setup.setLastVersionForProfile(PROFILE, "1000")
    upgrade(old_site)
    assert (value("catalogue_source"), value("link_grace_days")) == ("feed", 9)


def test_a_new_site_needs_no_upgrade(portal):
    """It begins at the last version."""
    info = get_installer(portal, portal.REQUEST).upgrade_info("onderneem.addon")
    assert not info["available"]


def test_the_toolbar_of_a_section_leads_to_the_lists(old_site):
    """Once each, and what a webmaster added himself stays."""
    section = old_site.portal_types["onderneem.Section"]
    section._actions = tuple(each for each in section._actions if each.id in ("view", "edit"))
    section.addAction("eigen", "Eigen", "string:x", "", "View", "object")
    upgrade(old_site)
    upgrade(old_site)
    found = [action.id for action in section._actions]
    assert found == ["view", "edit", "eigen", "catalogue", "links"]
