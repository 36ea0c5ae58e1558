"""A form that was broken off is gone on with from the mail itself, as a real mail server got it."""

from datetime import datetime
from datetime import time
from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.components.days import day_words
from onderneem.addon.components.speaking import speech_in
from onderneem.addon.desk import drafts
from onderneem.addon.desk.jobs import ForgetDrafts
from onderneem.addon.post.outbox import deliver
from tests.desk.test_steps import desk
from tests.desk.test_steps import place
from tests.desk.test_steps import PLAN
from tests.desk.test_steps import PROOF
from tests.desk.test_steps import SHOP
from tests.desk.test_steps import Steps
from tests.desk.test_steps import steps
from tests.desk.visitors import Visitor
from tests.post.conftest import mail_server
from tests.post.conftest import site
import pytest
import re
import transaction

__all__ = ["desk", "mail_server", "site", "steps"]


@pytest.fixture
def mailed(site, desk, steps, mail_server):
    """An fills in two parts, lacks her plan, and has the link mailed; what the server received."""
    steps.begin()
    steps.fills("begin", steps.baker)
    assert place(steps.fills("zaak", SHOP, later="1")) == "/@@later"
    stamp = steps.at("/@@later").stamp
    steps.visitor.send({}, "/@@later", stamp=stamp, email="an@bakkerij.example")
    transaction.begin()
    mail_server.starts()
    assert deliver(site) == 1
    ((to, message),) = mail_server.letters
    assert to == ["an@bakkerij.example"]
    return message


def link_in(message) -> str:
    """Return where the link in a mail leads, below the form."""
    return re.search(r"http\S+/contact(/@@resume/\S+)", message.get_content())[1]


def test_the_mail_leads_to_where_it_was(desk, steps, mailed):
    """In another browser, with nothing but the mail: the parts are there, the file is added, and it
    becomes one dossier. The mail itself tells nothing of what was filled in."""
    for text in (steps.baker["name"], steps.baker["question"], "Markt"):
        assert text not in mailed.get_content() + mailed["Subject"]
    elsewhere = Steps(Visitor(desk.url), steps.baker)
    link = link_in(mailed)
    page = elsewhere.at(link)
    assert place(elsewhere.visitor.send({}, link, stamp=page.stamp)) == ""
    (going_on,) = elsewhere.at().tree.xpath(
        "//*[@id='content']//a[contains(@class, 'btn-primary')]/@href"
    )
    assert going_on.endswith("/contact/@@part/bewijs")
    assert elsewhere.at("/@@part/zaak").value("shop.street") == "Markt 1"
    assert place(elsewhere.fills("bewijs", PROOF, files=PLAN)) == "/@@check"
    assert place(elsewhere.sends()).startswith("/@@receipt/")
    assert desk.answer("name").value == steps.baker["name"]
    assert elsewhere.at(link).status == 404


def test_a_form_that_closes_first_says_until_when(site, desk, steps, mail_server):
    """Page and mail: who trusts the month would miss the last day of a premium."""
    closes = datetime.combine(clock.today() + timedelta(days=3), time(12))
    desk.section["contact"].closes = closes
    transaction.commit()
    steps.begin()
    steps.fills("begin", steps.baker, later="1")
    stamp = steps.at("/@@later").stamp
    sent = steps.visitor.send({}, "/@@later", stamp=stamp, email="an@bakkerij.example")
    assert place(sent) == "/@@later?sent=1"
    last = day_words(closes.date(), speech_in())
    (told,) = steps.at("/@@later?sent=1").tree.xpath("//div[@role='status']")
    assert f"{last} om 12:00" in told.text_content()
    transaction.begin()
    mail_server.starts()
    assert deliver(site) == 1
    ((_to, message),) = mail_server.letters
    assert f"{last} om 12:00" in message.get_content()
    assert f"Open tot {last}" in steps.at("/@@check").text


def test_a_form_that_closed_meanwhile_says_so_before_anything_is_typed(desk, steps, mailed):
    """On each page that a draft leads to, and none has a button to go on with."""
    desk.section["contact"].closes = clock.now().replace(tzinfo=None) - timedelta(days=1)
    transaction.commit()
    for where in ("", "/@@part/zaak", "/@@check", "/@@later", link_in(mailed)):
        page = steps.at(where)
        assert page.text.count("Dit formulier is gesloten sinds") == 1, where
        assert not page.tree.xpath("//*[@id='content']//button[not(@name)]"), where
        assert not page.tree.xpath("//*[@id='content']//*[contains(@class, 'btn-primary')]"), where
    assert steps.at("/@@part/zaak").value("shop.street") == "Markt 1"


def test_after_a_month_the_job_forgets_it(desk, steps, mailed):
    """Until then the link works, also when the browser's own day is long over."""
    steps.visitor.session.cookies.clear()
    job = ForgetDrafts()
    for days, there in ((29, True), (31, False)):
        with clock.pinned(clock.now() + timedelta(days=days)):
            assert job.waiting(desk.portal) is not there
            if not there:
                assert job.run(desk.portal) == 1
    assert list(drafts.everyone(desk.portal)) == []
    assert steps.at(link_in(mailed)).status == 404
