"""Dossiers are no website content: nowhere in the site does anybody come across one (law 3)."""

from html import unescape
from io import BytesIO
from onderneem.addon.dossiers.query import find_dossiers
from plone import api
from plone.app.portlets.portlets.navigation import Assignment
from plone.app.portlets.utils import assignment_mapping_from_key
from plone.app.testing import popGlobalRegistry
from plone.app.testing import pushGlobalRegistry
from plone.dexterity.content import ASSIGNABLE_CACHE_KEY
from plone.exportimport.exporters import get_exporter
from plone.testing.zca import stackConfigurationContext
from Products.PageTemplates.ZopePageTemplate import ZopePageTemplate
from tests.dossiers.stories import BAKER
from tests.dossiers.stories import SUBJECT
from zope.configuration import xmlconfig
import gzip
import plone.exportimport
import pytest
import tarfile
import transaction

PUBLIC, NEIGHBOUR = "wintertuinen", "veranda"
TYPES = ("Folder", "Document", "onderneem.Section", "onderneem.Dossiers", "onderneem.Dossier")
WORD = SUBJECT.split()[0]
SECTION = "wonen/ondernemen"
QUERY = (
    '{"criteria":[{"i":"SearchableText","o":"plone.app.querystring.operation.string.contains",'
    f'"v":"{WORD}*"}}]}}'
)
# Where an administrator looks for content; each shows the public page of the same subject.
ADDRESSES = [
    f"@@search?SearchableText={WORD}*",
    f"@search?SearchableText={WORD}*&fullobjects=1",
    "@search?b_size=500",
    f"@@ajax-search?SearchableText={WORD}*",
    f"@@getVocabulary?name=plone.app.vocabularies.Catalog&query={QUERY}&attributes=path,Title",
    "sitemap.xml.gz?page=1",
    "sitemap",
    "@navigation?expand.navigation.depth=9",
    f"{SECTION}/{NEIGHBOUR}/view",
    f"{SECTION}?fullobjects=1&b_size=100",
]
# These show what is in the container, and nothing is.
INSIDE = [
    f"{SECTION}/dossiers?fullobjects=1&b_size=100",
    f"{SECTION}/dossiers/@@fc-contextInfo",
    f"{SECTION}/dossiers/@contextnavigation",
    f"{SECTION}/dossiers/@search?b_size=500",
]


def as_it_is(portal):
    """Nothing was done since the dossier came in."""


def rebuilt(portal):
    """The catalog was cleared, and filled by walking over all objects."""
    portal.portal_catalog.clearFindAndRebuild()


def refreshed(portal):
    """The catalog went through what it knew once more."""
    portal.portal_catalog.refreshCatalog(clear=1)


def renamed(portal):
    """The section's folder got another name and its own again: everything was indexed anew."""
    with api.env.adopt_roles(["Manager"]):
        api.content.rename(portal["wonen"], "straks")
        transaction.savepoint()
        api.content.rename(portal["straks"], "wonen")


def permissions_updated(portal):
    """The workflow tool went over all objects."""
    portal.portal_workflow.updateRoleMappings()


@pytest.fixture
def traces(live_receipt):
    """What would betray the baker's dossier."""
    return [live_receipt.reference, BAKER.email, BAKER.name, "aan de Leie"]


@pytest.fixture
def open_site(functional_portal, live_section):
    """A site that shows whatever it can, with a public page about the same subject."""
    with api.env.adopt_roles(["Manager"]):
        for name, title in ((PUBLIC, f"{WORD}en"), (NEIGHBOUR, "Veranda")):
            page = api.content.create(live_section, "Document", name, title=title)
            api.content.transition(page, "publish")
        for name, value in (("enable_sitemap", True), ("displayed_types", TYPES)):
            api.portal.set_registry_record(f"plone.{name}", value)
        api.portal.set_registry_record("plone.sitemap_depth", 9)
        left = assignment_mapping_from_key(
            functional_portal, "plone.leftcolumn", "context", "/plone"
        )
        del left["navigation"]
        left["navigation"] = Assignment(bottomLevel=0, topLevel=0)
    transaction.commit()
    return functional_portal


def read(session, address):
    """Return the text of an address as the administrator reads it."""
    accept = "application/json" if "/@" in f"/{address}".replace("/@@", "") else "text/html"
    if address.startswith(SECTION) and "fullobjects" in address:
        accept = "application/json"
    answer = session.get(address, headers={"Accept": accept})
    assert answer.status_code == 200, address
    content = answer.content
    return unescape((gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content).decode())


@pytest.mark.parametrize("how", [as_it_is, rebuilt, refreshed, renamed, permissions_updated])
def test_an_administrator_comes_across_no_dossier(open_site, traces, manager, how):
    """Search, navigation, sitemap and listings show the page of that subject, and no dossier."""
    how(open_site)
    transaction.commit()
    shown = {address: read(manager, address) for address in ADDRESSES + INSIDE}
    found = [(at, trace) for at, text in shown.items() for trace in traces if trace in text]
    assert found == []


def test_the_addresses_would_show_a_dossier_if_there_were_one(open_site, manager):
    """Each place does show content of the site: the test above can fail."""
    silent = [at for at in ADDRESSES if PUBLIC not in read(manager, at)]
    assert silent == []


@pytest.mark.parametrize("how", [as_it_is, rebuilt, refreshed, permissions_updated])
def test_the_sites_catalog_knows_no_dossier(portal, submitted_dossier, how):
    """No path, no type, no word: also for code that asks without permissions."""
    how(portal)
    catalog = portal.portal_catalog
    assert not [path for path in catalog._catalog.uids if submitted_dossier.getId() in path]
    assert not catalog.unrestrictedSearchResults(portal_type="onderneem.Dossier")
    assert not catalog.unrestrictedSearchResults(SearchableText=f"{WORD}*")
    assert not catalog.unrestrictedSearchResults(UID=submitted_dossier.UID())


def test_reindexing_a_dossier_keeps_it_out(portal, submitted_dossier):
    """Whatever asks a dossier to be indexed, the site's catalog doesn't hear of it."""
    submitted_dossier.reindexObject()
    submitted_dossier.reindexObjectSecurity()
    submitted_dossier.indexObject()
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(submitted_dossier, "take_up")
    assert not portal.portal_catalog.unrestrictedSearchResults(portal_type="onderneem.Dossier")


@pytest.mark.parametrize(
    "method",
    [
        "objectIds",
        "objectValues",
        "objectItems",
        "keys",
        "values",
        "items",
        "contentIds",
        "contentValues",
        "contentItems",
        "listFolderContents",
        "listDAVObjects",
        "__iter__",
        "objectMap",
    ],
)
def test_who_walks_finds_the_container_empty(dossiers, submitted_dossier, method):
    """Rebuilds, exports, WebDAV and dispatched events ask one of these."""
    assert list(getattr(dossiers, method)()) == []
    assert dossiers.holds_any()
    assert list(dossiers.references()) == [submitted_dossier.getId()]


@pytest.mark.hard
def test_an_export_of_the_configuration_has_no_dossier(portal, submitted_dossier):
    """GenericSetup writes what the site is made of, the section too, and nobody's questions."""
    with api.env.adopt_user("admin"):
        archive = portal.portal_setup.runAllExportSteps()["tarball"]
    with tarfile.open(fileobj=BytesIO(archive)) as files:
        text = b"".join(files.extractfile(each).read() for each in files if each.isfile())
        names = " ".join(files.getnames())
    assert "structure/ondernemen" in names
    assert submitted_dossier.getId() not in names
    for trace in (submitted_dossier.getId(), BAKER.email, BAKER.name, SUBJECT):
        assert trace.encode() not in text


@pytest.mark.hard
def test_a_snapshot_has_no_dossier(portal, submitted_dossier, monkeypatch):
    """A snapshot is the same export, kept in the database."""
    # GenericSetup keeps XML as page templates; compiling them takes a minute and is no use.
    monkeypatch.setattr(ZopePageTemplate, "_cook", lambda template: None)
    with api.env.adopt_user("admin"):
        portal.portal_setup.createSnapshot("before")
    files = portal.ZopeFind(portal.portal_setup.snapshots["before"], search_sub=1)
    text = " ".join(f"{path} {vars(each)}" for path, each in files)
    assert "structure/ondernemen" in text
    assert '<dc-workflow workflow_id="onderneem_dossier_workflow"' in text
    for trace in (submitted_dossier.getId(), BAKER.email, BAKER.name, SUBJECT):
        assert trace not in text


@pytest.fixture
def exporter(functional, functional_portal, live_receipt):
    """plone.exportimport, loaded for one test."""
    pushGlobalRegistry(functional_portal)
    context = stackConfigurationContext(functional["configurationContext"])
    xmlconfig.file("configure.zcml", plone.exportimport, context=context)
    # plone.dexterity remembers, in request and object, the form from before it became a desk.
    vars(functional_portal.REQUEST).pop(ASSIGNABLE_CACHE_KEY, None)
    functional_portal._p_jar.cacheMinimize()
    yield get_exporter(functional_portal)
    popGlobalRegistry(functional_portal)


def test_an_export_of_the_content_has_no_dossier(exporter, traces, tmp_path):
    """plone.exportimport writes the section and its folders, and no dossier."""
    with api.env.adopt_user("admin"):
        exporter.export_site(tmp_path)
    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    text = b"".join(each.read_bytes() for each in files).decode()
    assert "/ondernemen/vergunningen" in text
    assert not [trace for trace in traces if trace in text]


@pytest.mark.parametrize("page", ["@@title", "@@main_template", "title", "themas/@@title"])
def test_plones_pages_for_anything_tell_no_subject(live_dossier, live_section, member, page):
    """Who knows a reference and may not see dossiers is sent to the login form by all of them."""
    address = f"{SECTION}/dossiers/{live_dossier.getId()}/{page}"
    answer = member.get(address, headers={"Accept": "text/html"}, allow_redirects=False)
    assert (answer.status_code, WORD in answer.text) == (302, False)


def test_a_dossier_is_found_by_its_own_catalog_only(dossiers, submitted_dossier):
    """What hides it from the site doesn't hide it from its officers."""
    assert find_dossiers([dossiers.UID()]).total == 1


@pytest.mark.parametrize("behind", ["", "/@workflow", "/@history", "/@aliases", "/@nothing", "/x"])
def test_a_reference_that_is_and_one_that_isn_t_look_alike(
    stranger, member, officer, live_receipt, behind
):
    """To who may see no dossier, by whatever page or service, also those of others."""
    for accept in ("text/html", "application/json"):
        for who in (stranger, member):
            told = [
                answer_to(who, f"{reference}{behind}", accept)
                for reference in (live_receipt.reference, "AAAAAAAAA")
            ]
            assert told[0] == told[1]
            refused = 401 if who is stranger else 403
            assert told[0][0] == (302 if accept == "text/html" else refused)
    assert answer_to(officer, "AAAAAAAAA", "application/json")[0] == 404


def answer_to(somebody, path, accept):
    """Return status and body, without the reference that was asked for."""
    url, headers = f"wonen/ondernemen/dossiers/{path}", {"Accept": accept}
    answer = somebody.get(url, headers=headers, allow_redirects=False)
    reference = path.split("/")[0]
    said = answer.text + answer.headers.get("Location", "")
    return answer.status_code, said.replace(reference, "")


def test_who_was_let_in_on_the_section_comes_in(member, live_section, live_dossier):
    """A role on the *Sharing* tab counts as one of the site does, also by way of a group."""
    api.group.create("balie")
    api.group.add_user(groupname="balie", username="burger")
    api.group.grant_roles(groupname="balie", roles=["Dossier Officer"], obj=live_section)
    transaction.commit()
    address = f"wonen/ondernemen/dossiers/{live_dossier.getId()}"
    assert member.get(address, headers={"Accept": "text/html"}).status_code == 200
