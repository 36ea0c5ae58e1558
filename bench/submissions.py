"""`python -m bench.submissions`: questions sent to the desk against Documents made, in one run.

In one site, served by one process, in turn: ``POST …/contact/@submit`` by a stranger, which makes
a dossier with its sealed log, its index entries, a key and a letter in the outbox; and
plone.restapi's POST of a plain Document by an editor. Each question comes from a network address
and a person of its own: from one, so many in an hour would be refused.
"""

from bench.load import Row
from pathlib import Path
from tests.demo_server import serving
from tests.from_address import FromAddress
import argparse
import itertools
import os
import platform
import requests
import subprocess
import sys
import tempfile
import time

JSON = {"Accept": "application/json"}
EDITOR = ("webmaster", "onderneem")
AT_ONCE = 50
numbers = itertools.count(1)


def asked(section: str) -> float:
    """Send one question; return the milliseconds until its receipt."""
    number = next(numbers)
    with requests.Session() as person:
        person.mount("http://", FromAddress(1000 + number // AT_ONCE))
        # The connection is there before: a browser on the form's page has one.
        person.get(f"{section}/contact/@form", headers=JSON, timeout=60)
        data = {
            "question": f"Mag ik in week {number} een terras zetten in de Kerkstraat?",
            "name": "Bo Bakker",
            "email": f"bo{number}@bakker.example",
        }
        begun = time.perf_counter()
        answer = person.post(
            f"{section}/contact/@submit",
            json={"data": data},
            headers={**JSON, "Idempotency-Key": f"bench-{os.getpid()}-{number:08}"},
            timeout=60,
        )
        took = (time.perf_counter() - begun) * 1000
    assert answer.status_code == 201, answer.text
    return took


def made(session: requests.Session, site: str) -> float:
    """Make one Document; return the milliseconds until it is there."""
    body = {"@type": "Document", "title": f"Stuk {next(numbers)}", "text": "<p>Over de straat.</p>"}
    begun = time.perf_counter()
    answer = session.post(f"{site}/bestuur", json=body, headers=JSON, auth=EDITOR, timeout=60)
    took = (time.perf_counter() - begun) * 1000
    assert answer.status_code == 201, answer.text
    return took


def measured(site: str, rounds: int, each: int) -> tuple[Row, Row]:
    """Return both rows, measured in turn, so that drift meets both alike."""
    section = f"{site}/ondernemen"
    document, question = Row("stock Document by POST", site), Row("question by @submit", section)
    with requests.Session() as session:
        ways = ((document, lambda: made(session, site)), (question, lambda: asked(section)))
        for _row, way in ways:
            for _ in range(3):
                way()
        for _ in range(rounds):
            for row, way in ways:
                times = [way() for _ in range(each)]
                row.times += times
                row.per_round.append(1000 * len(times) / sum(times))
    return document, question


def main() -> None:
    """Build the site, serve it, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--each", type=int, default=25, help="of both, in each round")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        instance = Path(folder) / "instance"
        demo = Path(sys.executable).parent / "onderneem-demo"
        subprocess.run([demo, "--offline", "--instance", instance, "--build-only"], check=True)
        with serving(instance) as site:
            document, question = measured(site, options.rounds, options.each)
    version = platform.python_version()
    print(f"\n{time.strftime('%Y-%m-%d')}, Python {version}, {os.cpu_count()} cores, one process,")
    print("\n| | a second (min-max of rounds) | p50 ms | p99 ms | ratio |\n|---|---|---|---|---|")
    for row in (document, question):
        spread = f"{min(row.per_round):.1f}-{max(row.per_round):.1f}"
        print(
            f"| {row.name} | {row.rate:.1f} ({spread}) | {row.percentile(0.5):.1f} | "
            f"{row.percentile(0.99):.1f} | {row.rate / document.rate:.2f} |"
        )


if __name__ == "__main__":
    main()
