"""The runner: once by one of two, kept in the ledger, and idle when nothing waits."""

from datetime import timedelta
from onderneem.addon.jobs import ledger
from onderneem.addon.jobs import runner
from onderneem.addon.jobs.command import _told
from onderneem.addon.jobs.in_time import in_time
from onderneem.addon.jobs.in_time import SECONDS
from onderneem.addon.jobs.interfaces import IJob
from onderneem.addon.jobs.interfaces import LostClaim
from onderneem.addon.jobs.interfaces import WorkFailed
from onderneem.addon.jobs.job import Job
from onderneem.addon.jobs.mishaps import mishaps_of
from onderneem.addon.jobs.mishaps import untold
from onderneem.addon.outbound.door import Door
from threading import Barrier
from threading import Thread
from time import monotonic
from zope.component import getGlobalSiteManager
from zope.component.hooks import setSite
import pytest
import transaction


class Tally(Job):
    """Counts its runs, and fails when a test says so."""

    every = timedelta(days=1)
    problem = unsure = None
    idle = False

    def __init__(self):
        self.runs = 0

    def waiting(self, site):
        """Whatever the test says."""
        if self.unsure:
            raise self.unsure
        return not self.idle

    def run(self, site):
        """One more."""
        self.runs += 1
        if self.problem:
            raise self.problem
        return 1


@pytest.fixture
def job():
    """A registered job."""
    made = Tally()
    getGlobalSiteManager().registerUtility(made, IJob, "test.tally")
    yield made
    getGlobalSiteManager().unregisterUtility(provided=IJob, name="test.tally")


@pytest.fixture
def site(functional_portal):
    """A site with the add-on."""
    transaction.commit()
    yield functional_portal
    setSite(functional_portal)


def run(site, **options):
    """Run the test's job, if it is due."""
    return runner.run_shared(site, "test.tally", runner.all_jobs()["test.tally"], **options)


def test_a_job_runs_once_a_period(site, job):
    """The second time it isn't due."""
    assert run(site).done == 1
    assert run(site).idle
    assert job.runs == 1


def test_by_name_it_runs_whether_due_or_not(site, job):
    """A webmaster who asks gets it."""
    run(site)
    assert [each.done for each in runner.run_due(site, ["test.tally"])] == [1]


def test_nobody_barges_in_on_a_runner(site, job):
    """Not even by name: who is at it has the lease."""
    ledger.claim(site, "test.tally", "another", runner.real_now())
    transaction.commit()
    assert run(site, force=True).idle
    assert job.runs == 0


def test_an_unknown_name_is_refused(site):
    """Nothing runs."""
    with pytest.raises(KeyError):
        runner.run_due(site, ["post.deliver", "nonsense"])


def test_what_has_nothing_to_do_writes_nothing(site, job):
    """A job of every few seconds would fill the database with lines."""
    job.idle = True
    assert run(site).idle
    assert ledger.lines(site, ["test.tally"])[0].last is None


def test_an_error_is_in_the_ledger_and_stops_no_other(site, job):
    """Its kind only; and the next period it is tried again."""
    job.problem = ValueError("bo@bakker.example")
    results = {each.name: each for each in runner.run_due(site)}
    assert results["test.tally"].error == "ValueError"
    assert len(results) == len(runner.all_jobs())
    assert ledger.lines(site, ["test.tally"])[0].error == "ValueError"


def test_a_job_that_cannot_even_say_whether_it_waits_stops_no_other(site, job):
    """It is an error of that job as any other."""
    job.unsure = KeyError("bo@bakker.example")
    results = {each.name: each for each in runner.run_due(site)}
    assert results["test.tally"].error == "KeyError"
    assert len(results) == len(runner.all_jobs())
    assert job.runs == 0
    assert run(site).idle


def test_each_error_is_kept(site, job):
    """Of a job with a line in the ledger and of one without; a good run doesn't wipe it out."""
    job.problem = ValueError("bo@bakker.example")
    run(site)
    job.shared = False
    run(site)
    job.problem = None
    run(site)
    transaction.begin()
    (mishap,) = mishaps_of(site)
    assert (mishap.name, mishap.kind, mishap.times) == ("test.tally", "ValueError", 2)


def test_of_two_at_once_one_does_it(site, job, functional):
    """Both find it due and claim it in the same moment: the ledger's conflict decides."""
    database, barrier, results = functional["zodbDB"], Barrier(2), []

    def claim():
        connection = database.open(transaction.TransactionManager())
        try:
            mine = connection.root()["Application"]["plone"]
            assert ledger.is_due(mine, "test.tally", runner.real_now())
            ledger.claim(mine, "test.tally", "x", runner.real_now())
            barrier.wait(10)
            connection.transaction_manager.commit()
            results.append("claimed")
        except Exception as problem:
            results.append(type(problem).__name__)
        finally:
            connection.transaction_manager.abort()
            connection.close()

    threads = [Thread(target=claim) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == ["ConflictError", "claimed"]


def is_taken_over(database):
    """Another process finds the lease ended, and claims."""
    connection = database.open(transaction.TransactionManager())
    try:
        theirs = connection.root()["Application"]["plone"]
        ledger.claim(theirs, "test.tally", "another", runner.real_now())
        connection.transaction_manager.commit()
    finally:
        connection.close()


def line_of(site):
    """What the ledger says now."""
    transaction.begin()
    return ledger.lines(site, ["test.tally"])[0]


def test_a_runner_that_was_too_slow_leaves_the_claim_to_the_next(site, job, functional):
    """Its work is done; a third one may not begin while the second is at it."""
    job.run = lambda site: is_taken_over(functional["zodbDB"]) or 1
    assert run(site).done == 1
    assert line_of(site).runner == "another"
    assert not ledger.is_free(site, "test.tally", runner.real_now())


def test_two_threads_of_a_process_are_two_runners(site, job):
    """Each claim has a name of its own."""
    seen = []
    job.run = lambda site: seen.append(line_of(site).runner)
    run(site, force=True)
    run(site, force=True)
    assert len(set(seen)) == 2


def later(monkeypatch, **time):
    """The clock goes on."""
    now = runner.real_now() + timedelta(**time)
    monkeypatch.setattr(runner, "real_now", lambda: now)
    return now


def test_a_job_keeps_its_claim_while_it_works(site, job, monkeypatch):
    """Twenty minutes of work in two steps: nobody else begins."""
    free = []

    def work(site):
        for _step in range(2):
            now = later(monkeypatch, minutes=10)
            runner.still_at_it(site)
            transaction.commit()
            free.append(ledger.is_free(site, "test.tally", now + timedelta(minutes=14)))
        return 2

    job.run = work
    assert run(site).done == 2
    assert free == [False, False]
    assert line_of(site).runner == ""


def test_a_job_that_lost_its_claim_ends_quietly(site, job, functional):
    """It is told so by the next thing it asks; that is no failure of the job."""

    def work(site):
        is_taken_over(functional["zodbDB"])
        transaction.begin()
        runner.still_at_it(site)

    job.run = work
    assert run(site).idle
    assert line_of(site).runner == "another"
    assert mishaps_of(site) == ()


def test_a_renewal_that_conflicts_ends_quietly_too(site, job, functional, monkeypatch):
    """The other claimed between our look and our commit."""

    def work(site):
        later(monkeypatch, minutes=10)
        runner.still_at_it(site)
        is_taken_over(functional["zodbDB"])
        transaction.commit()

    job.run = work
    assert run(site).idle
    assert line_of(site).runner == "another"
    assert mishaps_of(site) == ()


def test_outside_a_claim_nothing_is_renewed(site, job):
    """A job that a test or a script calls by itself has no lease; nor has this thread after one."""
    run(site)
    runner.still_at_it(site)
    with pytest.raises(LostClaim):
        ledger.renew(site, "test.tally", "nobody", runner.real_now())


def test_a_failure_that_the_job_knows_is_a_mishap(site, job, caplog):
    """With the job's own word for it, in the letter and the exit code; what it committed stays."""

    def work(site):
        site.title = "What was done"
        transaction.commit()
        site.title = "What wasn't"
        raise WorkFailed("denied")

    job.run = work
    result = run(site)
    assert result.error == "denied"
    assert _told([result], asked=False) == 1
    line = line_of(site)
    assert (line.error, line.runner, site.title) == ("denied", "", "What was done")
    assert [(each.name, each.kind) for each in untold(site)] == [("test.tally", "denied")]
    assert "job test.tally failed for plone: denied" in caplog.text


def test_each_process_adds_up_its_own(site, job):
    """What was counted in memory needs no claim."""
    job.shared = False
    run(site)
    run(site)
    assert job.runs == 2
    assert ledger.lines(site, ["test.tally"])[0].last is None


def test_who_waits_gets_a_short_run(site, job):
    """Nothing is begun past the time, what runs knows what is left, and the rest stays due."""
    left = []
    job.waiting = lambda site: left.append(runner.time_left(480.0)) or True
    assert runner.run_due(site, ["test.tally"], seconds=0.0) == []
    assert left == []
    assert ledger.is_due(site, "test.tally", runner.real_now())
    assert [each.done for each in runner.run_due(site, ["test.tally"], seconds=60.0)] == [1]
    runner.run_due(site, ["test.tally"])
    assert 0 < left[0] <= 60
    assert left[1] == 480.0


def test_who_waits_has_a_door_that_closes(site, job):
    """A server that hangs keeps nobody for longer; from the scheduler it has all its time."""
    doors, door = [], Door("onderneem.addon test")
    job.waiting = lambda site: doors.append(in_time(door)) or True
    runner.run_due(site, ["test.tally"], seconds=45.0)
    runner.run_due(site, ["test.tally"])
    assert doors[0].seconds == SECONDS
    assert 0 < doors[0].until - monotonic() <= 45
    assert doors[1] == door


def test_a_run_that_goes_on_is_told_by_the_ledger(site, job):
    """Since it began; neither before nor after, nor of a runner that died."""
    now = runner.real_now()
    assert ledger.running_since(site, "test.tally", now) is None
    ledger.claim(site, "test.tally", "elsewhere:1:x", now)
    assert ledger.running_since(site, "test.tally", now) == now
    assert ledger.lines(site, ["test.tally"], now)[0].running == now
    assert ledger.running_since(site, "test.tally", now + ledger.LEASE) is None
    ledger.close(site, "test.tally", "elsewhere:1:x", job.every, now, 1)
    assert ledger.running_since(site, "test.tally", now) is None
