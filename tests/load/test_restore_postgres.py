"""The site in PostgreSQL, its blobs too: moved there, dumped while people send, and brought back.

One dump has all as it was at one moment (docs/backup.md): what was acknowledged before it began is
whole, what came later is whole or not there at all.
"""

from tests.cluster import Client
from tests.postgres import serving
from tests.sending import check_restored
from tests.sending import run
from tests.sending import sealed
from tests.sending import Sending
import pytest
import sys

pytestmark = pytest.mark.hard


@pytest.fixture
def postgres():
    """An empty PostgreSQL."""
    with serving() as server:
        yield server


def client(postgres, folder, database):
    """Return a Zope process on a database, which isn't started yet."""
    return Client(folder, f"%import relstorage\n{postgres.storage(database, folder / 'blobs')}")


def moved(postgres, instance, database):
    """Copy a FileStorage with its blobs into a new database, as an operator does."""
    postgres.does("createdb", database)
    var, conf = instance / "var", instance / "convert.conf"
    conf.write_text(
        f"<filestorage source>\npath {var}/filestorage/Data.fs\nblob-dir {var}/blobstorage\n"
        f"</filestorage>\n"
        f"{postgres.storage(database, instance / 'blobs', 'relstorage destination')}\n"
    )
    run(sys.executable, "-m", "relstorage.zodbconvert", conf)


@pytest.fixture
def told(filled_demo, postgres, tmp_path):
    """A dump while people send, of a site that was a FileStorage before; then all is lost."""
    moved(postgres, filled_demo.copy_to(tmp_path / "before"), "zodb")
    first, dump = client(postgres, tmp_path / "first", "zodb"), tmp_path / "zodb.dump"
    first.start()
    try:
        with Sending(first.section) as sending:
            safe = sending.until(4)
            postgres.does("pg_dump", "-Fc", "-f", dump, "zodb")
    finally:
        first.kill()
    postgres.does("dropdb", "--force", "zodb")
    return dump, safe, [each for each in sending.sent if each not in safe]


def test_a_dump_brings_every_dossier_back_with_its_files_and_keys(told, postgres, tmp_path):
    """Each seal holds, those of the demo's own dossiers too, and one may go on working."""
    dump, safe, later = told
    postgres.does("createdb", "back")
    postgres.does("pg_restore", "-d", "back", dump)
    second = client(postgres, tmp_path / "second", "back")
    assert sealed(second.conf) > len(safe)
    second.start()
    try:
        check_restored(second.section, safe, later)
    finally:
        second.stop()
