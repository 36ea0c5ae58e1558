"""Out of a site and out of the environment: what remains starts, and every object loads."""

from onderneem.addon.demo.instance import write_instance
from tests.demo_server import free_port
from tests.demo_server import wait_until_it_answers
from tests.house.conftest import clean
from tests.house.conftest import environment_with
from tests.house.conftest import NAME
from tests.house.conftest import pip
import pytest
import signal
import subprocess

PLUG = """
from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.users import system
from Zope2.Startup.run import configure_wsgi
import sys, transaction, Zope2

# What must run is run below: a claim of the scheduler that is written beside the pack stays in the
# file, where nothing names it any more.
from onderneem.addon.jobs.scheduler import leave_it_to_me
leave_it_to_me()
configure_wsgi(sys.argv[1])
app = Zope2.app()
from plone import api
from plone.distribution.api.site import create
from Products.CMFPlone.utils import get_installer
from Testing.makerequest import makerequest
from zope.component.hooks import setSite
from zope.globalrequest import setRequest

newSecurityManager(None, system)
app = makerequest(app)
setRequest(app.REQUEST)
answers = {"site_id": "gemeente", "title": "Gemeente", "description": "", "setup_content": False}
site = create(app, "classic", {**answers, "default_language": "nl",
                               "portal_timezone": "Europe/Brussels"})
for profile in ("plone.restapi:default", "collective.easyform:default"):
    site.portal_setup.runAllImportStepsFromProfile(f"profile-{profile}")
transaction.commit()
installer = get_installer(site, site.REQUEST)
assert installer.install_product("onderneem.addon")
section = api.content.create(site, "onderneem.Section", id="ondernemen", phone="09 000 00 00")
topic = api.content.create(section["themas"], "onderneem.Topic", id="terras")
guide = api.content.create(section["gidsen"], "onderneem.Guide", id="terras", title="Terras")
# What a webmaster and the jobs leave in the site.
from onderneem.addon import clock
from onderneem.addon.catalogue.key import keep_key
from onderneem.addon.jobs import mishaps, trial
from onderneem.addon.topics import review_letters, useful
from zope.lifecycleevent import modified
for number in (1, 2):
    guide.parts = ({"title": f"Deel {number}", "anchor": None, "text": None},)
    modified(guide)
assert guide.version_id > 0
useful.take(guide, False, "De prijs klopt niet")
guide.review_by, guide.review_owner = clock.today(), "an@bakker.example"
guide.reindexObject()
assert review_letters.write_letters(site) == 1
keep_key(site, "een-sleutel")
mishaps.note(site, "ecounter.check", "OSError", clock.stored_now())
assert trial.ask(site, "notify_addresses")
transaction.commit()
from onderneem.addon.jobs.runner import run_due
run_due(site, ["jobs.trials"])
setSite(site)
transaction.commit()
api.content.delete(site["ondernemen"], check_linkintegrity=False)
transaction.commit()
assert installer.uninstall_product("onderneem.addon")
transaction.commit()
# What a pack throws away is no part of the site any more.
app._p_jar.db().pack()
"""

LOAD = """
from Zope2.Startup.run import configure_wsgi
from ZODB.broken import Broken
import importlib.util, sys, Zope2

assert importlib.util.find_spec("onderneem") is None, "the package is still there"
configure_wsgi(sys.argv[1])
connection = Zope2.app()._p_jar
cursor, seen, broken = None, 0, []
while seen == 0 or cursor is not None:
    oid, _tid, _data, cursor = connection.db().storage.record_iternext(cursor)
    found = connection.get(oid)
    found._p_activate()
    seen += 1
    if isinstance(found, Broken):
        broken.append(repr(found))
assert seen > 1000, seen
assert not broken, broken
"""


@pytest.mark.hard
def test_after_pip_uninstall_the_site_starts_and_every_object_loads(built, tmp_path):
    """Installed, used, uninstalled from the site, then from Python: nothing is broken."""
    commands = environment_with(next(built.glob("*.whl")), tmp_path / "venv")
    instance, port = tmp_path / "instance", free_port()
    write_instance(instance, port)
    conf = str(instance / "etc" / "zope.conf")
    python = [str(commands / "python"), "-c"]
    subprocess.run([*python, PLUG, conf], check=True, env=clean(), cwd=tmp_path)
    pip(tmp_path / "venv", "uninstall", NAME)
    # The demo's own filter; docs/webmaster.md: the line goes before the package does.
    ini = instance / "etc" / "wsgi.ini"
    ini.write_text(ini.read_text("utf-8").replace("    readable\n", ""), "utf-8")
    subprocess.run([*python, LOAD, conf], check=True, env=clean(), cwd=tmp_path)
    process = subprocess.Popen(
        [str(commands / "runwsgi"), str(instance / "etc" / "wsgi.ini")], env=clean(), cwd=tmp_path
    )
    try:
        wait_until_it_answers(f"http://localhost:{port}/gemeente", process)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)
