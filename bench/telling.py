"""`python -m bench.telling`: how fast the catalogue goes out, against plone.restapi's @search.

Two sections of their own, with a hundred and a thousand published permits as full as a real one,
served by one process. "anew" comes after a change of the section, so that nothing is kept; @search
gives the same items, with their metadata and as whole objects.
"""

from bench.load import Row
from decimal import Decimal
from pathlib import Path
from tests.demo_server import serving
import argparse
import base64
import http.client
import json
import subprocess
import sys
import tempfile
import time
import urllib.request

WEBMASTER = "Basic " + base64.b64encode(b"webmaster:onderneem").decode()
SIZES = (100, 1000)
JSON = "application/json"
TITLES = tuple(
    f"Voorwaarde {number}: 1,50 meter blijft vrij voor wie te voet is." for number in range(6)
)
FIELDS = {
    "description": "Tafels en stoelen op de stoep, het hele jaar door.",
    "audience": "Wie een café, restaurant of bakkerij heeft.",
    "conditions": tuple({"title": each, "proof": "Een schets met maten"} for each in TITLES),
    "procedure": tuple({"title": each, "text": None} for each in TITLES[:4]),
    "documents": ({"title": "Bewijs van verzekering", "text": "Vraag het uw verzekeraar."},),
    "costs": ({"title": None, "amount": Decimal(20), "unit": "per vierkante meter per jaar"},),
    "term_number": 30,
    "competent_authority": "College van burgemeester en schepenen",
    "authority_level": "Lokaal",
    "legislation": ({"title": "Reglement", "url": "https://wet.example/reglement"},),
    "websites": ({"title": "Meer", "url": "https://lees.example"},),
    "start_url": "https://loket.example/terras",
    "target_groups": {"Onderneming"},
    "themes": {"EconomieWerk"},
}


def fill(conf: str) -> None:
    """Add the sections to the site of the configuration, and let the feed tell them."""
    from onderneem.addon.jobs.scheduler import leave_it_to_me
    from Zope2.Startup.run import configure_wsgi
    import Zope2

    leave_it_to_me()
    configure_wsgi(conf)
    app = Zope2.app()
    from AccessControl.SecurityManagement import newSecurityManager
    from AccessControl.users import system
    from Testing.makerequest import makerequest
    from zope.component.hooks import setSite
    from zope.globalrequest import setRequest

    newSecurityManager(None, system)
    app = makerequest(app)
    setRequest(app.REQUEST)
    site = app["voorbeeldegem"]
    setSite(site)
    for size in SIZES:
        _section(site, size)
    Zope2.DB.close()


def _section(site, size: int) -> None:
    from onderneem.addon.catalogue.out.telling import tell
    from onderneem.addon.demo.publishing import publish
    from plone import api
    import transaction

    section = api.content.create(
        site, "onderneem.Section", f"maat-{size}", title=f"{size}", phone="09", municipality="44021"
    )
    for number in range(size):
        title = f"Terrasvergunning {number:04}"
        api.content.create(section["vergunningen"], "onderneem.Permit", title=title, **FIELDS)
    publish(section)
    transaction.commit()
    start = time.perf_counter()
    told = tell(section)
    print(f"told {told} in {time.perf_counter() - start:.1f} s", file=sys.stderr)


def rows(site: str, size: int) -> list[Row]:
    """Return what is measured for one size."""
    section = f"{site}/maat-{size}"
    search = f"{section}/@search?portal_type=onderneem.Permit&b_size={size}"
    return [
        Row(f"@search of {size}", search, JSON),
        Row(f"@search of {size}, whole objects", f"{search}&fullobjects=1", JSON),
        Row(f"@catalogue of {size}, anew", f"{section}/@catalogue", JSON),
        Row(f"@catalogue of {size}, unchanged", f"{section}/@catalogue", JSON),
        Row(f"@catalogue of {size}, 304", f"{section}/@catalogue", JSON),
        Row(f"@@ldes/0 of {size}", f"{section}/@@ldes/0", JSON),
    ]


def change(section: str, number: int) -> None:
    """Give the section another phone number, which every service tells."""
    request = urllib.request.Request(
        section,
        json.dumps({"phone": f"09 000 00 {number:02}"}).encode(),
        {"Accept": JSON, "Content-Type": JSON, "Authorization": WEBMASTER},
        method="PATCH",
    )
    urllib.request.urlopen(request, timeout=60).close()


def ask(row: Row, number: int, etag: str) -> str:
    """Ask once, note how long it took, return the ETag."""
    if row.name.endswith("anew"):
        change(row.url.removesuffix("/@catalogue"), number)
    _scheme, _, host, path = row.url.split("/", 3)
    connection = http.client.HTTPConnection(host, timeout=300)
    headers = {"Accept": row.accept}
    if row.name.endswith("304"):
        headers["If-None-Match"] = etag
    start = time.perf_counter()
    connection.request("GET", f"/{path}", headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    row.times.append((time.perf_counter() - start) * 1000)
    row.size = len(body)
    expected = 304 if row.name.endswith("304") else 200
    if answer.status != expected:
        raise SystemExit(f"{row.url} answered {answer.status}")
    connection.close()
    return answer.getheader("ETag") or ""


def measure(found: list[Row], rounds: int) -> None:
    """Ask each in turn, round after round; the first round warms up and doesn't count."""
    etag = ""
    for number in range(rounds + 1):
        for row in found:
            etag = ask(row, number, etag) or etag
        if not number:
            for row in found:
                row.times.clear()


def table(found: list[Row]) -> str:
    """Return the result in Markdown; ratios to @search of as many."""
    lines = ["| what | p50 ms | max ms | kB | times @search |", "|---|---|---|---|---|"]
    base = 1.0
    for row in found:
        middle = row.percentile(0.5)
        if row.name.startswith("@search") and "," not in row.name:
            base = middle
        lines.append(
            f"| {row.name} | {middle:.1f} | {max(row.times):.1f} | {row.size / 1000:.0f} | "
            f"{middle / base:.2f} |"
        )
    return "\n".join(lines)


def main() -> None:
    """Build the site, fill it, serve it, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        instance = Path(folder) / "instance"
        demo = Path(sys.executable).parent / "onderneem-demo"
        subprocess.run([demo, "--offline", "--instance", instance, "--build-only"], check=True)
        conf = str(instance / "etc" / "zope.conf")
        code = f"from bench.telling import fill; fill({conf!r})"
        subprocess.run([sys.executable, "-c", code], check=True)
        found = []
        with serving(instance) as site:
            for size in SIZES:
                some = rows(site, size)
                measure(some, options.rounds)
                found += some
    print(table(found))


if __name__ == "__main__":
    main()
