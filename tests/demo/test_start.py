"""``make start`` says in words why it can't, and then leaves everything as it is."""

from onderneem.addon.demo.serve import is_held
from onderneem.addon.demo.serve import main
from tests.demo_server import free_port
import pytest
import zc.lockfile


@pytest.fixture
def lock(tmp_path):
    """The lock of an instance's data, as a server leaves it that has ended."""
    folder = tmp_path / "var" / "filestorage"
    folder.mkdir(parents=True)
    path = folder / "Data.fs.lock"
    path.write_text(" 4711\n", "utf-8")
    return path


@pytest.mark.pure
def test_data_that_another_process_holds_isn_t_opened(tmp_path, lock, capsys):
    """Not a traceback of a lock; the files of the server that runs aren't written over."""
    held = zc.lockfile.LockFile(str(lock))
    try:
        status = main(["--instance", str(tmp_path), "--port", str(free_port())])
    finally:
        held.close()
    told = capsys.readouterr().err
    assert status == 2
    assert told.startswith("onderneem-demo: ")
    assert str(tmp_path) in told
    assert "INSTANCE=" in told
    assert len(told.splitlines()) == 1
    assert not (tmp_path / "etc").exists()


@pytest.mark.pure
def test_a_lock_that_nobody_holds_is_no_reason(tmp_path, lock):
    """It stays behind when a server is killed; what it says stays too."""
    assert not is_held(tmp_path)
    assert lock.read_text("utf-8") == " 4711\n"


@pytest.mark.pure
def test_a_new_instance_is_held_by_nobody(tmp_path):
    """There is nothing yet."""
    assert not is_held(tmp_path)


def refused(capsys, folder) -> str:
    """Start on a folder that won't do; return the one line that is said."""
    assert main(["--instance", str(folder), "--port", str(free_port())]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("onderneem-demo: ")
    assert "INSTANCE=" in line
    return line


@pytest.mark.pure
@pytest.mark.parametrize("name", ["", " "])
def test_an_empty_name_is_not_the_folder_one_stands_in(tmp_path, monkeypatch, capsys, name):
    """A variable of the shell that isn't set wrote the instance into the repository."""
    monkeypatch.chdir(tmp_path)
    refused(capsys, name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.pure
@pytest.mark.parametrize("below", ["", "instance"])
def test_a_file_is_no_folder(tmp_path, capsys, below):
    """Said in words, and the file stays as it is."""
    file = tmp_path / "notes"
    file.write_text("mine", "utf-8")
    assert str(file) in refused(capsys, file / below)
    assert file.read_text("utf-8") == "mine"
