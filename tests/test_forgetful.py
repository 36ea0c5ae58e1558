"""The tests' own database: nothing of one test reaches the next."""

from persistent.mapping import PersistentMapping
from tests.forgetful import Shelf
from ZODB.blob import Blob
from ZODB.DB import DB
import pytest
import transaction

pytestmark = pytest.mark.pure


@pytest.fixture
def shelf():
    """A database on top of a site with one page."""
    site = DB(None)
    with site.transaction() as connection:
        connection.root()["page"] = PersistentMapping(title="Wonen")
    made = Shelf(site.storage)
    yield made
    made.clear()
    site.close()


def test_what_was_committed_is_gone(shelf):
    """Also from the cache of a connection that was open before."""
    database = shelf.take()
    with database.transaction() as connection:
        connection.root()["page"]["title"] = "Werken"
        connection.root()["more"] = PersistentMapping()
    shelf.put_back()
    assert shelf.take() is database
    with database.transaction() as connection:
        assert connection.root()["page"]["title"] == "Wonen"
        assert "more" not in connection.root()


def test_what_nobody_touched_stays_loaded(shelf):
    """That is what it is for."""
    with shelf.take().transaction() as connection:
        assert connection.root()["page"]["title"]
        connection.root()["more"] = 1
    shelf.put_back()
    with shelf.take().transaction() as again:
        assert again is connection
        assert again.root()["page"]._p_changed is False


def test_a_database_that_somebody_still_uses_is_thrown_away(shelf):
    """A request that goes on after its test writes where no other test reads."""
    database = shelf.take()
    late = database.open()
    shelf.put_back()
    assert shelf.take() is not database
    transaction.abort()
    late.close()


def test_a_database_with_files_is_thrown_away(shelf):
    """Files are no records: the next test gets another database."""
    database = shelf.take()
    with database.transaction() as connection:
        connection.root()["file"] = Blob(b"x")
    shelf.put_back()
    with shelf.take().transaction() as connection:
        assert connection.db() is not database
        assert "file" not in connection.root()


def test_records_are_seen_from_the_next_transaction_on(shelf):
    """By a connection that has the old state in its cache."""
    database = shelf.take()
    with database.transaction() as connection:
        connection.root()["page"]["title"] = "Werken"
    records = database.storage.records()
    shelf.put_back()
    manager = transaction.TransactionManager()
    reader = database.open(manager)
    assert reader.root()["page"]["title"] == "Wonen"
    database.storage.write(records)
    assert reader.root()["page"]["title"] == "Wonen"
    manager.begin()
    assert reader.root()["page"]["title"] == "Werken"
    reader.close()
