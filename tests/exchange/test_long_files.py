"""A file of more rows than one waits for: one press, and a job writes all of it."""

from Acquisition import aq_base
from lxml import html
from onderneem.addon.exchange import long_write
from onderneem.addon.jobs import long_writes
from onderneem.addon.jobs.runner import run_due
from plone import api
from plone.dexterity.utils import createContentInContainer
from Testing.makerequest import makerequest
from tests.exchange.editors import Importer
from tests.exchange.editors import right
from tests.exchange.editors import sheet
from tests.exchange.test_rows_that_refer import HEAD
from tests.exchange.test_rows_that_refer import led_to
from tests.exchange.test_rows_that_refer import row
from tests.topics.people import in_dutch
from zope.component.hooks import setSite
import pytest
import transaction

NAMES = ("een", "twee", "drie", "vier", "vijf")


class Killed(BaseException):
    """The process ends, at any moment."""


@pytest.fixture
def importer(editor, monkeypatch):
    """An editor at the folder of subsidies, who waits for two rows and no more."""
    for module in ("page", "preview", "rest"):
        monkeypatch.setattr(f"onderneem.addon.exchange.{module}.MOST", 2)
    monkeypatch.setattr(long_writes, "BITE", 2)
    yield Importer(editor)
    setSite(api.portal.get())


def works() -> int:
    """The background work of now, with the bare request of a scheduler; return how many rows."""
    portal = api.portal.get()
    app = makerequest(aq_base(portal.aq_parent))
    (result,) = run_due(app[portal.getId()], ["exchange.write"])
    setSite(portal)
    assert not result.error
    transaction.begin()
    return result.done


def told(importer) -> dict:
    """Return what a program is told of it."""
    return importer.editor.read(f"{importer.path}/@import").json()["progress"]


def bar(importer) -> tuple[str, str]:
    """Return how far the page says that it is."""
    (shown,) = importer.page().xpath("//progress")
    return shown.get("value"), shown.get("max")


def test_one_press_writes_the_whole_file(importer):
    """As who pressed; also what refers to a row further on; meanwhile nobody sends another."""
    rows = [row("een", "vijf"), *(row(each) for each in NAMES[1:])]
    answer = importer.press(importer.preview(sheet(*rows, head=HEAD)))
    assert answer.status_code == 303
    assert answer.headers["Location"].endswith("/subsidies/@@import")
    assert importer.folder.objectIds() == []
    assert bar(importer) == ("0", "5")
    second = importer.editor.ask(
        f"{importer.path}/@@import",
        "POST",
        data={
            "_authenticator": importer.page().xpath("string(//*[@name='_authenticator']/@value)")
        },
    )
    assert second.status_code == 409
    assert html.fromstring(second.text).xpath("//*[@role='alert']")
    assert importer.send(sheet(right("zes"))).status_code == 409
    assert works() == 6
    assert sorted(importer.folder.objectIds()) == sorted(NAMES)
    assert led_to(importer.folder["een"], "replaced_by") == ["vijf"]
    assert importer.folder["drie"].Creator() == importer.editor.auth[0]
    assert (told(importer)["state"], told(importer)["added"]) == ("done", 5)
    page = importer.page()
    assert page.xpath("//form//input[@type='file']")
    assert in_dutch("The last large file") in page.text_content()
    again = importer.send(sheet(*rows, head=HEAD), dry_run=True).json()
    assert again["counts"]["unchanged"] == 5
    assert works() == 0


def test_it_goes_on_where_it_was(importer, monkeypatch):
    """Killed at any moment, nothing is written twice; what can't be any more is told."""
    answer = importer.send(sheet(*(right(each) for each in NAMES)))
    assert (answer.status_code, answer.json()["progress"]["total"]) == (202, 5)
    whole, begun = long_write.go_on, []

    def killed_later(*given):
        begun.append(whole(*given))
        if len(begun) == 2:
            raise Killed
        return begun[-1]

    monkeypatch.setattr(long_writes, "go_on", killed_later)
    with pytest.raises(Killed):
        long_writes.LongWrites().run(api.portal.get())
    transaction.abort()
    assert sorted(importer.folder.objectIds()) == ["een", "twee"]
    assert bar(importer) == ("2", "5")
    with api.env.adopt_roles(["Manager"]):
        api.content.delete(importer.folder["een"])
        createContentInContainer(importer.folder, "Document", checkConstraints=False, id="vier")
    transaction.commit()
    monkeypatch.undo()
    assert works() == 3
    assert sorted(importer.folder.objectIds()) == ["drie", "twee", "vier", "vijf"]
    ended = told(importer)
    assert (ended["state"], ended["added"]) == ("done", 4)
    reason = in_dutch("Something of another kind has this short name.")
    assert ended["left_out"] == [{"row": 5, "message": reason}]
    assert reason in importer.page().text_content()


def test_a_wrong_row_keeps_the_job_from_beginning(importer):
    """Before the first row is written every chosen one is looked at."""
    rows = [*(right(each) for each in NAMES), ("fout", "Fout", "College", "misschien", "")]
    assert importer.send(sheet(*rows)).status_code == 400
    page = importer.preview(sheet(*rows))
    assert importer.press(page, only="2-7").status_code == 400
    assert told(importer) is None
    assert importer.press(page).status_code == 303
    assert works() == 5


def test_it_can_be_stopped_and_goes_with_the_add_on(importer):
    """By who may import, on the page and over REST; nothing of it stays in a site without us."""
    data = sheet(*(right(each) for each in NAMES))
    importer.send(data)
    as_json = {"Accept": "application/json"}
    stopped = importer.editor.ask(f"{importer.path}/@import", "DELETE", headers=as_json)
    assert stopped.status_code == 204
    assert works() == 0
    assert told(importer)["state"] == "stopped"
    importer.send(data)
    token = importer.page().xpath("string(//*[@name='_authenticator']/@value)")
    pressed = {"_authenticator": token, "stop": "1"}
    answer = importer.editor.ask(f"{importer.path}/@@import", "POST", data=pressed)
    assert (answer.status_code, told(importer)["state"]) == (303, "stopped")
    assert importer.folder.objectIds() == []
    long_write.forget(api.portal.get())
    transaction.commit()
    assert told(importer) is None


def test_who_may_no_longer_write_stops_it(importer):
    """The job writes as who sent the file, and not as somebody who may more."""
    importer.send(sheet(*(right(each) for each in NAMES)))
    api.user.revoke_roles(username=importer.editor.auth[0], roles=["Editor", "Contributor"])
    api.portal.get().acl_users.userFolderDelUsers([importer.editor.auth[0]])
    transaction.commit()
    assert works() == 0
    (kept,) = api.portal.get().__annotations__[long_write.KEY].values()
    assert kept.stopped
    assert importer.folder.objectIds() == []


def test_what_goes_wrong_keeps_no_folder_waiting(importer, monkeypatch):
    """The editor reads that it stopped, the webmaster what kind of error it was."""

    def breaks(*_given):
        raise ZeroDivisionError

    importer.send(sheet(*(right(each) for each in NAMES)))
    monkeypatch.setattr(long_writes, "go_on", breaks)
    (result,) = run_due(api.portal.get(), ["exchange.write"])
    assert result.error == "ZeroDivisionError"
    assert told(importer)["state"] == "stopped"
    assert "ZeroDivisionError" in importer.page().text_content()
