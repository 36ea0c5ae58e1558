"""A PostgreSQL of the test's own: in a folder, reached by its socket, gone with the test."""

from contextlib import contextmanager
from glob import glob
from pathlib import Path
from tests.sending import run
import os
import pwd
import pytest
import shutil
import signal
import subprocess
import tempfile
import time

# Debian keeps most of its programs out of the way.
ELSEWHERE = sorted(glob("/usr/lib/postgresql/*/bin"), reverse=True)
NEEDED = ("initdb", "postgres", "createdb", "dropdb", "pg_dump", "pg_restore", "pg_isready")
OWNER = "postgres"


def programs() -> Path:
    """Return the folder of PostgreSQL's programs; without one, skipped, but never in CI."""
    places = (os.environ.get("POSTGRES_BIN"), *os.environ["PATH"].split(":"), *ELSEWHERE)
    for place in filter(None, places):
        if all(shutil.which(each, path=place) for each in NEEDED):
            return Path(place)
    if os.environ.get("CI") == "true":
        pytest.fail("no PostgreSQL, and CI skips nothing")
    pytest.skip("no PostgreSQL found; see make test-hard")


class Postgres:
    """The server in ``folder``, also that of its socket."""

    def __init__(self, folder: Path, bin: Path):
        self.folder, self.bin = folder, bin

    def does(self, program: str, *arguments) -> str:
        """Run one of its programs."""
        return run(self.bin / program, "-h", self.folder, "-U", OWNER, *arguments)

    def storage(self, database: str, blobs: Path, kind: str = "relstorage") -> str:
        """Return the storage of docs/backup.md for a zope.conf, or for another configuration."""
        return (
            f"<{kind}>\nkeep-history false\nblob-dir {blobs}\nshared-blob-dir false\n"
            f"<postgresql>\ndriver psycopg2\n"
            f"dsn dbname='{database}' user='{OWNER}' host='{self.folder}'\n"
            f"</postgresql>\n</relstorage>"
        )

    def answers(self) -> bool:
        """Whether it takes connections."""
        command = [self.bin / "pg_isready", "-q", "-h", self.folder]
        return subprocess.run(command, check=False).returncode == 0


@contextmanager
def serving():
    """Serve an empty PostgreSQL; it refuses to run as root, and gets its own account there."""
    programs_of = programs()
    # A short path: that of a socket has a hundred characters at most.
    folder = Path(tempfile.mkdtemp(prefix="oo-pg-"))
    who = {}
    if os.geteuid() == 0:
        account = pwd.getpwnam(OWNER)
        os.chown(folder, account.pw_uid, account.pw_gid)
        who = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    process = None
    try:
        data = folder / "data"
        made = (programs_of / "initdb", "-D", data, "-U", OWNER, "-A", "trust", "-E", "UTF8", "-N")
        run(*made, cwd=folder, **who)
        with (folder / "said").open("ab") as said:
            process = subprocess.Popen(
                [programs_of / "postgres", "-D", data, "-k", folder, "-h", ""],
                cwd=folder,
                stdout=said,
                stderr=subprocess.STDOUT,
                **who,
            )
        server = Postgres(folder, programs_of)
        deadline = time.monotonic() + 60
        while not server.answers():
            assert process.poll() is None, (folder / "said").read_text()
            assert time.monotonic() < deadline
            time.sleep(0.2)
        yield server
    finally:
        if process is not None:
            # Fast shutdown: without waiting for who is still connected.
            process.send_signal(signal.SIGINT)
            process.wait(60)
        shutil.rmtree(folder)
