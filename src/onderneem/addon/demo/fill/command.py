"""``onderneem-fill CONF SITE --subsidies N --guides N --permits N --dossiers N``: for trials."""

from onderneem.addon.jobs.opening import NotOpened
from onderneem.addon.jobs.opening import opened_site
from time import monotonic
from typing import Any
import argparse
import sys

PROGRAM = "onderneem-fill"
HELD = (
    "a server or another command holds this FileStorage. Stop it, or fill another copy: two "
    "processes can't write in it."
)
REAL = (
    "onderneem-fill: this site has dossiers of real people. It is for trials only; nothing was "
    "added."
)
KINDS = ("subsidies", "guides", "permits", "dossiers")
MOST = 200_000
WIDTH = 30


def main(argv: list[str] | None = None) -> int:
    """Run the command; returns 0, or 2 when it refuses."""
    parser = argparse.ArgumentParser(prog=PROGRAM, description=__doc__)
    parser.add_argument("conf", help="path of a zope.conf")
    parser.add_argument("site", help="id of the Plone site")
    for kind in KINDS:
        parser.add_argument(f"--{kind}", type=_number, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes other items")
    return _with_site(parser.parse_args(argv))


def _number(text: str) -> int:
    number = int(text)
    if not 0 <= number <= MOST:
        raise argparse.ArgumentTypeError(f"a number from 0 to {MOST}")
    return number


def _with_site(options: argparse.Namespace) -> int:
    try:
        with opened_site(PROGRAM, options.conf, options.site, HELD) as site:
            return _run(site, options)
    except NotOpened as problem:
        print(problem, file=sys.stderr)
        return 2


def _run(site: Any, options: argparse.Namespace) -> int:
    from AccessControl.security import newInteraction
    from AccessControl.SecurityManagement import newSecurityManager
    from AccessControl.users import system
    from onderneem.addon.demo.fill.adding import fill
    from onderneem.addon.demo.fill.adding import NoPlace
    from onderneem.addon.demo.fill.real import has_real_dossiers
    from zope.globalrequest import setRequest

    newInteraction()
    newSecurityManager(None, system)
    setRequest(site.REQUEST)
    if has_real_dossiers(site):
        print(REAL, file=sys.stderr)
        return 2
    wanted = {name: getattr(options, name) for name in KINDS}
    try:
        added = fill(site, **wanted, seed=options.seed, show=Bar())
    except NoPlace as problem:
        print(f"onderneem-fill: no section with a folder {problem}", file=sys.stderr)
        return 2
    print(f"{added} added")
    return 0


class Bar:
    """How far it is, on one line of a terminal; a line each time elsewhere."""

    def __init__(self) -> None:
        self._begun = monotonic()

    def __call__(self, kind: str, number: int, total: int) -> None:
        """Show that so many of a kind are there."""
        done = WIDTH * number // total
        pace = number / max(monotonic() - self._begun, 0.001)
        line = f"{kind:<10} [{'#' * done}{'.' * (WIDTH - done)}] {number}/{total}  {pace:.0f}/s"
        terminal = sys.stderr.isatty()
        end = "\r" if terminal and number < total else "\n"
        print(line, end=end, file=sys.stderr, flush=True)
        if number == total:
            self._begun = monotonic()


if __name__ == "__main__":
    sys.exit(main())
