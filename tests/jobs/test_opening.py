"""The one opener of the commands: what it can't open is said in words."""

from onderneem.addon.jobs import opening
from onderneem.addon.jobs.opening import NotOpened
import pytest


def test_a_site_without_the_add_on_is_told(portal, monkeypatch):
    """By its name, as the command that was asked."""
    monkeypatch.setattr("onderneem.addon.jobs.scheduler.sites_of", lambda app: iter([portal]))
    with pytest.raises(NotOpened, match="onderneem-x: no site 'nergens' with the add-on"):
        opening._site(portal.aq_parent, "onderneem-x", "nergens")
    assert opening._site(portal.aq_parent, "onderneem-x", portal.getId()) == portal
