"""Dossiers stay: they aren't deleted, doubled or taken elsewhere with what they are in (law 3)."""

from OFS.CopySupport import CopyError
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.refusal import HoldsDossiers
from onderneem.addon.dossiers.refusal import Refusal
from plone import api
from types import SimpleNamespace
from zExceptions import Unauthorized
import logging
import pytest
import transaction

CONTAINER, SECTION, FOLDER = "wonen/ondernemen/dossiers", "wonen/ondernemen", "wonen"


@pytest.fixture
def site(functional_portal, live_receipt):
    """The site with the baker's dossier, in the hands of somebody who may do everything."""
    with api.env.adopt_user("admin"):
        yield functional_portal


@pytest.fixture(autouse=True)
def quiet(caplog):
    """A refusal is an answer: nothing of it stands in the log as an error."""
    yield
    told = [each for each in caplog.get_records("call") if each.levelno >= logging.ERROR]
    # EasyForm names a behaviour that only plone.app.discussion has; told once in a process.
    loud = [each for each in told if each.name != "plone.dexterity.schema"]
    assert not loud, loud[0].getMessage()


def everything(site, receipt):
    """Return what is there: the paths of the catalog, the dossier's state, its row, its key."""
    section = site.unrestrictedTraverse(SECTION)
    dossier = section["dossiers"][receipt.reference]
    return (
        sorted(brain.getPath() for brain in site.portal_catalog.unrestrictedSearchResults()),
        (dossier.state, dossier.broken_at(), dossier.opens_with(receipt.key)),
        find_dossiers([section["dossiers"].UID()]),
    )


@pytest.mark.parametrize("path", [CONTAINER, SECTION, FOLDER])
def test_deleting_what_holds_dossiers_is_refused(site, live_receipt, path):
    """The container, its section, a folder above: the reason names the section."""
    before = everything(site, live_receipt)
    with pytest.raises(HoldsDossiers, match="Ondernemen"):
        api.content.delete(site.unrestrictedTraverse(path), check_linkintegrity=False)
    transaction.abort()
    assert everything(site, live_receipt) == before


@pytest.mark.parametrize("path", [CONTAINER, SECTION, FOLDER])
def test_a_script_is_told_why_a_deletion_is_refused(site, live_receipt, manager, path):
    """400 with type and message, and everything is still there."""
    before = everything(site, live_receipt)
    answer = manager.delete(path)
    assert answer.status_code == 400
    assert answer.json()["type"] == "BadRequest"
    assert "Ondernemen" in answer.json()["message"]
    transaction.begin()
    assert everything(site, live_receipt) == before


def test_a_webmaster_reads_why_a_deletion_is_refused(live_receipt, manager):
    """A page of the site with the reason, instead of a traceback; never stored."""
    form = manager.get(f"{SECTION}/delete_confirmation", headers={"Accept": "text/html"}).text
    token = form.split('name="_authenticator"')[1].split('value="')[1].split('"')[0]
    answer = manager.post(
        f"{SECTION}/delete_confirmation",
        data={"form.buttons.Delete": "1", "_authenticator": token},
        headers={"Accept": "text/html"},
    )
    assert answer.status_code == 400
    assert "“Ondernemen”" in answer.text
    assert "Traceback" not in answer.text
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("path", [CONTAINER, SECTION])
@pytest.mark.parametrize("target", ["elders", "wonen", SECTION])
def test_copying_what_holds_dossiers_is_refused_with_a_reason(site, live_receipt, path, target):
    """Elsewhere or beside itself: nobody's dossier is there twice."""
    before = everything(site, live_receipt)
    with pytest.raises(HoldsDossiers, match=r"Ondernemen|Dossiers"):
        api.content.copy(site.unrestrictedTraverse(path), site.unrestrictedTraverse(target))
    assert everything(site, live_receipt) == before


def test_copying_a_folder_above_is_refused(site, live_receipt):
    """OFS asks each object below; it tells only that it failed."""
    before = everything(site, live_receipt)
    with pytest.raises(CopyError):
        api.content.copy(site["wonen"], site["elders"])
    assert everything(site, live_receipt) == before


def test_a_script_is_told_why_a_copy_is_refused(site, live_receipt, manager):
    """400 and the reason, not "Copy Error"."""
    answer = manager.post("elders/@copy", json={"source": f"/{SECTION}"})
    assert answer.status_code == 400
    assert "Ondernemen" in answer.json()["message"]
    assert not site["elders"].objectIds()


@pytest.mark.parametrize("way", ["object_cut", "fc-cut", "manage_cutObjects"])
def test_cutting_the_section_is_refused_at_once(site, live_receipt, way):
    """Not only when it is pasted; a rename, which asks the same, isn't."""
    section = site.unrestrictedTraverse(SECTION)
    site.REQUEST.set("PUBLISHED", SimpleNamespace(__name__=way))
    with pytest.raises(HoldsDossiers, match="Ondernemen"):
        section.aq_parent.manage_cutObjects([section.getId()])
    site.REQUEST.set("PUBLISHED", SimpleNamespace(__name__="object_rename"))
    assert section.cb_isMoveable()


def test_moving_the_section_elsewhere_is_refused(site, live_receipt):
    """Cut and paste in another folder."""
    before = everything(site, live_receipt)
    with pytest.raises(HoldsDossiers, match="Ondernemen"):
        api.content.move(site.unrestrictedTraverse(SECTION), site["elders"])
    transaction.abort()
    assert everything(site, live_receipt) == before


def test_moving_the_container_elsewhere_is_refused(site, live_receipt):
    """It belongs to its section; no other folder takes it."""
    with pytest.raises((HoldsDossiers, ValueError)):
        api.content.move(site.unrestrictedTraverse(CONTAINER), site["elders"])
    transaction.abort()
    assert "dossiers" not in site["elders"]


def test_a_script_is_told_why_a_move_is_refused(live_receipt, manager):
    """400 and the reason, not "Move Error"."""
    answer = manager.post("elders/@move", json={"source": f"/{SECTION}"})
    assert answer.status_code == 400
    assert "Ondernemen" in answer.json()["message"]


@pytest.mark.parametrize("service", ["@copy", "@move"])
@pytest.mark.parametrize(
    ("source", "target"),
    [
        (f"/{CONTAINER}/{{}}", "elders"),
        (f"/{CONTAINER}/{{}}", CONTAINER),
        ("/elders", CONTAINER),
        (f"/{CONTAINER}", "elders"),
        (f"/{SECTION}", SECTION),
    ],
)
def test_a_script_is_refused_politely(manager, live_receipt, service, source, target):
    """400 in words: neither a dossier elsewhere, nor anything else among dossiers."""
    source = source.format(live_receipt.reference)
    answer = manager.post(f"{target}/{service}", json={"source": source})
    assert (answer.status_code, answer.json()["type"]) == (400, "BadRequest")
    assert answer.json()["message"] != "Not Supported"


def test_a_webmaster_reads_that_a_dossier_stays(live_receipt, manager):
    """A page with the reason, not a traceback."""
    headers = {"Accept": "text/html"}
    page = manager.get(SECTION, headers=headers).text
    token = page.split("_authenticator=")[1].split('"')[0]
    address = f"{CONTAINER}/{live_receipt.reference}/object_copy?_authenticator={token}"
    answer = manager.get(address, headers=headers)
    assert (answer.status_code, "Traceback" in answer.text) == (400, False)


def test_a_dossier_goes_nowhere_by_itself(site, live_receipt):
    """Not copied, not moved, not renamed, not deleted, whoever asks."""
    container = site.unrestrictedTraverse(CONTAINER)
    dossier = container[live_receipt.reference]
    for deed in (
        lambda: api.content.copy(dossier, site["elders"]),
        lambda: api.content.move(dossier, site["elders"]),
        lambda: container.manage_renameObject(live_receipt.reference, "x"),
        lambda: api.content.delete(dossier, check_linkintegrity=False),
    ):
        with pytest.raises((Refusal, Unauthorized)):
            deed()
    assert list(container.references()) == [live_receipt.reference]


@pytest.mark.parametrize(("path", "new"), [(SECTION, "loket"), (FOLDER, "thuis")])
def test_after_a_rename_everything_is_found(site, live_receipt, path, new):
    """The section, or a folder above, may be called otherwise: list, address and key still work."""
    item = site.unrestrictedTraverse(path)
    uid = site.unrestrictedTraverse(CONTAINER).UID()
    api.content.rename(item, new)
    transaction.commit()
    (section,) = site.portal_catalog(portal_type="onderneem.Section")
    dossiers = section.getObject()["dossiers"]
    assert new in section.getPath()
    assert dossiers.UID() == uid
    assert [row.reference for row in find_dossiers([uid]).rows] == [live_receipt.reference]
    assert dossiers[live_receipt.reference].opens_with(live_receipt.key)


def test_after_a_rename_the_officer_goes_on(site, live_receipt, officer):
    """The worklist and the dossier have the new address; a step is recorded there."""
    api.content.rename(site.unrestrictedTraverse(SECTION), "loket")
    transaction.commit()
    found = officer.get("wonen/loket/@dossiers").json()
    assert officer.get(found["items"][0]["@id"]).json()["reference"] == live_receipt.reference


def test_a_folder_above_takes_its_section_along(site, live_receipt):
    """A site may be reordered: what is inside stays together, and is found."""
    api.content.move(site["wonen"], site["elders"])
    dossiers = site.unrestrictedTraverse(f"elders/{CONTAINER}")
    assert find_dossiers([dossiers.UID()]).total == 1
    assert dossiers[live_receipt.reference].opens_with(live_receipt.key)


@pytest.mark.parametrize("deed", ["copy", "move"])
def test_an_empty_section_may_go(functional_portal, live_section, deed):
    """As long as nothing came in, it is content like any other."""
    with api.env.adopt_user("admin"):
        made = getattr(api.content, deed)(live_section, functional_portal["elders"])
    assert "/".join(made.getPhysicalPath()) == "/plone/elders/ondernemen"


def test_an_empty_section_may_be_deleted(functional_portal, live_section):
    """With its folders and its empty container."""
    with api.env.adopt_user("admin"):
        api.content.delete(live_section, check_linkintegrity=False)
    assert "ondernemen" not in functional_portal["wonen"]
