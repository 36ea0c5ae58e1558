"""A database that many tests use one after the other: it forgets what each did, and stays warm.

plone.testing gives each test a storage and connections of its own, so that every test unpickles
the site anew and fills empty caches. Here the connections stay open; what a test changed is
dropped from the storage and from their caches, and nothing else.
"""

from ZODB.Connection import TransactionMetaData
from ZODB.DB import DB
from ZODB.DemoStorage import DemoStorage
from ZODB.MappingStorage import MappingStorage
from ZODB.POSException import POSKeyError
from ZODB.utils import newTid
from ZODB.utils import p64
from ZODB.utils import u64
from ZODB.utils import z64
import time

# Enough for every object of a test site; ZODB's own 400 would be emptied within a request.
OBJECTS = 50_000


class Forgetful(DemoStorage):
    """Changes on top of a base that never changes.

    ``story``: the remembered deeds that the changes consist of (see ``tests.remembered``), as
    long as ``told`` is the last transaction.
    """

    def __init__(self, base):
        super().__init__("Forgetful", base=base, close_base_on_close=False)
        self.adapter = None
        self.begin_anew()

    def registerDB(self, adapter):
        """Know who tells the connections what changed; ZODB calls this."""
        self.adapter = adapter

    def begin_anew(self):
        """Nothing has happened yet."""
        self.story, self.told = (), self.lastTransaction()

    def records(self, since=z64) -> dict[bytes, bytes]:
        """Return the newest state of each object that was written after a transaction."""
        return {
            record.oid: record.data
            for transaction in self.changes.iterator(p64(u64(since) + 1))
            for record in transaction
        }

    def write(self, records: dict[bytes, bytes]) -> None:
        """Commit records; a connection sees them from its next transaction on."""
        transaction = TransactionMetaData()
        self.tpc_begin(transaction)
        for oid, data in records.items():
            self.store(oid, self._serial_of(oid), data, "", transaction)
        self.tpc_vote(transaction)
        self.tpc_finish(transaction, lambda tid: self.adapter.invalidate(tid, records))

    def _serial_of(self, oid):
        try:
            return self.getTid(oid)
        except POSKeyError:
            return z64

    def forget(self) -> bool:
        """Drop all changes; false when that can't be done, since there are files among them."""
        if not isinstance(self.changes, MappingStorage):
            return False
        touched, last = list(self.records()), self.lastTransaction()
        self.changes = MappingStorage()
        self._copy_methods_from_changes(self.changes)
        # Of no transaction that a connection has seen may the number come again.
        self.adapter.invalidate(newTid(last), touched)
        self.begin_anew()
        return True


class Shelf:
    """Where a layer keeps its database between tests."""

    def __init__(self, base):
        self._base, self._database = base, None

    def take(self):
        """Return the database for the next test."""
        if self._database is None:
            self._database = DB(Forgetful(self._base))
            self._database.setCacheSize(OBJECTS)
        return self._database

    def put_back(self):
        """Forget what the test did; a database that can't, or is still in use, is thrown away."""
        if not (is_at_rest(self._database) and self._database.storage.forget()):
            self.clear()

    def clear(self):
        """Close the database."""
        if self._database is not None:
            self._database.close()
            self._database = None


def is_at_rest(database, seconds=2.0) -> bool:
    """Whether every connection is back: a request may take a moment more than its client waited."""
    until = time.monotonic() + seconds
    while any(each["opened"] for each in database.connectionDebugInfo()):
        if time.monotonic() > until:
            return False
        time.sleep(0.01)
    return True
