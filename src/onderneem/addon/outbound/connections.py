"""Connections that look before they connect, and never last longer than the asker's patience.

The address is checked where the connection is made, after the name was looked up: a check of the
name beforehand is passed by a name that answers otherwise the second time (DNS rebinding).
"""

from onderneem.addon.outbound.addresses import may_connect
import httpcore
import httpx
import socket
import ssl
import time


class NameUnknown(httpcore.ConnectError):
    """The host's name has no address."""


class AddressRefused(httpcore.ConnectError):
    """The host has no address that we may connect to."""


class Patience:
    """How long a whole exchange may still take; started anew for each."""

    def __init__(self, seconds: float):
        self.until = time.monotonic() + seconds

    def left(self, timeout: float | None) -> float:
        """Return the time-out for one step; raises ReadTimeout when nothing is left."""
        rest = self.until - time.monotonic()
        if rest <= 0:
            raise httpcore.ReadTimeout("patience")
        return rest if timeout is None else min(rest, timeout)


class Backend(httpcore.NetworkBackend):
    """Connects to public addresses only, unless ``private`` allows others (tests, trials); to a
    cloud's metadata service never."""

    def __init__(self, patience: Patience, private: bool = False):
        self.patience = patience
        self.private = private
        self.plain = httpcore.SyncBackend()

    def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None):
        """Connect to the first allowed address of ``host``, by number."""
        problem = AddressRefused(host)
        for address in self._addresses(host, port):
            if not may_connect(address, self.private):
                continue
            try:
                stream = self.plain.connect_tcp(
                    address,
                    port,
                    timeout=self.patience.left(timeout),
                    socket_options=socket_options,
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failed:
                problem = failed
            else:
                return Stream(stream, self.patience)
        raise problem

    def sleep(self, seconds):
        """Never: no retries happen here."""
        raise NotImplementedError

    def _addresses(self, host, port) -> list[str]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as problem:
            raise NameUnknown(host) from problem
        return list(dict.fromkeys(each[4][0] for each in found))


class Stream(httpcore.NetworkStream):
    """A connection whose every step ends when the patience does, however slowly it drips."""

    def __init__(self, stream, patience: Patience):
        self.stream = stream
        self.patience = patience

    def read(self, max_bytes, timeout=None):
        """Read what there is."""
        return self.stream.read(max_bytes, self.patience.left(timeout))

    def write(self, buffer, timeout=None):
        """Write all of it."""
        self.stream.write(buffer, self.patience.left(timeout))

    def close(self):
        """Hang up."""
        self.stream.close()

    def start_tls(self, ssl_context, server_hostname=None, timeout=None):
        """Speak privately from here on; the name in the certificate is that of the address."""
        stream = self.stream.start_tls(ssl_context, server_hostname, self.patience.left(timeout))
        return Stream(stream, self.patience)

    def get_extra_info(self, info):
        """Return what the connection itself knows."""
        return self.stream.get_extra_info(info)


class Transport(httpx.HTTPTransport):
    """httpx's own transport on our connections: one exchange, no proxy, no keeping alive."""

    def __init__(self, patience: Patience, private: bool, context: ssl.SSLContext):
        super().__init__(verify=context, trust_env=False)
        # httpx has no argument for the backend; its transport only speaks to this pool.
        self._pool = httpcore.ConnectionPool(
            ssl_context=context,
            max_keepalive_connections=0,
            network_backend=Backend(patience, private),
        )
