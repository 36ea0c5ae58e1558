"""Check the links that are due: HEAD, and GET where HEAD doesn't convince."""

from collections.abc import Iterable
from dataclasses import replace
from onderneem.addon import clock
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.announced import announced
from onderneem.addon.ecounter.downtime import Phase
from onderneem.addon.ecounter.health import after
from onderneem.addon.ecounter.health import postponed
from onderneem.addon.ecounter.health import Rules
from onderneem.addon.ecounter.health import server_after
from onderneem.addon.ecounter.plan import server_of
from onderneem.addon.ecounter.says_gone import says_gone
from onderneem.addon.outbound.answers import Answer
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.outbound.door import Door
from onderneem.addon.outbound.rounds import go_round
from onderneem.addon.outbound.rounds import Manners
from onderneem.addon.outbound.rounds import OUT
from urllib.parse import urlsplit
from ZODB.POSException import ConflictError
import transaction

Answers = Iterable[tuple[str, Answer | None]]
# So many hosts at once are hardly ever out by themselves.
SEVERAL = 3
# A round ends in time for the next; what is left is first then.
MOST = 2_000
COMMIT_AT = 50
# A title and a first heading stand in here, however long the scripts before them.
PIECE = 64 * 1024


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
    asked, heard = 0, {}
    for number, (url, answer) in enumerate(unless_we_are_out(answers), 1):
        now = clock.stored_now()
        found = postponed(health[url], now, rules)
        if answer is not None:
            asked += 1
            if answer.good or not _is_down(site):
                found = after(health[url], answer, now, rules)
                _hear(heard, url, answer)
        book.keep_health(site, url, found)
        if number % COMMIT_AT == 0:
            _commit()
    _commit()
    for server, answer in heard.items():
        known = book.server_health(site, answer.url)
        book.keep_server(site, server, server_after(known, answer, clock.stored_now(), rules))
    _commit()
    return asked


def _commit() -> None:
    """Keep what was learnt; where an editor pressed "check now" meanwhile, ask again next time."""
    try:
        transaction.commit()
    except ConflictError:
        transaction.abort()


def _is_down(site) -> bool:
    """Whether a downtime was announced for now: then a bad answer is no bad mark."""
    told = announced(site)
    return told is not None and told.phase is Phase.NOW


def _hear(heard: dict[str, Answer], url: str, answer: Answer) -> None:
    """Keep one answer of each server for this round: one page that answers is enough for all."""
    name = server_of(url)
    if server_of(answer.url) != name:
        # It sent us on, so it is there; how that other server is, is its own affair.
        answer = Answer(Outcome.OK, url)
    if name not in heard or answer.outcome not in OUT:
        heard[name] = replace(answer, url=url)


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
    bad. A page that isn't there any more often sends everybody to the front page, or says so in
    words and "200 OK" ("soft 404"): a piece of a page that changed is read.
    """
    headers = {"If-None-Match": etag} if etag else None
    answer = door.ask(url, "HEAD", headers=headers)
    if answer.outcome in (Outcome.DNS, Outcome.PRIVATE):
        return answer
    if not answer.good:
        answer = door.ask(url, "GET", PIECE, headers, piece=True)
    elif answer.outcome is Outcome.OK and _is_html(answer):
        page = door.ask(answer.url, "GET", PIECE, piece=True)
        answer = replace(page, url=answer.url, moved_to=answer.moved_to if page.good else None)
    return _soft(url, answer) if answer.good else answer


def _is_html(answer: Answer) -> bool:
    return "html" in (answer.content_type or "html").lower()


def _soft(url: str, answer: Answer) -> Answer:
    """Return the answer, or what it really says."""
    asked, ended = urlsplit(url), urlsplit(answer.url)
    went_home = ended.path in ("", "/") and not ended.query
    if went_home and asked.path not in ("", "/"):
        return Answer(Outcome.SOFT_GONE, answer.url, status=answer.status)
    if _is_html(answer) and says_gone(answer.body, answer.content_type):
        return Answer(Outcome.SAYS_GONE, answer.url, status=answer.status)
    # The page itself needn't be kept while the others are asked.
    return replace(answer, body=b"")
