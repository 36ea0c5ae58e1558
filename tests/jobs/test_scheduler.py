"""The scheduler: an error of one job stops nothing else, and tells nothing of anybody."""

from datetime import timedelta
from onderneem.addon.jobs.interfaces import IJob
from onderneem.addon.jobs.job import Job as Work
from onderneem.addon.jobs.runner import run_job
from onderneem.addon.jobs.scheduler import leave_it_to_me
from onderneem.addon.jobs.scheduler import Scheduler
from onderneem.addon.jobs.scheduler import sites_of
from onderneem.addon.jobs.scheduler import start
from onderneem.addon.jobs.scheduler import wanted
from onderneem.addon.post.letter import Letter
from onderneem.addon.post.outbox import enqueue
from onderneem.addon.post.outbox import waiting
from Products.CMFPlone.factory import addPloneSite
from threading import Event
from types import SimpleNamespace
from zope.component import getGlobalSiteManager
from zope.component import getUtilitiesFor
from zope.component.hooks import getSite
from zope.component.hooks import setSite
from zope.globalrequest import getRequest
from zope.interface.verify import verifyObject
import logging
import pytest
import transaction

LETTER = Letter("submitted-23456789A", "bo@bakker.example", "Ontvangen", "Goeiedag")


class Job(Work):
    """A job that writes down where it ran, and fails when a test says so."""

    every = timedelta(seconds=5)

    def __init__(self, problem=None):
        self.problem = problem
        self.ran = []

    def run(self, site):
        """Change something of the site, then fail or not."""
        self.ran.append((site.getId(), getSite().getId(), getRequest() is not None))
        site.title = "Changed by a job"
        enqueue(LETTER)
        if self.problem:
            raise self.problem
        return 1


@pytest.fixture
def site(functional_portal):
    """A site with the add-on."""
    yield functional_portal
    setSite(functional_portal)


@pytest.fixture
def registered():
    """A maker that registers a job as a room does."""
    names = []

    def register(name, job):
        getGlobalSiteManager().registerUtility(job, IJob, name)
        names.append(name)
        return job

    yield register
    for name in names:
        getGlobalSiteManager().unregisterUtility(provided=IJob, name=name)


def test_a_job_works_for_its_site(site):
    """With that site current, a request at hand, and what it did committed."""
    job = Job()
    run_job(site, "test", job)
    transaction.abort()
    assert job.ran == [(site.getId(), site.getId(), True)]
    assert site.title == "Changed by a job"
    assert waiting(site) == 1


@pytest.mark.parametrize("problem", [ValueError("bo@bakker.example"), KeyError("x"), OSError()])
def test_a_failing_job_leaves_nothing_half_done(site, problem):
    """What it had changed is taken back, and nobody else hears of it but the log."""
    before = site.title
    run_job(site, "test", Job(problem))
    assert (site.title, waiting(site)) == (before, 0)


def test_a_failure_is_logged_without_what_it_was_about(site, caplog):
    """Job, site and kind of error; the text of an error may hold an address."""
    run_job(site, "test", Job(ValueError("bo@bakker.example")))
    assert "job test failed for plone: ValueError" in caplog.text
    assert "bakker" not in caplog.text


def test_a_failing_commit_is_a_failing_job(site, caplog):
    """A conflict, or something that can't be stored, stops no other job."""
    job = Job()
    job.run = lambda portal: setattr(portal, "oops", lambda: None)
    run_job(site, "test", job)
    assert "job test failed" in caplog.text
    assert not hasattr(site, "oops")


def test_work_is_told_idleness_isnt(site, caplog):
    """A job that runs every five seconds doesn't fill the log."""
    caplog.set_level(logging.INFO, "onderneem.addon")
    run_job(site, "busy", Job())
    idle = Job()
    idle.run = lambda portal: 0
    run_job(site, "idle", idle)
    assert "job busy for plone: 1 done" in caplog.text
    assert "idle" not in caplog.text


def test_what_another_left_unfinished_is_not_committed(site):
    """A job begins with a clean transaction."""
    site.title = "Half done by something else"
    idle = Job()
    idle.run = lambda portal: 0
    run_job(site, "idle", idle)
    transaction.abort()
    assert site.title != "Half done by something else"


def test_only_sites_with_the_add_on_have_jobs(site):
    """A server may hold other sites; they are left alone."""
    app = site.aq_parent
    addPloneSite(app, "other", setup_content=False)
    assert {each.getId() for each in app.objectValues("Plone Site")} == {"plone", "other"}
    assert [each.getId() for each in sites_of(app)] == ["plone"]


def test_a_round_runs_what_is_due_and_nothing_twice(site, functional, registered):
    """The first round runs everything, the next one nothing: five seconds haven't passed."""
    job = registered("test.round", Job())
    transaction.commit()
    scheduler = Scheduler(functional["zodbDB"], quick=True)
    scheduler.go_round()
    scheduler.go_round()
    assert job.ran == [("plone", "plone", True)]


def test_one_failing_job_stops_no_other(site, functional, registered):
    """In the same round."""
    bad = registered("test.a", Job(ValueError("no")))
    good = registered("test.b", Job())
    Scheduler(functional["zodbDB"], quick=True).go_round()
    assert len(bad.ran) == len(good.ran) == 1
    transaction.begin()
    assert waiting(site) == 1


def test_a_round_leaves_nothing_behind_in_its_thread(site, functional, registered):
    """No site, no request, no open transaction."""
    registered("test.round", Job())
    Scheduler(functional["zodbDB"], quick=True).go_round()
    assert getSite() is None
    assert getRequest() is None


class Harvest(Work):
    """A long job, at it until a test lets it end."""

    every = timedelta(minutes=10)

    def __init__(self):
        self.began, self.may_end, self.ended = Event(), Event(), Event()
        self.runs = 0

    def run(self, site):
        """Wait."""
        self.runs += 1
        self.began.set()
        self.may_end.wait(30)
        self.ended.set()
        return 1


def test_a_letter_does_not_wait_for_a_harvest(site, functional, registered, monkeypatch):
    """Quick jobs have a thread of their own, as zope.conf starts it."""
    monkeypatch.setattr("onderneem.addon.jobs.scheduler.wanted", lambda: True)
    monkeypatch.setattr(Scheduler, "run", lambda self: [self.go_round() for _ in range(2)])
    long, quick, begun = registered("test.long", Harvest()), registered("test.quick", Job()), []
    start_thread = Scheduler.start
    monkeypatch.setattr(Scheduler, "start", lambda self: [begun.append(self), start_thread(self)])
    transaction.commit()
    quick.run = after(long.began, quick.run)
    start(SimpleNamespace(database=functional["zodbDB"]))
    try:
        begun[0].join(30)
        assert not begun[0].is_alive()
        assert quick.ran == [("plone", "plone", True)]
        assert long.began.is_set()
        assert not long.ended.is_set()
    finally:
        long.may_end.set()
        begun[1].join(30)
    assert long.runs == 1


def after(event, run):
    """Return a job's run that begins when something else has begun."""

    def waits(site):
        assert event.wait(30)
        return run(site)

    return waits


@pytest.mark.parametrize(
    ("seconds", "says", "quick"),
    [(5, False, True), (60, False, True), (61, False, False), (3600, True, True)],
)
def test_each_job_is_in_one_thread(site, functional, registered, seconds, says, quick):
    """One of every minute or less is quick, and one that says so; never in both."""
    job = registered("test.lane", Job())
    job.every, job.quick = timedelta(seconds=seconds), says
    transaction.commit()
    Scheduler(functional["zodbDB"], not quick).go_round()
    assert job.ran == []
    Scheduler(functional["zodbDB"], quick).go_round()
    assert len(job.ran) == 1


@pytest.mark.parametrize(
    ("conf", "expected"),
    [
        (None, False),
        ({}, False),
        ({"onderneem.addon": {}}, False),
        ({"onderneem.addon": {"scheduler": "off"}}, False),
        ({"onderneem.addon": {"scheduler": "on"}}, True),
        ({"onderneem.addon": {"scheduler": "TRUE"}}, True),
    ],
)
def test_it_runs_only_where_zope_conf_says_so(monkeypatch, conf, expected):
    """A site that has its own job runner isn't given a second one."""
    monkeypatch.setattr("onderneem.addon.jobs.scheduler._elsewhere", False)
    monkeypatch.setattr(
        "onderneem.addon.jobs.scheduler.getConfiguration",
        lambda: SimpleNamespace(product_config=conf),
    )
    started = []
    monkeypatch.setattr(
        Scheduler, "start", lambda self: started.append((self.database, self.quick))
    )
    start(SimpleNamespace(database="the database"))
    assert wanted() == expected
    assert started == ([("the database", True), ("the database", False)] if expected else [])


def test_every_job_of_ours_is_a_job(portal):
    """Each keeps to the interface, has a period, and says in words what it does."""
    jobs = dict(getUtilitiesFor(IJob))
    assert "post.deliver" in jobs
    for job in jobs.values():
        assert verifyObject(IJob, job)
        assert job.every > timedelta(0)
        assert job.title


def test_the_command_starts_no_thread_of_its_own(monkeypatch):
    """It runs jobs itself: a scheduler in the same process would conflict with it."""
    monkeypatch.setattr("onderneem.addon.jobs.scheduler._elsewhere", False)
    config = SimpleNamespace(product_config={"onderneem.addon": {"scheduler": "on"}})
    monkeypatch.setattr("onderneem.addon.jobs.scheduler.getConfiguration", lambda: config)
    assert wanted()
    leave_it_to_me()
    assert not wanted()
