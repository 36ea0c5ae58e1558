"""Check the links that are due: HEAD, and GET where HEAD doesn't convince."""

from dataclasses import replace
from onderneem.addon import clock
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.announced import announced
from onderneem.addon.ecounter.announced import counter_servers
from onderneem.addon.ecounter.downtime import excuses
from onderneem.addon.ecounter.health import after
from onderneem.addon.ecounter.health import doubted
from onderneem.addon.ecounter.health import Health
from onderneem.addon.ecounter.health import held
from onderneem.addon.ecounter.health import postponed
from onderneem.addon.ecounter.health import Rules
from onderneem.addon.ecounter.health import server_after
from onderneem.addon.ecounter.health import TOO_MANY_REQUESTS
from onderneem.addon.ecounter.plan import out
from onderneem.addon.ecounter.plan import server_of
from onderneem.addon.ecounter.says_gone import says_gone
from onderneem.addon.ecounter.silence import Line
from onderneem.addon.outbound.addresses import is_inside
from onderneem.addon.outbound.answers import Answer
from onderneem.addon.outbound.answers import etag_of
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.outbound.door import Door
from onderneem.addon.outbound.rounds import go_round
from onderneem.addon.outbound.rounds import Manners
from onderneem.addon.outbound.rounds import OUT
from urllib.parse import urlsplit
from ZODB.POSException import ConflictError
import time
import transaction

# A round ends in time for the next; what is left is first then.
MOST = 2_000
COMMIT_AT = 50
# A title and a first heading stand in here, however long the scripts before them.
PIECE = 64 * 1024


def check_due(site, door: Door, rules: Rules, manners: Manners) -> int:
    """Check the links that are due now; return how many were asked. Commits as it goes.

    Where a server that was out answers, its other pages follow at once: who asked for one needn't
    wait for the next run.
    """
    until = time.monotonic() + manners.seconds
    was_out, due = out(book.servers(site)), dict(book.due(site, clock.now(), MOST))
    asked = _check(site, door, rules, manners, due)
    back = dict(book.back(site, was_out, due, clock.now())[: MOST - len(due)])
    left = until - time.monotonic() - manners.pause
    if back and left > 0:
        # They are asked one after the other; the page that told that they are back was one.
        transaction.commit()
        time.sleep(manners.pause)
        asked += _check(site, door, rules, replace(manners, seconds=left), back)
    return asked


def _check(site, door: Door, rules: Rules, manners: Manners, health: dict[str, Health]) -> int:
    """Check these links; return how many were asked.

    Nothing of the database is touched in the threads that ask, and no transaction is open while
    they wait.
    """
    line, excused = Line(book.silence(site)), counter_servers(site)
    transaction.commit()
    etags = {url: each.etag for url, each in health.items()}
    answers = go_round(
        door, health, lambda way, url: ask(way, url, etags[url]), manners, door.agent
    )
    verdicts = line.verdicts(answers, clock.stored_now(), rules)
    asked, heard = 0, {}
    for number, (url, answer) in enumerate(verdicts, 1):
        now = clock.stored_now()
        found = postponed(health[url], now, rules)
        if answer is not None:
            asked += answer.outcome is not Outcome.ROBOTS
            if not answer.good and server_of(url) in excused and excuses(announced(site), now):
                found = postponed(health[url], now, rules, answer.retry_after)
                _hold(site, url, answer, now, rules)
            else:
                found = after(line.dated(health[url], answer), answer, now, rules)
                _hear(heard, url, answer)
        book.keep_health(site, url, found)
        if number % COMMIT_AT == 0:
            _commit()
    _commit()
    _keep_servers(site, heard, line, rules)
    _commit()
    return asked


def _keep_servers(site, heard: dict[str, Answer], line: Line, rules: Rules) -> None:
    now = clock.stored_now()
    for server, answer in heard.items():
        known = line.dated(book.server_health(site, answer.url), answer)
        book.keep_server(site, server, server_after(known, answer, now, rules))
    for server, answer in line.silent.items():
        known = book.server_health(site, answer.url)
        book.keep_server(site, server, doubted(known, answer, now, rules))
    book.keep_silence(site, line.since)


def _hold(site, url: str, answer: Answer, now, rules: Rules) -> None:
    """Leave a server alone that asks for it in its announced downtime; it isn't called out."""
    if answer.retry_after:
        known = book.server_health(site, url)
        book.keep_server(site, server_of(url), held(known, answer, now, rules))


def _commit() -> None:
    """Keep what was learnt; where an editor pressed "check now" meanwhile, ask again next time."""
    try:
        transaction.commit()
    except ConflictError:
        transaction.abort()


def _hear(heard: dict[str, Answer], url: str, answer: Answer) -> None:
    """Keep one answer of each server for this round: one page that answers is enough for all."""
    name = server_of(url)
    if answer.outcome is Outcome.ROBOTS or server_of(answer.url) != name:
        # It sent us on, or gave its robots.txt, so it is there; how another server is, is that
        # one's own affair.
        answer = Answer(Outcome.OK, url)
    if name not in heard or answer.outcome not in OUT:
        heard[name] = replace(answer, url=url)


def ask(door: Door, url: str, etag: str | None = None) -> Answer:
    """Return what came of asking for ``url``.

    Many servers know no HEAD, or answer it otherwise than GET: only a GET may say that a link is
    bad. A page that isn't there any more often sends everybody to the front page, or says so in
    words and "200 OK" ("soft 404"): a piece of a page that changed is read.
    """
    etag = etag_of(etag)
    answer = door.ask(url, "HEAD", headers={"If-None-Match": etag} if etag else None)
    if answer.outcome is Outcome.PRIVATE and is_inside(urlsplit(answer.url).hostname or ""):
        return replace(answer, outcome=Outcome.INSIDE)
    if answer.outcome in (Outcome.DNS, Outcome.PRIVATE) or answer.status == TOO_MANY_REQUESTS:
        return answer
    if not answer.good:
        # Without the ETag: what it makes of that may be what fails.
        answer = door.ask(url, "GET", PIECE, piece=True)
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
