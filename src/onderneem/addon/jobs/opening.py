"""A site opened by a command: from a zope.conf and a name, or a word on why it can't be."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class NotOpened(Exception):
    """``str()``: why, for stderr."""


@contextmanager
def opened_site(program: str, conf: str, name: str, held: str) -> Iterator[Any]:
    """Yield the site ``name`` with the add-on, and close the database behind it.

    ``held``: what to say when a server holds the FileStorage. Raises NotOpened, also for a
    zope.conf that isn't there or isn't one.
    """
    from onderneem.addon.jobs.scheduler import leave_it_to_me
    from ZConfig import ConfigurationError
    from Zope2.Startup.run import configure_wsgi
    import zc.lockfile
    import Zope2

    leave_it_to_me()
    try:
        configure_wsgi(conf)
    except (ConfigurationError, OSError, UnicodeDecodeError) as problem:
        raise NotOpened(f"{program}: {_on_one_line(problem)}") from None
    try:
        app = Zope2.app()
    except zc.lockfile.LockError:
        raise NotOpened(f"{program}: {held}") from None
    try:
        yield _site(app, program, name)
    finally:
        Zope2.DB.close()


def _on_one_line(problem: Exception) -> str:
    """Return what ZConfig says of a file, and where in it."""
    return " ".join(str(problem).split())[:300]


def _site(app: Any, program: str, name: str) -> Any:
    # Imported before Zope2.app(), makerequest silently gives an empty DemoStorage.
    from onderneem.addon.jobs.scheduler import sites_of
    from Testing.makerequest import makerequest
    from zope.component.hooks import setSite

    found = {each.getId(): each for each in sites_of(makerequest(app))}.get(name)
    if found is None:
        raise NotOpened(f"{program}: no site {name!r} with the add-on")
    setSite(found)
    return found
