"""`python -m bench.finder`: the finder against the site's own catalog and pages, in one run.

In one process: a finder query with the counts of all facets against a plain ``portal_catalog``
query with the same criteria, order and batch, of which 25 brains are read. Then over HTTP: the
finder's page against a stock Collection, ``@subsidies`` against a stock ``@search``.
5 000 subsidies; with FULL=1 also 50 000.
"""

from bench.load import measure
from bench.load import Row
from bench.load import warm
from pathlib import Path
from tests.demo_server import serving
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

SIZES = (5000, 50_000) if os.environ.get("FULL") else (5000,)
JSON = "application/json"
TITLE = {"sort_on": "title"}
# The finder's question, and the same in the catalog's own words.
QUESTIONS = {
    "everything, by title": (TITLE, {}),
    "one purpose": ({**TITLE, "purpose": "energy"}, {"onderneem_purpose": "energy"}),
    "three purposes, one level": (
        {**TITLE, "purpose": ["energy", "start", "digital"], "level": "Lokaal"},
        {"onderneem_purpose": ["energy", "start", "digital"], "onderneem_level": "Lokaal"},
    ),
    "one stage, open": (
        {**TITLE, "stage": "run", "status": "open"},
        {"onderneem_stage": ["run", "*"], "onderneem_state": "open"},
    ),
    "a common word": ({**TITLE, "text": "premie"}, {}),
    "everything, highest amount": (
        {"sort_on": "amount"},
        {"sort_on": "onderneem_amount", "sort_order": "descending"},
    ),
    "everything, newest": (
        {"sort_on": "newest"},
        {"sort_on": "effective", "sort_order": "descending"},
    ),
}


def inside(conf: str, size: int, rounds: int) -> list[list]:
    """Fill to ``size`` and measure in this process; return rows of a table."""
    from onderneem.addon.jobs.scheduler import leave_it_to_me
    from Zope2.Startup.run import configure_wsgi
    import Zope2

    leave_it_to_me()
    configure_wsgi(conf)
    app = Zope2.app()
    from AccessControl.SecurityManagement import newSecurityManager
    from AccessControl.SecurityManagement import noSecurityManager
    from AccessControl.users import system
    from bench.many import fill
    from onderneem.addon.interfaces import IOnderneemLayer
    from Testing.makerequest import makerequest
    from zope.component.hooks import setSite
    from zope.globalrequest import setRequest
    from zope.interface import alsoProvides

    newSecurityManager(None, system)
    app = makerequest(app)
    request = app.REQUEST
    setRequest(request)
    alsoProvides(request, IOnderneemLayer)
    request.set("LANGUAGE", "nl")
    site = app["voorbeeldegem"]
    setSite(site)
    fill(site, size, lambda line: print(line, file=sys.stderr))
    _collection(site)
    noSecurityManager()
    found = [_against(site, request, name, rounds) for name in QUESTIONS]
    found += _more(site, request, rounds)
    Zope2.DB.close()
    return found


def _collection(site) -> None:
    from plone import api
    import transaction

    if "alle" in site:
        return
    query = [
        {
            "i": "portal_type",
            "o": "plone.app.querystring.operation.selection.any",
            "v": ["onderneem.Subsidy"],
        }
    ]
    made = api.content.create(
        site, "Collection", "alle", title="Alle", query=query, sort_on="sortable_title"
    )
    made.item_count = 25
    made.layout = "summary_view"
    api.content.transition(made, "publish")
    transaction.commit()


def _against(site, request, name: str, rounds: int) -> list:
    from onderneem.addon import clock
    from onderneem.addon.finder.finding import Finding
    from onderneem.addon.finder.kept_counts import forget
    from onderneem.addon.subsidies.finder import SUBSIDIES
    from onderneem.addon.topics.asking import words_query

    section, catalog = site["ondernemen"], site.portal_catalog
    form, query = QUESTIONS[name]
    if "text" in form:
        # The same words, with the forms and the synonyms that the section searches for.
        query = {"SearchableText": words_query(section, form["text"])}
    index = catalog._catalog.getIndex("onderneem_state")
    path = "/".join(section.getPhysicalPath())

    def plain() -> None:
        asked = {"portal_type": "onderneem.Subsidy", "path": path, "sort_on": "sortable_title"}
        brains = catalog(**{**asked, **query, "sort_limit": 25, "b_size": 25, "b_start": 0})
        assert all(brain.Title for brain in brains[:25])

    def finder() -> None:
        finding = Finding(section, SUBSIDIES, form, clock.now())
        assert finding.counted.counts
        assert all(finding.brain(doc).Title for doc in finding.batch)

    def uncached() -> None:
        index.forget_kept()
        forget()
        finder()

    times = _in_turn(request, [plain, finder, uncached], rounds)
    middle = [statistics.median(each) for each in times]
    total = Finding(section, SUBSIDIES, form, clock.now()).total
    return [name, total, *middle]


def _more(site, request, rounds: int) -> list[list]:
    """The order that no plain query has, the verdicts, and the view without its template."""
    from onderneem.addon import clock
    from onderneem.addon.finder.finding import Finding
    from onderneem.addon.subsidies.finder import SUBSIDIES
    from onderneem.addon.subsidies.finder import SubsidiesPage

    section = site["ondernemen"]
    me = {"nace": "56.111", "employees": "12", "stage": "run"}

    def asked(form):
        def ask() -> None:
            finding = Finding(section, SUBSIDIES, form, clock.now())
            assert finding.counted.counts
            assert [finding.match(doc) for doc in finding.batch]

        return ask

    def view(form):
        def ask() -> None:
            request.form.clear()
            request.form.update(form)
            page = SubsidiesPage(section["subsidies"], request)
            shown = (page.notices, page.groups, page.sorts, page.chips, page.answers, page.total)
            more = (page.tallies, page.results, page.pages, page.loosen, page.next_question)
            assert all(each is not None for each in (*shown, *more[:3], page.desk))

        return ask

    deeds = {
        "everything, closing soonest": asked({}),
        "for me: verdicts of all": asked(me),
        "the view alone, everything": view({}),
        "the view alone, one purpose": view({"purpose": "energy"}),
        "the view alone, for me": view(me),
    }
    times = _in_turn(request, list(deeds.values()), rounds)
    return [
        [name, None, None, statistics.median(each), None]
        for name, each in zip(deeds, times, strict=True)
    ]


def _in_turn(request, deeds, rounds: int) -> list[list[float]]:
    """Do each in turn, round after round, as in requests of their own; milliseconds of CPU.

    Nothing here waits for anything, and a shared machine takes time away as it likes.
    """
    times: list[list[float]] = [[] for _ in deeds]
    for number in range(rounds + 2):
        for deed, found in zip(deeds, times, strict=True):
            request.other.pop("__catalog_cache__", None)
            request.set("__catalog_cache__", None)
            start = time.process_time()
            deed()
            if number >= 2:
                found.append((time.process_time() - start) * 1000)
    return times


def outside(instance: Path, rounds: int, seconds: float) -> list[Row]:
    """Serve it, and measure pages and services in turn."""
    with serving(instance) as site:
        section = f"{site}/ondernemen"
        found = [
            Row("stock Collection, 25 of all", f"{site}/alle"),
            Row("the finder's page", f"{section}/subsidies?sort_on=title"),
            Row("the finder's page, one purpose", f"{section}/subsidies?purpose=energy"),
            Row("the finder's page, for me", f"{section}/subsidies?nace=56.111&employees=12"),
            Row(
                "stock @search, 25 of all",
                f"{section}/@search?portal_type=onderneem.Subsidy&sort_on=sortable_title&b_size=25",
                JSON,
            ),
            Row("@subsidies, all facets", f"{section}/@subsidies?sort_on=title", JSON),
        ]
        for row in found:
            warm(row)
        for _ in range(rounds):
            for row in found:
                measure(row, seconds)
    return found


def table(size: int, found: list[list]) -> str:
    """Return the rows of one size in Markdown."""
    lines = [
        f"| {size} subsidies | found | plain, CPU ms | finder | ratio | nothing kept | ratio |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, total, plain, finder, uncached in found:
        if plain is None:
            lines.append(f"| {name} | | | {finder:.2f} | | | |")
            continue
        lines.append(
            f"| {name} | {total} | {plain:.2f} | {finder:.2f} | {finder / plain:.2f} | "
            f"{uncached:.2f} | {uncached / plain:.2f} |"
        )
    return "\n".join(lines)


def over_http(size: int, found: list[Row]) -> str:
    """Return what was measured over HTTP in Markdown, each against its stock kin."""
    lines = [f"| {size} subsidies, over HTTP | req/s | p50 ms | p99 ms | kB | ratio |"]
    lines.append("|---|---|---|---|---|---|")
    bases = {"text/html": found[0].rate, JSON: next(r.rate for r in found if r.accept == JSON)}
    for row in found:
        lines.append(
            f"| {row.name} | {row.rate:.1f} | {row.percentile(0.5):.1f} | "
            f"{row.percentile(0.99):.1f} | {row.size / 1000:.0f} | "
            f"{row.rate / bases[row.accept]:.2f} |"
        )
    return "\n".join(lines)


def main() -> None:
    """Build the site, then for each size: fill, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=21)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--seconds", type=float, default=2)
    parser.add_argument("--inside", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        conf, size = options.inside
        print(json.dumps(inside(conf, int(size), options.rounds)))
        return
    with tempfile.TemporaryDirectory() as folder:
        instance = Path(folder) / "instance"
        demo = Path(sys.executable).parent / "onderneem-demo"
        subprocess.run([demo, "--offline", "--instance", instance, "--build-only"], check=True)
        conf = str(instance / "etc" / "zope.conf")
        for size in options.sizes:
            command = [sys.executable, "-m", "bench.finder", "--rounds", str(options.rounds)]
            told = subprocess.run(
                [*command, "--inside", conf, str(size)],
                check=True,
                stdout=subprocess.PIPE,
                text=True,
            )
            print(f"\n{table(size, json.loads(told.stdout.splitlines()[-1]))}\n")
            print(over_http(size, outside(instance, 4, options.seconds)), flush=True)


if __name__ == "__main__":
    main()
