"""The demo's site with all its links leading to a server of ours, whatever that does."""

from onderneem.addon.demo.instance import write_instance
from tests.demo_server import free_port
import subprocess
import sys

POINT = """
from Zope2.Startup.run import configure_wsgi
import sys, transaction, Zope2
configure_wsgi(sys.argv[1])
app = Zope2.app()
from onderneem.addon.jobs import ledger
from zope.component.hooks import setSite
site = app["voorbeeldegem"]
setSite(site)
ledger.forget(site)
registry = site.portal_registry
registry["onderneem.private_addresses"] = True
registry["onderneem.product_base"] = None
registry["onderneem.ecounter_base"] = sys.argv[2] + "/ok/counter"
for number, permit in enumerate(site["ondernemen"]["vergunningen"].objectValues()):
    permit.start_url = f"{sys.argv[2]}/ok/{number}"
    permit.websites = ()
for folder in ("themas", "gidsen", "subsidies"):
    for item in site["ondernemen"][folder].objectValues():
        item.start_url, item.websites = None, ()
site["ondernemen"].ecounter_base = None
transaction.commit()
"""


def point(instance, url: str) -> None:
    """Let the links of the demo's site in the folder ``instance`` lead to ``url``."""
    write_instance(instance, free_port())
    conf = str(instance / "etc" / "zope.conf")
    subprocess.run([sys.executable, "-c", POINT, conf, url], check=True)
