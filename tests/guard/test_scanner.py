"""The virus scanner, asked over a real socket."""

from onderneem.addon.guard.scanner import Scanner
from onderneem.addon.guard.scanner import Verdict
from onderneem.addon.reference.scanner_address import is_scanner_address
from tests.guard import clamd
from tests.guard import files
import pytest
import time

pytestmark = pytest.mark.pure


@pytest.mark.parametrize("way", ["tcp", "unix"])
@pytest.mark.parametrize(
    ("data", "verdict"),
    [(files.PDF, Verdict.CLEAN), (files.PDF + files.EICAR, Verdict.FOUND)],
)
def test_the_scanner_decides(tmp_path, way, data, verdict):
    """Over TCP and over a socket of the machine."""
    with clamd.running(str(tmp_path / "clamd") if way == "unix" else "") as server:
        assert Scanner.at(server.address).scan(data) is verdict


def test_the_scanner_sees_every_byte():
    """Also of what goes in several chunks."""
    data = bytes(range(256)) * 1000
    with clamd.running() as server:
        assert Scanner.at(server.address).scan(data) is Verdict.CLEAN
        assert server.seen == [data]


@pytest.mark.parametrize(
    "says",
    [
        b"INSTREAM size limit exceeded. ERROR\0",
        b"\0",
        b"OK\0",
        b"x" * 9000,
        b"stream: OK FOUNDED\0",
    ],
)
def test_anything_but_a_clear_word_is_no_word(says):
    """An error of the scanner never counts as clean."""
    with clamd.running(says=says) as server:
        assert Scanner.at(server.address).scan(files.PDF) is Verdict.SILENT


def test_no_visitor_waits_longer_than_the_deadline():
    """A scanner that sleeps is silent; and the second file doesn't get new seconds."""
    began = time.monotonic()
    with clamd.running(slow=1.5) as server:
        scanner = Scanner.at(server.address, seconds=0.3)
        assert [scanner.scan(files.PDF) for _ in range(2)] == [Verdict.SILENT] * 2
        assert time.monotonic() - began < 1.2


def test_a_scanner_that_isn_t_there_is_silent():
    """Refused connections and addresses that are none."""
    for address in (clamd.nobody(), "unix:///nergens", "tcp://", "http://x", "tcp://x:99999"):
        assert Scanner.at(address, seconds=1).scan(files.PDF) is Verdict.SILENT


def test_without_a_scanner_nothing_is_called_clean():
    """The municipality has none: the kinds of files are still checked."""
    assert Scanner.at("").scan(files.PDF) is Verdict.UNSCANNED


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("tcp://clamav:3310", True),
        ("tcp://[::1]:3310", True),
        ("unix:///run/clamav/clamd.ctl", True),
        ("tcp://clamav:65535", True),
        ("tcp://clamav:65536", False),
        ("tcp://clamav:0", False),
        ("clamav:3310", False),
        ("tcp://clamav", False),
        ("unix://run", False),
        ("", False),
        (None, False),
    ],
)
def test_what_is_an_address_of_a_scanner(text, right):
    """Asked when a webmaster saves it."""
    assert is_scanner_address(text) is right
