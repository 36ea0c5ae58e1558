"""A backup made while people send, brought back: every seal holds and the applicants' keys work.

The order of docs/backup.md: Data.fs first, blobs after it. A file of a blob never changes and only
a pack takes one away, so the second copy has all that the first one names.
"""

from onderneem.addon.demo.instance import write_instance
from tests.demo_server import free_port
from tests.demo_server import starting
from tests.demo_server import wait_until_it_answers
from tests.sending import BIN
from tests.sending import check_restored
from tests.sending import run
from tests.sending import sealed
from tests.sending import Sending
from tests.sending import sends
import pytest
import shutil
import time

pytestmark = pytest.mark.hard


def back_up(instance, backup):
    """What docs/backup.md says: repozo, and then what is new among the blobs."""
    (backup / "data").mkdir(parents=True, exist_ok=True)
    data = instance / "var" / "filestorage" / "Data.fs"
    # repozo names a backup by its second: what is new within the second of the whole one would come
    # before it by name, and be left out when they are brought back.
    time.sleep(1.1)
    run(BIN / "repozo", "--backup", "--quick", "--repository", backup / "data", "--file", data)
    shutil.copytree(instance / "var" / "blobstorage", backup / "blobs", dirs_exist_ok=True)


def restore(backup, instance):
    """The other way, into a folder where nothing is."""
    write_instance(instance, free_port(), offline=True)
    data, blobs = instance / "var" / "filestorage" / "Data.fs", instance / "var" / "blobstorage"
    run(BIN / "repozo", "--recover", "--repository", backup / "data", "--output", data)
    shutil.copytree(backup / "blobs", blobs, dirs_exist_ok=True)


@pytest.fixture
def told(filled_demo, tmp_path):
    """A first backup, and a second one while people send; then the power goes, and all is lost."""
    instance, backup = filled_demo.copy_to(tmp_path / "first"), tmp_path / "backup"
    with starting(instance) as (site, process):
        wait_until_it_answers(f"{site}/ondernemen", process)
        section = f"{site}/ondernemen"
        before = [sends(section) for _ in range(3)]
        back_up(instance, backup)
        with Sending(section) as sending:
            safe = sending.until(4)
            back_up(instance, backup)
        process.kill()
        process.wait()
    shutil.rmtree(instance)
    return backup, [*before, *safe], [each for each in sending.sent if each not in safe]


def test_what_was_acknowledged_before_the_backup_is_there_and_sealed(told, tmp_path):
    """Also a file sent a moment before; of what came later nothing is half there."""
    backup, safe, later = told
    instance = tmp_path / "second"
    restore(backup, instance)
    assert sealed(instance / "etc" / "zope.conf") >= len(safe)
    with starting(instance) as (site, process):
        wait_until_it_answers(f"{site}/ondernemen", process)
        check_restored(f"{site}/ondernemen", safe, later)
