"""`python -m bench.hanging`: pages and services while the region hangs and the job waits for it.

The demo's links lead to a region of ours, eight servers of it, so that each thread of the job hangs
on one. Measured in turn: with the region well, with it hanging while the job checks, and with it
well again, which shows how much the machine itself drifts. The p99 of the second is compared with
that of the other two together.
"""

from bench.load import measure
from bench.load import Row
from bench.load import warm
from bench.run import GUIDE
from bench.run import JSON
from bench.run import PERMIT
from lxml import html
from pathlib import Path
from tests.demo_server import command
from tests.demo_server import free_port
from tests.demo_server import serving
from tests.pointed import point
from tests.region import Region
from tests.region import region
import argparse
import contextlib
import os
import platform
import requests
import subprocess
import sys
import tempfile
import threading
import time

HEADERS = {"Accept": JSON}
MANAGER = ("admin", "onderneem")
# Longer than the job's own patience of 20 s for one question.
PATIENCE = 30.0
SPREAD = """
from Zope2.Startup.run import configure_wsgi
import sys, transaction, Zope2
configure_wsgi(sys.argv[1])
app = Zope2.app()
from zope.component.hooks import setSite
site = app["voorbeeldegem"]
setSite(site)
for number, permit in enumerate(site["ondernemen"]["vergunningen"].objectValues()):
    permit.start_url = f"http://127.0.0.{number % 8 + 1}:{sys.argv[2]}/ok/{number}"
transaction.commit()
"""


def rows(site: str) -> list[Row]:
    """Return what is measured."""
    return [
        Row("guide page", f"{site}/{GUIDE}"),
        Row("permit page", f"{site}/{PERMIT}"),
        Row("@e-counter of the guide", f"{site}/{GUIDE}/@e-counter", JSON),
        Row("@e-counter of the permit", f"{site}/{PERMIT}/@e-counter", JSON),
    ]


class Timer(threading.Thread):
    """An outside timer that lets the job check, again and again, until it is told to stop."""

    def __init__(self, site: str):
        super().__init__(daemon=True)
        self.site, self.ended = site, threading.Event()
        answer = requests.post(f"{site}/@jobs-key", headers=HEADERS, auth=MANAGER, timeout=60)
        self.headers = {**HEADERS, "X-Jobs-Key": answer.json()["key"]}

    def run(self) -> None:
        """Ask for one run after the other."""
        while not self.ended.wait(1):
            with contextlib.suppress(requests.RequestException):
                self.once()

    def once(self) -> None:
        """Ask for one run."""
        body = {"names": ["ecounter.check"]}
        requests.post(f"{self.site}/@jobs", json=body, headers=self.headers, timeout=900)


def phase(found: list[Row], rounds: int, seconds: float) -> None:
    """Measure interleaved, so that drift meets all alike."""
    for row in found:
        warm(row)
    for _ in range(rounds):
        for row in found:
            measure(row, seconds)


def measured(rounds: int, seconds: float) -> tuple[list[Row], list[Row], list[Row], int]:
    """Return the rows before, while it hangs, and after, and how many questions hung."""
    with tempfile.TemporaryDirectory() as folder, region(PATIENCE, host="0.0.0.0") as server:  # noqa: S104
        instance = Path(folder) / "instance"
        subprocess.run(command("--instance", str(instance), "--build-only"), check=True)
        point(instance, f"http://127.0.0.1:{server.server_port}")
        conf = str(instance / "etc" / "zope.conf")
        port = str(server.server_port)
        subprocess.run([sys.executable, "-c", SPREAD, conf, port], check=True)
        with serving(instance, free_port(), offline=False) as site:
            timer = Timer(site)
            timer.once()
            before, during, after = rows(site), rows(site), rows(site)
            phase(before, rounds, seconds)
            hung = hang(server, timer, site, lambda: phase(during, rounds, seconds))
            phase(after, rounds, seconds)
    return before, during, after, hung


def hang(server: Region, timer: Timer, site: str, work) -> int:
    """Let the region hang and the job wait for it while ``work`` is done."""
    server.ways.update({f"/ok/{number}": "hangs" for number in range(40)})
    server.ways["/robots.txt"] = "hangs"
    server.ways["/ok/counter"] = "hangs"
    due(site)
    server.asked.clear()
    timer.start()
    deadline = time.monotonic() + 60
    while len(server.asked) < 8 and time.monotonic() < deadline:
        time.sleep(0.2)
    work()
    hung = len(server.asked)
    timer.ended.set()
    server.ways.clear()
    return hung


def due(site: str) -> None:
    """Let every link be due, as "check now" in @@links does."""
    session = requests.Session()
    login = {"__ac_name": "redacteur", "__ac_password": "onderneem", "buttons.login": "x"}
    session.post(f"{site}/login", data=login, timeout=60)
    page = session.get(f"{site}/ondernemen/@@links", timeout=60).text
    forms = html.fromstring(page).xpath("//tbody//form")
    for form in forms:
        session.post(f"{site}/ondernemen/@@links", data=dict(form.form_values()), timeout=60)


def table(before: list[Row], during: list[Row], after: list[Row]) -> str:
    """Return the result as a Markdown table."""
    lines = [
        "| page or service | p50 ms: well, hanging, well again | p99 ms: the same | "
        "p99 hanging / well |",
        "|---|---|---|---|",
    ]
    for one, two, three in zip(before, during, after, strict=True):
        well = Row("both", one.url, one.accept, one.times + three.times)
        ratio = two.percentile(0.99) / well.percentile(0.99)
        half, most = (
            ", ".join(f"{row.percentile(share):.1f}" for row in (one, two, three))
            for share in (0.5, 0.99)
        )
        lines.append(f"| {one.name} | {half} | {most} | {ratio:.2f} |")
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--seconds", type=float, default=3)
    options = parser.parse_args()
    before, during, after, hung = measured(options.rounds, options.seconds)
    print(f"\n{time.strftime('%Y-%m-%d')}, Python {platform.python_version()}, ", end="")
    print(f"{os.cpu_count()} cores, one process, {options.rounds} rounds of {options.seconds} s;")
    print(f"{hung} questions of the job hung meanwhile\n")
    print(table(before, during, after))


if __name__ == "__main__":
    main()
