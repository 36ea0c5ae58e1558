"""A region's catalogue on loopback: pages by path and question, as a test lays them out."""

from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
import hashlib
import json
import threading


class Answers(BaseHTTPRequestHandler):
    """Says what lies at the address; ``asked`` keeps (address, headers)."""

    def log_message(self, *arguments):
        """Quiet."""

    def do_GET(self):
        """Answer."""
        self.server.asked.append((self.path, dict(self.headers)))
        found = self.server.pages.get(self.path)
        if found is None:
            return self.says(404, b"weg")
        if isinstance(found, tuple):
            status, headers, body = found
            return self.says(status, body, **headers)
        body = found if isinstance(found, bytes) else json.dumps(found).encode()
        etag = f'"{hashlib.sha256(body).hexdigest()[:12]}"'
        if self.headers.get("If-None-Match") == etag:
            return self.says(304, b"", ETag=etag)
        return self.says(200, body, ETag=etag)

    def says(self, status, body, **headers):
        """Send a whole answer."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class CatalogueServer(ThreadingHTTPServer):
    """``pages``: address -> a document, bytes, or (status, headers, bytes)."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answers)
        self.asked, self.pages = [], {}
        self.url = f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request, client_address):
        """A client that hangs up is no news."""

    def tells(self, path, *members, later=None, earlier=None):
        """Lay a page of a feed down; ``later`` and ``earlier``: paths of its neighbours."""
        relations = [
            {"@type": kind, "node": f"http://hostname{node}", "path": "generatedAtTime"}
            for kind, node in (
                ("LessThanOrEqualToRelation", earlier),
                ("GreaterThanOrEqualToRelation", later),
            )
            if node
        ]
        self.pages[path] = {
            "@context": ["http://hostname/ldes.jsonld"],
            "@type": "EventStream",
            "view": {"@type": "Node", "relation": relations},
            "member": list(members),
        }

    def lists(self, path, *members, following=None):
        """Lay a page of the read API down."""
        view = {"hydraNext": f"https://ipdc.example{following}"} if following else {}
        self.pages[path] = {
            "@type": "Collection",
            "hydraTotalItems": len(members),
            "hydraMember": list(members),
            "hydraView": view,
        }


@contextmanager
def catalogue():
    """Serve it while the block lasts."""
    server = CatalogueServer()
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def product(name="terras", at="2026-01-01", title="", **more):
    """Return a product for entrepreneurs, as a snapshot of a feed."""
    return {
        "@id": f"https://ipdc.example/id/snapshot/{name}/{at}",
        "@type": ["InstantieSnapshot"],
        "isVersionOf": f"https://ipdc.example/id/instantie/{name}",
        "generatedAtTime": f"{at}T08:00:00Z",
        "naam": {"nl": title or f"Vergunning {name}"},
        "beschrijving": {"nl": f"<p>Over {name}.</p>"},
        "type": "Toelating",
        "doelgroepen": ["Onderneming"],
        "bevoegdeOverheden": [{"id": "OVO001992"}],
        **more,
    }
