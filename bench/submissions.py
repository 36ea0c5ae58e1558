"""`python -m bench.submissions`: questions sent to the desk against Documents made, in one run.

In one site, served by one process, in turn: ``POST …/contact/@submit`` by a stranger, which makes
a dossier with its sealed log, its index entries, a key and a letter in the outbox; and
plone.restapi's POST of a plain Document by an editor. Some of the questions say what they are
about, which is looked up. Each comes from a network address and a person of its own: from one, so
many in an hour would be refused.

Before that both are done without a network, for what they cost the processor (bench/inside.py).
"""

from bench.inside import Inside
from bench.load import Row
from pathlib import Path
from tests.demo_server import serving
from tests.demo_server import SITE
from tests.from_address import FromAddress
import argparse
import itertools
import os
import platform
import requests
import statistics
import subprocess
import sys
import tempfile
import time

JSON = {"Accept": "application/json"}
EDITOR = ("webmaster", "onderneem")
AT_ONCE = 50
SUBJECT = "vergunningen/terras"
numbers = itertools.count(1)


def question(subject: str = "") -> tuple[int, dict]:
    """Return the number of a new question, and its answers; ``subject``: what it is about."""
    number = next(numbers)
    return number, {
        "question": f"Mag ik in week {number} een terras zetten in de Kerkstraat?",
        "name": "Bo Bakker",
        "email": f"bo{number}@bakker.example",
        **({"topic": subject} if subject else {}),
    }


def document() -> dict:
    """Return a new Document."""
    title = f"Stuk {next(numbers)}"
    return {"@type": "Document", "title": title, "text": "<p>Over de straat.</p>"}


def key_of(number: int) -> str:
    """Return the idempotency key of a question."""
    return f"bench-{os.getpid()}-{number:08}"


def asked(section: str, subject: str = "") -> float:
    """Send one question; return the milliseconds until its receipt."""
    number, data = question(subject)
    with requests.Session() as person:
        person.mount("http://", FromAddress(1000 + number // AT_ONCE))
        # The connection is there before: a browser on the form's page has one.
        person.get(f"{section}/contact/@form", headers=JSON, timeout=60)
        begun = time.perf_counter()
        answer = person.post(
            f"{section}/contact/@submit",
            json={"data": data},
            headers={**JSON, "Idempotency-Key": key_of(number)},
            timeout=60,
        )
        took = (time.perf_counter() - begun) * 1000
    assert answer.status_code == 201, answer.text
    return took


def made(session: requests.Session, site: str) -> float:
    """Make one Document; return the milliseconds until it is there."""
    body, begun = document(), time.perf_counter()
    answer = session.post(f"{site}/bestuur", json=body, headers=JSON, auth=EDITOR, timeout=60)
    took = (time.perf_counter() - begun) * 1000
    assert answer.status_code == 201, answer.text
    return took


def measured(site: str, rounds: int, each: int) -> list[Row]:
    """Return the rows, measured in turn, so that drift meets all alike."""
    section = f"{site}/ondernemen"
    with requests.Session() as session:
        ways = (
            (Row("stock Document by POST", site), lambda: made(session, site)),
            (Row("question by @submit", section), lambda: asked(section)),
            (Row("the same, about a permit", section), lambda: asked(section, SUBJECT)),
        )
        for _row, way in ways:
            for _ in range(3):
                way()
        for _ in range(rounds):
            for row, way in ways:
                times = [way() for _ in range(each)]
                row.times += times
                row.per_round.append(1000 * len(times) / sum(times))
    return [row for row, _way in ways]


def costs(conf: Path, rounds: int, each: int) -> list[float]:
    """Return the milliseconds of processor time of each row, the medians."""
    inside = Inside(str(conf))

    def asks(subject: str = "") -> float:
        number, data = question(subject)
        address = FromAddress(2000 + number // AT_ONCE).address
        path, key = f"/{SITE}/ondernemen/contact/@submit", key_of(number)
        return inside.post(path, {"data": data}, address, IDEMPOTENCY_KEY=key)

    def makes() -> float:
        return inside.post(f"/{SITE}/bestuur", document(), auth=EDITOR)

    times: dict = {makes: [], asks: [], lambda: asks(SUBJECT): []}
    for way in times:
        for _ in range(5):
            way()
    for _ in range(rounds):
        for way, found in times.items():
            found += [way() for _ in range(each)]
    inside.close()
    return [statistics.median(found) for found in times.values()]


def main() -> None:
    """Build the site, serve it, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--each", type=int, default=25, help="of each, in each round")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        instance = Path(folder) / "instance"
        demo = Path(sys.executable).parent / "onderneem-demo"
        subprocess.run([demo, "--offline", "--instance", instance, "--build-only"], check=True)
        cpu = costs(instance / "etc" / "zope.conf", options.rounds, options.each)
        with serving(instance) as site:
            rows = measured(site, options.rounds, options.each)
    version, first = platform.python_version(), rows[0]
    print(f"\n{time.strftime('%Y-%m-%d')}, Python {version}, {os.cpu_count()} cores, one process,")
    print("\n| | CPU ms | ratio | a second (min-max of rounds) | p50 ms | p99 ms | ratio |")
    print("|---|---|---|---|---|---|---|")
    for row, cost in zip(rows, cpu, strict=True):
        spread = f"{min(row.per_round):.1f}-{max(row.per_round):.1f}"
        print(
            f"| {row.name} | {cost:.1f} | {cpu[0] / cost:.2f} | {row.rate:.1f} ({spread}) | "
            f"{row.percentile(0.5):.1f} | {row.percentile(0.99):.1f} | "
            f"{row.rate / first.rate:.2f} |"
        )


if __name__ == "__main__":
    main()
