"""The demo's site, opened in this process to put something into it before it is served."""

from collections.abc import Iterator
from contextlib import contextmanager
from tests.demo_server import SITE
from typing import Any


@contextmanager
def opened_demo(conf: str) -> Iterator[Any]:
    """Yield the site of a zope.conf to the system's own user, without jobs; the caller commits."""
    from onderneem.addon.jobs.scheduler import leave_it_to_me
    from Zope2.Startup.run import configure_wsgi
    import Zope2

    leave_it_to_me()
    configure_wsgi(conf)
    app = Zope2.app()
    # Imported before Zope2.app(), makerequest silently gives an empty DemoStorage.
    from AccessControl.SecurityManagement import newSecurityManager
    from AccessControl.users import system
    from Testing.makerequest import makerequest
    from zope.component.hooks import setSite
    from zope.globalrequest import setRequest

    newSecurityManager(None, system)
    app = makerequest(app)
    setRequest(app.REQUEST)
    setSite(app[SITE])
    try:
        yield app[SITE]
    finally:
        Zope2.DB.close()
