"""``onderneem-verify CONF SITE``: whether every dossier of a site is as it was sealed."""

import argparse
import sys

HELD = "onderneem-verify: a server holds this FileStorage; look at {section}/dossiers/@@verify."


def main(argv: list[str] | None = None) -> int:
    """Run the command; returns 0, 1 when something was changed, 2 when it couldn't look."""
    parser = argparse.ArgumentParser(prog="onderneem-verify", description=__doc__)
    parser.add_argument("conf", help="path of a zope.conf")
    parser.add_argument("site", help="id of the Plone site")
    options = parser.parse_args(argv)

    from onderneem.addon.jobs.scheduler import leave_it_to_me
    from Zope2.Startup.run import configure_wsgi
    import zc.lockfile
    import Zope2

    leave_it_to_me()
    configure_wsgi(options.conf)
    try:
        app = Zope2.app()
    except zc.lockfile.LockError:
        print(HELD, file=sys.stderr)
        return 2
    try:
        return _check(app, options.site)
    finally:
        Zope2.DB.close()


def _check(app, name: str) -> int:
    # Imported before Zope2.app(), makerequest silently gives an empty DemoStorage.
    from onderneem.addon.jobs.scheduler import sites_of
    from Testing.makerequest import makerequest
    from zope.component.hooks import setSite

    site = {each.getId(): each for each in sites_of(makerequest(app))}.get(name)
    if site is None:
        print(f"onderneem-verify: no site {name!r} with the add-on", file=sys.stderr)
        return 2
    setSite(site)
    return told_of_site(site)


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
