"""A whole region's catalogue: twenty thousand products in flat memory, and a kill in the middle."""

from onderneem.addon.demo.instance import write_instance
from tests.catalogue.harvest.catalogue_server import catalogue
from tests.catalogue.harvest.catalogue_server import product
from tests.demo_server import free_port
import json
import pytest
import subprocess
import sys
import time

pytestmark = pytest.mark.hard
PAGE = 100
RUN = """
from Zope2.Startup.run import configure_wsgi
import json, sys, transaction, Zope2
from onderneem.addon.jobs.scheduler import leave_it_to_me
leave_it_to_me()
configure_wsgi(sys.argv[1])
app = Zope2.app()
from onderneem.addon.catalogue.harvest.book import harvest_of
from onderneem.addon.catalogue.harvest.job import Harvest
from onderneem.addon.catalogue.harvest.reading_on import Limits
from onderneem.addon.jobs.runner import run_job
from Testing.makerequest import makerequest
from zope.component.hooks import setSite
site = makerequest(app)["voorbeeldegem"]
setSite(site)
registry = site.portal_registry
registry["onderneem.private_addresses"] = True
registry["onderneem.catalogue_source"] = "feed"
registry["onderneem.catalogue_feed"] = sys.argv[2]
registry["onderneem.catalogue_areas"] = ()
harvest = harvest_of(site["ondernemen"], make=True)
harvest.next_run = None
transaction.commit()
job = Harvest()
job.limits = Limits(pause=0.0)
result = run_job(site, "catalogue.harvest", job)
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(json.dumps({
    "error": result.error or harvest.error,
    "phase": harvest.phase,
    "report": harvest.last_report.as_json() if harvest.last_report else None,
    "products": len(harvest.products),
    "new": len(harvest.shelves["new"]),
    "peak": int(peak.split()[1]),
}))
"""


def laid(server, count):
    """Lay so many products down, a hundred a page."""
    pages = count // PAGE
    for number in range(pages):
        server.tells(
            f"/feed?p={number}",
            *(
                product(
                    f"p{number * PAGE + each:06}",
                    voorwaarden=[{"naam": {"nl": "Voorwaarde"}, "beschrijving": {"nl": "x" * 500}}],
                )
                for each in range(PAGE)
            ),
            later=f"/feed?p={number + 1}" if number + 1 < pages else None,
        )


@pytest.fixture(scope="module")
def built(tmp_path_factory, filled_demo):
    """The demo's site in a file."""
    folder = filled_demo.copy_to(tmp_path_factory.mktemp("harvest") / "instance")
    write_instance(folder, free_port())
    return folder / "etc" / "zope.conf"


def started(conf, url):
    """Start a harvest in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", RUN, str(conf), f"{url}/feed?p=0"],
        stdout=subprocess.PIPE,
        text=True,
    )


def harvested(conf, url):
    """Let a harvest run to its end; return what it tells."""
    process = started(conf, url)
    out, _ = process.communicate(timeout=900)
    return json.loads(out.splitlines()[-1])


def test_twenty_thousand_products_in_flat_memory(built):
    """Ten times as many need hardly more memory; each is accounted for, also after a kill."""
    with catalogue() as server:
        laid(server, 2_000)
        small = harvested(built, server.url)
        assert (small["error"], small["report"]["new"], small["products"]) == ("", 2_000, 2_000)
        laid(server, 20_000)
        killed = started(built, server.url)
        asked = len(server.asked)
        while len(server.asked) < asked + 40 and killed.poll() is None:
            time.sleep(0.05)
        killed.kill()
        killed.wait()
        assert killed.returncode == -9
        large = harvested(built, server.url)
    assert (large["error"], large["phase"]) == ("", "idle")
    assert (large["products"], large["new"]) == (20_000, 20_000)
    report = large["report"]
    assert report["new"] == 18_000
    assert report["read"] == sum(
        report[name]
        for name in ("refused", "repeated", "unwanted", "new", "changed", "unchanged", "gone")
    )
    # In kB: the demo's own objects are some 200 MB; a page of a hundred is next to nothing.
    assert large["peak"] < small["peak"] + 60_000, (small["peak"], large["peak"])
