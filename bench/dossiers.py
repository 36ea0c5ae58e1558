"""`python -m bench.dossiers`: what ten times as many dossiers cost, in one run.

Two sites, alike but for how many dossiers they hold, each served by a process of its own, are asked
in turn: an officer's list, the same narrowed, a dossier, a submission. And what somebody keeps with
an account against a stock ``@search`` with as many hits, in the same site.
"""

from bench.load import Row
from bench.opened import opened_demo
from contextlib import ExitStack
from pathlib import Path
from tests.demo_server import command
from tests.demo_server import serving
from tests.demo_server import SITE
from tests.from_address import FromAddress
import argparse
import itertools
import os
import platform
import requests
import subprocess
import sys
import tempfile
import time

JSON = {"Accept": "application/json"}
OFFICER, OWNER = ("ambtenaar", "onderneem"), ("webmaster", "onderneem")
MINE = 25
LIST = "dossiers"
NARROWED = "state=in_treatment&kind=application&assigned=ambtenaar"
numbers = itertools.count(1)


def prepare(conf: str) -> None:
    """Let somebody keep some dossiers, and make as many Documents to find, once."""
    with opened_demo(conf) as site:
        from onderneem.addon.dossiers.catalog import dossier_catalog
        from onderneem.addon.dossiers.container import dossiers_of
        from onderneem.addon.dossiers.reckoning import settings_of
        from plone import api
        import transaction

        if "zoek" not in site:
            folder = api.content.create(site, "Folder", "zoek", title="Zoek")
            container = dossiers_of(site["ondernemen"])
            some = list(itertools.islice(container.references(), 0, 10 * MINE, 10))
            for number, reference in enumerate(some):
                api.content.create(folder, "Document", f"stuk-{number}", title=f"Stuk {number}")
                container[reference].accounts = (OWNER[0],)
                container[reference].reindexObject()
        # Last days were reckoned as they were filled in; of 100 000 dossiers the job that does so
        # anew would run beside all that is measured, in the same process.
        dossier_catalog().reckoned_with = settings_of(site)
        transaction.commit()
        print(len(dossiers_of(site["ondernemen"]).references()))


def filled(instance: Path, dossiers: int) -> int:
    """Make a site with so many dossiers in ``instance``, unless it is there; return how many."""
    conf = instance / "etc" / "zope.conf"
    if not (instance / "var" / "filestorage" / "Data.fs").exists():
        subprocess.run(command("--instance", str(instance), "--build-only"), check=True)
        fill = Path(sys.executable).parent / "onderneem-fill"
        subprocess.run([fill, conf, SITE, "--dossiers", str(dossiers)], check=True)
    told = subprocess.run(
        [sys.executable, "-m", "bench.dossiers", "--prepare", str(conf)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return int(told.stdout.splitlines()[-1])


class Asked:
    """One site, and what is asked of it."""

    def __init__(self, site: str):
        self.site, self.section = site, f"{site}/ondernemen"
        self.session = requests.Session()
        first = self.got(f"{self.section}/@dossiers?b_size=1&b_start=40", OFFICER, JSON)
        dossier = first.json()["items"][0]["@id"]
        narrowed = f"{self.section}/{LIST}?{NARROWED}"
        hits = f"{site}/zoek/@search?portal_type=Document&b_size={MINE}&sort_on=created"
        self.ways = {
            "officer's list, page": lambda: self.got(f"{self.section}/{LIST}", OFFICER),
            "the same, narrowed": lambda: self.got(narrowed, OFFICER),
            "@dossiers": lambda: self.got(f"{self.section}/@dossiers", OFFICER, JSON),
            "@dossiers, narrowed": lambda: self.got(
                f"{self.section}/@dossiers?{NARROWED}", OFFICER, JSON
            ),
            "one dossier, page": lambda: self.got(dossier, OFFICER),
            "a submission": self.submits,
            f"@my-dossiers, {MINE}": lambda: self.hits(
                f"{self.section}/@my-dossiers?b_size={MINE}"
            ),
            f"stock @search, {MINE} hits": lambda: self.hits(hits),
        }
        self.rows = {name: Row(name, site) for name in self.ways}

    def got(self, address: str, auth, headers=None) -> requests.Response:
        """Ask; it must go well."""
        answer = self.session.get(
            address, auth=auth, headers=headers or {"Accept": "text/html"}, timeout=120
        )
        assert answer.status_code == 200, (address, answer.status_code)
        return answer

    def hits(self, address: str) -> None:
        """Ask for as many as there are."""
        told = self.got(address, OWNER, JSON).json()
        assert (told["items_total"], len(told["items"])) == (MINE, MINE), told["items_total"]

    def submits(self) -> None:
        """Send a question, from an address of its own."""
        number = next(numbers)
        with requests.Session() as person:
            person.mount("http://", FromAddress(20_000 + number // 40))
            answer = person.post(
                f"{self.section}/contact/@submit",
                json={
                    "data": {
                        "question": f"Mag ik in week {number} een terras zetten?",
                        "name": "Bo Bakker",
                        "email": f"bo{number}@bakker.example",
                    }
                },
                headers={**JSON, "Idempotency-Key": f"bench-{os.getpid()}-{number:08}"},
                timeout=120,
            )
        assert answer.status_code == 201, answer.text

    def measure(self, name: str, times: int) -> None:
        """Do it so many times."""
        for _ in range(times):
            begun = time.perf_counter()
            self.ways[name]()
            self.rows[name].times.append((time.perf_counter() - begun) * 1000)


def measured(asked: list[Asked], rounds: int, each: int) -> None:
    """Ask all in turn, so that drift meets both sites alike; the first round only warms."""
    for number in range(rounds + 1):
        for name in asked[0].ways:
            for one in asked:
                one.measure(name, each)
                if not number:
                    one.rows[name].times.clear()


def table(sizes: list[int], asked: list[Asked]) -> str:
    """Return the result in Markdown."""
    small, large = asked
    lines = [
        f"| p50 ms (p99) | {sizes[0]} dossiers | {sizes[1]} dossiers | growth |",
        "|---|---|---|---|",
    ]
    for name, row in small.rows.items():
        other = large.rows[name]
        cells = [
            f"{each.percentile(0.5):.1f} ({each.percentile(0.99):.1f})" for each in (row, other)
        ]
        growth = other.percentile(0.5) / row.percentile(0.5)
        lines.append(f"| {name} | {' | '.join(cells)} | {growth:.2f} |")
    return "\n".join(lines)


def main() -> None:
    """Fill two sites, serve both, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs=2, default=(10_000, 100_000))
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--each", type=int, default=8, help="of each, in each round")
    parser.add_argument("--folder", type=Path, help="where the sites are kept for another run")
    parser.add_argument("--prepare", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.prepare:
        prepare(options.prepare)
        return
    with ExitStack() as stack:
        folder = options.folder or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        instances = [folder / str(size) for size in options.sizes]
        sizes = [filled(*each) for each in zip(instances, options.sizes, strict=True)]
        sites = [stack.enter_context(serving(each)) for each in instances]
        asked = [Asked(each) for each in sites]
        measured(asked, options.rounds, options.each)
        print(f"\n{time.strftime('%Y-%m-%d')}, Python {platform.python_version()}, ", end="")
        print(f"{os.cpu_count()} cores, a process for each site\n\n{table(sizes, asked)}")


if __name__ == "__main__":
    main()
