"""Trials: asked in a request, tried by the job, and the verdict is kept with its time."""

from onderneem.addon.jobs import trial
from onderneem.addon.jobs.interfaces import ITrial
from onderneem.addon.jobs.runner import all_jobs
from onderneem.addon.jobs.runner import run_due
from onderneem.addon.jobs.trial import Verdict
from zope.component import getGlobalSiteManager
from zope.component.hooks import setSite
from zope.interface import implementer
import pytest
import transaction

KEY = "zeer-geheime-sleutel"


@implementer(ITrial)
class Bell:
    """Rings, and says what a test wants."""

    title = "Does the bell ring?"
    beside = "ecounter_base"

    def __init__(self):
        self.rung, self.problem, self.verdict = 0, None, Verdict(True, "It rings.")
        self.meanwhile = lambda: None

    def try_it(self, site):
        """Ring."""
        self.rung += 1
        self.meanwhile()
        if self.problem:
            raise self.problem
        return self.verdict


@pytest.fixture
def site(functional_portal):
    """A site with the add-on."""
    yield functional_portal
    setSite(functional_portal)


@pytest.fixture
def bells():
    """Two trials that rooms registered."""
    sm, made = getGlobalSiteManager(), {"test.a": Bell(), "test.b": Bell()}
    for name, bell in made.items():
        sm.registerUtility(bell, ITrial, name)
    yield made
    for name in made:
        sm.unregisterUtility(provided=ITrial, name=name)


def asks(site, *names):
    """A webmaster presses the buttons."""
    for name in names:
        assert trial.ask(site, name)
    transaction.commit()


def runs(site):
    """The background work of now."""
    (result,) = run_due(site, ["jobs.trials"])
    transaction.begin()
    return result


def test_asking_only_notes_the_wish(site, bells):
    """No request ever waits for somebody else's server."""
    asks(site, "test.a")
    assert bells["test.a"].rung == 0
    assert trial.standing_of(site, "test.a").asked is not None
    assert all_jobs()["jobs.trials"].waiting(site)


def test_the_job_tries_what_was_asked(site, bells):
    """And nothing else; the verdict stays, with its time."""
    asks(site, "test.a")
    assert runs(site).done == 1
    standing = trial.standing_of(site, "test.a")
    assert standing.asked is None
    assert (standing.verdict, standing.at is not None) == (Verdict(True, "It rings."), True)
    assert bells["test.b"].rung == 0
    assert runs(site).idle


def test_one_that_fails_stops_no_other_and_tells_no_secret(site, bells, caplog):
    """The text of an error may hold the key: only its kind is kept and logged."""
    bells["test.a"].problem = ValueError(KEY)
    asks(site, "test.a", "test.b")
    assert runs(site).done == 2
    verdict = trial.standing_of(site, "test.a").verdict
    assert not verdict.good
    assert verdict.text.mapping == {"kind": "ValueError"}
    assert trial.standing_of(site, "test.b").verdict.good
    assert KEY not in caplog.text
    assert KEY not in repr(verdict)


def test_the_last_verdict_is_shown_until_the_next(site, bells):
    """Being tried again doesn't hide what was known."""
    asks(site, "test.a")
    runs(site)
    asks(site, "test.a")
    standing = trial.standing_of(site, "test.a")
    assert standing.asked
    assert standing.verdict.good


def test_where_jobs_stay_at_home_that_is_said(site, bells, monkeypatch):
    """Nothing is asked of anybody."""
    monkeypatch.setattr(trial, "may_go_out", lambda: False)
    asks(site, "test.a")
    runs(site)
    assert trial.standing_of(site, "test.a").verdict == Verdict(False, trial.AT_HOME)
    assert bells["test.a"].rung == 0
    bells["test.b"].goes_out = False
    asks(site, "test.b")
    runs(site)
    assert bells["test.b"].rung == 1


def test_what_is_no_trial_is_refused(site):
    """And nothing is written for it."""
    assert not trial.ask(site, "nonsense")
    assert trial.asked_for(site) == []


def test_a_trial_whose_room_left_is_dropped(site, bells):
    """An add-on that was removed between asking and trying."""
    asks(site, "test.a")
    getGlobalSiteManager().unregisterUtility(provided=ITrial, name="test.a")
    assert runs(site).error == ""
    assert trial.asked_for(site) == []


def test_the_trials_go_with_the_add_on(site, bells):
    """Nothing of them stays in the site."""
    asks(site, "test.a")
    trial.forget(site)
    assert trial.asked_for(site) == []


def pressed_elsewhere(site, *names):
    """Another thread's connection: a webmaster presses while the job is at it."""
    manager = transaction.TransactionManager()
    connection = site._p_jar.db().open(manager)
    try:
        other = connection.get(site._p_oid)
        book = other.__annotations__[trial.KEY]
        for name in names:
            book[name] = trial.Standing(trial.clock.stored_now())
        manager.commit()
    finally:
        manager.abort()
        connection.close()


def test_buttons_pressed_meanwhile_are_no_error(site, bells, caplog):
    """The verdict is written again after the conflict, and what was pressed isn't forgotten."""
    asks(site, "test.a")
    bells["test.a"].meanwhile = lambda: pressed_elsewhere(site, "test.a", "test.b")
    result = runs(site)
    assert (result.done, result.error) == (1, "")
    assert "ConflictError" not in caplog.text
    standing = trial.standing_of(site, "test.a")
    assert standing.verdict.good
    assert standing.asked
    assert set(trial.asked_for(site)) == {"test.a", "test.b"}


def test_who_asked_first_is_served_first(site, bells):
    """Whatever the names: a dead server that is asked again and again starves nobody."""
    order = []
    for name in bells:
        bells[name].meanwhile = lambda name=name: order.append(name)
    asks(site, "test.b")
    asks(site, "test.a")
    assert runs(site).done == 2
    assert order == ["test.b", "test.a"]
