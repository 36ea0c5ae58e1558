"""One municipality's feed, harvested by another: two real servers, identical fields."""

from onderneem.addon.demo.instance import write_instance
from pathlib import Path
from tests.demo_server import command
from tests.demo_server import free_port
from tests.demo_server import SITE
from tests.demo_server import wait_until_it_answers
import contextlib
import pytest
import requests
import signal
import subprocess
import sys

pytestmark = pytest.mark.hard
JSON = {"Accept": "application/json"}
ADMIN = ("admin", "onderneem")
FOLDERS = ("vergunningen", "subsidies")
COMPARED = (
    "title",
    "description",
    "conditions",
    "exceptions",
    "procedure",
    "documents",
    "costs",
    "legislation",
    "target_groups",
    "themes",
    "authority_level",
)


class Town:
    """A demo municipality in a process of its own, asked as its administrator."""

    def __init__(self, folder: Path):
        self.instance, self.port = folder / "instance", free_port()
        self.site = f"http://localhost:{self.port}/{SITE}"
        self.section = f"{self.site}/ondernemen"

    def ask(self, method, url, status=200, **options):
        """Ask, and return the body; the status must be as expected."""
        headers = {**JSON, **options.pop("headers", {})}
        answer = requests.request(method, url, headers=headers, auth=ADMIN, timeout=120, **options)
        assert answer.status_code == status, (url, answer.status_code, answer.text[:300])
        return answer.json() if answer.content and status != 204 else None

    def runs(self, name):
        """Let a job run, due or not, as an outside timer does."""
        if not hasattr(self, "key"):
            self.key = self.ask("POST", f"{self.site}/@jobs-key", 201)["key"]
        headers = {**JSON, "X-Jobs-Key": self.key}
        body = {"names": [name]}
        answer = requests.post(f"{self.site}/@jobs", json=body, headers=headers, timeout=300)
        assert not [each for each in answer.json()["items"] if each["error"]], answer.text

    def items(self) -> dict:
        """Return title -> item of the permits and subsidies."""
        found = {}
        for folder in FOLDERS:
            listed = self.ask("GET", f"{self.section}/{folder}?b_size=100")
            for each in listed["items"]:
                item = self.ask("GET", each["@id"])
                found[item["title"]] = item
        return found


@contextlib.contextmanager
def town(folder):
    """Serve a demo municipality; no job runs by itself."""
    made = Town(folder)
    subprocess.run(command("--instance", str(made.instance), "--build-only"), check=True)
    write_instance(made.instance, made.port)
    conf = made.instance / "etc" / "zope.conf"
    conf.write_text(conf.read_text().replace("scheduler on", "scheduler off"))
    process = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from Zope2.Startup.serve import main; main(['x', sys.argv[1]])",
            str(made.instance / "etc" / "wsgi.ini"),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_until_it_answers(made.section, process)
        yield made
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()


def plain(item, name):
    """Return a field of an item in REST as a plain value; nothing is nothing, however written."""
    value = item.get(name) or ""
    if isinstance(value, dict):
        value = value.get("token")
    if isinstance(value, list):
        value = [each.get("token") if isinstance(each, dict) else each for each in value]
        return sorted(value) if name in ("target_groups", "themes") else value
    return " ".join(value.split())


def test_another_town_gets_identical_fields(tmp_path):
    """Told by a job, harvested by a job, added by an editor: line by line the same."""
    with town(tmp_path / "one") as one, town(tmp_path / "two") as two:
        one.runs("catalogue.tell")
        ours = one.items()
        for item in two.items().values():
            two.ask("DELETE", item["@id"], 204)
        settings = {
            "catalogue_source": "feed",
            "catalogue_feed": f"{one.section}/@@ldes",
            "private_addresses": True,
        }
        two.ask("PATCH", f"{two.site}/@controlpanels/onderneem", 204, json=settings)
        two.runs("catalogue.harvest")
        harvest = two.ask("GET", f"{two.section}/@harvest?b_size=100")
        assert harvest["error"] is None, harvest
        told = one.ask("GET", f"{one.section}/@@ldes")["member"]
        assert harvest["items_total"] > 10
        unwanted = harvest["report"]["reasons"]["unwanted"]
        # A call that is closed is told as such, and nobody's proposal.
        assert set(unwanted) <= {"ended"}, unwanted
        known = harvest["items_total"] + sum(unwanted.values())
        assert known == harvest["report"]["read"] == len(told)
        for each in harvest["items"]:
            two.ask("POST", each["@id"], json={"action": "add"})
        theirs = two.items()
        assert set(theirs) <= set(ours)
        assert len(theirs) == harvest["items_total"]
        for title, item in theirs.items():
            for name in COMPARED:
                assert plain(item, name) == plain(ours[title], name), (title, name)
            assert item["source"] == "lpdc"
            # Nothing is published by itself.
            assert item["review_state"] == "private"
