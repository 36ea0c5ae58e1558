"""A dossier whose term is over is erased, proven, and gone from wherever it was found."""

from datetime import datetime
from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.catalog import LEXICON
from onderneem.addon.dossiers.erasing import erase
from onderneem.addon.dossiers.erasing import forget_repeats
from onderneem.addon.dossiers.erasing import StillNeeded
from onderneem.addon.dossiers.erasing import TERM
from onderneem.addon.dossiers.erasing_each import erase_each
from onderneem.addon.dossiers.hold import hold
from onderneem.addon.dossiers.hold import release
from onderneem.addon.dossiers.in_the_file import Packing
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.keeping import Erase
from onderneem.addon.dossiers.keeping import over_by
from onderneem.addon.dossiers.letters import tell
from onderneem.addon.dossiers.messages import write_answer
from onderneem.addon.dossiers.messages import write_message
from onderneem.addon.dossiers.moving import steps_for
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.seal import sealed_dossier
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.dossiers.words_job import AddWords
from onderneem.addon.jobs.interfaces import WorkFailed
from onderneem.addon.post import outbox
from plone import api
from plone.restapi.interfaces import ISerializeToJson
from tests.dossiers.deeds import go
from tests.dossiers.stories import BAKER
from tests.dossiers.stories import question
from tests.dossiers.stories import SUBJECT
from zope.component import getMultiAdapter
import json
import pickle
import pytest
import transaction

CLOSED = datetime(2026, 3, 3, 9, tzinfo=clock.BRUSSELS)
LATER = CLOSED + timedelta(days=800)


def closed(container, key="key-of-the-form", **changes):
    """Return the baker's question, answered and closed."""
    with clock.pinned(CLOSED):
        dossier = container[receive(container, question(key, **changes)).reference]
        write_answer(dossier, "Ik ben Bo en bel 0470.")
        go(dossier, "decide", "close")
    return dossier


@pytest.fixture
def ended(dossiers):
    """One whose form keeps it for two years."""
    return closed(dossiers, retention=24, wish="call 2026-03-05 morning")


@pytest.fixture
def live_ended(live_section):
    """The same, in a site where a job may commit."""
    dossier = closed(live_section["dossiers"], retention=24)
    transaction.commit()
    return dossier


def test_nothing_of_a_person_is_left(ended, section):
    """Neither on the dossier, nor in its log, Plone's history of it, the catalog, its words or the
    outbox."""
    assert b"Omdat." in pickle.dumps(dict(ended.workflow_history))
    tell(ended, "lost")
    with clock.pinned(LATER):
        erase(ended, TERM)
    forget_repeats(ended.aq_parent, [ended.id])
    dossier_catalog().forget_words()
    for word in (
        b"Bakker",
        b"0470",
        BAKER.email.encode(),
        SUBJECT.encode(),
        b"Mag mijn",
        b"Omdat.",
    ):
        assert word not in pickle.dumps({**vars(ended), "__parent__": None, "keys": ended.keys})
    assert find_dossiers([ended.aq_parent.UID()], text="terras").total == 0
    assert find_dossiers([ended.aq_parent.UID()], {"enterprise_number": "0200065765"}).total == 0
    words = set(dossier_catalog()[LEXICON].words())
    assert not words & {"bakker", "terras", "bo", "wintertuin"}
    assert outbox.waiting(section.aq_parent) == 0
    assert dict(ended.aq_parent.ledger) == {}


def test_the_figures_and_the_chain_stay(ended):
    """What kind it was, when, and how it ended; and that its receipt is ours."""
    seal, before = ended.log[0].seal, [(each.what, each.at, each.seal) for each in ended.log]
    with clock.pinned(LATER):
        erase(ended, TERM)
    assert (ended.kind, ended.form, ended.state, ended.outcome) == (
        "question",
        "contact",
        "closed",
        "answered",
    )
    assert [(each.what, each.at, each.seal) for each in ended.log[:-1]] == before
    assert json.loads(ended.log[-1].payload) == {
        "why": "term",
        "answers": 1,
        "files": 0,
        "letters": 1,
        "events": len(before),
    }
    assert broken_parts(ended) == []
    assert sealed_dossier(ended.aq_parent.aq_parent, ended.id, seal).id == ended.id


def test_an_erased_dossier_can_be_read_and_nothing_done_with_it(ended, section):
    """Its page and its JSON still work; no step, no message, no second erasure."""
    with clock.pinned(LATER):
        erase(ended, TERM)
    with api.env.adopt_roles(["Dossier Officer"]):
        assert steps_for(ended) == []
        page = api.content.get_view("view", ended, section.REQUEST)()
        assert "Gewist op" in page
        assert "@@hold" not in page
        found = getMultiAdapter((ended, section.REQUEST), ISerializeToJson)()
        assert BAKER.email not in json.dumps(found, default=str)
        for deed in (
            lambda: go(ended, "reopen"),
            lambda: write_message(ended, "Hallo", "ambtenaar", True),
            lambda: hold(ended, "Rechtszaak"),
        ):
            with pytest.raises(BadStep):
                deed()
    with pytest.raises(StillNeeded):
        erase(ended, TERM)


@pytest.mark.parametrize("why", ["open", "held"])
def test_what_is_still_needed_is_not_erased(dossiers, ended, why):
    """What isn't closed, and what somebody keeps for a reason; half of it isn't gone either."""
    if why == "open":
        with clock.pinned(CLOSED):
            go(ended, "reopen")
    else:
        hold(ended, "  Rechtszaak\n loopt ")
        assert ended.held == "Rechtszaak loopt"
    before = (ended.log, ended.answers)
    with pytest.raises(StillNeeded):
        erase(ended, TERM)
    assert (ended.log, ended.answers) == before
    assert over_by(dossiers, LATER.date())[1] == 0


@pytest.mark.parametrize("given", ["", "  ", "\u200b", "\x00\x07", None, ["x"], "x" * 501])
def test_a_reason_is_words(ended, given):
    """Who keeps somebody's data for longer says why, in a few of them."""
    with pytest.raises(BadStep):
        hold(ended, given)
    assert ended.held == ""


def test_what_is_released_counts_again(ended, dossiers):
    """From its closing, not from the release."""
    hold(ended, "Rechtszaak")
    release(ended)
    with pytest.raises(BadStep):
        release(ended)
    assert [each.row.reference for each in over_by(dossiers, LATER.date())[0]] == [ended.id]


def test_the_job_erases_what_is_over_and_no_more(live_ended, live_section, functional_portal):
    """On the day after the last day; what has no term stays until the municipality sets one."""
    end = CLOSED.replace(year=2028)
    other = closed(live_section["dossiers"], "another")
    transaction.commit()
    with clock.pinned(end):
        assert Erase().run(functional_portal) == 0
    with clock.pinned(end + timedelta(days=1)):
        assert Erase().run(functional_portal) == 1
        assert Erase().run(functional_portal) == 0
    assert live_ended.erased
    assert not other.erased
    api.portal.set_registry_record("onderneem.retention_months", 12)
    with clock.pinned(end):
        assert Erase().run(functional_portal) == 1
    assert other.erased


def test_a_run_that_is_stopped_leaves_nothing_of_what_it_erased(
    live_ended, live_section, functional_portal, monkeypatch
):
    """Its key and hash went with it; the words in the index go the next night, whatever it does."""
    container = live_section["dossiers"]
    AddWords().run(functional_portal)

    def stopped():
        raise KeyboardInterrupt

    with clock.pinned(LATER), pytest.raises(KeyboardInterrupt):
        erase_each(container, [live_ended.id], TERM, between=stopped)
    transaction.abort()
    assert (bool(live_ended.erased), dict(container.ledger)) == (True, {})
    assert "terras" in set(dossier_catalog()[LEXICON].words())
    with clock.pinned(CLOSED):
        assert Erase().run(functional_portal) == 0
    transaction.begin()
    assert "terras" not in set(dossier_catalog()[LEXICON].words())


def test_one_that_fails_stops_no_other(
    live_ended, live_section, functional_portal, monkeypatch, caplog
):
    """It is told at the end, without a word of what was in it."""
    bad = closed(live_section["dossiers"], "bad", retention=24)
    transaction.commit()
    broken = bad.id

    def failing(dossier, why, by):
        if dossier.id == broken:
            dossier.title = "half"
            raise RuntimeError(BAKER.email)
        erase(dossier, why, by)

    monkeypatch.setattr("onderneem.addon.dossiers.erasing_each.erase", failing)
    with clock.pinned(LATER), pytest.raises(WorkFailed):
        Erase().run(functional_portal)
    assert live_ended.erased
    assert (bad.erased, bad.title) == ("", SUBJECT)
    assert BAKER.email not in caplog.text


@pytest.mark.parametrize(
    ("packing", "told", "not_told"),
    [
        (Packing(True, LATER, ("blobstorage.old",)), ["blobstorage.old", "perhaps"], ["Gone<"]),
        (Packing(True, LATER), ["Gone<", "packed up to"], ["perhaps"]),
        (Packing(True), ["Gone<", "not for a long time"], ["packed up to"]),
        (Packing(False), ["known here", "its server can tell"], ["Gone<"]),
    ],
)
def test_the_page_calls_gone_what_is_gone(live_ended, monkeypatch, packing, told, not_told):
    """Not what a pack left beside the file, nor what nobody can see from here."""
    with clock.pinned(LATER):
        erase(live_ended, TERM)
        transaction.commit()
        monkeypatch.setattr(
            "onderneem.addon.dossiers.retention_page.packing_of", lambda database: packing
        )
        monkeypatch.setattr(
            "onderneem.addon.dossiers.in_the_file.older_state_left", lambda item: False
        )
        container = live_ended.aq_parent
        view = api.content.get_view("retention", container, container.REQUEST.clone())
        view.request["LANGUAGE"] = "en"
        page = " ".join(view.content().split())
    assert [each for each in told if each not in page] == []
    assert [each for each in not_told if each in page] == []
