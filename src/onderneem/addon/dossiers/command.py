"""``onderneem-verify CONF SITE``: whether every dossier of a site is as it was sealed."""

from onderneem.addon.jobs.opening import NotOpened
from onderneem.addon.jobs.opening import opened_site
import argparse
import sys

PROGRAM = "onderneem-verify"
HELD = "a server or another command holds this FileStorage; look at {section}/dossiers/@@verify."


def main(argv: list[str] | None = None) -> int:
    """Run the command; returns 0, 1 when something was changed, 2 when it couldn't look."""
    parser = argparse.ArgumentParser(prog=PROGRAM, description=__doc__)
    parser.add_argument("conf", help="path of a zope.conf")
    parser.add_argument("site", help="id of the Plone site")
    options = parser.parse_args(argv)
    try:
        with opened_site(PROGRAM, options.conf, options.site, HELD) as site:
            return told_of_site(site)
    except NotOpened as problem:
        print(problem, file=sys.stderr)
        return 2


def told_of_site(site) -> int:
    """Print what isn't as it was sealed, and how many were looked at; return the exit code."""
    from onderneem.addon.dossiers.checking import check_some
    from onderneem.addon.dossiers.container import dossiers_of
    from onderneem.addon.place.section import sections_of

    number, failed = 0, 0
    for container in filter(None, map(dossiers_of, sections_of(site))):
        after = ""
        while True:
            found = check_some(container, after)
            for reference, parts in found.broken:
                print(f"{reference}: {', '.join(parts)}", file=sys.stderr)
            number, failed, after = number + found.checked, failed + len(found.broken), found.after
            container._p_jar.cacheGC()
            if not after:
                break
    print(f"{number} dossiers, {failed} not as they were sealed")
    return 1 if failed else 0
