"""What an applicant reads of a decision and of their own answers, by their link."""

from lxml import html
from onderneem.addon.dossiers.history import Event
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.messages import write_message
from onderneem.addon.dossiers.moving import take_step
from onderneem.addon.dossiers.submission import Answer
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.dossiers.told import asked_for
from onderneem.addon.dossiers.told import decision_in
from onderneem.addon.dossiers.told import SETTLED
from onderneem.addon.dossiers.told import told_once
from plone import api
from tests.dossiers.deeds import go
from tests.dossiers.deeds import WORDS
from tests.dossiers.stories import question
from tests.dossiers.test_pages import FOLLOW
from tests.dossiers.test_pages import read
from tests.dossiers.test_rest import follow
import pytest
import transaction

RECEIVED = Event("1 mei", "Received", "", "")
DECIDED = Event("2 mei", "Decided", "", "Omdat.", "Refused", "Beroep.")
AGAIN = Event("9 mei", "Decided", "", "Toch.", "Granted")


@pytest.mark.parametrize(
    ("events", "state", "found"),
    [
        ([RECEIVED], "submitted", None),
        ([RECEIVED, DECIDED], "decided", DECIDED),
        ([RECEIVED, DECIDED, AGAIN], "closed", AGAIN),
        ([RECEIVED, DECIDED], "in_appeal", DECIDED),
        ([RECEIVED, DECIDED], "in_treatment", None),
    ],
)
def test_the_last_decision_counts_while_it_stands(events, state, found):
    """What was decided before stays in the log, with its reasons."""
    decision = decision_in(events, state)
    assert decision == found
    shown = told_once(events, decision)
    assert [each.when for each in shown] == [each.when for each in events]
    assert [bool(each.comment) for each in shown] == [
        bool(each.comment) and each is not found for each in events
    ]


def test_a_decision_stands_in_states_of_the_life_cycle():
    """No name is made up."""
    assert set(MEANING) >= SETTLED


def test_what_we_need_is_what_was_asked(submitted_dossier):
    """A message that came later is none of it; who asks again, asks the newest."""
    for words in ("Bezorg een plan.", "Bezorg een attest."):
        with api.env.adopt_roles(["Dossier Officer"]):
            take_step(submitted_dossier, "ask_more", {"comment": words})
    write_message(submitted_dossier, "Dag An", "ambtenaar", public=True)
    assert asked_for(submitted_dossier) == "Bezorg een attest."


@pytest.fixture
def refused(live_section):
    """The receipt of an application that was refused, with the means of redress."""
    baker = question("x", kind=Kind.APPLICATION, answers=(SEATS, NOTHING))
    receipt = receive(live_section["dossiers"], baker)
    go(live_section["dossiers"][receipt.reference], "decide", outcome="refused")
    transaction.commit()
    return receipt


SEATS = Answer("seats", "Hoeveel zitplaatsen?", "twaalf", "twaalf")
NOTHING = Answer("more", "Nog iets?", None, "")
QUESTIONS = [SEATS.question, NOTHING.question]


def test_why_stands_right_under_the_outcome(stranger, refused):
    """Reasons and means of redress before the facts, the form and the log, and once."""
    page = read(stranger, f"{FOLLOW}/{refused.reference}/{refused.key}")
    (main,) = html.fromstring(page.text).xpath("//div[contains(@class, 'oo-follow')]")
    (box,) = main.xpath("./p[@class='oo-lead']/following-sibling::*[1][@aria-label]")
    for words in WORDS.values():
        assert words in box.text_content()
        assert main.text_content().count(words) == 1


def test_the_answers_stand_folded_on_the_page(stranger, officer, refused):
    """As they were asked and given; also what wasn't answered. By the service too, and to the
    officer."""
    page = html.fromstring(read(stranger, f"{FOLLOW}/{refused.reference}/{refused.key}").text)
    (fold,) = page.xpath("//details[not(@open)][.//dt]")
    assert [each.text_content().strip() for each in fold.xpath(".//dt")] == QUESTIONS
    given = [each.text_content().strip() for each in fold.xpath(".//dd")]
    assert given[0] == "twaalf"
    assert given[1].startswith("–")
    body = follow(stranger, refused.reference, refused.key).json()
    assert body["answers"] == [
        {"question": SEATS.question, "lines": ["twaalf"]},
        {"question": NOTHING.question, "lines": []},
    ]
    assert NOTHING.question in read(officer, f"wonen/ondernemen/dossiers/{refused.reference}").text


def test_what_an_officer_wrote_down_isn_t_called_what_they_sent(stranger, live_section):
    """A call is in the officer's words, for who works on it."""
    receipt = receive(live_section["dossiers"], question("y", channel="phone", answers=(SEATS,)))
    transaction.commit()
    page = read(stranger, f"{FOLLOW}/{receipt.reference}/{receipt.key}")
    assert SEATS.question not in page.text
    assert follow(stranger, receipt.reference, receipt.key).json()["answers"] == []
