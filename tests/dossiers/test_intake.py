"""From a form to a dossier, once, and all of it or nothing (law 2)."""

from datetime import datetime
from datetime import timezone
from onderneem.addon import clock
from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.catalog import DossierCatalog
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.reference import parse_reference
from onderneem.addon.dossiers.submission import Answer
from onderneem.addon.dossiers.submission import Applicant
from onderneem.addon.dossiers.submission import KeyUsedOtherwise
from onderneem.addon.post.outbox import waiting
from plone import api
from tests.dossiers.stories import ANSWER
from tests.dossiers.stories import BAKER
from tests.dossiers.stories import question
from tests.dossiers.stories import SUBJECT
import pytest
import transaction


def written(dossiers):
    """Return how many dossiers, ledger entries, rows and letters there are."""
    return (
        len(list(dossiers.references())),
        len(dossiers.ledger),
        len(dossier_catalog()),
        waiting(api.portal.get()),
    )


def test_a_submission_becomes_a_dossier(submitted_dossier):
    """What was asked is kept with the wording of the question as it was."""
    assert submitted_dossier.title == SUBJECT
    assert submitted_dossier.answers == (ANSWER,)
    assert submitted_dossier.applicant == BAKER
    assert (submitted_dossier.kind, submitted_dossier.form) == ("question", "contact")


def test_the_receipt_proves_what_arrived(receipt, submitted_dossier):
    """Reference, time and seal are the dossier's own; the key opens it."""
    assert parse_reference(receipt.reference) == submitted_dossier.getId()
    assert receipt.submitted == datetime.fromisoformat(submitted_dossier.submitted)
    assert receipt.seal == submitted_dossier.log[0].seal
    assert submitted_dossier.opens_with(receipt.key)
    assert not receipt.repeated


def test_the_log_begins_with_what_was_answered(submitted_dossier):
    """The first entry is the applicant's, and it holds."""
    first = submitted_dossier.log[0]
    assert (first.by, first.what, first.public) == ("applicant", "submitted", True)
    assert ANSWER.value in first.payload
    assert submitted_dossier.broken_at() is None


def test_the_time_is_kept_in_utc(dossiers):
    """Texts sort as the times do, also in the night the clocks change."""
    with clock.pinned(datetime(2026, 10, 25, 0, 30, tzinfo=timezone.utc)):
        made = receive(dossiers, question())
    assert dossiers[made.reference].submitted == "2026-10-25T00:30:00.000+00:00"


def test_sent_twice_it_arrives_once(dossiers, receipt):
    """A reload or an impatient click: the same reference, time and seal; no second letter."""
    before = written(dossiers)
    again = receive(dossiers, question())
    assert again.repeated
    assert (again.reference, again.submitted, again.seal) == (
        receipt.reference,
        receipt.submitted,
        receipt.seal,
    )
    assert written(dossiers) == before == (1, 1, 1, 1)


def test_each_receipt_has_a_key_that_works(dossiers, receipt, submitted_dossier):
    """The key isn't kept, so a repeat mints one; the first goes on to work."""
    again = receive(dossiers, question())
    assert again.key != receipt.key
    assert submitted_dossier.opens_with(again.key)
    assert submitted_dossier.opens_with(receipt.key)


def test_no_key_is_stored(receipt, submitted_dossier):
    """Who reads the database can't follow a dossier."""
    stored = [*submitted_dossier.keys, *map(str, vars(submitted_dossier).values())]
    assert not any(receipt.key in text for text in stored)


@pytest.mark.parametrize(
    "other",
    [
        {"text": "Iets anders"},
        {"form": "aanvragen/terras"},
        {"answers": ()},
        {"answers": (ANSWER, Answer("ja", "Ja?", True, "Ja"))},
        {"answers": (Answer("vraag", "Anders gevraagd?", ANSWER.value, ANSWER.shown),)},
    ],
    ids=["answer", "form", "none", "more", "question"],
)
def test_a_used_key_with_other_answers_is_refused(dossiers, receipt, other):
    """Nothing is written, and the error names the dossier that had the key."""
    before = written(dossiers)
    with pytest.raises(KeyUsedOtherwise) as caught:
        receive(dossiers, question(**other))
    assert caught.value.reference == receipt.reference
    assert written(dossiers) == before


def test_another_key_is_another_dossier(dossiers, receipt):
    """Two visitors may ask the same thing."""
    other = receive(dossiers, question(key="another"))
    assert other.reference != receipt.reference
    assert written(dossiers) == (2, 2, 2, 2)


def test_the_ledger_holds_no_key(dossiers, receipt):
    """The form's key is a hash there, as everything of the applicant's."""
    assert question().key not in dossiers.ledger


def test_without_an_address_there_is_no_letter(dossiers):
    """Who gave no e-mail address follows by the receipt."""
    receive(dossiers, question(applicant=Applicant("Bo")))
    assert written(dossiers) == (1, 1, 1, 0)


def test_aborted_nothing_is_left(live_section):
    """Dossier, ledger, row and letter are one transaction: all or nothing."""
    dossiers = live_section["dossiers"]
    receive(dossiers, question())
    assert written(dossiers) == (1, 1, 1, 1)
    transaction.abort()
    assert written(dossiers) == (0, 0, 0, 0)
    assert not dossiers.given


def test_after_an_abort_the_form_can_be_sent_again(live_section):
    """A visitor whose first try failed isn't told that it came before."""
    receive(live_section["dossiers"], question())
    transaction.abort()
    assert not receive(live_section["dossiers"], question()).repeated


def test_committed_everything_stays(live_section, live_receipt):
    """What the receipt promises is in the database, and can be read from it again."""
    live_section._p_jar.cacheMinimize()
    dossiers = live_section["dossiers"]
    assert written(dossiers) == (1, 1, 1, 1)
    assert dossiers[live_receipt.reference].broken_at() is None
    assert receive(dossiers, question()).seal == live_receipt.seal


def test_a_new_dossier_leaves_the_container_as_it_is(live_section):
    """Two visitors at once write in different places and don't conflict."""
    dossiers = live_section["dossiers"]
    modified = dossiers.modified()
    receive(dossiers, question())
    assert not dossiers._p_changed
    assert not live_section._p_changed
    assert dossiers.modified() == modified


def test_a_reference_is_never_given_again(dossiers, receipt, monkeypatch):
    """Also when the dice fall the same twice, or the dossier is gone since."""
    offers = iter([receipt.reference, "23456789B"])
    monkeypatch.setattr("onderneem.addon.dossiers.container.new_reference", lambda: next(offers))
    dossiers._tree.pop(receipt.reference)
    assert receive(dossiers, question(key="another")).reference == "23456789B"


@pytest.mark.parametrize("text", ["\ud800", "\x00", "😀" * 5000, "' OR 1=1", ""])
def test_no_answer_breaks_the_intake(dossiers, text):
    """What a browser or a script sends is kept and sealed as it came."""
    made = receive(dossiers, question(text=text))
    assert dossiers[made.reference].answers[0].value == text
    assert dossiers[made.reference].broken_at() is None


def test_what_a_list_shows_is_one_honest_line(dossiers):
    """Subject and name without line ends and marks that turn the writing, whoever wrote it down."""
    who = Applicant("Bo\u202eBakker\x00", "bo@bakker.example", "0470\n00", "")
    made = receive(
        dossiers, question("turned", subject="Terras\u2028Bcc:\r\nx\u202e", applicant=who)
    )
    dossier = dossiers[made.reference]
    assert dossier.title == "Terras Bcc: x"
    assert (dossier.applicant.name, dossier.applicant.phone) == ("BoBakker", "0470 00")


@pytest.mark.parametrize("told", [True, False])
def test_a_new_dossier_is_indexed_once(dossiers, monkeypatch, told):
    """By the workflow tool; also on a site whose script told that tool to index nothing."""
    indexed, index = [], DossierCatalog.index

    def noted(catalog, dossier):
        indexed.append(dossier.getId())
        index(catalog, dossier)

    monkeypatch.setattr(DossierCatalog, "index", noted)
    api.portal.get_tool("portal_workflow")._setDefaultCataloging(told)
    made = receive(dossiers, question())
    assert indexed == [made.reference]
    assert dossier_catalog().knows(dossiers[made.reference])
