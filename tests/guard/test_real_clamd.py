"""The scanner speaks with a real clamd, which knows one signature: that of the EICAR test file."""

from contextlib import contextmanager
from onderneem.addon.guard.scanner import Scanner
from onderneem.addon.guard.scanner import Verdict
from tests.guard import files
import os
import pytest
import shutil
import socket
import subprocess
import time

pytestmark = pytest.mark.hard

SECONDS = 30.0
CONF = """
Foreground yes
DatabaseDirectory {folder}/signatures
LocalSocket {folder}/clamd.sock
TCPSocket {port}
TCPAddr 127.0.0.1
TemporaryDirectory {folder}
StreamMaxLength 4M
"""
INFECTED = files.PDF[:9] + files.EICAR + files.PDF[9:]


@pytest.fixture(scope="module")
def clamd():
    """The path of the scanner; without one, skipped, but never in CI."""
    names = (os.environ.get("CLAMD"), "clamd")
    path = f"{os.environ['PATH']}:/usr/sbin"
    found = next((at for each in names if each and (at := shutil.which(each, path=path))), None)
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no clamd, and CI skips nothing")
        pytest.skip("no clamd found; see make test-hard")
    return found


@contextmanager
def serving(clamd, folder, port):
    """Serve from a folder until the end."""
    process = subprocess.Popen(
        [clamd, "-c", str(folder / "clamd.conf")],
        stdout=(folder / "said").open("ab"),
        stderr=subprocess.STDOUT,
    )
    try:
        deadline = time.monotonic() + 60
        while not (folder / "clamd.sock").exists():
            assert process.poll() is None, (folder / "said").read_text("utf-8", "replace")
            assert time.monotonic() < deadline
            time.sleep(0.1)
        yield process
    finally:
        process.terminate()
        process.wait(30)


@pytest.fixture
def folder(tmp_path):
    """What clamd needs; its user of the machine, if it takes one, may read it."""
    signatures = tmp_path / "signatures"
    signatures.mkdir()
    (signatures / "eicar.ndb").write_text(f"Eicar-Test-Signature:0:*:{files.EICAR.hex()}\n")
    return tmp_path


@pytest.fixture
def port(folder):
    """A port of this machine, and the settings that name it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found = free.getsockname()[1]
    (folder / "clamd.conf").write_text(CONF.format(folder=folder, port=found))
    return found


def test_what_a_real_scanner_says(clamd, folder, port):
    """Clean and found, over both kinds of address, in plain files and inside documents; away, or
    asked for more than it takes, is silent: such a file is held, and scanned when it is back."""
    addresses = f"unix://{folder}/clamd.sock", f"tcp://127.0.0.1:{port}"
    packed = files.packed("[Content_Types].xml", ("word/document.xml", files.EICAR))
    with serving(clamd, folder, port):
        for address in addresses:
            said = [
                Scanner.at(address, SECONDS).scan(data)
                for data in (files.PDF, files.DOCX, b"", INFECTED, packed, files.PDF + b"x" * 10**6)
            ]
            assert said == [
                Verdict.CLEAN,
                Verdict.CLEAN,
                Verdict.CLEAN,
                Verdict.FOUND,
                Verdict.FOUND,
                Verdict.CLEAN,
            ]
            too_much = files.PDF + b"x" * 6 * 1024 * 1024
            assert Scanner.at(address, SECONDS).scan(too_much) is Verdict.SILENT
    for address in addresses:
        assert Scanner.at(address, SECONDS).scan(INFECTED) is Verdict.SILENT
    with serving(clamd, folder, port):
        assert Scanner.at(addresses[0], SECONDS).scan(INFECTED) is Verdict.FOUND
