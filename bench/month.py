"""A month of failures, simulated: `python -m bench.month` prints what visitors would have met.

The demo's products with their own links, the rules of `ecounter/` as they run in the site, and a
clock that isn't the world's: every hour a round of checks, every half hour a visitor on each page.
Servers fail as below, more often than they do in life; nobody mends anything.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import timezone
from onderneem.addon.demo.texts.permits import PERMITS
from onderneem.addon.demo.texts.subsidies import SUBSIDIES
from onderneem.addon.ecounter.health import after
from onderneem.addon.ecounter.health import doubted
from onderneem.addon.ecounter.health import Health
from onderneem.addon.ecounter.health import NEVER
from onderneem.addon.ecounter.health import postponed
from onderneem.addon.ecounter.health import Rules
from onderneem.addon.ecounter.health import server_after
from onderneem.addon.ecounter.health import status_of
from onderneem.addon.ecounter.links import CounterLink
from onderneem.addon.ecounter.links import links_of
from onderneem.addon.ecounter.links import primary_of
from onderneem.addon.ecounter.links import Sources
from onderneem.addon.ecounter.links import Status
from onderneem.addon.ecounter.links import Words
from onderneem.addon.ecounter.plan import out
from onderneem.addon.ecounter.plan import plan
from onderneem.addon.ecounter.plan import recovered
from onderneem.addon.ecounter.plan import server_of
from onderneem.addon.ecounter.silence import Line
from onderneem.addon.outbound.answers import Answer
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.outbound.rounds import Manners
from onderneem.addon.outbound.rounds import OUT
from random import Random
import argparse

BEGIN = datetime(2026, 11, 1, tzinfo=timezone.utc)
HOUR, DAYS = timedelta(hours=1), 30
MOST = 2_000
COUNTER, PRODUCT = (
    "https://www.vlaanderenonderneemt.be",
    "https://productencatalogus-v3.vlaanderen.be/product/",
)
# Of a server, in a month: how many outages, and how long they last on average.
OUTAGES, HOURS_OUT = 2.0, 8.0
# Of a page: the chance that it goes for good within the month, in one of these ways.
LOST = 0.10
WAYS_TO_BE_LOST = (Outcome.GONE, Outcome.SOFT_GONE, Outcome.SAYS_GONE, Outcome.DENIED)
WAYS_TO_BE_OUT = (Outcome.TIMEOUT, Outcome.BUSY, Outcome.DNS, Outcome.CERTIFICATE)
# The regional counter is away for days once; and our own line is cut for a night.
REGION_AWAY = (10 * 24, 13 * 24)
WE_ARE_OUT = (20 * 24 + 1, 20 * 24 + 7)
# In another month, every server of the region goes out together, and stays out.
ALL_AWAY = (10 * 24, DAYS * 24)


@dataclass
class World:
    """What really is the case: (server or page) -> spells of (from, until, how), in hours."""

    spells: dict[str, list[tuple[float, float, Outcome]]] = field(default_factory=dict)

    def answer(self, url: str, hour: float) -> Answer:
        """Return what a page really answers."""
        for name in (server_of(url), url):
            for begin, end, way in self.spells.get(name, ()):
                if begin <= hour < end:
                    return Answer(way, url, 503 if way is Outcome.BUSY else None)
        return Answer(Outcome.OK, url, 200)


def world_of(urls: list[str], random: Random, together: bool = False) -> World:
    """Return a month of bad luck; ``together``: all servers of the region go out, for good."""
    world, end = World(), DAYS * 24.0
    for name in sorted({server_of(url) for url in urls}):
        hour, found = random.expovariate(OUTAGES / end), []
        while hour < end:
            until = hour + random.expovariate(1 / HOURS_OUT)
            found.append((hour, until, random.choice(WAYS_TO_BE_OUT)))
            hour = until + random.expovariate(OUTAGES / end)
        world.spells[name] = found
    world.spells[server_of(COUNTER)].append((*REGION_AWAY, Outcome.TIMEOUT))
    if together:
        for name in {server_of(url) for url in urls}:
            world.spells[name].insert(0, (*ALL_AWAY, Outcome.TIMEOUT))
    for url in urls:
        if random.random() < LOST:
            way = random.choice(WAYS_TO_BE_LOST)
            world.spells[url] = [(random.uniform(0, end), end, way)]
    return world


@dataclass
class Checker:
    """The stored state, and one round of the job on it."""

    rules: Rules
    links: dict[str, Health]
    servers: dict[str, Health] = field(default_factory=dict)
    silence: datetime | None = None

    def round(self, world: World, hour: int) -> int:
        """Check what is due, and what waited for servers that are back; return how many pages
        were asked."""
        now, was_out = BEGIN + hour * HOUR, out(self.servers)
        due = dict(plan(self.links.items(), self.servers, now, MOST))
        asked = self._check(world, due, hour)
        rest = recovered(self.links.items(), was_out, self.servers, due, now)
        return asked + self._check(world, dict(rest[: MOST - len(due)]), hour)

    def _check(self, world: World, chosen: dict[str, Health], hour: int) -> int:
        now = BEGIN + hour * HOUR
        heard: dict[str, Answer] = {}
        asked = 0
        line = Line(self.silence)
        for url, answer in line.verdicts(self._asked(world, chosen, hour), now, self.rules):
            if answer is None:
                self.links[url] = postponed(chosen[url], now, self.rules)
                continue
            asked += 1
            known = line.dated(chosen[url], answer)
            self.links[url] = after(known, answer, now, self.rules)
            name = server_of(url)
            if name not in heard or answer.outcome not in OUT:
                heard[name] = answer
        for name, answer in heard.items():
            known = line.dated(self.servers.get(name, NEVER), answer)
            self.servers[name] = server_after(known, answer, now, self.rules)
        for name, answer in line.silent.items():
            known = self.servers.get(name, NEVER)
            self.servers[name] = doubted(known, answer, now, self.rules)
        self.silence = line.since
        return asked

    def _asked(self, world: World, chosen, hour: int) -> Iterator[tuple[str, Answer | None]]:
        failures: Counter[str] = Counter()
        for url in chosen:
            name = server_of(url)
            if failures[name] >= Manners().failures:
                yield url, None
                continue
            answer = world.answer(url, hour)
            if WE_ARE_OUT[0] <= hour < WE_ARE_OUT[1]:
                answer = Answer(Outcome.UNREACHABLE, url)
            failures[name] = failures[name] + 1 if answer.outcome in OUT else 0
            yield url, answer

    def seen(self, link: CounterLink, now: datetime) -> CounterLink:
        """Return a link as a page shows it."""
        server = self.servers.get(server_of(link.url), NEVER)
        return replace(link, status=status_of(self.links[link.url], now, self.rules, server))


@dataclass
class Report:
    """What visitors met: (products × half hours) by kind; ``worst``: of a half hour, the share
    that was served; ``below``: how many half hours had less than 99 %; ``longest``: in hours, how
    long a page led to a dead one without a word; ``asked``: our questions."""

    met: Counter[str] = field(default_factory=Counter)
    worst: float = 1.0
    below: int = 0
    longest: float = 0.0
    asked: int = 0

    @property
    def total(self) -> int:
        """How many visits."""
        return sum(self.met.values())

    def share(self, *kinds: str) -> float:
        """Return the share of the visits of these kinds."""
        return sum(self.met[kind] for kind in kinds) / self.total

    @property
    def served(self) -> float:
        """The share of visits with a good link, or the fallback in its place or named beside it."""
        return self.share("works", "desk", "warned")


def products() -> list[tuple[CounterLink, ...]]:
    """Return the links of each of the demo's products."""
    words = Words("Start", "Product", "Counter")
    return [links_of(_sources(text), words) for text in [*PERMITS, *SUBSIDIES]]


def _sources(text: dict) -> Sources:
    return Sources(
        start_url=text.get("start_url") or "",
        websites=tuple((each["title"], each["url"]) for each in text.get("websites", ())),
        product_number=text.get("product_number") or "",
        product_base=PRODUCT,
        counter_base=COUNTER,
    )


def simulate(
    seed: int, rules: Rules | None = None, check: bool = True, together: bool = False
) -> Report:
    """Return what a month with this bad luck would have been; ``check``: whether the job runs;
    ``together``: whether all servers of the region go out on the tenth day, for good."""
    offered = products()
    urls = sorted({link.url for links in offered for link in links})
    world = world_of(urls, Random(seed), together)  # noqa: S311
    checker, report = Checker(rules or Rules(), dict.fromkeys(urls, NEVER)), Report()
    silent: Counter[int] = Counter()
    for half in range(DAYS * 48):
        if check and half % 2 == 0:
            report.asked += checker.round(world, half // 2)
        now, hour = BEGIN + half * HOUR / 2, half / 2
        kinds = [_met(checker, world, links, now, hour) for links in offered]
        for number, kind in enumerate(kinds):
            silent[number] = silent[number] + 1 if kind == "dead" else 0
        report.met.update(kinds)
        share = 1 - kinds.count("dead") / len(kinds)
        report.below += share < 0.99
        report.worst = min(report.worst, share)
        report.longest = max(report.longest, max(silent.values()) / 2)
    return report


def _met(checker: Checker, world: World, links, now: datetime, hour: float) -> str:
    """Return what a visitor of a product's page meets."""
    primary = primary_of(checker.seen(link, now) for link in links)
    if primary is None:
        return "desk"
    if world.answer(primary.url, hour).good:
        return "works"
    return "warned" if primary.status is Status.STALE else "dead"


PLANS = (
    ("as it is: each link daily, one page of each server hourly", Rules(), True, False),
    ("each link daily only", Rules(pulse=timedelta(days=99), doubt=10**6), True, False),
    ("nothing checked", Rules(), False, False),
    ("as it is, and all servers go out together on day 10, for good", Rules(), True, True),
)


def table(seeds: range) -> str:
    """Return the report as a Markdown table: the mean of the seeds, and the worst of them."""
    lines = [
        "| checks | works | desk instead | warned | dead, unsaid | served | worst seed | "
        "longest unsaid | half hours under 99 % | questions a day |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for title, rules, check, together in PLANS:
        found = [simulate(seed, rules, check, together) for seed in seeds]
        mean = [sum(each.share(kind) for each in found) / len(found) for kind in KINDS]
        served = [each.served for each in found]
        lines.append(
            f"| {title} | {' | '.join(f'{each:.2%}' for each in mean)} | "
            f"{sum(served) / len(served):.2%} | {min(served):.2%} | "
            f"{max(each.longest for each in found):.1f} h | "
            f"{sum(each.below for each in found) / len(found) / (DAYS * 48):.1%} | "
            f"{sum(each.asked for each in found) / len(found) / DAYS:.0f} |"
        )
    return "\n".join(lines)


KINDS = ("works", "desk", "warned", "dead")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=20)
    options = parser.parse_args()
    offered = products()
    urls = {link.url for links in offered for link in links}
    servers = {server_of(url) for url in urls}
    print(f"{len(offered)} products, {len(urls)} links of {len(servers)} servers, {DAYS} days,")
    print(f"{options.seeds} months of bad luck\n")
    print(table(range(options.seeds)))


if __name__ == "__main__":
    main()
