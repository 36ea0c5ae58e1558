"""The key to the catalogue: shown, logged and exported nowhere."""

from io import BytesIO
from onderneem.addon.catalogue.key import keep_key
from onderneem.addon.jobs.interfaces import ITrial
from onderneem.addon.jobs.runner import run_due
from onderneem.addon.jobs.trial import ask
from onderneem.addon.jobs.trial import standing_of
from plone import api
from plone.app.testing import SITE_OWNER_NAME
from tests.section.test_panel import Webmaster
from tests.topics.people import opened_section
from zope.component import getGlobalSiteManager
from zope.component.hooks import setSite
from zope.interface import implementer
import logging
import pytest
import tarfile
import transaction

KEY = "zeer-geheime-sleutel-9f3a"


@pytest.fixture
def section(functional):
    """An open section of a site that keeps a key."""
    found = opened_section(functional["portal"])
    keep_key(functional["portal"], KEY)
    transaction.commit()
    yield found
    setSite(functional["portal"])


@pytest.fixture
def site(section):
    """Its site."""
    return section.aq_parent


def test_no_page_shows_it(section, site):
    """Neither the panel, nor the registry's editor, nor the health."""
    webmaster = Webmaster(section)
    base = site.absolute_url()
    for address in (
        webmaster.url,
        f"{base}/@@onderneem-health",
        f"{section.absolute_url()}/@@health",
        f"{base}/portal_registry?q=onderneem",
        section.absolute_url(),
    ):
        answer = webmaster.session.get(address, timeout=60)
        assert answer.status_code == 200, address
        assert KEY not in answer.text, address


@pytest.mark.hard
def test_no_export_and_no_snapshot_holds_it(site):
    """Those travel by mail and stand in repositories."""
    with api.env.adopt_user(SITE_OWNER_NAME):
        archive = site.portal_setup.runAllExportSteps()["tarball"]
        with tarfile.open(fileobj=BytesIO(archive)) as files:
            found = [files.extractfile(each).read() for each in files if each.isfile()]
        assert len(found) > 10
        assert not any(KEY.encode() in each for each in found)
        snapshot = site.portal_setup.createSnapshot("before")
        folder = site.portal_setup.snapshots[snapshot["snapshot"].getId()]
        texts = [_text(each) for _path, each in folder.ZopeFind(folder, search_sub=1)]
        assert len(texts) > 10
        assert not any(KEY in each for each in texts)


def _text(item) -> str:
    data = getattr(item, "data", None) or getattr(item, "_text", None) or ""
    return data.decode("utf-8", "replace") if isinstance(data, bytes) else str(data)


@implementer(ITrial)
class Careless:
    """A trial whose error holds the key."""

    title, goes_out = "Careless", False

    def try_it(self, site):
        """Fail, and tell too much."""
        raise ValueError(f"401 for x-api-key: {KEY}")


@pytest.fixture
def careless():
    """A room's trial."""
    getGlobalSiteManager().registerUtility(Careless(), ITrial, "test.careless")
    yield
    getGlobalSiteManager().unregisterUtility(provided=ITrial, name="test.careless")


def test_no_log_and_no_verdict_tells_it(section, site, careless, caplog):
    """Saving it, replacing it with a bad one, trying it: at no level of the log."""
    caplog.set_level(logging.DEBUG)
    webmaster = Webmaster(section)
    webmaster.presses("save", catalogue_key=KEY)
    webmaster.presses("save", catalogue_key=f"{KEY} with a space")
    assert webmaster.errors
    assert KEY not in webmaster.answer.text
    ask(site, "test.careless")
    transaction.commit()
    run_due(site, ["jobs.trials"])
    transaction.begin()
    assert KEY not in repr(standing_of(site, "test.careless"))
    assert KEY not in webmaster.opens().text
    assert KEY not in caplog.text
    assert KEY not in str(site.error_log.getLogEntries())
