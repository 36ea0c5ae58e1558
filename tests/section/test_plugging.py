"""Plugging in and out: the site is afterwards exactly what it was before."""

from io import BytesIO
from onderneem.addon import clock
from onderneem.addon.catalogue.key import keep_key
from onderneem.addon.jobs.mishaps import note
from onderneem.addon.jobs.trial import ask
from onderneem.addon.post.letter import Letter
from onderneem.addon.post.outbox import enqueue
from plone import api
from plone.app.testing import applyProfile
from plone.app.testing import SITE_OWNER_NAME
from plone.distribution.api.site import create
from plone.testing import zope
from Products.CMFPlone.utils import get_installer
from Products.statusmessages.interfaces import IStatusMessage
from tests.places import make_section
from tests.remembered import remembered
from zExceptions import BadRequest
from zope.annotation.interfaces import IAnnotations
from zope.component.hooks import getSite
from zope.component.hooks import setSite
import pytest
import re
import tarfile

PRODUCT = "onderneem.addon"
# What Plone computes anew: the time of the last change of resources, and that field's default.
TIME_STAMP = re.compile(
    rb"<(value|default)>\d{4}-\d\d-\d\d[T ][\d:.]+(\+[\d:]+)?</(value|default)>"
)
EMPTY = re.compile(rb"<\w+/>")


ANSWERS = {
    "site_id": "oud-voorbeeldegem",
    "title": "Oud-Voorbeeldegem",
    "description": "",
    "default_language": "nl",
    "portal_timezone": "Europe/Brussels",
    "setup_content": False,
}


@remembered
def found_a_site(portal):
    """Make a second site beside ``portal``, give it a past, and don't install our add-on in it."""
    site = create(portal.aq_parent, "classic", ANSWERS)
    setSite(site)
    applyProfile(site, "plone.restapi:default")
    applyProfile(site, "collective.easyform:default")
    workflows = api.portal.get_tool("portal_workflow")
    workflows.manage_clone(workflows["simple_publication_workflow"], "raadsbesluit")
    workflows.setChainForPortalTypes(["News Item"], ("raadsbesluit",))
    bestuur = api.content.create(site, "Folder", "bestuur", title="Bestuur")
    api.content.create(bestuur, "Document", "college", title="College")
    api.content.create(site, "EasyForm", "meld-een-put", title="Meld een put")
    api.content.transition(bestuur, "publish")
    api.portal.set_registry_record("plone.site_title", "Oud-Voorbeeldegem")
    api.portal.set_registry_record("plone.displayed_types", ("Folder", "Document"))
    site.manage_permission("Add portal content", ["Manager", "Owner"], acquire=0)
    site._addRole("Archivaris")


@pytest.fixture
def old_site(functional):
    """A municipal site with a past: pages, a workflow, a form and settings of its own.

    A second site beside the one of the layer, in which we aren't installed; the webmaster looks.
    """
    before = getSite()
    zope.login(functional["app"]["acl_users"], SITE_OWNER_NAME)
    found_a_site(functional["portal"])
    site = functional["app"][ANSWERS["site_id"]]
    setSite(site)
    yield site
    setSite(before)


def exported(portal) -> dict[str, bytes]:
    """Return the whole GenericSetup export, file by file, its one time stamp masked."""
    archive = portal.portal_setup.runAllExportSteps()["tarball"]
    with tarfile.open(fileobj=BytesIO(archive)) as files:
        return {
            name: TIME_STAMP.sub(b"<time/>", files.extractfile(name).read())
            for name in files.getnames()
            if files.getmember(name).isfile()
        }


def traces(portal) -> dict:
    """Return what no export step tells: attributes, components, indexes, annotations."""
    sm = portal.getSiteManager()
    catalog = api.portal.get_tool("portal_catalog")
    return {
        "attributes": sorted(set(vars(portal)) - {"_v__providedBy__"}),
        "roles": sorted(portal.__ac_roles__),
        "objects": sorted(portal.objectIds()),
        "utilities": sorted(f"{r.provided.__name__} {r.name}" for r in sm.registeredUtilities()),
        "adapters": len(list(sm.registeredAdapters())),
        "handlers": len(list(sm.registeredHandlers())),
        "indexes": sorted(catalog.indexes()),
        "columns": sorted(catalog.schema()),
        "annotations": sorted(IAnnotations(portal)),
        "chains": sorted(api.portal.get_tool("portal_workflow")._chains_by_type),
        "registry": sorted(api.portal.get_tool("portal_registry").records),
        "profiles": sorted(portal.portal_setup._profile_upgrade_versions),
    }


def difference(before: dict, after: dict) -> dict:
    """Return what stands in one and not in the other, with both values."""
    return {
        name: (before.get(name), after.get(name))
        for name in before.keys() | after.keys()
        if before.get(name) != after.get(name)
    }


def use(site):
    """Leave behind what a webmaster and the jobs leave: a key, an error, a trial, a letter."""
    keep_key(site, "een-sleutel")
    note(site, "ecounter.check", "OSError", clock.stored_now())
    assert ask(site, "notify_addresses")
    enqueue(Letter("test", "bo@bakker.example", "Ontvangen", "Goeiedag"))


def test_unplugging_puts_back_the_exact_site(old_site):
    """Install, add a section, delete it, uninstall: no file of the export and no trace differs."""
    before = exported(old_site), traces(old_site)
    installer = get_installer(old_site, old_site.REQUEST)
    assert installer.install_product(PRODUCT)
    make_section(old_site)
    use(old_site)
    api.content.delete(old_site["ondernemen"], check_linkintegrity=False)
    assert installer.uninstall_product(PRODUCT)
    assert difference(before[1], traces(old_site)) == {}
    assert difference(before[0], exported(old_site)) == {}


def test_installing_touches_nothing_that_was_there(old_site):
    """Every file of the export that existed before holds its old lines; ours only come beside."""
    before = exported(old_site)
    get_installer(old_site, old_site.REQUEST).install_product(PRODUCT)
    after = exported(old_site)
    for name, content in before.items():
        lost = set(content.splitlines()) - set(after[name].splitlines())
        # An empty <sharing/> becomes <sharing>…</sharing>: there was nothing to lose.
        lost = {line for line in lost if not EMPTY.fullmatch(line)}
        assert not lost, f"{name}: {sorted(lost)[:5]}"


def test_unplugging_is_refused_while_a_section_exists(old_site):
    """Nothing is removed, and the reason names the section."""
    installer = get_installer(old_site, old_site.REQUEST)
    installer.install_product(PRODUCT)
    section = make_section(old_site)
    before = traces(old_site)
    where = "/".join(section.getPhysicalPath())
    with pytest.raises(BadRequest, match=where):
        installer.uninstall_product(PRODUCT)
    # The control panel's own message gives no reason.
    told = IStatusMessage(old_site.REQUEST).show()
    assert any(where in each.message for each in told)
    assert traces(old_site) == before


def test_it_can_be_plugged_in_again(old_site):
    """Out and in again gives a working section."""
    installer = get_installer(old_site, old_site.REQUEST)
    for _ in range(2):
        installer.install_product(PRODUCT)
        make_section(old_site)
        api.content.delete(old_site["ondernemen"], check_linkintegrity=False)
        installer.uninstall_product(PRODUCT)
    installer.install_product(PRODUCT)
    assert "contact" in make_section(old_site)
