"""A line to a server whose answers arrive late, as between two machines."""

import collections
import contextlib
import socket
import threading
import time


class LaggingLine:
    """Listens on ``port``; ``lag``: seconds that each answer of the server is under way."""

    def __init__(self, server: int):
        self.server, self.lag = server, 0.0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self._spawn(self._accept)

    def close(self) -> None:
        """Take no more."""
        self.listener.close()

    def _spawn(self, work, *given) -> None:
        threading.Thread(target=work, args=given, daemon=True).start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _address = self.listener.accept()
                far = socket.create_connection(("127.0.0.1", self.server))
                under_way: collections.deque = collections.deque()
                self._spawn(self._pass_on, near, far)
                self._spawn(self._collect, far, under_way)
                self._spawn(self._deliver, near, under_way)

    @staticmethod
    def _pass_on(near, far) -> None:
        with contextlib.suppress(OSError):
            while data := near.recv(65536):
                far.sendall(data)
            far.close()

    def _collect(self, far, under_way) -> None:
        data = b"-"
        while data:
            try:
                data = far.recv(65536)
            except OSError:
                data = b""
            under_way.append((time.monotonic() + self.lag, data))

    @staticmethod
    def _deliver(near, under_way) -> None:
        with contextlib.suppress(OSError):
            while True:
                due, data = under_way[0] if under_way else (time.monotonic() + 0.005, None)
                time.sleep(max(0, due - time.monotonic()))
                if data is None:
                    continue
                under_way.popleft()
                if not data:
                    near.close()
                    return
                near.sendall(data)
