"""A backup made while people send, brought back: every seal holds and the applicants' keys work.

The order of docs/backup.md: Data.fs first, blobs after it. A file of a blob never changes and only
a pack takes one away, so the second copy has all that the first one names.
"""

from base64 import b64encode
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from onderneem.addon.demo.instance import write_instance
from pathlib import Path
from tests.demo_server import free_port
from tests.demo_server import SITE
from tests.demo_server import starting
from tests.demo_server import wait_until_it_answers
from tests.from_address import FromAddress
import itertools
import pytest
import requests
import shutil
import subprocess
import sys
import threading

pytestmark = pytest.mark.hard
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


def sends(site):
    """Send a question, and a file after it; return the reference, the key and the file's id."""
    number = next(numbers)
    data = {"question": "Mag het?", "name": "Bo", "email": f"bo{number}@bakker.example"}
    headers = {"Idempotency-Key": f"restore-{number:08}"}
    address = f"{site}/ondernemen/contact/@submit"
    told = asks("POST", address, number, json={"data": data}, headers=headers).json()
    reference, key = told["reference"], told["tracking"]["key"]
    files = [{"filename": "plan.pdf", "data": b64encode(plan(number)).decode()}]
    address, headers = f"{site}/ondernemen/@follow/{reference}", {"X-Tracking-Key": key}
    told = asks("POST", address, number, json={"files": files}, headers=headers).json()
    return reference, key, told["attachments"][0]["id"], number


class Sending:
    """Somebody who goes on sending while the backup is made; ``sent``: what was acknowledged."""

    def __init__(self, site):
        self.site, self.sent, self.ended = site, [], threading.Event()

    def __enter__(self):
        self.pool = ThreadPoolExecutor(2)
        self.streams = [self.pool.submit(self._go_on) for _ in range(2)]
        return self

    def _go_on(self):
        while not self.ended.is_set():
            self.sent.append(sends(self.site))

    def __exit__(self, *_problem):
        self.ended.set()
        for each in self.streams:
            each.result()
        self.pool.shutdown()


def run(*command):
    """Run a command to its end; it must go well."""
    told = subprocess.run(
        [str(each) for each in command], capture_output=True, text=True, check=False, timeout=300
    )
    assert told.returncode == 0, told.stdout + told.stderr
    return told.stdout


def back_up(instance, backup):
    """What docs/backup.md says: repozo, and then what is new among the blobs."""
    (backup / "data").mkdir(parents=True, exist_ok=True)
    data = instance / "var" / "filestorage" / "Data.fs"
    run(BIN / "repozo", "--backup", "--quick", "--repository", backup / "data", "--file", data)
    shutil.copytree(instance / "var" / "blobstorage", backup / "blobs", dirs_exist_ok=True)


def restore(backup, instance):
    """The other way, into a folder where nothing is."""
    write_instance(instance, free_port(), offline=True)
    data, blobs = instance / "var" / "filestorage" / "Data.fs", instance / "var" / "blobstorage"
    run(BIN / "repozo", "--recover", "--repository", backup / "data", "--output", data)
    shutil.copytree(backup / "blobs", blobs, dirs_exist_ok=True)


@pytest.fixture
def told(filled_demo, tmp_path):
    """A first backup, and a second one while people send; then the power goes, and all is lost."""
    instance, backup = filled_demo.copy_to(tmp_path / "first"), tmp_path / "backup"
    with starting(instance) as (site, process):
        wait_until_it_answers(f"{site}/ondernemen", process)
        before = [sends(site) for _ in range(3)]
        back_up(instance, backup)
        with Sending(site) as sending:
            while len(sending.sent) < 4:
                assert not any(each.done() for each in sending.streams)
            safe = list(sending.sent)
            back_up(instance, backup)
        process.kill()
        process.wait()
    shutil.rmtree(instance)
    return backup, [*before, *safe], [each for each in sending.sent if each not in safe]


def test_what_was_acknowledged_before_the_backup_is_there_and_sealed(told, tmp_path):
    """Also a file sent a moment before; of what came later nothing is half there."""
    backup, safe, later = told
    instance = tmp_path / "second"
    restore(backup, instance)
    assert ", 0 not as they were sealed" in run(
        BIN / "onderneem-verify", instance / "etc" / "zope.conf", SITE
    )
    with starting(instance) as (site, process):
        wait_until_it_answers(f"{site}/ondernemen", process)
        for reference, key, file, number in safe:
            where = f"{site}/ondernemen/@@attachment/{reference}/{key}/{file}"
            assert asks("GET", where, number).content == plan(number)
        found = Counter(follows(site, *each) for each in later)
        assert set(found) <= {200, 404}
        # The desk works on: a new question, by its new key.
        reference, key, _file, number = sends(site)
        headers = {"X-Tracking-Key": key}
        assert asks("GET", f"{site}/ondernemen/@follow/{reference}", number, headers=headers)


def follows(site, reference, key, _file, number):
    """Return the status of following a dossier."""
    with requests.Session() as session:
        session.mount("http://", FromAddress(9000 + number))
        return session.get(
            f"{site}/ondernemen/@follow/{reference}",
            headers={**JSON, "X-Tracking-Key": key},
            timeout=60,
        ).status_code
