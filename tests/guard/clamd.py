"""A stand-in for clamd on a real socket: it finds EICAR, and speaks the scanner's own language."""

from contextlib import contextmanager
from tests.guard.files import EICAR
import socket
import socketserver
import struct
import threading
import time


class Session(socketserver.BaseRequestHandler):
    """One ``INSTREAM`` of a client."""

    def handle(self):
        """Read the chunks, then answer as the server was told."""
        command = self._read(len(b"zINSTREAM\0"))
        assert command == b"zINSTREAM\0"
        data = b""
        while size := struct.unpack("!L", self._read(4))[0]:
            data += self._read(size)
        self.server.seen.append(data)
        time.sleep(self.server.slow)
        said = b"stream: Eicar-Test-Signature FOUND\0" if EICAR in data else b"stream: OK\0"
        self.request.sendall(self.server.says or said)

    def _read(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            part = self.request.recv(size - len(data))
            if not part:
                raise ConnectionError
            data += part
        return data


class _Tcp(socketserver.ThreadingTCPServer):
    allow_reuse_address, daemon_threads = True, True

    def handle_error(self, request, client_address):
        """A client that went away is part of the tests."""


class _Unix(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A client that went away is part of the tests."""


@contextmanager
def running(path="", says=b"", slow=0.0):
    """Yield a scanner at ``address``; ``says``: its answer to anything; ``slow``: seconds."""
    server = _Unix(path, Session) if path else _Tcp(("127.0.0.1", 0), Session)
    server.says, server.slow, server.seen = says, slow, []
    server.address = f"unix://{path}" if path else f"tcp://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def nobody() -> str:
    """Return an address where nothing listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"tcp://127.0.0.1:{free.getsockname()[1]}"
