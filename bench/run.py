"""`make bench`: the section's pages and services against stock Plone, in one run.

Prints a table in Markdown; bench/README.md says what it means and keeps the last one.
"""

from bench.load import measure
from bench.load import Row
from bench.load import warm
from pathlib import Path
from tests.demo_server import serving
import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time

GUIDE = "ondernemen/gidsen/een-terras-plaatsen"
PERMIT = "ondernemen/vergunningen/terras"
DOCUMENT = "bestuur/archief/reeks-07/stuk-07"
LEAN = "contact/openingsuren"
JSON = "application/json"


def rows(site: str) -> list[Row]:
    """Return what is measured; the first is the base of the pages, JSON_BASE that of services."""
    return [
        Row("stock Document, themed", f"{site}/{DOCUMENT}"),
        Row("stock Document, few siblings", f"{site}/{LEAN}"),
        Row("guide page", f"{site}/{GUIDE}"),
        Row("permit page", f"{site}/{PERMIT}"),
        Row("landing page", f"{site}/ondernemen"),
        Row("contact form", f"{site}/ondernemen/contact"),
        Row("plone.restapi GET of the guide", f"{site}/{GUIDE}", JSON),
        Row("@e-counter of the guide", f"{site}/{GUIDE}/@e-counter", JSON),
        Row("@e-counter of the permit", f"{site}/{PERMIT}/@e-counter", JSON),
    ]


def table(found: list[Row]) -> str:
    """Return the result as a Markdown table, each row with its ratio to its base."""
    page = found[0].rate
    service = next(row.rate for row in found if row.name.startswith("plone.restapi"))
    lines = [
        "| page or service | req/s (min-max of rounds) | p50 ms | p99 ms | kB | ratio |",
        "|---|---|---|---|---|---|",
    ]
    for row in found:
        base = service if row.accept == JSON else page
        spread = f"{min(row.per_round):.1f}-{max(row.per_round):.1f}"
        lines.append(
            f"| {row.name} | {row.rate:.1f} ({spread}) | {row.percentile(0.5):.1f} | "
            f"{row.percentile(0.99):.1f} | {row.size / 1000:.0f} | {row.rate / base:.2f} |"
        )
    return "\n".join(lines)


def main() -> None:
    """Build the site, serve it, measure interleaved, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--clients", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        instance = Path(folder) / "instance"
        demo = Path(sys.executable).parent / "onderneem-demo"
        subprocess.run([demo, "--instance", instance, "--build-only"], check=True)
        conf = instance / "etc" / "zope.conf"
        subprocess.run([sys.executable, "-m", "bench.documents", str(conf)], check=True)
        with serving(instance) as site:
            found = rows(site)
            for row in found:
                warm(row)
            for _ in range(options.rounds):
                for row in found:
                    measure(row, options.seconds, options.clients)
    version = platform.python_version()
    print(f"\n{time.strftime('%Y-%m-%d')}, Python {version}, {os.cpu_count()} cores, one process,")
    print(f"{options.rounds} rounds of {options.seconds} s, {options.clients} client(s)\n")
    print(table(found))


if __name__ == "__main__":
    main()
