"""What ``@health`` says of links: what is broken, and what nobody looked at yet."""

from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter import report
from onderneem.addon.jobs import ledger
from onderneem.addon.jobs.health import Level
from onderneem.addon.jobs.runner import real_now
from tests.ecounter.test_check import nights
from tests.ecounter.test_collect import collect
import pytest
import transaction

HOUR = timedelta(hours=1)


def told(section):
    """Return (level, what is said of unchecked links or nothing)."""
    transaction.begin()
    found = report.LinksReport().report(section)
    words = [each.text for each in found.findings if "Not checked" in str(each.text)]
    return found.level, words


@pytest.mark.parametrize(("ran", "word"), [(True, "before ${time}"), (False, "as soon as")])
def test_links_that_nobody_checked_are_not_well(portal_of, doors, permit, ran, word):
    """All of them: nothing is known to be well; and it is told when the first check comes."""
    collect(portal_of)
    if ran:
        ledger.claim(portal_of, report.CHECK, "x", real_now())
        ledger.close(portal_of, report.CHECK, "x", HOUR, real_now(), 1)
    transaction.commit()
    level, (words,) = told(doors)
    assert level is Level.ATTENTION
    assert word in words
    assert words.mapping["count"] > 0


def test_where_jobs_stay_at_home_no_check_is_promised(portal_of, doors, permit, monkeypatch):
    """Outbound off is a choice, and it is said."""
    collect(portal_of)
    transaction.commit()
    monkeypatch.setattr(report, "may_go_out", lambda: False)
    assert "No check comes" in told(doors)[1][0]


def test_what_was_checked_is_not_told_as_new(portal_of, doors, permit):
    """Once the job came by, the line is gone."""
    nights(portal_of, 0)
    with clock.pinned(clock.now()):
        assert told(doors)[1] == []


def test_that_nobody_answers_is_told_instead_of_a_promise(portal_of, doors, permit):
    """Our own line may be cut: no check means anything until it is back."""
    collect(portal_of)
    book.keep_silence(portal_of, real_now())
    transaction.commit()
    level, words = told(doors)
    assert (level, words) == (Level.ATTENTION, [])
    found = report.LinksReport().report(doors).findings
    assert "No server at all has answered since ${time}" in str(found[1].text)
