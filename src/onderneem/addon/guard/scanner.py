"""A virus scanner of the municipality: clamd, over TCP or a socket of the machine.

The one connection that a request may open, five seconds at most (architecture, law 1): what isn't
answered by then is held, and scanned by a job.
"""

from dataclasses import dataclass
from enum import Enum
from onderneem.addon.reference.scanner_address import TCP
from onderneem.addon.reference.scanner_address import UNIX
import socket
import struct
import time

SECONDS = 5.0
CHUNK = 64 * 1024
# clamd's answers are one line.
LONGEST_ANSWER = 4096


class Verdict(str, Enum):
    """What the scanner says; silent: nothing that counts; unscanned: there is none to say it."""

    UNSCANNED = "unscanned"
    CLEAN = "clean"
    FOUND = "found"
    SILENT = "silent"


@dataclass(frozen=True)
class Scanner:
    """clamd at an address: ``tcp://host:port`` or ``unix:///path``; empty: there is none."""

    address: str
    deadline: float

    @classmethod
    def at(cls, address: str, seconds: float = SECONDS) -> "Scanner":
        """Return a scanner that has so many seconds for all that it is asked."""
        return cls(address, time.monotonic() + seconds)

    def scan(self, data: bytes) -> Verdict:
        """Return what the scanner says of a file; "unscanned" where there is none."""
        if not self.address:
            return Verdict.UNSCANNED
        try:
            return _read(self._ask(data))
        except (OSError, ValueError, OverflowError):
            return Verdict.SILENT

    def _ask(self, data: bytes) -> bytes:
        with self._connection() as there:
            there.sendall(b"zINSTREAM\0")
            for at in range(0, len(data), CHUNK):
                there.settimeout(self._left())
                part = data[at : at + CHUNK]
                there.sendall(struct.pack("!L", len(part)) + part)
            there.sendall(struct.pack("!L", 0))
            answer = b""
            while not answer.endswith((b"\0", b"\n")) and len(answer) < LONGEST_ANSWER:
                there.settimeout(self._left())
                part = there.recv(LONGEST_ANSWER)
                if not part:
                    break
                answer += part
            return answer

    def _connection(self) -> socket.socket:
        tcp, unix = TCP.fullmatch(self.address), UNIX.fullmatch(self.address)
        if tcp:
            return socket.create_connection((tcp[1].strip("[]"), int(tcp[2])), self._left())
        if unix is None:
            raise ValueError(self.address)
        there = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        there.settimeout(self._left())
        try:
            there.connect(unix[1])
        except OSError:
            there.close()
            raise
        return there

    def _left(self) -> float:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("the scanner is too slow")
        return left


def _read(answer: bytes) -> Verdict:
    said = answer.rstrip(b"\0\n ")
    if said.endswith(b" FOUND"):
        return Verdict.FOUND
    return Verdict.CLEAN if said == b"stream: OK" else Verdict.SILENT
