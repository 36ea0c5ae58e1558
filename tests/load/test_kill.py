"""Law 2: whatever happens to the server, a submission that got a receipt is there, once."""

from concurrent.futures import ThreadPoolExecutor
from tests.demo_server import command
from tests.demo_server import free_port
from tests.demo_server import SITE
from tests.demo_server import wait_until_it_answers
from tests.from_address import FromAddress
from tests.mail_server import let_mail_go_to
from tests.mail_server import MailServer
import itertools
import pytest
import requests
import subprocess
import threading
import time

pytestmark = pytest.mark.hard
JSON = {"Accept": "application/json"}
WEBMASTER = ("webmaster", "onderneem")
# Longer than a claim lasts whose holder can't be known to be dead.
SECONDS = 1000


@pytest.fixture
def postman():
    """The municipality's mail server, on loopback."""
    server = MailServer()
    server.starts()
    yield server
    server.stops()


class Server:
    """The demo in a process of its own, which may be killed and started again."""

    def __init__(self, folder):
        self.folder = folder
        self.port = free_port()
        self.people = threading.local()
        self.addresses = itertools.count(2)
        self.section = f"http://localhost:{self.port}/{SITE}/ondernemen"

    def person(self):
        """Return this thread's own browser: one connection, kept, as a real client has it.

        Each has an address of its own: from one, so many an hour would be refused.
        """
        if not hasattr(self.people, "session"):
            self.people.session = requests.Session()
            self.people.session.mount("http://", FromAddress(next(self.addresses)))
        return self.people.session

    def start(self):
        """Start it and wait until it answers."""
        arguments = ("--instance", str(self.folder / "instance"), "--port", str(self.port))
        self.process = subprocess.Popen(
            command(*arguments), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        wait_until_it_answers(self.section, self.process)

    def kill(self):
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait()

    def submits(self, number):
        """Send question ``number``; returns the answer, or None when the server was gone."""
        data = {
            "question": f"Vraag {number}",
            "name": "Bo",
            "email": f"bo{number}@bakker.example",
        }
        headers = {**JSON, "Idempotency-Key": f"kill-{number:08}"}
        try:
            return self.person().post(
                f"{self.section}/contact/@submit", json={"data": data}, headers=headers, timeout=30
            )
        except requests.RequestException:
            return None

    def insists(self, number):
        """Send question ``number``, again and again with the same key, until it is taken."""
        for _ in range(10):
            answer = self.submits(number)
            if answer is not None and answer.status_code < 500:
                return answer
        raise AssertionError(f"question {number} isn't taken")

    def follows(self, receipt):
        """Return the status of following the dossier of a receipt."""
        headers = {**JSON, "X-Tracking-Key": receipt["tracking"]["key"]}
        address = f"{self.section}/@follow/{receipt['reference']}"
        return requests.get(address, headers=headers, timeout=30).status_code

    def dossiers(self):
        """Return how many dossiers the officer counts."""
        answer = requests.get(
            f"{self.section}/@dossiers?b_size=1", headers=JSON, auth=WEBMASTER, timeout=30
        )
        return answer.json()["items_total"]


@pytest.fixture
def server(tmp_path, postman):
    """The demo municipality, its mail going to the postman."""
    made = Server(tmp_path)
    made.start()
    site = made.section.rsplit("/", 1)[0]
    let_mail_go_to(postman, site, WEBMASTER)
    yield made
    made.kill()


def test_a_kill_loses_and_doubles_nothing(server, postman):
    """Killed in the middle of four streams of submissions, twice, and once more while it mails."""
    before = server.dossiers()
    receipts, numbers = {}, iter(range(1_000_000))
    for _ in range(2):
        for number, answer in storm(server, numbers):
            if answer is not None and answer.status_code == 201:
                receipts[number] = answer.json()
        server.start()
    assert len(receipts) > 10
    # Whoever got a receipt follows the dossier; whoever got no answer sends again, same key.
    assert {server.follows(receipt) for receipt in receipts.values()} == {200}
    last = next(numbers)
    again = {number: server.insists(number) for number in range(last)}
    assert {answer.status_code for answer in again.values()} <= {200, 201}
    for number, receipt in receipts.items():
        assert again[number].status_code == 200
        assert again[number].json()["reference"] == receipt["reference"]
        assert again[number].json()["seal"] == receipt["seal"]
    assert server.dossiers() == before + last
    server.kill()
    server.start()
    assert_all_mailed(postman, last)


def storm(server, numbers):
    """Let four people send as fast as they can, and kill the server under them."""
    found = []
    with ThreadPoolExecutor(5) as people:
        streams = [people.submit(send_until_it_dies, server, numbers, found) for _ in range(4)]
        time.sleep(2.5)
        server.kill()
        for stream in streams:
            stream.result()
    return found


def send_until_it_dies(server, numbers, found):
    """Send question after question until there is no answer."""
    while True:
        number = next(numbers)
        answer = server.submits(number)
        found.append((number, answer))
        if answer is None:
            return


def assert_all_mailed(postman, wanted):
    """Each dossier's letter arrives at least once; one that comes twice is known for the same."""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        # The webmaster may hear of what the kills did to a job; these are the applicants'.
        ids = {to: each for to, each in postman.ids().items() if to.endswith("@bakker.example")}
        if len(ids) == wanted:
            break
        time.sleep(0.5)
    assert len(ids) == wanted
    assert {len(set(each)) for each in ids.values()} == {1}
