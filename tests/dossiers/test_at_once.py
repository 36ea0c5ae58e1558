"""Two visitors at once write in different places: neither waits for the other."""

from onderneem.addon.dossiers.catalog import DossierCatalog
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.words_job import AddWords
from plone import api
from Testing.makerequest import makerequest
from tests.dossiers.stories import question
from ZODB.POSException import ConflictError
from zope.component.hooks import setSite
import pytest
import transaction

PAIRS = 5


@pytest.fixture
def a_day_old(live_section):
    """A section to which some already wrote; their words are in."""
    for number in range(12):
        receive(live_section["dossiers"], question(f"before {number}"))
    transaction.commit()
    AddWords().run(api.portal.get())
    return live_section


def test_both_are_taken(a_day_old):
    """No conflict, also not where both use the same new words."""
    here, database = api.portal.get(), a_day_old._p_jar.db()
    for number in range(PAIRS):
        managers = [transaction.TransactionManager() for _ in range(2)]
        connections = [database.open(each) for each in managers]
        for side, (connection, manager) in enumerate(zip(connections, managers, strict=True)):
            manager.begin()
            site = makerequest(connection.root()["Application"])["plone"]
            setSite(site)
            text = f"Nieuwe woorden {number}"
            receive(site["wonen"]["ondernemen"]["dossiers"], question(f"{number} {side}", text))
        for manager in managers:
            manager.commit()
        for connection in connections:
            connection.close()
    setSite(here)
    transaction.begin()
    assert find_dossiers([a_day_old["dossiers"].UID()]).total == 12 + 2 * PAIRS


def test_the_words_come_a_moment_later(live_section):
    """The job adds them, once; before, the dossier is in the list, and found by its reference."""
    job, site = AddWords(), api.portal.get()
    container = live_section["dossiers"]
    made = receive(container, question())
    transaction.commit()
    assert find_dossiers([container.UID()]).rows[0].reference == made.reference
    assert find_dossiers([container.UID()], text="wintertuin").total == 0
    assert job.waiting(site)
    assert job.run(site) == 1
    assert not job.waiting(site)
    assert find_dossiers([container.UID()], text="wintertuin").total == 1


def test_who_meets_the_job_costs_it_nothing(live_section, monkeypatch):
    """It begins again from what is stored then, and no error is told."""
    container, add = live_section["dossiers"], DossierCatalog.add_words
    receive(container, question())
    transaction.commit()
    met = []

    def meeting(catalog, dossier):
        if not met:
            met.append(dossier)
            raise ConflictError
        add(catalog, dossier)

    monkeypatch.setattr(DossierCatalog, "add_words", meeting)
    assert AddWords().run(api.portal.get()) == 1
    assert met
    assert find_dossiers([container.UID()], text="wintertuin").total == 1
