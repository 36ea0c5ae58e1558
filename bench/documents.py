"""Add stock Documents to the demo's site: `python -m bench.documents ZOPE_CONF`.

They sit four levels deep, below what the stock navigation shows (three levels), so that a stock
page isn't made slower than that of a site of this size usually is.
"""

from onderneem.addon.demo.serve import SITE
import sys

TEXT = "<p>" + "De gemeente helpt ondernemers met raad en daad, vandaag en morgen. " * 36 + "</p>"
SERIES, EACH = 25, 20


def fill(conf: str) -> None:
    """Open the database of the configuration and add them, once."""
    from Zope2.Startup.run import configure_wsgi
    import Zope2

    configure_wsgi(conf)
    app = Zope2.app()
    from AccessControl.SecurityManagement import newSecurityManager
    from AccessControl.users import system
    from plone import api
    from plone.app.textfield.value import RichTextValue
    from Testing.makerequest import makerequest
    from zope.component.hooks import setSite
    from zope.globalrequest import setRequest
    import transaction

    newSecurityManager(None, system)
    app = makerequest(app)
    setRequest(app.REQUEST)
    site = app[SITE]
    setSite(site)
    if "archief" not in site["bestuur"]:
        archive = api.content.create(site["bestuur"], "Folder", "archief", title="Archief")
        api.content.transition(archive, "publish")
        for number in range(SERIES):
            series = api.content.create(archive, "Folder", f"reeks-{number:02}", title="Reeks")
            api.content.transition(series, "publish")
            for page in range(EACH):
                text = RichTextValue(TEXT, "text/html", "text/x-html-safe")
                made = api.content.create(
                    series, "Document", f"stuk-{page:02}", title=f"Stuk {page}", text=text
                )
                api.content.transition(made, "publish")
        transaction.commit()
    Zope2.DB.close()


if __name__ == "__main__":
    fill(sys.argv[1])
