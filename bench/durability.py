"""`python -m bench.durability`: nothing lost, nothing doubled, counted while things go wrong.

Two Zope processes on one database behind ZEO, and a mail server: the scenes are in
tests/under_fire.py. Prints the report of docs/durability.md; exits with 1 when something is lost
or doubled. ``--away 3600 --patience 4000`` lets the mail server be away for an hour.
"""

from collections import Counter
from pathlib import Path
from tests.demo_server import FilledDemo
from tests.fire_counts import Found
from tests.fire_counts import Numbers
from tests.under_fire import under_fire
import argparse
import os
import platform
import signal
import sys
import tempfile
import time

HEAD = "| | different | sent | acknowledged | stored | doubled | lost | answers |"
SAYS = {0: "none"}


def told(found: Found) -> str:
    """Return the report, in Markdown."""
    lines = [
        f"| {each.name} | {len(each.sent)} | {sum(each.sent.values())} | "
        f"{len(each.acknowledged)} | {each.stored} | {each.doubled} | {each.lost} | "
        f"{_answers(each.answers)} |"
        for each in (*found.counts, *found.files)
    ]
    letters = found.letters
    return "\n".join(
        (
            HEAD,
            "|---" * 8 + "|",
            *lines,
            "",
            f"- Processes killed: {found.kills}.",
            f"- Letters: the mail server was away for {letters.away:.0f} s; {letters.expected} "
            f"expected, {letters.missing} missing, {letters.twice} handed over twice (before any "
            f"kill: {letters.unexplained}), of these {letters.several_ids} with another "
            "Message-ID the second time.",
            f"- Seals: {found.checked} dossiers checked, {found.broken} not as they were sealed.",
            f"- {'All is well' if found.all_well else 'SOMETHING IS WRONG'}.",
        )
    )


def _answers(answers: Counter) -> str:
    return ", ".join(f"{times} × {SAYS.get(status, status)}" for status, times in answers.items())


def main() -> None:
    """Measure, and print the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, usual in {
        "at-once": 200,
        "killed": 500,
        "without-mail": 40,
        "storms": 8,
        "in-a-storm": 40,
        "files": 10,
    }.items():
        parser.add_argument(f"--{name}", type=int, default=usual)
    parser.add_argument("--away", type=float, default=900, help="seconds without mail server")
    parser.add_argument("--patience", type=float, default=1200, help="seconds for the letters")
    options = parser.parse_args()
    # Whoever ends it early leaves no server behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    begun = time.monotonic()

    def show(scene: str) -> None:
        print(f"{time.monotonic() - begun:6.0f} s  {scene}", file=sys.stderr, flush=True)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        filled = FilledDemo(folder / "filled")
        try:
            found = under_fire(filled, folder, Numbers(**vars(options)), show)
        finally:
            filled.stop()
    version = platform.python_version()
    print(f"\n{time.strftime('%Y-%m-%d')}, Python {version}, {os.cpu_count()} cores\n")
    print(told(found))
    sys.exit(not found.all_well)


if __name__ == "__main__":
    main()
