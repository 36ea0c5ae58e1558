"""`python -m bench.durability`: nothing lost, nothing doubled, counted while things go wrong.

Two real Zope processes on one database behind ZEO, a real SMTP server, and people who send
questions to the desk by ``@submit`` from addresses of their own. What they got a receipt for is
looked for afterwards with its key, and each dossier's seals are checked. Prints the report of
docs/durability.md.
"""

from aiosmtpd.controller import Controller
from base64 import b64encode
from bench.submissions import FromAddress
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from dataclasses import field
from email import message_from_bytes
from pathlib import Path
from tests.cluster import behind_zeo
from tests.cluster import Client
from tests.demo_server import FilledDemo
from tests.demo_server import free_port
import argparse
import itertools
import os
import platform
import random
import requests
import sys
import tempfile
import threading
import time

JSON = {"Accept": "application/json"}
WEBMASTER = ("webmaster", "onderneem")
PEOPLE = 6
FILE = b"%PDF-1.4\n" + b"% a plan of the terrace\n" * 20_000 + b"%%EOF\n"
LARGEST = 200_000
addresses = itertools.count(1)


class Postman:
    """A real SMTP server that keeps what it is given; ``closes`` and ``opens``."""

    def __init__(self):
        self.port, self.letters = free_port(), defaultdict(list)
        self.controller = None

    async def handle_DATA(self, server, session, envelope):
        """Take a letter."""
        letter = message_from_bytes(envelope.content)
        self.letters[letter["To"]].append(letter["Message-ID"])
        return "250 OK"

    def opens(self) -> None:
        """Answer from now on."""
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self.controller.start()

    def closes(self) -> None:
        """Be away."""
        if self.controller is not None:
            self.controller.stop()
        self.controller = None


@dataclass
class Count:
    """What came of one part: by number of question, how often sent, and the receipts for it."""

    name: str
    sent: dict = field(default_factory=lambda: defaultdict(int))
    receipts: dict = field(default_factory=lambda: defaultdict(list))
    statuses: dict = field(default_factory=lambda: defaultdict(int))
    stored: int = 0
    lost: int = 0

    @property
    def doubled(self) -> int:
        """How many questions became two dossiers."""
        return sum(len({each[0] for each in found}) > 1 for found in self.receipts.values())


class Story:
    """Two processes, the people who send, and what they remember."""

    def __init__(self, make, folder: Path):
        self.clients: list[Client] = [make(folder / f"client-{each}") for each in "ab"]
        self.people = threading.local()
        self.numbers = itertools.count(1)

    def person(self) -> requests.Session:
        """Return this thread's own browser, from an address of its own."""
        if getattr(self.people, "left", 0) == 0:
            # From one address so many a minute would be refused.
            self.people.session, self.people.left = requests.Session(), 40
            self.people.session.mount("http://", FromAddress(5000 + next(addresses)))
        self.people.left -= 1
        return self.people.session

    def sends(self, count: Count, number: int, client: Client) -> int:
        """Send a question once; return the status, 0 when nobody answered."""
        data = {
            "question": f"Vraag {number}: mag mijn terras ook in de winter blijven staan?",
            "name": "Bo Bakker",
            "email": f"bo{number}@bakker.example",
        }
        count.sent[number] += 1
        try:
            answer = self.person().post(
                f"{client.section}/contact/@submit",
                json={"data": data},
                headers={**JSON, "Idempotency-Key": f"durable-{number:08}"},
                timeout=60,
            )
        except requests.RequestException:
            self.people.left = 0
            return 0
        count.statuses[answer.status_code] += 1
        if answer.status_code in (200, 201):
            told = answer.json()
            count.receipts[number].append((told["reference"], told["tracking"]["key"]))
        return answer.status_code

    def insists(self, count: Count, number: int) -> None:
        """Send it, with the same key, to one process after the other, until it is taken."""
        for tries in range(200):
            client = self.clients[(number + tries) % len(self.clients)]
            if self.sends(count, number, client) in (200, 201):
                return
            time.sleep(0.3)
        raise AssertionError(f"question {number} isn't taken")

    def total(self) -> int:
        """Return how many dossiers the officers count."""
        answer = requests.get(
            f"{self.clients[0].section}/@dossiers?b_size=1",
            headers=JSON,
            auth=WEBMASTER,
            timeout=60,
        )
        return answer.json()["items_total"]

    def finds(self, receipt: tuple[str, str]) -> bool:
        """Whether the holder of a receipt finds the dossier."""
        reference, key = receipt
        answer = self.person().get(
            f"{self.clients[0].section}/@follow/{reference}",
            headers={**JSON, "X-Tracking-Key": key},
            timeout=60,
        )
        return answer.status_code == 200

    def counted(self, count: Count, work) -> Count:
        """Do the work, then look for everything that got a receipt."""
        before = self.total()
        work(count)
        count.stored = self.total() - before
        with ThreadPoolExecutor(PEOPLE) as pool:
            first = [found[0] for found in count.receipts.values()]
            count.lost = sum(not each for each in pool.map(self.finds, first))
        return count

    def at_once(self, questions: int):
        """Return the work of sending each question to both processes at the same moment."""

        def work(count: Count) -> None:
            numbers = [next(self.numbers) for _ in range(questions)]
            pairs = [(number, client) for number in numbers for client in self.clients]
            with ThreadPoolExecutor(PEOPLE) as pool:
                list(pool.map(lambda pair: self.sends(count, *pair), pairs))
                missing = [number for number in numbers if number not in count.receipts]
                list(pool.map(lambda number: self.insists(count, number), missing))

        return work

    def while_killed(self, questions: int, kills: list):
        """Return the work of sending while one process after the other is killed."""

        def work(count: Count) -> None:
            ended = threading.Event()

            def killer() -> None:
                chance = random.Random(7)  # noqa: S311 (nothing secret)
                while not ended.wait(chance.uniform(1, 4)):
                    client = chance.choice(self.clients)
                    client.kill()
                    kills.append(client.port)
                    client.start()

            thread = threading.Thread(target=killer)
            thread.start()
            numbers = [next(self.numbers) for _ in range(questions)]
            with ThreadPoolExecutor(PEOPLE) as pool:
                list(pool.map(lambda number: self.insists(count, number), numbers))
            ended.set()
            thread.join()

        return work

    def with_full_disk(self, receipts: list) -> tuple[int, int, int, int]:
        """Send a file to each dossier while the disk of one process takes none, then again.

        Returns how many were sent, refused with 503, there meanwhile, and there afterwards.
        """
        full, other = self.clients
        full.stop()
        full.start(LARGEST)
        files = [{"filename": "plan.pdf", "data": b64encode(FILE).decode()}]
        statuses = [self._adds(full, each, files) for each in receipts]
        meanwhile = sum(self._files(other, each) for each in receipts)
        full.stop()
        full.start()
        again = [self._adds(full, each, files) for each in receipts]
        assert set(again) == {201}, again
        there = sum(self._files(other, each) for each in receipts)
        return len(receipts), statuses.count(503), meanwhile, there

    def _adds(self, client: Client, receipt, files) -> int:
        reference, key = receipt
        answer = self.person().post(
            f"{client.section}/@follow/{reference}",
            json={"message": "Hier is het plan.", "files": files},
            headers={**JSON, "X-Tracking-Key": key, "Idempotency-Key": f"file-{reference}"},
            timeout=120,
        )
        return answer.status_code

    def _files(self, client: Client, receipt) -> int:
        reference, key = receipt
        answer = self.person().get(
            f"{client.section}/@follow/{reference}",
            headers={**JSON, "X-Tracking-Key": key},
            timeout=60,
        )
        return len(answer.json()["attachments"])

    def broken(self) -> tuple[int, int]:
        """Return how many dossiers were checked, and how many aren't as they were sealed."""
        checked, broken, after = 0, 0, ""
        while after is not None:
            found = requests.get(
                f"{self.clients[0].section}/dossiers/@verify",
                params={"after": after},
                headers=JSON,
                auth=WEBMASTER,
                timeout=120,
            ).json()
            checked, broken = checked + found["checked"], broken + len(found["broken"])
            after = found["after"]
        return checked, broken


def let_mail_go_to(client: Client, postman: Postman) -> None:
    """Set the site's mail server."""
    site = client.section.rsplit("/", 1)[0]
    answer = requests.patch(
        f"{site}/@controlpanels/mail",
        json={"smtp_host": "127.0.0.1", "smtp_port": postman.port},
        headers=JSON,
        auth=WEBMASTER,
        timeout=60,
    )
    answer.raise_for_status()


def wait_for_letters(postman: Postman, wanted: set[str], seconds: float) -> None:
    """Return when everybody has a letter, or the time is up."""
    deadline = time.monotonic() + seconds
    while not wanted <= set(postman.letters) and time.monotonic() < deadline:
        time.sleep(1)


@dataclass
class Found:
    """All that was counted."""

    counts: list[Count]
    kills: int
    away: float
    wanted: int
    missing: int
    twice: int
    several_ids: int
    full: tuple[int, int, int, int]
    checked: int
    broken: int


def told(found: Found) -> str:
    """Return the report, in Markdown."""
    head = "| | questions | sent | acknowledged | stored | doubled | lost |\n" + "|---" * 7 + "|"
    lines = [
        f"| {each.name} | {len(each.sent)} | {sum(each.sent.values())} | {len(each.receipts)} | "
        f"{each.stored} | {each.doubled} | {each.lost} |"
        for each in found.counts
    ]
    answers = defaultdict(int)
    for each in found.counts:
        for status, number in each.statuses.items():
            answers[status] += number
    said = ", ".join(f"{number} times {status}" for status, number in sorted(answers.items()))
    sent, refused, meanwhile, there = found.full
    return "\n".join(
        (
            head,
            *lines,
            "",
            f"- Processes killed: {found.kills}. Answers: {said}.",
            f"- Letters: the mail server was away for {found.away:.0f} s; {found.wanted} expected, "
            f"{found.missing} missing, {found.twice} handed over twice, {found.several_ids} with "
            "another Message-ID the second time.",
            f"- Full disk: {sent} files sent, {refused} answered 503, {meanwhile} stored; sent "
            f"again once there was room, {there} stored.",
            f"- Seals: {found.checked} dossiers checked, {found.broken} not as they were sealed.",
        )
    )


def measured(questions: int, killed: int, patience: float) -> Found:
    """Let it all go wrong; ``patience``: seconds to wait for the last letter."""
    with tempfile.TemporaryDirectory() as folder:
        instance = Path(folder) / "zeo" / "instance"
        instance.parent.mkdir()
        filled = FilledDemo(Path(folder) / "filled")
        filled.copy_to(instance)
        with behind_zeo(instance) as make:
            story, postman, kills = Story(make, Path(folder)), Postman(), []
            try:
                for client in story.clients:
                    client.start()
                let_mail_go_to(story.clients[0], postman)
                away = time.monotonic()
                counts = [
                    story.counted(Count("each to two processes at once"), story.at_once(questions)),
                    story.counted(
                        Count("processes killed at random"), story.while_killed(killed, kills)
                    ),
                ]
                postman.opens()
                away = time.monotonic() - away
                first = [found[0] for count in counts for found in count.receipts.values()]
                full = story.with_full_disk(first[:10])
                wanted = {f"bo{number}@bakker.example" for count in counts for number in count.sent}
                wait_for_letters(postman, wanted, patience)
                checked, broken = story.broken()
            finally:
                for client in story.clients:
                    client.kill()
                postman.closes()
    letters = [postman.letters.get(each, []) for each in wanted]
    return Found(
        counts,
        len(kills),
        away,
        len(wanted),
        sum(not each for each in letters),
        sum(len(each) > 1 for each in letters),
        sum(len(set(each)) > 1 for each in letters),
        full,
        checked,
        broken,
    )


def main() -> None:
    """Measure, and print the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--killed", type=int, default=500)
    parser.add_argument("--patience", type=float, default=900)
    options = parser.parse_args()
    found = measured(options.questions, options.killed, options.patience)
    version = platform.python_version()
    print(f"\n{time.strftime('%Y-%m-%d')}, Python {version}, {os.cpu_count()} cores\n")
    print(told(found))
    sys.exit(any(each.lost or each.doubled for each in found.counts) or bool(found.missing))


if __name__ == "__main__":
    main()
