"""Whether what was erased is gone: from the file, and from what a pack leaves beside it."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from onderneem.addon.dossiers import in_the_file
from onderneem.addon.dossiers.in_the_file import Left
from onderneem.addon.dossiers.in_the_file import Packing
from onderneem.addon.dossiers.in_the_file import packing_of
from persistent.mapping import PersistentMapping
from shutil import rmtree
from ZODB.blob import Blob
from ZODB.DB import DB
from ZODB.FileStorage.FileStorage import FileStorage
from ZODB.MappingStorage import MappingStorage
import pytest
import transaction

pytestmark = pytest.mark.pure


@pytest.fixture
def database(tmp_path):
    """A file with an item that was changed once, and whose file was taken away."""
    storage = FileStorage(str(tmp_path / "Data.fs"), blob_dir=str(tmp_path / "blobstorage"))
    found = DB(storage)
    root = found.open().root()
    root["item"] = PersistentMapping(name="An", plan=Blob(b"a plan"))
    transaction.commit()
    root["item"].clear()
    transaction.commit()
    yield found
    found.close()


@pytest.fixture
def item(database):
    """The item, as it is now."""
    return database.open().root()["item"]


def test_before_a_pack_it_is_inside(database, item):
    """And nothing tells that it was packed."""
    assert packing_of(database) == Packing(known=True)
    assert packing_of(database).left_of(item) is Left.INSIDE


def test_after_a_pack_it_lies_beside_until_that_is_taken_away(database, item, tmp_path):
    """The file as it was, and the files that were sent along: each is named."""
    database.pack()
    found = packing_of(database)
    assert found.beside == ("Data.fs.old", "blobstorage.old")
    assert found.left_of(item) is Left.BESIDE
    (tmp_path / "Data.fs.old").unlink()
    assert packing_of(database).beside == ("blobstorage.old",)
    assert packing_of(database).left_of(item) is Left.BESIDE
    rmtree(tmp_path / "blobstorage.old")
    assert packing_of(database).left_of(item) is Left.NOWHERE


def test_the_last_pack_is_told_by_the_file_itself(database, item, tmp_path, monkeypatch):
    """Also when nothing lies beside it; what came later is looked through, but not for ever."""
    database.pack()
    (tmp_path / "Data.fs.old").unlink()
    for number in range(3):
        item["later"] = number
        transaction.commit()
    last = packing_of(database).last
    assert timedelta(0) <= datetime.now(timezone.utc) - last < timedelta(hours=1)
    monkeypatch.setattr(in_the_file, "MOST", 3)
    assert packing_of(database).last is None


def test_of_another_server_nothing_is_known():
    """It may have a file beside it that nobody sees from here."""
    database = DB(MappingStorage())
    root = database.open().root()
    assert packing_of(database) == Packing(known=False)
    assert packing_of(database).left_of(root) is Left.UNKNOWN
    database.close()
