"""Other people's servers, as bad as they get: real HTTP on loopback, each path a way to behave."""

from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
import gzip
import socket
import ssl
import struct
import threading
import time
import trustme

BOMB = gzip.compress(b"0" * 100_000_000)


class Page(BaseHTTPRequestHandler):
    """Answers by the first part of its path; ``server.asked`` keeps (method, path)."""

    protocol_version = "HTTP/1.1"
    timeout = 20

    def log_message(self, *arguments):
        """Quiet."""

    def do_GET(self):
        """Behave."""
        self.server.asked.append((self.command, self.path, dict(self.headers)))
        ways = self.path.strip("/").split("/")
        way = self.server.ways.get(self.path, ways[0])
        getattr(self, f"way_{way.replace('-', '_')}", self.way_missing)(*ways[1:2])

    do_HEAD = do_GET

    def says(self, status, body=b"", **headers):
        """Send a whole answer."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def way_ok(self, *_):
        """All is well."""
        if self.headers.get("If-None-Match") == '"one"':
            return self.says(304)
        return self.says(200, b"<html>welkom</html>", Content_Type="text/html", ETag='"one"')

    def way_missing(self, *_):
        """Nothing here."""
        self.says(404, b"weg")

    def way_status(self, code="500"):
        """Any status."""
        self.says(int(code), b"x")

    def way_busy(self, seconds="120"):
        """Come back later."""
        self.says(503, Retry_After=seconds)

    def way_storm(self, *_):
        """Come back in six hours."""
        self.says(503, Retry_After="21600")

    def way_no_head(self, *_):
        """Only GET is allowed."""
        self.says(405 if self.command == "HEAD" else 200)

    def way_lies(self, *_):
        """HEAD is always fine, the page itself is gone."""
        self.says(200 if self.command == "HEAD" else 404)

    def way_file(self, *_):
        """Something to download."""
        self.says(200, b"%PDF", Content_Type="application/pdf")

    def way_says_gone(self, *_):
        """All is well, says the status; not so, says the page."""
        page = b"<title>Pagina niet gevonden | Regio</title><h1>Oeps</h1>"
        self.says(200, page, Content_Type="text/html; charset=utf-8")

    def way_wrong_charset(self, *_):
        """The same in French, in another charset than it says."""
        page = "<title>Page non trouvée</title>".encode("latin-1")
        self.says(200, page, Content_Type="text/html; charset=utf-8")

    def way_strange_charset(self, *_):
        """A good page in a charset that nobody knows."""
        self.says(200, b"<title>Welkom</title>", Content_Type="text/html; charset=klingon")

    def way_slow(self, *_):
        """It answers, after a while."""
        time.sleep(0.4)
        self.way_ok()

    def way_moved(self, *_):
        """For good."""
        self.says(301, Location="/ok/new")

    def way_elsewhere(self, *_):
        """For now."""
        self.says(302, Location="/ok/new")

    def way_home(self, *_):
        """To the front page, whatever was asked."""
        self.says(302, Location="/")

    def way_robots(self, *_):
        """No machines, please."""
        self.says(200, b"User-agent: *\nDisallow: /ok\n", Content_Type="text/plain")

    def way_odd_page(self, *_):
        """A page on which the parser of Python gives up."""
        self.says(200, b"<title>Welkom</title><![foo[x]]>", Content_Type="text/html")

    def way_odd_robots(self, *_):
        """Rules that can't be read, before and behind good ones."""
        rules = "User-agent: *\nDisallow: //[x\nCrawl-delay: ²\n"
        self.says(200, rules.encode(), Content_Type="text/plain; charset=utf-8")

    def way_odd_tag(self, *_):
        """An ETag that can't be sent back."""
        self.says(200, b"<html>", Content_Type="text/html", ETag='"\u00e9t\u00e9"')

    def way_too_much(self, *_):
        """You ask too often."""
        self.says(429, Retry_After="7200")

    def way_circle(self, *_):
        """Round and round."""
        self.says(302, Location="/circle")

    def way_to_secret(self, *_):
        """To a cloud's metadata."""
        self.says(302, Location="http://169.254.169.254/latest/meta-data/")

    def way_to_script(self, *_):
        """To what is no web address."""
        self.says(302, Location="javascript:alert(1)")

    def way_hangs(self, *_):
        """Takes the question and says nothing."""
        time.sleep(self.server.patience)

    def way_drips(self, *_):
        """A byte now and then, for ever."""
        self.send_response(200)
        self.end_headers()
        until = time.monotonic() + self.server.patience
        while time.monotonic() < until:
            self.wfile.write(b".")
            time.sleep(0.05)

    def way_resets(self, *_):
        """Slams the door."""
        linger = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.close_connection = True
        self.connection.close()

    def way_endless(self, *_):
        """Two gigabytes."""
        self.send_response(200)
        self.send_header("Content-Length", str(2 * 1024**3))
        self.end_headers()
        piece = b"x" * 65536
        for _ in range(2 * 1024**3 // len(piece)):
            self.wfile.write(piece)
            self.server.sent += len(piece)

    def way_bomb(self, *_):
        """A hundred megabytes in a hundred kilobytes."""
        self.says(200, BOMB, Content_Encoding="gzip")

    def way_packed(self, *_):
        """A small text, packed."""
        self.says(200, gzip.compress("één".encode()), Content_Encoding="gzip")

    def way_nonsense(self, *_):
        """No HTTP at all."""
        self.wfile.write(b"\x00\xff\x00 hello\r\n\r\n")
        self.close_connection = True


class Region(ThreadingHTTPServer):
    """One such server."""

    daemon_threads = True

    def __init__(self, patience=5.0, host="127.0.0.1", port=0):
        super().__init__((host, port), Page)
        self.asked, self.ways, self.sent, self.patience = [], {}, 0, patience
        self.url = f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request, client_address):
        """A client that hangs up is no news."""


@contextmanager
def region(patience=5.0, secret=None, host="127.0.0.1", port=0):
    """Serve it while the block lasts; ``secret``: an SSL context for https; ``host``: "0.0.0.0"
    answers for every address of loopback, each a server of its own to who asks."""
    server = Region(patience, host, port)
    if secret is not None:
        server.socket = secret.wrap_socket(server.socket, server_side=True)
        server.url = f"https://localhost:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def certificate(name: str, folder):
    """Return (server's context, path of the authority's file) for a host name."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    path = folder / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    return context, str(path)
