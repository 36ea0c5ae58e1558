"""Two processes, one of which hears late from the database: nobody reads that what they sent isn't
there."""

from lxml import html
from tests.cluster import behind_zeo
from tests.lagging import LaggingLine
from uuid import uuid4
import pytest
import re
import requests

pytestmark = pytest.mark.hard
JSON = {"Accept": "application/json"}
QUESTION = "Mag mijn terras ook in de winter blijven staan?"
LAG = 0.4  # seconds


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
        writer, reader = make(folder / "a", storage=storage), make(folder / "b", storage=late)
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
