"""EasyForm's own store: off, warned of where it is on, and a file in which nothing runs."""

from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.desk.health import DeskReport
from onderneem.addon.desk.wish import offered
from openpyxl import load_workbook
from plone import api
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from tests.desk.test_editors_fields import field
from tests.desk.test_other_easyforms import FIELD
from tests.desk.test_other_easyforms import token
from tests.desk.test_own_fields import FIELDS
from tests.desk.test_own_fields import GOOD
from tests.desk.test_own_fields import UNIT
from tests.desk.visitors import filled_in
from tests.desk.visitors import Visitor
import io
import pytest
import transaction

SAVER = "collective.easyform.actions.SaveData"
DATA = "/actions/bewaar/@@data"
PAPERS = field("papers", "onderneem.addon.desk.files.Attachments")
WISH = field("wish", "onderneem.addon.desk.wish.ContactWish")
FORMULA = "=HYPERLINK(1)"
NOTICE = "//p[@class='oo-box'][contains(., 'EasyForm')]"
SAID = "//*[contains(@class, 'portalMessage')][contains(., 'EasyForm')]"


def model(kind="csv", more=""):
    """Return EasyForm's actions with a saver that is switched on."""
    return (
        '<model xmlns="http://namespaces.plone.org/supermodel/schema"><schema>'
        f'<field name="bewaar" type="{SAVER}"><title>Bewaar</title>'
        f"<DownloadFormat>{kind}</DownloadFormat>{more}</field></schema></model>"
    )


@pytest.fixture
def switch_on(desk):
    """Add a saver to the contact form."""

    def switch(*options):
        desk.section["contact"].actions_model = model(*options)
        transaction.commit()

    return switch


def saved(editor):
    """Return the file of what was saved."""
    return editor.ask("GET", DATA, params={"form.buttons.download": "x"}).response


def test_nothing_is_saved_besides_unless_asked(desk, visitor, baker, editor):
    """A form of ours has no saver, and nobody is warned of one."""
    assert visitor.send(baker).status == 303
    assert not hasattr(desk.section["contact"], "_inputStorage")
    assert not editor.read().tree.xpath(NOTICE)
    assert DeskReport().report(desk.section).facts["second_copies"] == []


@pytest.mark.parametrize("way", ["page", "service"])
def test_who_switches_it_on_gets_a_copy_and_a_warning(desk, visitor, baker, editor, switch_on, way):
    """Once for a submission that came twice; visitors read nothing of it."""
    switch_on()
    stamp = visitor.read().stamp
    for _again in range(2):
        if way == "page":
            visitor.send(baker, stamp=stamp)
        else:
            visitor.submit(baker)
    assert len(desk.stored.dossiers) == 1
    text = saved(editor).content.decode("utf-8-sig")
    assert text.count("Dewit") == 1
    # A choice by its title, a number as it is written.
    assert "Terras" in text
    assert "0123.456.749" in text
    assert editor.read().tree.xpath(NOTICE)
    assert not visitor.read().tree.xpath(NOTICE)
    assert editor.ask(path=DATA).status == 200


@pytest.mark.parametrize(("kind", "warned"), [("Mailer", False), ("Save Data", True)])
def test_adding_one_is_answered_with_a_warning(editor, kind, warned):
    """On the page that follows; a mailer, which does nothing here, is none."""
    page = editor.ask(path="/actions/add-action")
    data = {
        "form.widgets.title": "Iets",
        "form.widgets.__name__": "iets",
        "form.widgets.factory:list": kind,
        "form.buttons.add": "x",
        "_authenticator": page.tree.xpath("string(//input[@name='_authenticator']/@value)"),
    }
    assert editor.ask("POST", "/actions/add-action", data=data).status == 302
    following = editor.ask(path="/actions")
    assert "iets" in following.text
    assert bool(following.tree.xpath(SAID)) is warned
    # Of what does nothing on a desk form it is said that it doesn't, on the page of the actions.
    assert bool(following.tree.xpath("//*[contains(@class, 'alert')][contains(., '“Iets”')]")) is (
        not warned
    )


@pytest.mark.parametrize("kind", ["csv", "tsv", "xlsx"])
def test_what_was_typed_never_runs(visitor, baker, editor, switch_on, kind):
    """A formula is a text in each kind of file, under the questions as headings."""
    switch_on(kind)
    visitor.send({**baker, "name": FORMULA})
    answer = saved(editor)
    assert answer.headers["Content-Disposition"] == f'attachment; filename="contact-bewaar.{kind}"'
    if kind == "xlsx":
        header, row = load_workbook(io.BytesIO(answer.content)).active.iter_rows()
        (cell,) = [each for each in row if each.value == FORMULA]
        assert (cell.data_type, cell.quotePrefix) == ("s", True)
        assert header[0].font.bold
    else:
        text = answer.content.decode("utf-8-sig")
        assert f"'{FORMULA}" in text
        assert text.count("\t") == (0 if kind == "csv" else 10)


@pytest.mark.parametrize("sign", [",", '"', "\n", "ab"])
def test_no_sign_between_columns_breaks_the_file(visitor, baker, editor, switch_on, sign):
    """One that can't part columns is a semicolon."""
    switch_on()
    visitor.send(baker)
    query = {"form.buttons.download": "x", "csv_delimiter": sign}
    answer = editor.ask("GET", DATA, params=query).response
    assert answer.status_code == 200
    assert ("," if sign == "," else ";") in answer.content.decode("utf-8-sig").splitlines()[0]


def test_only_what_was_chosen_is_saved(desk, visitor, baker, switch_on):
    """The fields of the saver, the time if it is asked, and never an address of a visitor."""
    extra = (
        "<showFields><element>name</element></showFields>"
        "<ExtraData><element>dt</element><element>REMOTE_ADDR</element></ExtraData>"
    )
    switch_on("csv", extra)
    visitor.send(baker)
    (row,) = desk.section["contact"]._inputStorage["bewaar"].values()
    assert set(row) == {"name", "dt", "id"}


def test_a_saver_that_is_off_saves_nothing(desk, visitor, baker, switch_on):
    """EasyForm's own switch."""
    switch_on("csv", "<required>False</required>")
    visitor.send(baker)
    assert not hasattr(desk.section["contact"], "_inputStorage")


def test_the_health_tells_a_webmaster(desk, visitor, baker, switch_on):
    """Which forms, and how many answers they keep."""
    switch_on()
    visitor.send(baker)
    report = DeskReport().report(desk.section)
    assert report.level.value == "attention"
    assert report.facts["second_copies"] == [{"@id": desk.url, "rows": 1}]


def test_the_sites_own_forms_keep_their_own_file(desk):
    """An EasyForm that is none of ours saves and exports as EasyForm does, formulas and all."""
    with api.env.adopt_roles(["Manager"]):
        form = api.content.create(desk.portal, "EasyForm", "meld-een-put", title="Meld een put")
        form.fields_model, form.actions_model = FIELD, model()
        api.content.transition(form, "publish")
    transaction.commit()
    visitor = Visitor(form.absolute_url())
    answers = {**token(visitor.read()), **filled_in({"place": FORMULA})}
    assert visitor.ask("POST", data=answers).status == 200
    visitor.session.auth = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
    # Without a sign between columns EasyForm 5.0.2 has a server error.
    query = {"form.buttons.download": "x", "csv_delimiter": ","}
    answer = visitor.ask("GET", DATA, params=query).response
    assert answer.headers["Content-Type"].startswith("text/comma-separated-values")
    assert answer.text.splitlines() == ["Plaats", FORMULA]


def test_what_was_saved_is_seen_and_cleared(desk, visitor, baker, editor, switch_on):
    """With one of each of our fields, answered: the page shows the answers, changes one when the
    moment that was wished is long over, removes a row and clears all."""
    desk.ask_also(*FIELDS.values(), PAPERS, WISH)
    switch_on()
    (moment, *_later) = offered(desk.section["contact"], clock.today())
    wish = {"wish.way": "call", "wish.moments:list": moment}
    posted = {name: text for _name, given, *_rest in GOOD for name, text in given.items()}
    posted |= {"unit": UNIT, "company": "0123.456.749"}
    posted.pop("company.none")
    for question in ("Mag dat?", "En binnen?"):
        answers = {**baker, **posted, **wish, "question": question}
        assert visitor.send(answers).status == 303
    with clock.pinned(clock.now() + timedelta(days=30)):
        table = Saved(editor)
        assert len(table.rows) == 2
        assert table.value("name") == [baker["name"]] * 2
        assert table.value("shop.street") == ["Markt 1"] * 2
        assert table.value("wish.moments:list") == [moment] * 2
        table.change("name", "An Peeters").press("edit")
        assert sorted(Saved(editor).value("name")) == ["An Dewit-Ölçay", "An Peeters"]
    table = Saved(editor)
    table.choose().press("delete")
    assert len(Saved(editor).rows) == 1
    Saved(editor).clear()
    assert Saved(editor).rows == set()


class Saved:
    """EasyForm's table of what was saved, as a browser fills it in."""

    def __init__(self, editor):
        self.editor, self.page = editor, editor.ask(path=DATA)
        assert self.page.status == 200
        (self.form,) = self.page.tree.xpath("//form[.//th]") or (None,)

    @property
    def _data(self) -> list[tuple[str, str]]:
        return self.form.form_values() if self.form is not None else []

    @property
    def rows(self) -> set[str]:
        """The rows, by the beginning of their inputs' names."""
        return {name.split(".widgets.")[0] for name, _ in self._data if ".widgets." in name}

    def value(self, name: str) -> list[str]:
        """Return what stands in an input of each row."""
        return [value for given, value in self._data if given.endswith(f".widgets.{name}")]

    def change(self, name: str, value: str):
        """Fill in an input of the first row."""
        next(
            each
            for each in self.form.inputs
            if each.name and each.name.endswith(f".widgets.{name}")
        ).value = value
        return self

    def choose(self):
        """Tick the first row."""
        self.form.xpath(".//input[contains(@name, '.widgets.select')]")[0].checked = True
        return self

    def press(self, button: str) -> None:
        """Send it."""
        (name,) = self.form.xpath(f".//*[contains(@name, '.buttons.{button}')]/@name")
        assert self.editor.ask("POST", DATA, data=[*self._data, (name, "x")]).status == 200

    def clear(self) -> None:
        """Press the button below the table."""
        (proof, *_more) = self.page.tree.xpath("//input[@name='_authenticator']/@value")
        data = {"form.buttons.clearall": "x", "_authenticator": proof}
        assert self.editor.ask("POST", DATA, data=data).status == 200
