"""`python -m bench.harvest`: how fast the catalogue comes in, against stock Documents.

In one process on a FileStorage of its own: records read and compared (a second), and pages made of
them, 25 a commit as the editor's list does, beside as many plain Documents made likewise.
"""

from onderneem.addon.demo.instance import write_instance
from pathlib import Path
from tests.demo_server import command
from tests.demo_server import free_port
import subprocess
import sys
import tempfile
import time

MEMBERS = 2_000
PAGES = 150
BATCH = 25


def main() -> None:
    """Build the demo's site, then measure in a process with its database open."""
    with tempfile.TemporaryDirectory() as folder:
        instance = Path(folder) / "instance"
        subprocess.run(command("--instance", str(instance), "--build-only"), check=True)
        write_instance(instance, free_port())
        conf = str(instance / "etc" / "zope.conf")
        subprocess.run([sys.executable, "-c", f"from bench.harvest import run; run({conf!r})"])


def run(conf: str) -> None:
    """Measure, and print a table in Markdown."""
    from onderneem.addon.jobs.scheduler import leave_it_to_me
    from Zope2.Startup.run import configure_wsgi
    import Zope2

    leave_it_to_me()
    configure_wsgi(conf)
    app = Zope2.app()
    from Testing.makerequest import makerequest
    from zope.component.hooks import setSite

    site = makerequest(app)["voorbeeldegem"]
    setSite(site)
    read, again = _harvest(site)
    pages, documents = _make(site)
    print("| what | a second | ratio |\n|---|---|---|")
    print(f"| records read and compared, all new | {read:.0f} | |")
    print(f"| records read and compared, nothing changed | {again:.0f} | |")
    print(f"| stock Documents made, 25 a commit | {documents:.1f} | 1.00 |")
    print(f"| pages made of proposals, 25 a commit | {pages:.1f} | {pages / documents:.2f} |")


def _harvest(site) -> tuple[float, float]:
    from onderneem.addon.catalogue.harvest.book import harvest_of
    from onderneem.addon.catalogue.harvest.job import Harvest
    from onderneem.addon.catalogue.harvest.reading_on import Limits
    from tests.catalogue.harvest.catalogue_server import catalogue
    from tests.load.test_harvest_size import laid
    import transaction

    with catalogue() as server:
        laid(server, MEMBERS)
        registry = site.portal_registry
        registry["onderneem.private_addresses"] = True
        registry["onderneem.catalogue_source"] = "feed"
        registry["onderneem.catalogue_feed"] = f"{server.url}/feed?p=0"
        harvest = harvest_of(site["ondernemen"], make=True)
        transaction.commit()
        job = Harvest()
        job.limits = Limits(pause=0.0)
        rates = []
        for _ in range(2):
            harvest.next_run = None
            harvest.pages.clear()
            transaction.commit()
            start = time.perf_counter()
            job.run(site)
            rates.append(MEMBERS / (time.perf_counter() - start))
    return rates[0], rates[1]


def _make(site) -> tuple[float, float]:
    from onderneem.addon.catalogue.harvest import decide
    from onderneem.addon.catalogue.harvest.book import harvest_of
    from plone import api
    from plone.dexterity.utils import createContentInContainer
    import transaction

    section = site["ondernemen"]
    harvest = harvest_of(section)
    first, *tokens = harvest.tokens("new", 0, PAGES + 1)
    pages = documents = 0.0
    with api.env.adopt_roles(["Manager"]):
        # One of each unmeasured: a process compiles its templates once.
        decide.add(section, harvest, harvest.products[first])
        createContentInContainer(site["contact"], "Document", title="Eerste stuk")
        transaction.commit()
        for begin in range(0, PAGES, BATCH):
            batch = tokens[begin : begin + BATCH]
            start = time.perf_counter()
            for token in batch:
                decide.add(section, harvest, harvest.products[token])
            transaction.commit()
            pages += time.perf_counter() - start
            start = time.perf_counter()
            for token in batch:
                createContentInContainer(site["contact"], "Document", title=f"Stuk {token}")
            transaction.commit()
            documents += time.perf_counter() - start
    return PAGES / pages, PAGES / documents


if __name__ == "__main__":
    main()
