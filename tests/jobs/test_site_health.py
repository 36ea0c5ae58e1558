"""``@health``: jobs, mail and links at a glance; for webmasters and for a monitor with the key."""

from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.health import Health
from onderneem.addon.guard.keys import hash_of
from onderneem.addon.jobs import ledger
from onderneem.addon.jobs.health import Finding
from onderneem.addon.jobs.health import Level
from onderneem.addon.jobs.health import Report
from onderneem.addon.jobs.interfaces import IHealthReport
from onderneem.addon.jobs.interfaces import IJob
from onderneem.addon.jobs.interfaces import WorkFailed
from onderneem.addon.jobs.job import Job
from onderneem.addon.jobs.reports import JobsReport
from onderneem.addon.jobs.runner import real_now
from onderneem.addon.jobs.runner import run_due
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.post.letter import Letter
from onderneem.addon.post.outbox import enqueue
from onderneem.addon.post.outbox import KEY as OUTBOX
from plone import api
from plone.app.textfield.value import RichTextValue
from tests.topics.people import opened_section
from tests.topics.people import Visitor
from tests.topics.people import Writer
from tests.topics.reading import Page
from ZODB.POSException import ConflictError
from zope.annotation.interfaces import IAnnotations
from zope.component import getGlobalSiteManager
from zope.component.hooks import setSite
from zope.i18n import translate
import pytest
import transaction

KEY = "een-sleutel-voor-de-monitor"
WITH_KEY = {"X-Jobs-Key": KEY}
HOUR = timedelta(hours=1)


class Nightly(Job):
    """A job that does its work, or fails."""

    title = "Looks after the night"
    every = HOUR
    problem = None
    busy = True

    def run(self, site):
        """Whatever the test says."""
        if self.problem:
            raise self.problem
        return 1

    def waiting(self, site):
        """Unless the test says otherwise."""
        return self.busy

    def in_words(self, kind):
        """Of the one failure that it knows."""
        return "The moon is away." if kind == "no-moon" else None


@pytest.fixture
def job():
    """A registered job."""
    made = Nightly()
    getGlobalSiteManager().registerUtility(made, IJob, "test.nightly")
    yield made
    getGlobalSiteManager().unregisterUtility(provided=IJob, name="test.nightly")


@pytest.fixture
def section(functional):
    """An open section of a site with a jobs' key."""
    site = functional["portal"]
    found = opened_section(site)
    # Else its form, open to everybody, is told of: it doesn't say what happens with the data.
    found["contact"].privacy_text = RichTextValue("<p>Vijf jaar.</p>", "text/html", "text/html")
    api.portal.set_registry_record("onderneem.jobs_key", hash_of(KEY))
    transaction.commit()
    yield found
    setSite(site)


@pytest.fixture
def site(section):
    """Its site, where all jobs ran and all links were looked at a moment ago."""
    site, now = section.aq_parent, clock.stored_now()
    for url in book.healths(site):
        book.keep_health(site, url, Health(checked=now, good=now, outcome=Outcome.OK))
    transaction.commit()
    run_due(site, [name for name in ("test.nightly", "guides.usage") if name in _jobs()])
    setSite(site)
    return site


def _jobs():
    return {registered.name for registered in getGlobalSiteManager().registeredUtilities()}


@pytest.fixture
def monitor(section):
    """A machine without an account."""
    return Visitor(section)


def health(visitor, **options):
    """Ask for the health with the jobs' key."""
    options["headers"] = {"Accept": "application/json", **WITH_KEY, **options.get("headers", {})}
    answer = visitor.ask("/@health", **options)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_stranger_is_refused(section, monitor):
    """401 without an account, with a wrong key, and with an empty one."""
    for key in ({}, {"X-Jobs-Key": ""}, {"X-Jobs-Key": "x" * 5000}):
        answer = monitor.ask("/@health", headers={"Accept": "application/json", **key})
        assert answer.status_code == 401
        assert answer.json()["type"] == "Unauthorized"
        assert set(answer.json()) == {"type", "message"}


def test_an_empty_lock_is_not_opened_by_an_empty_key(section, monitor):
    """A site that never made a key has no way in for monitors."""
    section.aq_parent.portal_registry["onderneem.jobs_key"] = None
    transaction.commit()
    answer = monitor.ask("/@health", headers={"Accept": "application/json", "X-Jobs-Key": ""})
    assert answer.status_code == 401


def test_an_editor_is_refused_and_a_webmaster_is_not(section):
    """403 says: logged in, but not for you."""
    editor = Writer(section)
    assert editor.read("/@health").status_code == 403
    webmaster = Writer(section, "webmaster", ("Site Administrator",))
    assert webmaster.read("/@health").status_code == 200


def test_nobody_keeps_a_copy(section, monitor):
    """A cache would tell yesterday's health."""
    for headers in (WITH_KEY, {}):
        answer = monitor.ask("/@health", headers={"Accept": "application/json", **headers})
        assert "no-store" in answer.headers["Cache-Control"]


def test_the_key_reads_and_runs_nothing(section, monitor):
    """A monitor that looks every minute starts no job."""
    health(monitor)
    transaction.begin()
    assert all(line.last is None for line in ledger.lines(section.aq_parent, ["ecounter.check"]))


def test_when_all_is_well(job, site, monitor):
    """Each part says so, with its facts."""
    told = health(monitor)
    assert told["status"] == "ok", [
        (part, each["findings"])
        for part, each in told.items()
        if isinstance(each, dict) and each.get("status") != "ok"
    ]
    assert told["@id"].endswith("/ondernemen/@health")
    (line,) = [each for each in told["jobs"]["items"] if each["name"] == "test.nightly"]
    assert (line["pace"], line["error"], line["done"]) == ("in-time", "", 1)
    assert line["title"] == "Looks after the night"
    assert line["last"] == line["good"]
    assert told["mail"]["waiting"] == 0
    assert told["links"]["counts"]["broken"] == 0


def test_a_site_where_nothing_ran_says_so(job, section, monitor):
    """The commonest mistake: no scheduler, no cron."""
    told = health(monitor)
    assert told["status"] == "attention"
    assert told["jobs"]["findings"][-1]["level"] == "attention"


def test_a_failing_job_is_told_by_kind(job, site, monitor):
    """Attention at once, and the error is listed."""
    job.problem = ValueError("bo@bakker.example")
    run_due(site, ["test.nightly"])
    told = health(monitor)
    assert told["status"] == told["jobs"]["status"] == "attention"
    (error,) = told["jobs"]["errors"]
    assert (error["job"], error["error"], error["times"]) == ("test.nightly", "ValueError", 1)
    assert "ValueError" in str(told["jobs"]["findings"])
    assert "bakker" not in str(told)


def test_a_conflict_that_left_no_work_is_over(job, site, monitor):
    """Nothing is left to be run, so that no good run tells it; the journal keeps it."""
    job.problem = ConflictError()
    run_due(site, ["test.nightly"])
    assert job.title in str(health(monitor)["jobs"]["findings"])
    job.busy = False
    told = health(monitor)["jobs"]
    assert job.title not in str(told["findings"])
    assert [each["error"] for each in told["errors"]] == ["ConflictError"]


def test_a_failure_is_said_in_words(job, site, monitor, section):
    """To people, in the page's language; a program reads the code."""
    job.problem = WorkFailed("no-moon")
    run_due(site, ["test.nightly"])
    told = health(monitor)["jobs"]
    assert "The moon is away." in str(told["findings"])
    assert told["errors"][0]["error"] == "no-moon"
    page = Writer(section, "webmaster", ("Site Administrator",)).read("/@@health")
    text = Page(page.text).own.text_content()
    assert "The moon is away." in text
    assert "no-moon" not in text


def test_an_idle_job_has_no_next_time_in_the_past(job, site, monitor, section):
    """It runs when there is work, and now when there is some already; the page says the same."""
    ledger.claim(site, "test.nightly", "x", real_now() - 2 * HOUR)
    ledger.close(site, "test.nightly", "x", HOUR, real_now() - 2 * HOUR, 1)
    transaction.commit()
    for busy, words in ((True, "Due now"), (False, "When there is work")):
        job.busy = busy
        items = health(monitor)["jobs"]["items"]
        (line,) = [each for each in items if each["name"] == "test.nightly"]
        assert (line["next"], line["due"]) == (None, busy)
        table = JobsReport().report(section).tables[0]
        (row,) = [each for each in table.rows if each[0] == job.title]
        assert translate(row[-1], target_language="en") == words


def test_a_job_that_runs_now_is_told(job, site, monitor):
    """Since when; beside the error of the run before, which isn't hidden either."""
    job.problem = ValueError("x")
    run_due(site, ["test.nightly"])
    began = real_now()
    ledger.claim(site, "test.nightly", "elsewhere:1:x", began)
    transaction.commit()
    told = health(monitor)
    (line,) = [each for each in told["jobs"]["items"] if each["name"] == "test.nightly"]
    assert line["running"] == began.isoformat(timespec="seconds")
    said = [each["text"] for each in told["jobs"]["findings"] if "night" in each["text"]]
    assert any("bezig sinds" in each for each in said)
    assert any("ValueError" in each for each in said)


def test_an_overdue_job_is_told(job, site, monitor):
    """Late for hours: attention; for more than a day: bad."""
    for later, expected in ((5 * HOUR, "attention"), (40 * HOUR, "bad")):
        ledger.claim(site, "test.nightly", "x", real_now() - later)
        ledger.close(site, "test.nightly", "x", HOUR, real_now() - later, 1)
        transaction.commit()
        told = health(monitor)
        (line,) = [each for each in told["jobs"]["items"] if each["name"] == "test.nightly"]
        assert line["pace"] == "overdue"
        assert told["status"] == expected


def test_letters_that_stay_are_told_without_an_address(job, site, monitor):
    """How many, since when, and what kind of error; never to whom."""
    enqueue(Letter("test", "bo@bakker.example", "Ontvangen", "Goeiedag"))
    (waiting,) = IAnnotations(site)[OUTBOX].values()
    waiting.failures, waiting.error = 3, "ConnectionRefusedError"
    waiting.written = real_now() - 2 * HOUR
    transaction.commit()
    told = health(monitor)
    assert told["status"] == "attention"
    assert (told["mail"]["waiting"], told["mail"]["failing"]) == (1, 1)
    assert told["mail"]["problems"] == {"ConnectionRefusedError": 1}
    assert told["mail"]["oldest"]
    assert "bakker" not in str(told)


class Broken:
    """A room whose report fails."""

    title, order = "Broken", 99

    def report(self, context):
        """Fail."""
        raise ValueError("bo@bakker.example")


class Fresh:
    """A room with a report of its own."""

    title, order = "Catalogue", 30

    def report(self, context):
        """Say something bad of a section."""
        return Report((Finding(Level.BAD, "Old"),), {"age": 9, "of": context.getId()})


@pytest.fixture
def rooms():
    """Two rooms that offer a report."""
    sm = getGlobalSiteManager()
    sm.registerUtility(Broken(), IHealthReport, "test.broken")
    sm.registerUtility(Fresh(), IHealthReport, "test.fresh")
    yield
    for name in ("test.broken", "test.fresh"):
        sm.unregisterUtility(provided=IHealthReport, name=name)


def test_each_room_may_add_its_own(job, site, monitor, rooms):
    """Under its name, and the worst of all counts."""
    told = health(monitor)
    assert told["status"] == "bad"
    assert told["test.fresh"]["age"] == 9
    assert told["test.fresh"]["of"] == "ondernemen"


def test_a_report_that_fails_hides_no_other(job, site, monitor, rooms):
    """Its kind only."""
    told = health(monitor)
    assert "ValueError" in told["test.broken"]["findings"][0]["text"]
    assert "bakker" not in str(told)
    assert told["jobs"]["items"]


def test_a_monitor_writes_nothing(job, site, monitor):
    """However often it looks."""
    before = site._p_jar.db().lastTransaction()
    health(monitor)
    assert site._p_jar.db().lastTransaction() == before


def test_people_read_it_too(job, site, section):
    """Below the section and for the whole site, and only webmasters."""
    job.problem = ValueError("bo@bakker.example")
    run_due(site, ["test.nightly"])
    webmaster = Writer(section, "webmaster", ("Site Administrator",))
    for address in ("/@@health", f"{site.absolute_url()}/@@onderneem-health"):
        answer = webmaster.ask(address)
        assert answer.status_code == 200
        assert "no-store" in answer.headers["Cache-Control"]
        text = Page(answer.text).own.text_content()
        assert "Looks after the night" in text
        assert "ValueError" in text
        assert "bakker" not in text


def test_the_page_is_no_editors(section):
    """Nor a visitor's."""
    assert Visitor(section).ask("/@@health").status_code in (302, 401)
    assert Writer(section).ask("/@@health").status_code in (302, 401, 403)
