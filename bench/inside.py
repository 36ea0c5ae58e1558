"""A site in this process, asked without a network: what a request costs the processor.

A clock says little on a machine with other work. No job runs meanwhile.
"""

from base64 import b64encode
from Zope2.Startup.run import make_wsgi_app
import io
import json
import sys
import time


class Inside:
    """The site of a zope.conf; one in a process, and only one process at a time opens its file."""

    def __init__(self, conf: str):
        from onderneem.addon.jobs.scheduler import leave_it_to_me

        leave_it_to_me()
        self.app = make_wsgi_app({}, conf)

    def close(self) -> None:
        """Leave the database to others."""
        import Zope2

        Zope2.DB.close()

    def post(
        self,
        path: str,
        body: dict,
        address: str = "127.0.0.1",
        auth: tuple[str, str] | None = None,
        **headers: str,
    ) -> float:
        """Post JSON from a network address; return the milliseconds of processor time it took."""
        data, status = json.dumps(body).encode(), []
        environ = {
            "REQUEST_METHOD": "POST",
            "SCRIPT_NAME": "",
            "PATH_INFO": path,
            "QUERY_STRING": "",
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "8080",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": address,
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(data)),
            "HTTP_HOST": "localhost:8080",
            "HTTP_ACCEPT": "application/json",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(data),
            "wsgi.errors": sys.stderr,
            **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
        }
        if auth is not None:
            environ["HTTP_AUTHORIZATION"] = f"Basic {b64encode(':'.join(auth).encode()).decode()}"
        begun = time.process_time()
        answer = b"".join(self.app(environ, lambda told, *_headers: status.append(told)))
        took = (time.process_time() - begun) * 1000
        assert status[0].startswith("201"), (status, answer)
        return took
