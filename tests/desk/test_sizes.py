"""How much may be sent: told beside the field, and the same for field, form and server."""

from onderneem.addon.demo.instance import WSGI_INI
from onderneem.addon.desk import health
from onderneem.addon.desk.health import DeskReport
from onderneem.addon.dossiers import holding
from onderneem.addon.dossiers.holding import LET_THROUGH
from onderneem.addon.dossiers.holding import MEGABYTE
from onderneem.addon.dossiers.holding import MOST_BYTES
from onderneem.addon.guard.too_large import server_takes
from pathlib import Path
from plone.app.textfield.value import RichTextValue
from tests.desk.test_editors_fields import field
from tests.guard import files
import pytest
import re

BASE_CFG = (Path(__file__).parents[2] / "profiles" / "base.cfg").read_text("utf-8")
KIND = "onderneem.addon.desk.files.Attachments"
HALF = files.PDF[:-6] + b" " * 600_000 + b"%%EOF\n"


@pytest.mark.pure
@pytest.mark.parametrize("settings", [WSGI_INI, BASE_CFG], ids=["demo", "buildout"])
def test_our_servers_let_through_what_a_form_answers(settings):
    """Else who sends too much reads the server's English, or that the connection broke."""
    (most,) = re.findall(r"max.request.body.size = (\d+)", settings)
    assert int(most) == LET_THROUGH > 2 * MOST_BYTES


def upload(name, data=HALF, mark=":list"):
    """Return a file as a browser sends it to a field."""
    return (f"form.widgets.{name}{mark}", (f"{name}.pdf", data, "application/pdf"))


@pytest.fixture
def two(desk, monkeypatch):
    """A form with two fields for files, of a megabyte together."""
    monkeypatch.setattr(holding, "MOST_MEGABYTES", 1)
    desk.ask_also(field("plan", KIND, "<most>1</most>"), field("photo", KIND))
    return desk


def test_each_field_says_what_it_takes(two, visitor):
    """Kinds, size of each and of all together; read out with the field."""
    page = visitor.read()
    for name in ("plan", "photo"):
        (told,) = page.tree.xpath(f"//p[@id='form-widgets-{name}-hint']/text()")
        assert all(words in told for words in ("10 MB", "1 MB", "PDF"))
        (box,) = page.tree.xpath(f"//input[@name='form.widgets.{name}:list']")
        assert f"form-widgets-{name}-hint" in box.get("aria-describedby")


def test_all_files_of_a_form_are_measured_together(two, visitor, baker):
    """Each may be sent; both may not, and the second says why."""
    page = visitor.send(baker, files=[upload("plan"), upload("photo")])
    assert (page.status, page.wrong) == (200, {"photo"})
    kept = page.form.xpath(".//input[@name='form.widgets.plan.kept:list']/@value")
    assert len(kept) == 1
    sent = visitor.send({**baker, "plan.kept:list": kept}, stamp=page.stamp)
    assert sent.status == 303


def test_what_a_later_field_keeps_counts_for_an_earlier_one(two, visitor, baker):
    """In whatever order they are chosen."""
    page = visitor.send({**baker, "name": ""}, files=[upload("photo")])
    kept = page.form.xpath(".//input[@name='form.widgets.photo.kept:list']/@value")
    again = {**baker, "photo.kept:list": kept}
    page = visitor.send(again, stamp=page.stamp, files=[upload("plan")])
    assert (page.status, page.wrong) == (200, {"plan"})
    again["photo.drop:list"] = kept
    assert visitor.send(again, stamp=page.stamp, files=[upload("plan")]).status == 303


class Channel:
    """What waitress has for a connection."""

    class adj:
        max_request_body_size = 26214400

    def gone(self):
        """The method that waitress gives a request."""


class Request:
    """A request with what its server says."""

    def __init__(self, **environ):
        self.environ = environ


@pytest.mark.pure
@pytest.mark.parametrize(
    ("request_of", "most"),
    [
        (Request(**{"waitress.client_disconnected": Channel().gone}), 26214400),
        (Request(**{"waitress.client_disconnected": len}), None),
        (Request(), None),
        (None, None),
    ],
    ids=["waitress", "something else", "another server", "a job"],
)
def test_the_server_is_asked_what_it_takes(request_of, most):
    """Only waitress tells; of another nothing is guessed."""
    assert server_takes(request_of) == most


@pytest.mark.parametrize(
    ("takes", "level"),
    [(None, "ok"), (LET_THROUGH, "ok"), (MOST_BYTES, "attention"), (MEGABYTE, "attention")],
)
def test_the_health_tells_of_a_server_that_takes_too_little(desk, monkeypatch, takes, level):
    """Before a visitor finds out."""
    monkeypatch.setattr(health, "server_takes", lambda request: takes)
    section = desk.section
    section["contact"].privacy_text = RichTextValue("<p>Waarvoor.</p>")
    report = DeskReport().report(section)
    assert report.level.value == level
    assert report.facts["largest_body"] == takes
