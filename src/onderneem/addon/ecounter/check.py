"""Check the links that are due: HEAD, and GET where HEAD doesn't convince."""

from collections.abc import Iterable
from onderneem.addon import clock
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.health import after
from onderneem.addon.ecounter.health import postponed
from onderneem.addon.ecounter.health import Rules
from onderneem.addon.outbound.answers import Answer
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.outbound.door import Door
from onderneem.addon.outbound.rounds import go_round
from onderneem.addon.outbound.rounds import Manners
from onderneem.addon.outbound.rounds import OUT
from urllib.parse import urlsplit
import transaction

Answers = Iterable[tuple[str, Answer | None]]
# So many hosts at once are hardly ever out by themselves.
SEVERAL = 3
# A round ends in time for the next; what is left is first then.
MOST = 2_000
COMMIT_AT = 50


def check_due(site, door: Door, rules: Rules, manners: Manners) -> int:
    """Check the links that are due now; return how many were asked. Commits as it goes.

    Nothing of the database is touched in the threads that ask, and no transaction is open while
    they wait.
    """
    health = dict(book.due(site, clock.now(), MOST))
    transaction.commit()
    etags = {url: each.etag for url, each in health.items()}
    answers = go_round(
        door, health, lambda way, url: ask(way, url, etags[url]), manners, door.agent
    )
    asked = 0
    for number, (url, answer) in enumerate(unless_we_are_out(answers), 1):
        now = clock.stored_now()
        found = postponed(health[url], now, rules)
        if answer is not None:
            found = after(health[url], answer, now, rules)
            asked += 1
        book.keep_health(site, url, found)
        if number % COMMIT_AT == 0:
            transaction.commit()
    transaction.commit()
    return asked


def unless_we_are_out(answers: Answers) -> Answers:
    """Yield the answers; when no server at all answers, of several, then None for each.

    That is our own line being cut, and no reason to call every link of the municipality broken.
    """
    held, hosts, somebody = [], set(), False
    for url, answer in answers:
        somebody = somebody or (answer is not None and answer.outcome not in OUT)
        if somebody:
            yield from held
            held = []
            yield url, answer
        else:
            held.append((url, answer))
            hosts.add(urlsplit(url).netloc)
    for url, answer in held:
        yield url, None if len(hosts) >= SEVERAL else answer


def ask(door: Door, url: str, etag: str | None = None) -> Answer:
    """Return what came of asking for ``url``.

    Many servers know no HEAD, or answer it otherwise than GET: only a GET may say that a link is
    bad. A page that isn't there any more often sends everybody to the front page ("soft 404").
    """
    headers = {"If-None-Match": etag} if etag else None
    answer = door.ask(url, "HEAD", headers=headers)
    if not answer.good and answer.outcome not in (Outcome.DNS, Outcome.PRIVATE):
        answer = door.ask(url, "GET", headers=headers)
    return _soft(url, answer) if answer.good else answer


def _soft(url: str, answer: Answer) -> Answer:
    asked, ended = urlsplit(url), urlsplit(answer.url)
    went_home = ended.path in ("", "/") and not ended.query
    if went_home and asked.path not in ("", "/"):
        return Answer(Outcome.SOFT_GONE, answer.url, status=answer.status)
    return answer
