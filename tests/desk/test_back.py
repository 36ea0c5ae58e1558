"""What can't be sent as it is stands on a page that can be read again: Back and reload lose nothing
and send nothing."""

from onderneem.addon.desk import drafts
from onderneem.addon.guard import pace
from onderneem.addon.guard.pace import Limits
from tests.desk.test_editors_fields import field
from tests.desk.test_once import reference_of
from tests.desk.test_steps import place
from tests.desk.test_steps import PLAN
from tests.desk.test_steps import Steps
from tests.desk.visitors import NOTHING
from zope.annotation.interfaces import IAnnotations
import pytest
import transaction


@pytest.fixture
def rushed(monkeypatch):
    """Much comes from the visitor's network."""
    monkeypatch.setattr(pace, "OF_ADDRESS", Limits(slower=0, stop=10_000))


def waiting(desk) -> list:
    """Return the drafts of the site."""
    transaction.begin()
    return list(drafts.everyone(desk.portal))


def told(page) -> str:
    """Return what the top of a page says is wrong, or asks."""
    return page.tree.xpath("string(//*[@role='alert'])").strip()


def why_not(visitor, baker, why):
    """Send what can't be sent for a reason."""
    stamp = visitor.read().stamp
    if why == "used":
        visitor.send({**baker, "question": "Eerst iets anders"}, stamp=stamp)
    return visitor.send({**baker, "name": "" if why == "wrong" else baker["name"]}, stamp=stamp)


@pytest.mark.parametrize("why", ["wrong", "used"])
def test_the_page_that_says_why_can_be_read_again(desk, visitor, baker, why):
    """With what was typed, what is wrong, and another stamp each time; reading writes nothing."""
    first = why_not(visitor, baker, why)
    before = desk.portal._p_jar.db().lastTransaction()
    page = visitor.ask(path="?again=1")
    assert page.value("question") == baker["question"]
    assert page.chosen("topic") == ["terras"]
    assert told(page) == told(first) != ""
    assert page.stamp != first.stamp
    assert desk.portal._p_jar.db().lastTransaction() == before
    assert page.response.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in page.response.headers["Cache-Control"]


def test_so_can_the_page_that_asks_to_confirm(desk, visitor, baker, rushed):
    """Its second step is on it each time."""
    first = visitor.send(baker)
    page = visitor.ask(path="?again=1")
    assert told(page) == told(first) != ""
    assert page.form.xpath(".//input[@name='confirm']/@value")
    assert page.value("name") == baker["name"]


def test_once_sent_nothing_of_it_is_left(desk, visitor, baker):
    """Neither in the store nor where Back leads: an empty form."""
    page = visitor.send({**baker, "name": ""})
    assert len(waiting(desk)) == 1
    assert visitor.send(baker, stamp=page.stamp).status == 303
    (left,) = waiting(desk)
    assert (left.typed, left.files, left.why) == ({}, {}, "")
    after = visitor.ask(path="?again=1")
    assert (after.value("question"), told(after)) == ("", "")


def test_the_form_itself_stays_empty(visitor, baker):
    """Who opens it anew, perhaps the next one at this computer, reads nothing of it."""
    visitor.send({**baker, "name": ""})
    assert visitor.read().value("question") == ""


def test_each_visitor_reads_their_own(desk, visitor, baker):
    """The word that shows that cookies are kept is the same for all and opens nothing."""
    visitor.send({**baker, "name": ""})
    other = type(visitor)(desk.url)
    given = other.read().response.cookies
    assert [each.value for each in given] == ["none"]
    assert other.ask(path="?again=1").value("question") == ""


@pytest.mark.parametrize("most", [None, 0])
def test_where_no_draft_can_be_kept_the_answer_says_it(desk, visitor, baker, monkeypatch, most):
    """A browser without cookies, or a store that is full: 422, with what was typed."""
    stamp = visitor.read().stamp
    if most is None:
        visitor.session.cookies.clear()
    else:
        monkeypatch.setattr(drafts, "MOST_OF_MISTAKES", most)
    page = visitor.send({**baker, "name": ""}, stamp=stamp)
    assert (page.status, page.wrong) == (422, {"name"})
    assert page.value("question") == baker["question"]
    assert desk.stored == NOTHING
    assert waiting(desk) == []


def test_mistakes_leave_room_for_forms_in_steps(section, monkeypatch):
    """Which can't do without a draft."""
    form = section["contact"]
    monkeypatch.setattr(drafts, "MOST_OF_MISTAKES", 1)
    drafts.begin(form)
    with pytest.raises(drafts.TooManyDrafts):
        drafts.begin(form, most=drafts.MOST_OF_MISTAKES)
    drafts.begin(form)
    assert len(IAnnotations(section.aq_parent)[drafts.KEY].drafts) == 2


def test_files_stand_there_again(desk, visitor, baker):
    """Those that were good, and why another wasn't kept."""
    desk.ask_also(field("papers", "onderneem.addon.desk.files.Attachments", "<most>2</most>"))
    sent = [*PLAN, ("form.widgets.papers:list", ("x.exe", b"MZ" * 99, "application/pdf"))]
    visitor.send(baker, files=sent)
    page = visitor.ask(path="?again=1")
    assert len(page.form.xpath(".//input[@name='form.widgets.papers.kept:list']")) == 1
    assert page.wrong == {"papers"}


def test_a_second_click_on_a_page_with_kept_files_gets_the_same_receipt(desk, visitor, baker):
    """Its files went with the first click, which no browser could know yet."""
    desk.ask_also(field("papers", "onderneem.addon.desk.files.Attachments", "<most>2</most>"))
    page = visitor.send({**baker, "name": ""}, files=PLAN)
    kept = page.form.xpath(".//input[@name='form.widgets.papers.kept:list']/@value")
    cookies = visitor.session.cookies.copy()
    found = []
    for _click in range(2):
        visitor.session.cookies = cookies.copy()
        found.append(visitor.send({**baker, "papers.kept:list": kept}, stamp=page.stamp))
    assert len({reference_of(each) for each in found}) == 1
    assert len(desk.dossier.files) == 1


@pytest.fixture
def steps(desk, visitor, baker):
    """An, at a form in steps of one page."""
    desk.section["contact"].pages = "fieldsets"
    transaction.commit()
    steps = Steps(visitor, baker)
    steps.begin()
    return steps


def test_a_form_in_steps_tells_what_can_t_be_kept(steps):
    """A sign that is no text is an error on the page after the redirect too."""
    page = steps.fills("begin", {**steps.baker, "name": "An\x00a"})
    assert (page.wrong, page.value("name")) == ({"name"}, "Ana")


def test_a_form_in_steps_asks_to_confirm_on_a_page_of_its_own(steps, rushed):
    """Back to it sends nothing."""
    steps.fills("begin", steps.baker)
    assert place(steps.sends()) == "/@@check?again=1"
    page = steps.at("/@@check?again=1")
    assert page.form.xpath(".//input[@name='confirm']/@value")
    assert told(page)
