"""The letter to the webmaster: when a job failed, once a day, to who asked for it."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from onderneem.addon.jobs import letter
from onderneem.addon.jobs.letter import TellWebmaster
from onderneem.addon.jobs.letter import webmasters
from onderneem.addon.jobs.mishaps import note
from onderneem.addon.post.outbox import KEY
from plone import api
from zope.annotation.interfaces import IAnnotations
import pytest

NIGHT = datetime(2026, 11, 24, 2, tzinfo=timezone.utc)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
WEB = ("web@voorbeeldegem.example", "ict@voorbeeldegem.example")
JOB = TellWebmaster()


@pytest.fixture
def at(monkeypatch):
    """A maker of the real time."""

    def pin(moment):
        monkeypatch.setattr(letter, "real_now", lambda: moment)

    pin(NIGHT + HOUR)
    return pin


@pytest.fixture
def site(portal, at):
    """A site where two jobs failed, one of them again and again; two people hear of it."""
    for hours in range(3):
        note(portal, "ecounter.check", "OSError", NIGHT - (3 - hours) * HOUR)
    note(portal, "post.deliver", "KeyError", NIGHT)
    api.portal.set_registry_record("onderneem.notify_addresses", WEB)
    return portal


def letters(site):
    """Return the letters in the outbox, by event."""
    box = IAnnotations(site).get(KEY) or {}
    return sorted((each.letter for each in box.values()), key=lambda each: each.event)


def test_all_is_well_no_letter(portal, at):
    """Nobody wants a daily letter that says nothing."""
    assert not JOB.waiting(portal)
    assert JOB.run(portal) == 0
    assert letters(portal) == []


def test_it_tells_what_failed_how_often_since_when_and_where_to_look(site):
    """In the language of the site, to everybody who asked for it."""
    assert JOB.waiting(site)
    assert JOB.run(site) == 2
    found = letters(site)
    assert {each.to for each in found} == set(WEB)
    assert [each.event for each in found] == [f"jobs.letter-2026-11-24-{n}" for n in range(2)]
    for word in ("ecounter.check", "OSError", "3", "24/11/2026 00:00", "KeyError"):
        assert word in found[0].text
    assert "${" not in found[0].text + found[0].subject


def test_once_a_day_at_most(site, at):
    """Also when a job goes on failing, and when somebody runs it by name."""
    JOB.run(site)
    at(NIGHT + 9 * HOUR)
    note(site, "ecounter.check", "OSError", NIGHT + 8 * HOUR)
    assert not JOB.waiting(site)
    assert JOB.run(site) == 0
    at(NIGHT + DAY)
    assert JOB.waiting(site)
    assert JOB.run(site) == 2
    latest = letters(site)[-1]
    assert latest.event == "jobs.letter-2026-11-25-1"
    assert "KeyError" not in latest.text


def test_what_was_told_is_not_told_again(site, at):
    """The next day all is well."""
    JOB.run(site)
    at(NIGHT + DAY)
    assert not JOB.waiting(site)


def test_without_a_choice_the_site_hears_of_it(site):
    """Its own address, from the mail settings."""
    api.portal.set_registry_record("onderneem.notify_addresses", ())
    api.portal.set_registry_record("plone.email_from_address", "site@voorbeeldegem.example")
    assert webmasters(site) == ["site@voorbeeldegem.example"]


def test_a_site_without_an_address_has_sections_with_one(site, section):
    """As in the demo: nobody would hear of it else, and nobody would know that."""
    api.portal.set_registry_record("onderneem.notify_addresses", ())
    site.portal_registry["plone.email_from_address"] = None
    assert webmasters(site) == ["ondernemen@voorbeeldegem.example"]


def test_without_an_address_it_waits(site):
    """What a script wrote into the registry is no reason to fail; it is told once there is one."""
    site.portal_registry["plone.email_from_address"] = None
    api.portal.set_registry_record("onderneem.notify_addresses", ("no address",))
    assert JOB.run(site) == 0
    assert JOB.waiting(site)
    api.portal.set_registry_record("onderneem.notify_addresses", WEB)
    assert JOB.run(site) == 2
