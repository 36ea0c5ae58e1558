"""A round outlives whatever a server sends, and says of each address what came of it."""

from onderneem.addon.outbound.answers import Answer
from onderneem.addon.outbound.answers import etag_of
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.outbound.door import TimeUp
from onderneem.addon.outbound.rounds import go_round
from onderneem.addon.outbound.rounds import Manners
import pytest

pytestmark = pytest.mark.pure
MANNERS = Manners(pause=0.0)
URLS = [f"https://a.example/{number}" for number in range(3)]


class Robots:
    """A door behind which there is only a robots.txt."""

    def __init__(self, text="", outcome=Outcome.OK):
        self.text, self.outcome = text, outcome

    def ask(self, url, *_arguments, **_options):
        """Give it."""
        assert url == "https://a.example/robots.txt"
        return Answer(self.outcome, url, body=self.text.encode())


def outcomes(door, ask=lambda door, url: Answer(Outcome.OK, url)):
    """Return address -> outcome of a round."""
    found = go_round(door, URLS, ask, MANNERS, "onderneem.addon")
    return {url: answer.outcome for url, answer in found}


@pytest.mark.parametrize(
    "line", ["Disallow: //[x", "Crawl-delay: ²", "Request-rate: ²/²", "Allow: http://[", "\x00"]
)
def test_rules_that_cannot_be_read_are_none(line):
    """All is asked, and nothing raises."""
    door = Robots(f"User-agent: *\n{line}\n")
    assert outcomes(door) == dict.fromkeys(URLS, Outcome.OK)


@pytest.mark.parametrize(
    "outcome", [Outcome.GONE, Outcome.DENIED, Outcome.SERVER_ERROR, Outcome.TIMEOUT, Outcome.BUSY]
)
def test_rules_that_cannot_be_had_forbid_nothing(outcome):
    """Each address was written by a person; and a dead server must be known as dead."""
    assert outcomes(Robots("User-agent: *\nDisallow: /\n", outcome)) == dict.fromkeys(
        URLS, Outcome.OK
    )


def test_what_the_rules_forbid_is_not_asked_and_that_is_said():
    """The others are."""
    door = Robots("User-agent: *\nDisallow: /1\n")
    assert outcomes(door) == {
        URLS[0]: Outcome.OK,
        URLS[1]: Outcome.ROBOTS,
        URLS[2]: Outcome.OK,
    }


def test_an_error_that_nobody_foresaw_is_the_outcome_of_one_address():
    """The others get their verdict."""

    def ask(_door, url):
        if url == URLS[1]:
            raise RuntimeError("unforeseen")
        return Answer(Outcome.OK, url)

    assert outcomes(Robots(), ask) == {
        URLS[0]: Outcome.OK,
        URLS[1]: Outcome.PROTOCOL,
        URLS[2]: Outcome.OK,
    }


def test_what_the_time_cuts_short_is_as_due_as_it_was():
    """Neither that address nor those behind it get a verdict."""

    def ask(_door, url):
        if url == URLS[1]:
            raise TimeUp
        return Answer(Outcome.OK, url)

    assert outcomes(Robots(), ask) == {URLS[0]: Outcome.OK}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ('"one"', '"one"'),
        ('W/"1-2"', 'W/"1-2"'),
        ('"été"', None),
        ('"a\tb"', None),
        ('"' + "a" * 300 + '"', None),
        ("", None),
        (None, None),
    ],
)
def test_only_an_etag_that_can_be_sent_back_is_kept(text, kept):
    """Else the next question fails before it is asked."""
    assert etag_of(text) == kept
