"""The outbox: a letter is written with what it tells, and goes until it is taken (law 2)."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from onderneem.addon import clock
from onderneem.addon.post.letter import Letter
from onderneem.addon.post.letter import message_id
from onderneem.addon.post.outbox import deliver
from onderneem.addon.post.outbox import enqueue
from onderneem.addon.post.outbox import forget
from onderneem.addon.post.outbox import KEY
from onderneem.addon.post.outbox import waiting
from onderneem.addon.post.outbox import WAITS
from onderneem.addon.post.outbox import withdraw
from plone import api
from ZODB.POSException import ConflictError
from zope.annotation.interfaces import IAnnotations
import logging
import pytest
import transaction

NOON = datetime(2026, 3, 3, 12, tzinfo=timezone.utc)


def at(minutes):
    """Let it be so many minutes past noon."""
    return clock.pinned(NOON + timedelta(minutes=minutes))


def write(*letters):
    """Put letters in the box at noon, and commit as a request does."""
    with at(0):
        for letter in letters:
            enqueue(letter)
    transaction.commit()


def test_a_letter_is_taken_by_the_sites_own_mail_server(site, mail_server, confirmation):
    """From the site's address, to the baker only; then the box is empty."""
    mail_server.starts()
    write(confirmation)
    assert deliver(site) == 1
    ((recipients, message),) = mail_server.letters
    assert recipients == ["bo@bakker.example"]
    assert message["From"] == "Voorbeeldegem <desk@voorbeeldegem.example>"
    assert message["Subject"] == confirmation.subject
    assert message.get_content().strip() == "Goeiedag"
    assert waiting(site) == 0


def test_a_letter_with_accents_arrives(site, mail_server):
    """Subject and text as they were written, whatever MailHost does between."""
    mail_server.starts()
    text = "Beste Zoë,\n\nuw café — één terras\n"
    write(Letter("event", "bo@bakker.example", "Ontvangen: café", text))
    deliver(site)
    ((_recipients, message),) = mail_server.letters
    assert message["Subject"] == "Ontvangen: café"
    assert message.get_content().splitlines() == text.splitlines()


def test_a_letter_that_can_be_stopped_says_so_to_the_mail_program(site, mail_server):
    """One click in the program itself (RFC 8058), its address whole; others have no such button."""
    mail_server.starts()
    link = f"https://www.{'lange-naam-' * 8}gemeente.example/nl/ondernemen/@@reminder/{'k' * 22}"
    write(Letter("one", "bo@bakker.example", "Open", "Goeiedag", unsubscribe=link))
    write(Letter("two", "an@bakker.example", "Ontvangen", "Goeiedag"))
    deliver(site)
    letters = {recipients[0]: message for recipients, message in mail_server.letters}
    assert letters["bo@bakker.example"]["List-Unsubscribe"] == f"<{link}>"
    assert any(f"\nList-Unsubscribe: <{link}>\r\n".encode() in each for each in mail_server.raw)
    assert letters["bo@bakker.example"]["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letters["an@bakker.example"]["List-Unsubscribe"] is None


def test_what_was_aborted_is_not_sent(site, mail_server, confirmation):
    """A submission that failed tells nobody that it came in."""
    mail_server.starts()
    enqueue(confirmation)
    transaction.abort()
    assert deliver(site) == waiting(site) == 0
    assert mail_server.letters == []


def test_nothing_goes_twice(site, mail_server, confirmation):
    """The second round finds an empty box."""
    mail_server.starts()
    write(confirmation)
    assert (deliver(site), deliver(site)) == (1, 0)
    assert len(mail_server.letters) == 1


def test_taking_a_letter_out_is_committed(site, mail_server, confirmation):
    """A restart between two letters doesn't send the first again."""
    mail_server.starts()
    write(confirmation)
    deliver(site)
    transaction.abort()
    assert waiting(site) == 0


def test_while_the_server_is_away_the_letter_stays(site, confirmation):
    """Nothing is lost, and the visitor's request didn't wait for it."""
    write(confirmation)
    with at(0):
        assert deliver(site) == 0
    transaction.abort()
    assert waiting(site) == 1


def test_it_is_delivered_when_the_server_is_back(site, mail_server, confirmation):
    """Not before its time, but then."""
    write(confirmation)
    with at(0):
        deliver(site)
    mail_server.starts()
    with at(0.9):
        assert deliver(site) == 0
    with at(1):
        assert deliver(site) == 1
    assert len(mail_server.letters) == 1


def test_each_failure_waits_longer(site, confirmation):
    """1, 5, 15, 60, 240 minutes, and every four hours from then on."""
    write(confirmation)
    waited, minutes = [], 0
    for _ in range(len(WAITS) + 2):
        with at(minutes):
            deliver(site)
        (entry,) = IAnnotations(site)[KEY].values()
        waited.append((entry.not_before - NOON) // timedelta(minutes=1) - minutes)
        minutes += waited[-1]
    assert waited == [1, 5, 15, 60, 240, 240, 240]
    assert entry.failures == 7


@pytest.mark.parametrize("answer", ["451 Later", "550 Never", "554 No"])
def test_a_server_that_refuses_gets_it_again(site, mail_server, confirmation, answer):
    """Greylisting and full disks pass; the letter waits for it."""
    mail_server.starts()
    mail_server.refuses = answer
    write(confirmation)
    with at(0):
        assert deliver(site) == 0
    mail_server.refuses = ""
    with at(1):
        assert deliver(site) == 1


def test_a_letter_that_nobody_takes_is_given_up_after_a_week(site, confirmation, caplog):
    """Its address isn't kept for ever; the log names the event, never the address."""
    write(confirmation)
    with at(7 * 24 * 60):
        deliver(site)
    assert waiting(site) == 1
    with at(8 * 24 * 60):
        deliver(site)
    assert waiting(site) == 0
    assert "given up" in caplog.text
    assert confirmation.to not in caplog.text


def test_handed_over_twice_it_has_the_same_message_id(site, mail_server, confirmation):
    """Killed between handing over and committing: the mail program shows it once."""
    mail_server.starts()
    write(confirmation, confirmation)
    assert deliver(site) == 2
    first, second = [message["Message-ID"] for _to, message in mail_server.letters]
    assert first == second == message_id(confirmation.event, "desk@voorbeeldegem.example")


BROKEN = [
    Letter("broken", "bo@bakker.example\r\nBcc: all@example.org", "Dag", "x"),
    Letter("broken", "bo bakker", "Dag", "x"),
    Letter("broken", "", "Dag", "x"),
    Letter("broken", "bo@bakker.example", "Dag\r\nBcc: all@example.org", "x"),
    Letter("broken", "bo@bakker.example", "Dag\n", "x"),
]


@pytest.mark.parametrize("broken", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_letter_doesnt_hold_up_the_others(site, mail_server, confirmation, caplog, broken):
    """It is dropped, as no later try can mend it; the log names the event, never the address."""
    mail_server.starts()
    write(broken, confirmation)
    assert deliver(site) == 1
    assert waiting(site) == 0
    assert [to for to, _message in mail_server.letters] == [["bo@bakker.example"]]
    assert "letter broken can't be sent" in caplog.text
    assert "bakker" not in caplog.text
    assert "example.org" not in caplog.text


def test_a_wrong_sender_of_the_site_loses_no_letter(site, mail_server, confirmation):
    """Plone takes any text for an address; until the webmaster mends it, the letters wait."""
    mail_server.starts()
    record = "plone.email_from_address"
    api.portal.set_registry_record(record, "Desk <desk@voorbeeldegem.example>")
    write(confirmation)
    with at(0):
        assert (deliver(site), waiting(site)) == (0, 1)
    api.portal.set_registry_record(record, "desk@voorbeeldegem.example")
    with at(1):
        assert deliver(site) == 1


def test_no_failure_puts_personal_data_in_the_log(site, mail_server, confirmation, caplog):
    """Event and kind of error: also when the server itself names the address."""
    caplog.set_level(logging.DEBUG, "onderneem.addon")
    mail_server.starts()
    mail_server.refuses = "550 bo@bakker.example unknown"
    write(confirmation)
    with at(1):
        deliver(site)
    assert f"letter {confirmation.event} not taken" in caplog.text
    assert "bakker" not in caplog.text


def test_one_failure_doesnt_hold_up_the_others(site, mail_server, confirmation, monkeypatch):
    """A letter that MailHost can't send waits; the next one goes."""
    mail_server.starts()
    write(Letter("odd", "bo@bakker.example", "Dag", "\ud800"), confirmation)
    with at(1):
        assert deliver(site) == 1
    assert waiting(site) == 1


def test_a_site_without_an_outbox_has_nothing_to_deliver(site):
    """Before the first letter, and after the add-on left."""
    assert (deliver(site), waiting(site)) == (0, 0)
    assert KEY not in IAnnotations(site)


def test_withdrawn_letters_are_not_sent(site, mail_server, confirmation):
    """Those of these events only."""
    mail_server.starts()
    write(confirmation, Letter("other", "ann@example.org", "Dag", "x"))
    withdraw(site, {confirmation.event})
    transaction.commit()
    assert deliver(site) == 1
    assert [to for to, _message in mail_server.letters] == [["ann@example.org"]]


def test_withdrawing_from_no_outbox_is_nothing(site):
    """An erasure on a site that never sent a letter."""
    withdraw(site, {"submitted-23456789A"})
    assert waiting(site) == 0


def test_leaving_a_site_takes_the_outbox_along(site, confirmation):
    """No letter stays behind in somebody's site."""
    write(confirmation)
    forget(site)
    forget(site)
    assert KEY not in IAnnotations(site)


def test_who_has_no_more_time_leaves_the_rest(site, mail_server, confirmation):
    """As due as it was."""
    mail_server.starts()
    write(confirmation)
    assert deliver(site, lambda: False) == 0
    assert deliver(site) == 1


def test_many_letters_all_go(site, mail_server):
    """Each once, each to its own."""
    mail_server.starts()
    write(*[Letter(f"event-{n}", f"a{n}@example.org", "Dag", "x") for n in range(12)])
    assert deliver(site) == 12
    assert sorted(to for to, _message in mail_server.letters) == sorted(
        [f"a{n}@example.org"] for n in range(12)
    )


def test_a_conflict_after_the_handing_over_sends_nothing_twice(
    site, mail_server, confirmation, monkeypatch
):
    """Visitors put letters in meanwhile: only the taking out is done again."""
    mail_server.starts()
    write(confirmation)
    usual, calls = transaction.commit, []

    def conflicts():
        calls.append(1)
        if len(calls) == 1:
            raise ConflictError
        usual()

    monkeypatch.setattr("onderneem.addon.post.outbox.transaction.commit", conflicts)
    assert deliver(site) == 1
    assert deliver(site) == 0
    assert (len(mail_server.letters), waiting(site)) == (1, 0)
