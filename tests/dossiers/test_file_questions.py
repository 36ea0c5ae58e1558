"""Files that come later say what they are for: only an answer to the same is a newer version."""

from datetime import datetime
from io import BytesIO
from onderneem.addon.dossiers.attachments import file_links
from onderneem.addon.dossiers.canonical import canonical
from onderneem.addon.dossiers.file_questions import fields_for_files
from onderneem.addon.dossiers.messages import UsedOtherwise
from onderneem.addon.dossiers.messages import write_answer
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.dossiers.serializing import files_as_json
from onderneem.addon.dossiers.submission import Answer
from onderneem.addon.dossiers.submission import Attachment
from onderneem.addon.place.times import in_brussels
from tests.guard import files
import pytest

WORDING = canonical(
    [
        {
            "fieldset": "Bewijzen",
            "questions": [
                {"name": name, "question": words, "type": f"onderneem.addon.desk.files.{kind}"}
                for name, words, kind in (
                    ("sketch", "Schets", "Attachments"),
                    ("proof", "Bewijs", "Attachments"),
                    ("seats", "Zitplaatsen", "Int"),
                )
            ],
        }
    ]
)


@pytest.fixture
def terrace(submitted_dossier):
    """A dossier of a form that asked for a sketch and a proof."""
    submitted_dossier.wording = WORDING
    asked = (Answer("sketch", "Schets", None, ""), Answer("proof", "Bewijs", None, ""))
    submitted_dossier.answers = asked
    return submitted_dossier


def sends(dossier, question, once="", data=files.PDF):
    """Send a file of the one name that a phone gives all."""
    upload = ("image.pdf", BytesIO(data).read)
    return write_answer(dossier, "", once, [upload], strict=True, question=question)


def test_only_an_answer_to_the_same_is_a_newer_version(terrace):
    """A proof that was asked for leaves the sketch alone, whatever it is called."""
    for question in ("sketch", "proof", None, "sketch"):
        sends(terrace, question)
    told = [(each.question, each.version, each.older) for each in file_links(terrace)]
    assert told == [("Schets", 1, True), ("Bewijs", 0, False), ("", 0, False), ("Schets", 2, False)]
    assert not [each for each in broken_parts(terrace) if "image" in each]


def test_all_files_tell_their_moment_in_one_way(terrace):
    """By the Belgian clock, to the second: those of the form, as those that came later."""
    terrace.submitted = "2026-03-02T08:59:59.123+00:00"
    terrace.attachments = (Attachment("a.pdf", "application/pdf", 1, "", id="first"),)
    sends(terrace, "sketch")
    first, later = (each["sent"] for each in files_as_json(terrace))
    assert first == "2026-03-02T09:59:59+01:00"
    assert later == terrace.log[-1].at
    moment = in_brussels(datetime.fromisoformat(later))
    assert later == moment.isoformat(timespec="seconds")


@pytest.mark.parametrize("question", ["seats", "nonsense", 5, ["sketch"]])
def test_a_question_that_asked_for_no_files_is_refused(terrace, question):
    """Nothing is written."""
    with pytest.raises(BadStep) as wrong:
        sends(terrace, question)
    assert set(wrong.value.errors) == {"question"}
    assert (terrace.added, len(terrace.log)) == ((), 1)


def test_the_same_file_for_another_question_is_another_message(terrace):
    """A key counts only with what was sent (law 2)."""
    assert sends(terrace, "sketch", "key")
    assert not sends(terrace, "sketch", "key")
    with pytest.raises(UsedOtherwise):
        sends(terrace, "proof", "key")


@pytest.mark.parametrize(("problems", "chosen"), [({}, None), ({"files": "Nee"}, "proof")])
def test_the_page_asks_it_of_a_form_with_files(terrace, problems, chosen):
    """What was chosen comes back when it wasn't taken; a question without a form asks nothing."""
    request = terrace.REQUEST
    request.form["question"] = "proof"
    _files, field = fields_for_files(terrace, request, problems)
    assert [each.token for each in field.options] == ["", "sketch", "proof"]
    assert next((each.token for each in field.options if each.selected), None) == chosen
    terrace.wording = ""
    assert [each.name for each in fields_for_files(terrace, request, problems)] == ["files"]
