"""What can't be stored just now: 503 with Retry-After, nothing half-written, nothing typed lost."""

from onderneem.addon.desk import submissions
from onderneem.addon.guard import not_now
from tests.desk.visitors import filled_in
from tests.desk.visitors import NOTHING
from ZODB.POSException import ConflictError
import errno
import pytest

SENT_AGAIN = "//form[.//button]//input[@type='hidden']"


class Trouble:
    """What the database or the disk does as long as ``problem`` is set."""

    def __init__(self, monkeypatch):
        self.problem, self.tries = None, 0
        receive = submissions.receive

        def troubled(*arguments, **options):
            self.tries += 1
            found = receive(*arguments, **options)
            if self.problem is not None:
                raise self.problem
            return found

        monkeypatch.setattr(submissions, "receive", troubled)


@pytest.fixture
def trouble(monkeypatch):
    """Nothing wrong yet."""
    return Trouble(monkeypatch)


PROBLEMS = [ConflictError(), OSError(errno.ENOSPC, "No space left on device")]


@pytest.mark.parametrize("problem", PROBLEMS, ids=["conflicts", "full"])
def test_what_was_typed_comes_back_and_is_sent_by_one_button(
    desk, visitor, baker, trouble, problem, caplog
):
    """The page holds all of it, its idempotency key too: pressed again it is one dossier."""
    before = desk.stored
    stamp = visitor.read().stamp
    trouble.problem = problem
    page = visitor.send(baker, stamp=stamp)
    assert page.status == 503
    assert page.response.headers["Retry-After"].isdigit()
    assert "no-store" in page.response.headers["Cache-Control"]
    assert desk.stored == before
    assert trouble.tries == (4 if isinstance(problem, ConflictError) else 1)
    again = {each.get("name"): each.get("value") for each in page.tree.xpath(SENT_AGAIN)}
    sent = filled_in(baker, stamp=stamp)
    assert {name: again[name].replace("\r\n", "\n") for name in sent} == sent
    trouble.problem = None
    assert visitor.ask("POST", data=again).status == 303
    assert visitor.ask("POST", data=again).status == 303
    assert len(desk.stored.dossiers) == len(before.dossiers) + 1
    caplog.clear()


def test_what_is_too_much_for_the_page_is_not_said_to_be_in_it(
    desk, visitor, baker, trouble, monkeypatch, caplog
):
    """No button sends an empty form: the way is back with the browser, where it still stands."""
    monkeypatch.setattr(not_now, "MOST_KEPT", 10)
    trouble.problem = OSError(errno.ENOSPC, "No space left on device")
    page = visitor.send(baker)
    assert page.status == 503
    text = page.tree.xpath("//*[@id='content']")[0]
    assert not text.xpath(".//form")
    assert len(text.xpath(".//p")) == 1
    assert desk.stored == NOTHING
    caplog.clear()


@pytest.mark.parametrize("problem", PROBLEMS, ids=["conflicts", "full"])
def test_a_program_is_told_when_to_come_back(desk, visitor, baker, trouble, problem, caplog):
    """The same key again, later: one dossier."""
    before = desk.stored
    trouble.problem = problem
    answer = visitor.submit(baker)
    assert answer.status_code == 503
    assert answer.headers["Retry-After"].isdigit()
    assert answer.json()["type"] == "NotNow"
    assert desk.stored == before
    trouble.problem = None
    assert [visitor.submit(baker).status_code for _ in range(2)] == [201, 200]
    assert len(desk.stored.dossiers) == len(before.dossiers) + 1
    caplog.clear()


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_another_error_of_the_system_is_plones(desk, visitor, baker, trouble, accept, caplog):
    """What a moment doesn't mend is said as everywhere on the site."""
    trouble.problem = OSError(errno.EACCES, "Permission denied")
    json = accept.endswith("json")
    answer = visitor.session.post(
        f"{visitor.url}/@submit" if json else visitor.url,
        headers={"Accept": accept, "Idempotency-Key": "een-sleutel", "Connection": "close"},
        timeout=60,
        **({"json": {"data": baker}} if json else {"data": sent_by(visitor, baker)}),
    )
    assert answer.status_code == 500
    assert "Retry-After" not in answer.headers
    assert desk.stored == NOTHING
    caplog.clear()


def sent_by(visitor, answers):
    """Return what the form's page sends."""
    return filled_in(answers, stamp=visitor.read().stamp)
