"""Whatever is changed of what was received or of what happened since is found (issue 6)."""

from dataclasses import replace
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.dossiers.canonical import canonical
from onderneem.addon.dossiers.log import ERASED
from onderneem.addon.dossiers.log import erased
from onderneem.addon.dossiers.log import next_entry
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.dossiers.sealed import sealed_file
from onderneem.addon.dossiers.sealed import sealed_of
from onderneem.addon.dossiers.submission import Answer
from onderneem.addon.dossiers.submission import Applicant
from onderneem.addon.dossiers.submission import Attachment
from types import SimpleNamespace
import hashlib
import io
import pytest

pytestmark = pytest.mark.pure

AT = "2026-03-03T09:00:00+01:00"
TEXTS = st.text(min_size=1, max_size=12)
ANSWERS = st.lists(
    st.builds(Answer, TEXTS, TEXTS, TEXTS | st.integers() | st.booleans() | st.none(), TEXTS),
    min_size=1,
    max_size=4,
)
FILES = st.lists(st.binary(min_size=1, max_size=40), max_size=3)
SAID = st.lists(st.tuples(st.sampled_from(["take_up", "message", "note"]), TEXTS), max_size=4)


class Blob:
    """A blob as ZODB's: what is in it is read by ``open``."""

    def __init__(self, data):
        self.data = data

    def open(self, mode):
        """Return a file."""
        return io.BytesIO(self.data)


def attached(number, data):
    """Return a file that was sent along."""
    digest = hashlib.sha256(data).hexdigest()
    return Attachment(f"f{number}.pdf", "application/pdf", len(data), digest, Blob(data), id="x")


def sealed(answers, files=(), said=()):
    """Return a dossier with these answers, files and later events, as the intake seals it."""
    wording = canonical([["Vragen", [["vraag", "Mag het?", "text"]]]])
    dossier = SimpleNamespace(
        title="Terras",
        kind="question",
        topic="terras",
        form="contact",
        channel="form",
        received=AT,
        term=(5, "working-days"),
        wording=wording,
        questions_version=hashlib.sha256(wording.encode()).hexdigest(),
        applicant=Applicant("Bo", "bo@bakker.example"),
        answers=tuple(answers),
        attachments=tuple(attached(*each) for each in enumerate(files)),
        added=(),
        noted=(),
        letters=(),
        log=(),
    )
    dossier.log = (next_entry((), AT, "applicant", "submitted", True, sealed_of(dossier)),)
    for what, text in said:
        entry = next_entry(dossier.log, AT, "an", what, what != "note", {"comment": text})
        dossier.log = (*dossier.log, entry)
    return dossier


@given(ANSWERS, FILES, SAID)
def test_what_nobody_touched_holds(answers, files, said):
    """Nobody is accused of what didn't happen."""
    assert broken_parts(sealed(answers, files, said)) == []


@pytest.mark.parametrize("field", ["name", "question", "value", "shown"])
@given(ANSWERS, st.data())
def test_a_changed_answer_is_found(field, answers, data):
    """Its text, its question's wording, what a person reads: each is in the seal."""
    dossier = sealed(answers)
    at = data.draw(st.integers(0, len(answers) - 1))
    changed = replace(answers[at], **{field: f"{getattr(answers[at], field)}x"})
    dossier.answers = (*answers[:at], changed, *answers[at + 1 :])
    assert broken_parts(dossier) == ["answers"]


@given(FILES.filter(bool), st.data())
def test_any_changed_byte_of_a_file_is_found(files, data):
    """And which file it is."""
    dossier = sealed([Answer("a", "b", "c", "c")], files)
    at = data.draw(st.integers(0, len(files) - 1))
    place = data.draw(st.integers(0, len(files[at]) - 1))
    bits = data.draw(st.integers(1, 255))
    old = files[at]
    dossier.attachments[at].blob.data = old[:place] + bytes([old[place] ^ bits]) + old[place + 1 :]
    assert broken_parts(dossier) == [f"attachment f{at}.pdf"]


@given(ANSWERS, SAID.filter(bool), st.data())
def test_any_changed_sign_of_an_event_is_found(answers, said, data):
    """Of its words, of who and when: the chain breaks."""
    dossier = sealed(answers, (), said)
    at = data.draw(st.integers(0, len(dossier.log) - 1))
    field = data.draw(st.sampled_from(["payload", "at", "by", "what"]))
    text = getattr(dossier.log[at], field)
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.characters(exclude_characters=text[place]))
    entry = replace(dossier.log[at], **{field: text[:place] + other + text[place + 1 :]})
    dossier.log = (*dossier.log[:at], entry, *dossier.log[at + 1 :])
    assert "log" in broken_parts(dossier)


def test_words_that_are_no_json_any_more_are_a_change_as_any():
    """The check tells it; it doesn't fall over it."""
    dossier = sealed((), (), [("message", "0")])
    broken = replace(dossier.log[-1], payload="{0")
    dossier.log = (*dossier.log[:-1], broken)
    assert "log" in broken_parts(dossier)


@pytest.mark.parametrize(
    ("name", "value", "part"),
    [
        ("title", "Anders", "answers"),
        ("kind", "application", "answers"),
        ("topic", "", "answers"),
        ("form", "x", "answers"),
        ("channel", "phone", "answers"),
        ("received", "2026-03-04T09:00:00+01:00", "answers"),
        ("term", None, "answers"),
        ("term", (50, "working-days"), "answers"),
        ("applicant", Applicant("Bo", "dief@elders.example"), "answers"),
        ("answers", (), "answers"),
        ("questions_version", "0" * 64, "answers"),
        ("wording", "[]", "wording"),
        ("log", (), "log"),
    ],
)
def test_nothing_of_it_can_be_changed_unseen(name, value, part):
    """Who asked, when, on which form, what was promised."""
    dossier = sealed([Answer("a", "b", "c", "c")])
    setattr(dossier, name, value)
    assert part in broken_parts(dossier)


def test_a_file_that_is_gone_is_missed():
    """The list of files is in the seal; one that the scanner refused keeps its place."""
    dossier = sealed([Answer("a", "b", "c", "c")], [b"een", b"twee"])
    kept, refused = dossier.attachments
    dossier.attachments = (kept, replace(refused, blob=None, state="refused"))
    assert broken_parts(dossier) == []
    dossier.attachments = (kept, replace(refused, blob=None))
    assert broken_parts(dossier) == ["attachment f1.pdf"]
    dossier.attachments = (kept,)
    assert broken_parts(dossier) == ["answers"]


def answered(*files):
    """Return a dossier to which the applicant sent these files, each with a message."""
    dossier = sealed([Answer("a", "b", "c", "c")])
    for number, data in enumerate(files):
        file = replace(attached(number, data), id=f"id{number}")
        said = {"comment": "", "files": [sealed_file(file)]}
        dossier.added = (*dossier.added, file)
        dossier.log = (*dossier.log, next_entry(dossier.log, AT, "applicant", "answer", True, said))
    return dossier


@given(FILES.filter(bool), st.data())
def test_any_changed_byte_of_a_file_sent_later_is_found(files, data):
    """The event that it came with holds its hash; untouched it holds."""
    dossier = answered(*files)
    assert broken_parts(dossier) == []
    at = data.draw(st.integers(0, len(files) - 1))
    place = data.draw(st.integers(0, len(files[at]) - 1))
    old = files[at]
    changed = bytes([old[place] ^ data.draw(st.integers(1, 255))])
    dossier.added[at].blob.data = old[:place] + changed + old[place + 1 :]
    assert broken_parts(dossier) == [f"attachment f{at}.pdf"]


@pytest.mark.parametrize("way", ["gone", "new", "renamed", "swapped"])
def test_files_sent_later_are_those_of_the_log(way):
    """One taken away, put in, called otherwise or given for another is named."""
    dossier = answered(b"een", b"twee")
    first, second = dossier.added
    dossier.added = {
        "gone": (second,),
        "new": (first, second, replace(attached(0, b"drie"), id="id9")),
        "renamed": (replace(first, name="f0.png"), second),
        "swapped": (replace(attached(0, b"drie"), id="id0"), second),
    }[way]
    assert set(broken_parts(dossier)) <= {"attachment f0.pdf", "attachment f0.png"}
    assert broken_parts(dossier)


def test_a_file_of_a_note_stays_one():
    """Put among those that the applicant gets, it is named, and missed where it belongs."""
    dossier, file = answered(), attached(0, b"een")
    said = {"comment": "", "files": [sealed_file(file)]}
    dossier.noted = (file,)
    dossier.log = (*dossier.log, next_entry(dossier.log, AT, "an", "note", False, said))
    assert broken_parts(dossier) == []
    dossier.added, dossier.noted = (file,), ()
    assert broken_parts(dossier) == ["attachment f0.pdf", "attachment f0.pdf"]


def erased_dossier():
    """Return a dossier of which all was erased, as its log says."""
    dossier = answered(b"een", b"twee")
    log = tuple(erased(each) for each in dossier.log)
    dossier.log = (*log, next_entry(log, AT, "system", ERASED, True, {"why": "term"}))
    dossier.answers = dossier.attachments = dossier.added = dossier.accounts = ()
    dossier.all_files = ()
    dossier.letters = ()
    dossier.workflow_history = {"w": ({"action": "decide", "comments": ""},)}
    dossier.applicant, dossier.wish, dossier.keys = Applicant(), "", None
    return dossier


def test_what_was_erased_is_not_missed():
    """After the retention term the words are away, and what is left still holds."""
    assert broken_parts(erased_dossier()) == []


@pytest.mark.parametrize(
    "left",
    [
        {"answers": (Answer("a", "b", "c", "c"),)},
        {"all_files": (attached(0, b"een"),)},
        {"applicant": Applicant("Bo")},
        {"wish": "call 2026-11-30 morning"},
        {"letters": (attached(0, b"een"),)},
        {"accounts": ("bo",)},
        {"keys": {"a": "receipt"}},
        {"workflow_history": {"w": ({"action": "decide", "comments": "Omdat."},)}},
    ],
)
def test_nothing_is_called_erased_that_still_stands(left):
    """What is left of a person after the event that says it is gone is told."""
    dossier = erased_dossier()
    vars(dossier).update(left)
    assert broken_parts(dossier)[0] == "erasure"


def test_words_that_nobody_erased_are_missed():
    """Taking away what an event said, without the event that tells of it, is a change."""
    dossier = answered(b"een")
    dossier.log = (dossier.log[0], *(erased(each) for each in dossier.log[1:]))
    assert "log" in broken_parts(dossier)
    dossier = erased_dossier()
    dossier.log = (*dossier.log, erased(next_entry(dossier.log, AT, "bo", "note", False, {})))
    assert broken_parts(dossier) == ["log"]


@pytest.mark.parametrize(("value", "broken"), [("c", []), ("d", ["answers"])])
def test_a_seal_of_before_1002_is_still_checked(value, broken):
    """Then only the answers' values were sealed."""
    dossier = sealed([Answer("a", "b", value, "c")])
    dossier.log = (next_entry((), AT, "applicant", "submitted", True, [["a", "b", "c"]]),)
    assert broken_parts(dossier) == broken
