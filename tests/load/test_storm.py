"""A storm: many write to one dossier at once, through two processes, by its page and by REST.

All must change the same object, so that some aren't taken however often Zope tries. Who isn't is
told when to come back, with 503 and not with Zope's 500, and loses nothing of what was typed.
"""

from concurrent.futures import ThreadPoolExecutor
from lxml import html
from tests.cluster import behind_zeo
from tests.from_address import FromAddress
from tests.sending import follows
from tests.sending import JSON
from tests.sending import sends
from tests.under_fire import ONCE_MORE
import itertools
import pytest
import requests
import threading
import time

pytestmark = pytest.mark.hard
PEOPLE = 12
# A round may pass without anybody being sent away; so many don't.
ROUNDS = 10
numbers = itertools.count(1)


@pytest.fixture
def sections(filled_demo, tmp_path):
    """The section as two processes serve it, which both try once more after a conflict."""
    instance = filled_demo.copy_to(tmp_path / "zeo" / "instance")
    with behind_zeo(instance) as make:
        clients = [make(tmp_path / name, more=ONCE_MORE) for name in ("a", "b")]
        try:
            for client in clients:
                client.start()
            yield [client.section for client in clients]
        finally:
            for client in clients:
                client.kill()


class Person:
    """Somebody with something to say about a dossier; ``away``: how often they were sent away."""

    def __init__(self, section, receipt):
        self.number, self.away = next(numbers), 0
        self.section, (self.reference, self.key, *_file) = section, receipt
        self.text = f"Bericht {self.number}.\nMet “aanhalingstekens” & een tweede regel."
        self.session = requests.Session()
        self.session.mount("http://", FromAddress(20_000 + self.number))

    def writes(self, together: threading.Barrier) -> None:
        """Get ready, wait for the others, and send until it is taken."""
        send = self.prepared()
        together.wait(60)
        while not send():
            self.away += 1
            time.sleep(0.2)

    def prepared(self):
        """Return what sends the message once, and says whether it was taken."""
        raise NotImplementedError

    def is_told_when(self, answer) -> None:
        """Check an answer to who isn't taken."""
        assert answer.status_code == 503, answer.text[:300]
        assert answer.headers["Retry-After"].isdigit()
        assert "no-store" in answer.headers["Cache-Control"]


class Reader(Person):
    """Who writes on the page, and presses the one button of the page that says "not now"."""

    def prepared(self):
        address = f"{self.section}/@@follow/{self.reference}/{self.key}"
        page = html.fromstring(self.session.get(address, timeout=60).text)
        stamp = page.xpath("string(//input[@name='stamp']/@value)")
        sent = {"text": self.text, "stamp": stamp}

        def send():
            parts = {name: (None, value.encode()) for name, value in sent.items()}
            answer = self.session.post(address, files=parts, timeout=60, allow_redirects=False)
            if answer.status_code == 303:
                return True
            self.is_told_when(answer)
            forms = html.fromstring(answer.text).forms
            (form,) = (each for each in forms if "stamp" in each.fields)
            kept = {name: text.replace("\r\n", "\n") for name, text in form.form_values()}
            assert kept == sent
            sent.update(kept)
            return False

        return send


class Program(Person):
    """What sends the same once more, with the same key."""

    def prepared(self):
        address = f"{self.section}/@follow/{self.reference}"
        key = {"X-Tracking-Key": self.key, "Idempotency-Key": f"storm-{self.number:08}"}

        def send():
            answer = self.session.post(
                address, json={"message": self.text}, headers={**JSON, **key}, timeout=60
            )
            if answer.status_code in (200, 201):
                return True
            self.is_told_when(answer)
            assert answer.json()["type"] == "NotNow"
            return False

        return send


def test_who_is_sent_away_in_a_storm_keeps_what_was_typed(sections):
    """By page and by REST somebody is, and each message is there once in the end."""
    kinds, people = (Reader, Program), []
    for _ in range(ROUNDS):
        receipt, together = sends(sections[0]), threading.Barrier(PEOPLE)
        wait_until_known(sections[1], receipt)
        # As many of both kinds at both processes.
        ways = itertools.islice(itertools.cycle(itertools.product(kinds, sections)), PEOPLE)
        some = [kind(section, receipt) for kind, section in ways]
        with ThreadPoolExecutor(PEOPLE) as pool:
            list(pool.map(Person.writes, some, itertools.repeat(together)))
        assert messages(sections[1], receipt) == sorted(each.text for each in some)
        people += some
        if all(any(each.away for each in people if isinstance(each, kind)) for kind in kinds):
            return
    pytest.fail("nobody was sent away: no storm")


def wait_until_known(section, receipt):
    """Return when the other process heard of a new dossier: on a busy machine a moment later."""
    until = time.monotonic() + 60
    while follows(section, *receipt) != 200:
        assert time.monotonic() < until
        time.sleep(0.5)


def messages(section, receipt):
    """Return what was said in a dossier, in alphabetical order; a file came without a word."""
    reference, key, *_file = receipt
    headers = {**JSON, "X-Tracking-Key": key}
    told = requests.get(f"{section}/@follow/{reference}", headers=headers, timeout=60).json()
    texts = (each["text"].replace("\r\n", "\n") for each in told["messages"])
    return sorted(filter(None, texts))
