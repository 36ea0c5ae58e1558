"""A file is kept whole or not at all, however little of it a disk takes at a time."""

from io import FileIO
from onderneem.addon.dossiers.whole_blob import blob_of
from ZODB.blob import BlobFile
import errno
import pytest

DATA = bytes(range(256)) * 20


class Disk:
    """A disk with so many bytes of room, that takes at most a thousand at a time."""

    def __init__(self, room):
        self.room = room

    def write(self, file, data):
        """Take what fits; as the system does, say that it is full only when nothing does."""
        if not self.room:
            raise OSError(errno.ENOSPC, "No space left on device")
        taken = FileIO.write(file, data[: min(1000, self.room)])
        self.room -= taken
        return taken


@pytest.fixture
def disk(monkeypatch):
    """Choose how much room there is."""

    def with_room(room):
        made = Disk(room)
        monkeypatch.setattr(BlobFile, "write", lambda file, data: made.write(file, data))

    return with_room


@pytest.mark.pure
def test_what_is_taken_in_pieces_is_whole(disk):
    """Nothing is left out."""
    disk(10_000)
    with blob_of(DATA).open("r") as there:
        assert there.read() == DATA


@pytest.mark.pure
@pytest.mark.parametrize("room", [0, 999, 5000, len(DATA) - 1])
def test_what_does_not_fit_is_not_kept(disk, room):
    """The error of a full disk, which a page and a service answer with 503."""
    disk(room)
    with pytest.raises(OSError, match="No space left") as full:
        blob_of(DATA)
    assert full.value.errno == errno.ENOSPC


@pytest.mark.pure
def test_no_bytes_are_a_file_too(disk):
    """An empty one."""
    disk(0)
    with blob_of(b"").open("r") as there:
        assert there.read() == b""
