"""Make the demo's site in the database of a zope.conf, unless it is there."""

from onderneem.addon.demo.serve import MANAGER
from onderneem.addon.demo.serve import PASSWORD
from onderneem.addon.demo.serve import SITE
from onderneem.addon.demo.texts.municipality import SITE as TEXTS
from pathlib import Path
import logging
import sys

ANSWERS = {
    "site_id": SITE,
    "title": TEXTS["title"],
    "description": TEXTS["description"],
    "default_language": "nl",
    "portal_timezone": "Europe/Brussels",
    "setup_content": False,
}


def make_site(conf: str) -> bool:
    """Open the database of ``conf`` and make the site; return whether it was made now."""
    from Zope2.Startup.run import configure_wsgi
    import transaction
    import Zope2

    # What Plone tells of itself while a site is made is for the log, not for a newcomer's screen.
    log = Path(conf).resolve().parent.parent / "var" / "log" / "instance.log"
    logging.basicConfig(filename=log, encoding="utf-8", level=logging.WARNING)
    configure_wsgi(conf)
    app = Zope2.app()
    try:
        if SITE in app.objectIds():
            return False
        _create(app)
        return True
    finally:
        transaction.abort()
        app._p_jar.close()
        Zope2.DB.close()


def _create(app) -> None:
    # Imported before Zope2.app(), makerequest silently gives an empty DemoStorage.
    from AccessControl.SecurityManagement import newSecurityManager
    from AccessControl.users import system
    from plone.distribution.api.site import create
    from Testing.makerequest import makerequest
    from zope.globalrequest import setRequest
    import transaction

    newSecurityManager(None, system)
    app = makerequest(app)
    setRequest(app.REQUEST)
    site = create(app, "classic", ANSWERS)
    # Who may install and remove add-ons is above the site.
    app.acl_users.userFolderAddUser(MANAGER, PASSWORD, ["Manager"], [])
    site.portal_setup.runAllImportStepsFromProfile("profile-onderneem.addon:demo")
    transaction.commit()


if __name__ == "__main__":
    make_site(sys.argv[1])
