"""A submission is never lost or doubled, however often and from wherever it comes."""

from concurrent.futures import ThreadPoolExecutor
from itertools import count
from onderneem.addon.desk import submissions
from onderneem.addon.dossiers.reference import show_reference
from tests.desk.visitors import Visitor
from threading import Barrier
import pytest

KEY = "een-sleutel-van-mij"


def reference_of(page) -> str:
    """Return the reference in the address of a receipt."""
    return page.response.headers["Location"].split("/@@receipt/")[1].split("/")[0]


def test_a_second_click_gets_the_same_receipt(desk, visitor, baker):
    """The same page, sent twice, is one dossier, one letter; both clicks see its reference."""
    stamp = visitor.read().stamp
    first, second = (visitor.send(baker, stamp=stamp) for _ in range(2))
    assert reference_of(first) == reference_of(second)
    assert (len(desk.stored.dossiers), desk.stored.letters) == (1, 1)


def test_both_receipts_open(visitor, baker):
    """The key of the first isn't known any more, so the second click gets one of its own."""
    stamp = visitor.read().stamp
    paths = [
        visitor.send(baker, stamp=stamp).response.headers["Location"].removeprefix(visitor.url)
        for _ in range(2)
    ]
    assert len(set(paths)) == 2
    assert [visitor.ask(path=path).status for path in paths] == [200, 200]


@pytest.fixture
def sent_otherwise(visitor, baker):
    """The page after somebody went back, changed an answer and sent it again."""
    stamp = visitor.read().stamp
    visitor.send(baker, stamp=stamp)
    return visitor.send({**baker, "question": "En in de winter?"}, stamp=stamp)


def test_other_answers_with_a_used_stamp_are_asked_about(desk, sent_otherwise):
    """On a page with the reference of what was sent; nothing is overwritten or added."""
    assert sent_otherwise.response.url == f"{desk.url}?again=1"
    assert show_reference(desk.dossier.getId()) in sent_otherwise.text
    assert sent_otherwise.tree.xpath("//*[@role='alert']")
    assert desk.answer("question").value.startswith("Mag")


def test_they_can_be_sent_as_a_new_one(desk, visitor, baker, sent_otherwise):
    """The page that asks has the new answers in it, and a new stamp."""
    again = {**baker, "question": sent_otherwise.value("question")}
    assert visitor.send(again, stamp=sent_otherwise.stamp).status == 303
    assert again["question"] == "En in de winter?"
    assert len(desk.stored.dossiers) == 2


def test_a_stamp_that_was_refused_is_not_used_up(desk, visitor, baker):
    """A first try with a mistake in it doesn't spend the page's key."""
    stamp = visitor.read().stamp
    visitor.send({**baker, "name": ""}, stamp=stamp)
    assert visitor.send(baker, stamp=stamp).status == 303


def test_the_service_repeats_itself(desk, visitor, baker):
    """201, then 200 with the same reference, time and seal, and a key that works."""
    first, second = visitor.submit(baker, KEY), visitor.submit(baker, KEY)
    assert (first.status_code, second.status_code) == (201, 200)
    for name in ("reference", "submitted", "seal"):
        assert first.json()[name] == second.json()[name]
    assert (len(desk.stored.dossiers), desk.stored.letters) == (1, 1)


def test_each_tracking_key_follows(visitor, baker):
    """The first and the repeated answer both open the dossier; another key doesn't."""
    tracking = [visitor.submit(baker, KEY).json()["tracking"] for _ in range(2)]
    keys = [*(each["key"] for each in tracking), "x" * 22]
    tracker = Visitor(tracking[0]["@id"])
    found = [
        tracker.ask(headers={"Accept": "application/json", "X-Tracking-Key": key}).status
        for key in keys
    ]
    assert found == [200, 200, 404]


def test_the_same_key_with_other_data_is_refused(desk, visitor, baker):
    """422, in the contract's form; the first stays as it was."""
    visitor.submit(baker, KEY)
    answer = visitor.submit({**baker, "name": "Bo"}, KEY)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "Idempotency-Key"
    assert desk.answer("name").value == baker["name"]


def test_another_key_is_another_submission(desk, visitor, baker):
    """The key decides, not the answers: two equal questions a month apart are two questions."""
    visitor.submit(baker, KEY)
    assert visitor.submit(baker, KEY.upper()).status_code == 201
    assert len(desk.stored.dossiers) == 2


def test_a_key_of_the_service_is_no_stamp_of_the_page(desk, visitor, baker):
    """Who learns a stamp can't take its receipt by the service."""
    stamp = visitor.read().stamp
    visitor.send(baker, stamp=stamp)
    for key in (stamp, f"page{stamp}"):
        assert visitor.submit(baker, key).status_code == 201


@pytest.fixture
def at_once(monkeypatch):
    """The next two submissions have both looked for their key before either is stored."""
    gate, calls, receive = Barrier(2, timeout=60), count(), submissions.receive

    def together(container, submission):
        receipt = receive(container, submission)
        if next(calls) < 2:
            gate.wait()
        return receipt

    monkeypatch.setattr(submissions, "receive", together)
    return calls


def twice(call):
    """Return what two threads got that made the same call at the same time."""
    with ThreadPoolExecutor(2) as threads:
        return [each.result() for each in [threads.submit(call), threads.submit(call)]]


def test_two_clicks_at_the_same_moment_are_one_dossier(desk, baker, at_once):
    """Both transactions see an unused key; the one that comes second starts again and finds it."""
    url = desk.url
    stamp = Visitor(url).read().stamp
    pages = twice(lambda: Visitor(url).send(baker, stamp=stamp))
    assert [page.status for page in pages] == [303, 303]
    assert len({reference_of(page) for page in pages}) == 1
    assert (len(desk.stored.dossiers), desk.stored.letters) == (1, 1)
    assert next(at_once) > 2


def test_two_calls_at_the_same_moment_are_one_dossier(desk, baker, at_once):
    """As on the page: one 201, one 200, one reference."""
    url = desk.url
    answers = twice(lambda: Visitor(url).submit(baker, KEY))
    assert sorted(each.status_code for each in answers) == [200, 201]
    assert len({each.json()["reference"] for each in answers}) == 1
    assert (len(desk.stored.dossiers), desk.stored.letters) == (1, 1)


def test_two_visitors_at_the_same_moment_are_two_dossiers(desk, baker, at_once):
    """Nobody's submission is lost because somebody else's came at the same time."""
    url = desk.url
    pages = twice(lambda: Visitor(url).send(baker))
    assert len({reference_of(page) for page in pages}) == 2
    assert (len(desk.stored.dossiers), desk.stored.letters) == (2, 2)


def test_the_same_answers_after_back_are_asked_about(desk, visitor, baker):
    """The page that Back leads to has another key, and the browser has filled it in again: one
    dossier, and a question; who presses once more means it."""
    first = reference_of(visitor.send(baker))
    back = visitor.read().stamp
    for _double_click in range(2):
        visitor.send(baker, stamp=back)
        assert len(desk.stored.dossiers) == 1
    again = visitor.ask(path="?again=1")
    (notice,) = again.tree.xpath("//*[@role='alert']")
    assert show_reference(first) in notice.text_content()
    assert again.value("question") == baker["question"]
    assert reference_of(visitor.send(baker, stamp=again.stamp)) != first
    assert len(desk.stored.dossiers) == 2


def test_other_answers_and_other_visitors_are_not(desk, visitor, baker):
    """Another question of the same person, and the same words of another one, are new."""
    visitor.send(baker)
    visitor.send({**baker, "question": "En in de winter?"}, stamp=visitor.read().stamp)
    type(visitor)(desk.url).send(baker)
    assert len(desk.stored.dossiers) == 3
