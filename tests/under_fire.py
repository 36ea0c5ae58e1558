"""Two real Zope processes under fire, and what was sent, acknowledged, stored, doubled and lost.

They share one database behind ZEO and a real mail server. People send questions to the desk by
``@submit``, each from an address of its own, and insist with the same key until they have a
receipt. What they got one for is looked for afterwards, and each dossier's seals are checked.
Told by ``python -m bench.durability``, held by tests/load/test_durability.py.
"""

from base64 import b64encode
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tests.cluster import behind_zeo
from tests.cluster import Client
from tests.fire_counts import Count
from tests.fire_counts import Found
from tests.fire_counts import Letters
from tests.fire_counts import Numbers
from tests.fire_counts import TAKEN
from tests.from_address import FromAddress
from tests.mail_server import let_mail_go_to
from tests.mail_server import MailServer
import itertools
import random
import requests
import threading
import time

JSON = {"Accept": "application/json"}
WEBMASTER = ("webmaster", "onderneem")
PEOPLE = 6
# Zope tries three times more after a conflict; one of the processes only once, so that people get
# to see a 503 too.
ONCE_MORE = "max-conflict-retries 1"
# From one address so many a minute would be refused.
AT_ONE_ADDRESS = 40
THINKS = 6  # seconds at most, between two questions of a person
PATIENCE = 180  # seconds that somebody insists
# Larger than what a "full" disk takes, yet small enough for a body that is kept in memory.
FILE = b"%PDF-1.4\n" + b"% a plan of the terrace\n" * 15_000 + b"%%EOF\n"
LARGEST = 200_000


class Town:
    """The two processes, the people who send, and the mail server."""

    def __init__(self, make, folder: Path):
        self.clients: list[Client] = [
            make(folder / "client-a"),
            make(folder / "client-b", more=ONCE_MORE),
        ]
        self.mail = MailServer()
        self.people = threading.local()
        self.addresses, self.numbers = itertools.count(5000), itertools.count(1)
        self.kills = 0

    def opens(self) -> None:
        """Start all."""
        self.mail.starts()
        for client in self.clients:
            client.start()
        let_mail_go_to(self.mail, self.clients[0].section.rsplit("/", 1)[0], WEBMASTER)

    def closes(self) -> None:
        """Stop all."""
        for client in self.clients:
            client.kill()
        self.mail.stops()

    def person(self) -> requests.Session:
        """Return this thread's own browser, from an address of its own."""
        if getattr(self.people, "left", 0) == 0:
            self.people.session, self.people.left = requests.Session(), AT_ONE_ADDRESS
            self.people.session.mount("http://", FromAddress(next(self.addresses)))
        self.people.left -= 1
        return self.people.session

    def asks(self, method: str, address: str, headers: dict, **options):
        """Ask as a visitor; None when nobody answered."""
        try:
            return self.person().request(
                method, address, headers={**JSON, **headers}, timeout=60, **options
            )
        except requests.RequestException:
            self.people.left = 0
            return None

    # Questions

    def submits(self, count: Count, number: int, client: Client) -> int:
        """Send a question once; return the status."""
        data = {
            "question": f"Vraag {number}: mag mijn terras ook in de winter blijven staan?",
            "name": "Bo Bakker",
            "email": mailbox(number),
        }
        count.sent[number] += 1
        address = f"{client.section}/contact/@submit"
        headers = {"Idempotency-Key": f"durable-{number:08}"}
        answer = self.asks("POST", address, headers, json={"data": data})
        if answer is None or answer.status_code not in TAKEN:
            return count.note(number, answer.status_code if answer is not None else 0)
        told = answer.json()
        receipt = (told["reference"], told["tracking"]["key"])
        return count.note(number, answer.status_code, receipt)

    def insists(self, count: Count, number: int, sends=None) -> None:
        """Send it, with the same key, to one process after the other, until it is taken."""
        until, tries = time.monotonic() + PATIENCE, itertools.count(number)
        while (sends or self.submits)(count, number, self.clients[next(tries) % 2]) not in TAKEN:
            if time.monotonic() > until:
                raise AssertionError(f"{count.name}: {number} isn't taken: {count.answers}")
            time.sleep(1)

    def some(self, questions: int) -> list[int]:
        """Return the numbers of so many new questions."""
        return [next(self.numbers) for _ in range(questions)]

    def total(self) -> int:
        """Return how many dossiers the officers count."""
        return self.officer_reads("@dossiers?b_size=1")["items_total"]

    def officer_reads(self, path: str) -> dict:
        """Return what a service tells an officer."""
        address = f"{self.clients[0].section}/{path}"
        answer = requests.get(address, headers=JSON, auth=WEBMASTER, timeout=120)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def follows(self, receipt: tuple[str, str], client: int = 0) -> dict:
        """Return what the holder of a receipt reads of the dossier; nothing when it isn't there."""
        reference, key = receipt
        address = f"{self.clients[client].section}/@follow/{reference}"
        answer = self.asks("GET", address, {"X-Tracking-Key": key})
        return answer.json() if answer is not None and answer.status_code == 200 else {}

    def counted(self, name: str, questions: int, work) -> Count:
        """Do the work with so many new questions, then look for each with its key."""
        count, numbers, before = Count(name), self.some(questions), self.total()
        work(count, numbers)
        count.stored = self.total() - before
        with ThreadPoolExecutor(PEOPLE) as pool:
            there = [bool(each) for each in pool.map(self.follows, count.firsts)]
        count.lost = len(numbers) - sum(there)
        return count

    # What goes wrong

    def to_both_at_once(self, count: Count, numbers: list[int]) -> None:
        """Send each question to both processes at the same moment."""
        pairs = [(number, client) for number in numbers for client in self.clients]
        with ThreadPoolExecutor(PEOPLE) as pool:
            list(pool.map(lambda pair: self.submits(count, *pair), pairs))
        self.patiently(count, [each for each in numbers if each not in count.acknowledged])

    def patiently(self, count: Count, numbers: list[int], thinks: float = 0) -> None:
        """Send each until it is taken, several people at a time."""

        def send(number: int) -> None:
            time.sleep(random.uniform(0, thinks))  # noqa: S311
            self.insists(count, number)

        with ThreadPoolExecutor(PEOPLE) as pool:
            list(pool.map(send, numbers))

    def while_killed(self, count: Count, numbers: list[int]) -> None:
        """Send while one process after the other is killed and comes back."""
        ended = threading.Event()

        def kill_and_start() -> None:
            chance = random.Random(7)  # noqa: S311 (nothing secret)
            while not ended.wait(chance.uniform(0.5, 4)):
                # Now and then the power of the whole street.
                some = self.clients if chance.random() < 0.2 else [chance.choice(self.clients)]
                for client in some:
                    client.kill()
                    self.kills += 1
                for client in some:
                    client.start()

        with ThreadPoolExecutor(1) as street:
            killer = street.submit(kill_and_start)
            try:
                self.patiently(count, numbers, THINKS)
            finally:
                ended.set()
            killer.result()

    def storm(self, receipts: list, messages: int) -> Count:
        """Let each dossier be written to by many at once, through both processes."""
        count = Count("messages, many to one dossier at once")
        for receipt in receipts:
            numbers = self.some(messages)

            def sends(count, number, client, receipt=receipt):
                answer = self._writes(client, receipt, number, f"Bericht {number}.")
                count.sent[number] += 1
                if answer is not None and answer.status_code == 503:
                    assert answer.headers["Retry-After"].isdigit()
                return count.note(number, answer.status_code if answer is not None else 0, receipt)

            with ThreadPoolExecutor(2 * PEOPLE) as pool:
                list(pool.map(lambda each: self.insists(count, each, sends), numbers))
            told = Counter(each["text"] for each in self.follows(receipt)["messages"])
            count.stored += sum(told[f"Bericht {number}."] for number in numbers)
            count.lost += sum(not told[f"Bericht {number}."] for number in numbers)
        return count

    def with_full_disk(self, receipts: list) -> list[Count]:
        """Send a file to each dossier while one process can store none, and again afterwards."""
        full, found = self.clients[0], []
        for name, largest in (("files, disk full", LARGEST), ("the same, with room", None)):
            full.may_write(largest)
            count = Count(name)
            for number, receipt in enumerate(receipts):
                answer = self._writes(full, receipt, 0, "Hier is het plan.", [PLAN])
                count.sent[number] += 1
                count.note(number, answer.status_code if answer is not None else 0, receipt)
            there = [len(self.follows(each, 1)["attachments"]) for each in receipts]
            count.stored = sum(there)
            count.lost = sum(not there[number] for number in count.acknowledged)
            found.append(count)
        return found

    def _writes(self, client: Client, receipt, number: int, text: str, files=None):
        reference, key = receipt
        address = f"{client.section}/@follow/{reference}"
        headers = {"X-Tracking-Key": key, "Idempotency-Key": f"{reference}-{number}"}
        body = {"message": text, **({"files": files} if files else {})}
        return self.asks("POST", address, headers, json=body)

    def seals(self) -> tuple[int, int]:
        """Return how many dossiers were checked, and how many aren't as they were sealed."""
        checked, broken, after = 0, 0, ""
        while after is not None:
            found = self.officer_reads(f"dossiers/@verify?after={after}")
            checked, broken = checked + found["checked"], broken + len(found["broken"])
            after = found["after"]
        return checked, broken

    # Letters

    def twice(self) -> int:
        """Return how many got a letter twice so far."""
        return sum(len(each) > 1 for each in self.mail.ids().values())

    def wait_for_letters(self, wanted: set[str], seconds: float) -> None:
        """Return when everybody has a letter, or the time is up."""
        until = time.monotonic() + seconds
        while not wanted <= set(self.mail.ids()) and time.monotonic() < until:
            time.sleep(0.5)


PLAN = {"filename": "plan.pdf", "data": b64encode(FILE).decode()}


def mailbox(number: int) -> str:
    """Return where the letter to who asked this question goes."""
    return f"bo{number}@bakker.example"


def mailboxes(counts: list[Count]) -> set[str]:
    """Return where all their letters go."""
    return {mailbox(number) for count in counts for number in count.sent}


def under_fire(filled, folder: Path, numbers: Numbers, show=print) -> Found:
    """Let it all go wrong with a copy of the filled demo in ``folder``, and count."""
    instance = folder / "zeo" / "instance"
    instance.parent.mkdir(parents=True)
    filled.copy_to(instance)
    with behind_zeo(instance) as make:
        town = Town(make, folder)
        try:
            town.opens()
            return _fire(town, numbers, show)
        finally:
            town.closes()


def _fire(town: Town, numbers: Numbers, show) -> Found:
    letters = Letters()
    show("each question to both at once")
    counts = [town.counted("each to both at once", numbers.at_once, town.to_both_at_once)]
    town.wait_for_letters(mailboxes(counts), numbers.patience)
    letters.unexplained = town.twice()
    show("mail server away")
    town.mail.stops()
    begun = time.monotonic()
    counts += [town.counted("mail server away", numbers.without_mail, town.patiently)]
    firsts = [receipt for count in counts for receipt in count.firsts]
    show("storms")
    storm = town.storm(firsts[: numbers.storms], numbers.in_a_storm)
    show("disk full")
    files = town.with_full_disk(firsts[-numbers.files :])
    show("waiting, the mail server still away")
    time.sleep(max(numbers.away - (time.monotonic() - begun), 0))
    town.mail.starts()
    letters.away = time.monotonic() - begun
    show("mail server back, processes killed")
    counts += [town.counted("processes killed at random", numbers.killed, town.while_killed)]
    show("letters")
    wanted = mailboxes(counts)
    town.wait_for_letters(wanted, numbers.patience)
    ids = town.mail.ids()
    letters.expected = len(wanted)
    letters.missing = sum(each not in ids for each in wanted)
    letters.twice = sum(len(ids[each]) > 1 for each in wanted)
    letters.several_ids = sum(len(set(ids[each])) > 1 for each in wanted)
    return Found([*counts, storm], files, town.kills, letters, *town.seals())
