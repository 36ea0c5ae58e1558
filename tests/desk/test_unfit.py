"""What an editor can put on a form and shouldn't: told to the editor, and no harm to others."""

from onderneem.addon.desk.health import DeskReport
from plone.app.textfield.value import RichTextValue
from tests.desk.test_editors_fields import field
import pytest
import transaction

UNFIT = {
    "file": "plone.namedfile.field.NamedBlobFile",
    "image": "plone.namedfile.field.NamedBlobImage",
    "secret": "zope.schema.Password",
}
DATED = {
    "since": field("since", "zope.schema.Date", "<default>2026-11-02</default>"),
    "share": field("share", "zope.schema.Float", "<default>2.5</default>"),
}
TOLD = "//p[@class='oo-box'][contains(., '{}')]"


@pytest.fixture
def form(desk):
    """The contact form, with a privacy text and what doesn't belong on it."""
    desk.ask_also(*(field(name, kind) for name, kind in UNFIT.items()), *DATED.values())
    words = RichTextValue("<p>Vijf jaar.</p>", "text/html", "text/html")
    desk.section["contact"].privacy_text = words
    transaction.commit()
    return desk


def test_the_form_as_json_is_read_whatever_stands_on_it(form, visitor):
    """EasyForm's own file was a server error; a date as a default is written as one."""
    answer = visitor.ask(path="/@form", headers={"Accept": "application/json"}).response
    assert answer.status_code == 200
    told = answer.json()["properties"]
    assert told["file"]["type"] == told["image"]["type"] == "null"
    assert (told["since"]["default"], told["share"]["default"]) == ("2026-11-02", 2.5)


def test_its_editor_is_told_which_questions_and_nobody_else(form, visitor, editor):
    """Above the form and on the page of the section's health."""
    assert editor.read().tree.xpath(TOLD.format("“File”, “Image”, “Secret”"))
    assert not visitor.read().tree.xpath(TOLD.format("“File”"))
    report = DeskReport().report(form.section)
    assert report.facts["unfit_questions"] == [form.url]
    assert len(report.findings) == 1


def test_a_public_form_without_words_on_privacy_is_told_to_its_editor(desk, visitor, editor):
    """It takes what is sent all the same; a form that nobody sees yet needs no text yet."""
    assert editor.read().tree.xpath(TOLD.format("AVG"))
    assert not visitor.read().tree.xpath(TOLD.format("AVG"))
    report = DeskReport().report(desk.section)
    assert report.facts["without_privacy_text"] == [desk.url]
    desk.section["contact"].manage_permission("View", ["Editor"], acquire=False)
    assert DeskReport().report(desk.portal["ondernemen"]).findings == ()
