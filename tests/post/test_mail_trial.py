"""Does a letter leave: tried against a real mail server, and how the outbox does in numbers."""

from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.jobs.mail_trial import MailTrial
from onderneem.addon.post.outbox import deliver
from onderneem.addon.post.outbox import enqueue
from onderneem.addon.post.outbox import standing
from plone import api
import pytest

WEB = ("web@voorbeeldegem.example", "ict@voorbeeldegem.example")


@pytest.fixture
def webmasters(site):
    """Two people who hear about failures."""
    api.portal.set_registry_record("onderneem.notify_addresses", WEB)
    return site


def test_everybody_gets_the_letter(webmasters, mail_server):
    """Handed over at once, not by the outbox."""
    mail_server.starts()
    verdict = MailTrial().try_it(webmasters)
    assert verdict.good
    assert [to for to, _message in mail_server.letters] == [[each] for each in WEB]
    assert verdict.text.mapping == {"count": 2}
    first, second = (message["Message-ID"] for _to, message in mail_server.letters)
    assert first != second


@pytest.mark.parametrize(
    ("refuses", "kind"),
    [
        (None, "The server can't be reached."),
        ("550 no", "The mail server doesn't take the letter."),
    ],
)
def test_a_server_that_takes_nothing_is_told_by_kind(webmasters, mail_server, refuses, kind):
    """In words of ours: what it says may hold an address."""
    if refuses:
        mail_server.refuses = refuses
        mail_server.starts()
    verdict = MailTrial().try_it(webmasters)
    assert not verdict.good
    assert verdict.text.mapping == {"kind": kind}


def test_without_an_address_there_is_nobody_to_write_to(site):
    """That is what a webmaster must know."""
    site.portal_registry["plone.email_from_address"] = None
    assert not MailTrial().try_it(site).good


def test_the_outbox_in_numbers(site, confirmation):
    """How many wait, since when, and what keeps them; no address."""
    assert (standing(site).waiting, standing(site).oldest) == (0, None)
    enqueue(confirmation)
    enqueue(confirmation)
    deliver(site)
    told = standing(site)
    assert (told.waiting, told.failing) == (2, 2)
    assert told.problems == {"ConnectionRefusedError": 2}
    assert clock.stored_now() - told.oldest < timedelta(minutes=5)
    assert "bakker" not in repr(told)
