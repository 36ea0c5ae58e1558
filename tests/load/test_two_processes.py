"""Two processes, one of which hears late from the database, or gives up soon: nobody reads that
what they sent isn't there, and of many messages at once none is lost or doubled."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from lxml import html
from tests.cluster import behind_zeo
from tests.from_address import FromAddress
from tests.lagging import LaggingLine
from uuid import uuid4
import pytest
import re
import requests
import threading

pytestmark = pytest.mark.hard
JSON = {"Accept": "application/json"}
QUESTION = "Mag mijn terras ook in de winter blijven staan?"
LAG = 0.4  # seconds
CROWD = 12
# Zope tries three times more after a conflict; one of the processes only once.
ONCE_MORE = "max-conflict-retries 1"


class Towns:
    """The process that writes, and the one that reads next and hears of it late."""

    def __init__(self, writer, reader, line):
        self.writer, self.reader, self.line = writer, reader, line

    def sends(self) -> tuple[str, str]:
        """Send a question to the one; return reference and key."""
        data = {"question": QUESTION, "name": "Bo", "email": "bo@bakker.example"}
        address = f"{self.writer.section}/contact/@submit"
        headers = {**JSON, "Idempotency-Key": uuid4().hex}
        told = requests.post(address, json={"data": data}, headers=headers, timeout=60).json()
        return told["reference"], told["tracking"]["key"]

    def then_reads(self, path: str, session=requests, **options):
        """Read at the other, at once, while what it hears is under way for a while."""
        address = f"{self.reader.section}/{path}"
        return session.get(address, timeout=120, allow_redirects=False, **options)


@pytest.fixture(scope="module")
def towns(filled_demo, tmp_path_factory):
    """Both, which have shown the pages before."""
    folder = tmp_path_factory.mktemp("late")
    filled_demo.copy_to(folder / "instance")
    with behind_zeo(folder / "instance") as make:
        storage = make.keywords["storage"].replace("cache-size 100KB", "cache-size 20MB")
        line = LaggingLine(int(re.search(r"server \S+:(\d+)", storage)[1]))
        late = re.sub(r"(server \S+:)\d+", rf"\g<1>{line.port}", storage)
        writer, reader = (
            make(folder / "a", storage=storage),
            make(folder / "b", storage=late, more=ONCE_MORE),
        )
        try:
            writer.start()
            reader.start()
            found = Towns(writer, reader, line)
            reference, key = found.sends()
            for path in (f"@@follow/{reference}/{key}", "contact"):
                assert found.then_reads(path).status_code == 200
            yield found
        finally:
            writer.kill()
            reader.kill()
            line.close()


@pytest.fixture
def late(towns):
    """Both, with the lag."""
    towns.line.lag = LAG
    yield towns
    towns.line.lag = 0


@pytest.mark.parametrize("view", ["contact/@@receipt", "@@follow"])
def test_a_receipt_is_there_at_once(late, view):
    """Whoever is sent on to it by the process that stored it."""
    reference, key = late.sends()
    answer = late.then_reads(f"{view}/{reference}/{key}")
    assert answer.status_code == 200
    assert reference in answer.text.replace("-", "")


def test_a_program_finds_it_too(late):
    """With the key in a header."""
    reference, key = late.sends()
    answer = late.then_reads(f"@follow/{reference}", headers={**JSON, "X-Tracking-Key": key})
    assert answer.json()["reference"].replace("-", "") == reference.replace("-", "")


def test_a_message_is_there_at_once(late):
    """On the page that one is sent back to: not the dossier as it was before."""
    reference, key = late.sends()
    address = f"{late.writer.section}/@follow/{reference}"
    headers = {**JSON, "X-Tracking-Key": key, "Idempotency-Key": uuid4().hex}
    said = requests.post(
        address, json={"message": "Hier is het plan."}, headers=headers, timeout=60
    )
    assert said.status_code == 201
    assert "Hier is het plan." in late.then_reads(f"@@follow/{reference}/{key}").text


def test_what_was_typed_is_there_at_once(late):
    """After a mistake one is led back to the form, by a draft that the other process keeps."""
    session, address = requests.Session(), f"{late.writer.section}/contact"
    session.get(address, timeout=60)
    (form,) = (
        each
        for each in html.fromstring(session.get(address, timeout=60).content).forms
        if each.method == "POST" and "stamp" in str(each.fields.keys())
    )
    (name,) = (each for each in form.fields if each.endswith("question"))
    fields = {**dict(form.form_values()), name: QUESTION}
    answer = session.post(address, data=fields, timeout=60, allow_redirects=False)
    assert answer.status_code == 303
    path = answer.headers["Location"].removeprefix(f"{late.writer.section}/")
    assert QUESTION in late.then_reads(path, session).text


class Person:
    """Somebody who has opened the page of a dossier, at one of the processes."""

    def __init__(self, number: int, address: str):
        self.text, self.address, self.answers = f"Bericht {number}.", address, []
        self.session = requests.Session()
        self.session.mount("http://", FromAddress(7000 + number))
        self.fields = {**self._form_on(self.session.get(address, timeout=60)), "text": self.text}

    @staticmethod
    def _form_on(page) -> dict:
        """Return the fields of the form that a message is sent by."""
        forms = html.fromstring(page.content).forms
        found = [dict(each.form_values()) for each in forms if "stamp" in each.fields]
        assert found, (page.status_code, page.text)
        return found[0]

    def insists(self, together: threading.Barrier) -> None:
        """Send it as a browser does; as long as the answer is "not now", by that page's button."""
        together.wait(60)
        while not self.answers or self.answers[-1] == 503:
            parts = [(name, (None, text)) for name, text in self.fields.items()]
            answer = self.session.post(self.address, files=parts, timeout=60, allow_redirects=False)
            self.answers.append(answer.status_code)
            assert answer.status_code in (303, 503), answer.text
            if answer.status_code == 503:
                self.fields = self._form_on(answer)


def test_of_many_messages_at_once_each_is_kept_once(towns):
    """Written on one dossier's page at both processes; who is told to wait presses the button."""
    reference, key = towns.sends()
    pages = [f"{town.section}/@@follow/{reference}/{key}" for town in (towns.writer, towns.reader)]
    crowd = [Person(number, pages[number % 2]) for number in range(CROWD)]
    together = threading.Barrier(CROWD)
    with ThreadPoolExecutor(CROWD) as pool:
        list(pool.map(lambda person: person.insists(together), crowd))
    headers = {**JSON, "X-Tracking-Key": key}
    for town in (towns.writer, towns.reader):
        found = requests.get(f"{town.section}/@follow/{reference}", headers=headers, timeout=60)
        said = Counter(each["text"] for each in found.json()["messages"])
        assert said == {person.text: 1 for person in crowd}
