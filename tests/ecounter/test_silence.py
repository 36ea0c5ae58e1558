"""When nobody answers it may be our own line; any answer shows that it works; and it ends."""

from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import timezone
from onderneem.addon.ecounter.health import NEVER
from onderneem.addon.ecounter.health import Rules
from onderneem.addon.ecounter.silence import Line
from onderneem.addon.outbound.answers import Answer
from onderneem.addon.outbound.answers import Outcome
import pytest

pytestmark = pytest.mark.pure
NOW = datetime(2026, 11, 24, 2, tzinfo=timezone.utc)
HOUR = timedelta(hours=1)
RULES = Rules()
DEAD = Answer(Outcome.UNREACHABLE, "")
GONE = Answer(Outcome.GONE, "", 404)
BUSY = Answer(Outcome.BUSY, "", 503)
EXPIRED = Answer(Outcome.CERTIFICATE, "")
ROBOTS = Answer(Outcome.ROBOTS, "")
PRIVATE = Answer(Outcome.PRIVATE, "")
INSIDE = Answer(Outcome.INSIDE, "")
NONSENSE = Answer(Outcome.NO_WEB_ADDRESS, "")
LED_INSIDE = Answer(Outcome.INSIDE, "http://10.1.2.3/")
LED_TO_SCRIPT = Answer(Outcome.NO_WEB_ADDRESS, "javascript:alert(1)")


def learnt(line, answers, now=NOW, rules=RULES):
    """Return of each answer, each of a server of its own, whether it counts.

    An answer that names no address of its own ended where it began.
    """
    urls = [f"https://{number}.example/x" for number in range(len(answers))]
    given = [
        (url, answer and replace(answer, url=answer.url or url))
        for url, answer in zip(urls, answers, strict=True)
    ]
    found = list(line.verdicts(iter(given), now, rules))
    assert [url for url, _answer in found] == [url for url, _answer in given]
    return [answer is not None for _url, answer in found]


@pytest.mark.parametrize(
    ("answers", "counts"),
    [
        ([DEAD, DEAD, DEAD], [False, False, False]),
        ([DEAD, DEAD], [True, True]),
        ([DEAD, DEAD, DEAD, GONE], [True, True, True, True]),
        ([GONE, DEAD, DEAD, DEAD], [True, True, True, True]),
        ([DEAD, DEAD, DEAD, None], [False, False, False, False]),
        ([BUSY, BUSY, BUSY], [True, True, True]),
        ([EXPIRED, EXPIRED, EXPIRED], [True, True, True]),
        ([DEAD, DEAD, DEAD, ROBOTS], [True, True, True, True]),
        ([DEAD, DEAD, DEAD, PRIVATE], [False, False, False, False]),
        ([INSIDE, DEAD, NONSENSE, DEAD, DEAD], [False] * 5),
        ([DEAD, DEAD, PRIVATE, INSIDE], [True, True, True, True]),
        ([PRIVATE, PRIVATE, PRIVATE], [True, True, True]),
        ([DEAD, DEAD, DEAD, LED_INSIDE], [True, True, True, True]),
        ([DEAD, DEAD, DEAD, LED_TO_SCRIPT], [True, True, True, True]),
        ([], []),
    ],
)
def test_when_nobody_answers_it_may_be_our_own_line(answers, counts):
    """Three servers or more without any answer: nothing is learnt of any of them.

    What we never ask (a private address) is no answer; a server that leads us there gave one.
    """
    assert learnt(Line(), answers) == counts


@pytest.mark.parametrize(
    ("grace", "hours", "counts"), [(2, 47, False), (2, 48, True), (0, 23, False), (0, 24, True)]
)
def test_a_silence_that_lasts_is_believed(grace, hours, counts):
    """After a day and the grace, whichever is longer: the region is out, not we."""
    rules = Rules(grace=timedelta(days=grace))
    line = Line()
    learnt(line, [DEAD] * 3, rules=rules)
    line = Line(line.since)
    assert learnt(line, [DEAD] * 3, NOW + hours * HOUR, rules) == [counts] * 3
    assert line.since == NOW


def test_one_answer_ends_it():
    """What comes then is a new silence."""
    line = Line(NOW - 99 * HOUR)
    assert learnt(line, [DEAD, DEAD, BUSY]) == [True] * 3
    assert line.since is None


def test_who_is_silent_when_another_answers_is_so_from_now_on():
    """Ours was cut, or an address was typed after it: the grace begins with this round."""
    line = Line(NOW - 99 * HOUR)
    answers = [
        ("https://1.example", DEAD),
        ("https://2.example", BUSY),
        ("https://3.example", DEAD),
    ]
    for _url, answer in line.verdicts(iter(answers), NOW, RULES):
        assert line.dated(NEVER, answer) == NEVER


def test_a_silence_that_goes_on_is_one_with_fewer_servers_too():
    """Not all of them are asked in every round."""
    assert learnt(Line(NOW - HOUR), [DEAD]) == [False]
