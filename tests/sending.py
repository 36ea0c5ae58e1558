"""People who send questions and files while a backup is made, and what they have of it."""

from base64 import b64encode
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tests.demo_server import SITE
from tests.from_address import FromAddress
import itertools
import re
import requests
import subprocess
import sys
import threading
import time

BIN = Path(sys.executable).parent
JSON = {"Accept": "application/json"}
LINES = b"% a plan of the terrace\n" * 4_000
numbers = itertools.count(1)


def asks(method, address, person, **options):
    """Ask as a visitor; the answer must be a good one."""
    with requests.Session() as session:
        session.mount("http://", FromAddress(9000 + person))
        headers = {**JSON, **options.pop("headers", {})}
        answer = session.request(method, address, headers=headers, timeout=60, **options)
    assert answer.status_code in (200, 201), answer.text[:300]
    return answer


def plan(number):
    """Return somebody's own file."""
    return b"%PDF-1.4\n%" + str(number).encode() + b"\n" + LINES + b"%%EOF\n"


def sends(section):
    """Send a question, and a file after it; return the reference, the key and the file's id."""
    number = next(numbers)
    data = {"question": "Mag het?", "name": "Bo", "email": f"bo{number}@bakker.example"}
    headers = {"Idempotency-Key": f"restore-{number:08}"}
    address = f"{section}/contact/@submit"
    told = asks("POST", address, number, json={"data": data}, headers=headers).json()
    reference, key = told["reference"], told["tracking"]["key"]
    files = [{"filename": "plan.pdf", "data": b64encode(plan(number)).decode()}]
    address, headers = f"{section}/@follow/{reference}", {"X-Tracking-Key": key}
    told = asks("POST", address, number, json={"files": files}, headers=headers).json()
    return reference, key, told["attachments"][0]["id"], number


class Sending:
    """Those who go on sending while the backup is made; ``sent``: what was acknowledged."""

    def __init__(self, section):
        self.section, self.sent, self.ended = section, [], threading.Event()

    def __enter__(self):
        self.pool = ThreadPoolExecutor(2)
        self.streams = [self.pool.submit(self._go_on) for _ in range(2)]
        return self

    def _go_on(self):
        while not self.ended.is_set():
            self.sent.append(sends(self.section))

    def __exit__(self, *_problem):
        self.ended.set()
        for each in self.streams:
            each.result()
        self.pool.shutdown()

    def until(self, most):
        """Return when so many were taken, and what was taken by then."""
        while len(self.sent) < most:
            assert not any(each.done() for each in self.streams)
            time.sleep(0.1)
        return list(self.sent)


def run(*command, **options):
    """Run a command to its end; it must go well."""
    told = subprocess.run(
        [str(each) for each in command],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        **options,
    )
    assert told.returncode == 0, told.stdout + told.stderr
    return told.stdout


def sealed(conf):
    """Return how many dossiers a restored site has; each must be as it was sealed."""
    told = re.fullmatch(
        r"(\d+) dossiers, 0 not as they were sealed\n", run(BIN / "onderneem-verify", conf, SITE)
    )
    return int(told[1])


def check_restored(section, safe, later):
    """What was acknowledged before the backup is there, with its file, and by its own key.

    Of what came later nothing is half there. The desk works on: a new question, by its new key.
    """
    for reference, key, file, number in safe:
        where = f"{section}/@@attachment/{reference}/{key}/{file}"
        assert asks("GET", where, number).content == plan(number)
        assert follows(section, reference, key, file, number) == 200
    found = Counter(follows(section, *each) for each in later)
    assert set(found) <= {200, 404}
    assert follows(section, *sends(section)) == 200


def follows(section, reference, key, _file, number):
    """Return the status of following a dossier."""
    with requests.Session() as session:
        session.mount("http://", FromAddress(9000 + number))
        return session.get(
            f"{section}/@follow/{reference}",
            headers={**JSON, "X-Tracking-Key": key},
            timeout=60,
        ).status_code
