"""Several real Zope processes on one database, as the production profile has them: behind ZEO."""

from functools import partial
from onderneem.addon.demo.instance import write_instance
from pathlib import Path
from tests.demo_server import free_port
from tests.demo_server import SITE
from tests.demo_server import wait_until_it_answers
import contextlib
import re
import resource
import signal
import socket
import subprocess
import sys
import time

BIN = Path(sys.executable).parent
SERVE = "import sys; from Zope2.Startup.serve import main; main(['x', sys.argv[1]])"

ZEO_CONF = """\
<zeo>
  address 127.0.0.1:{port}
</zeo>
<filestorage 1>
  path {data}
  blob-dir {blobs}
</filestorage>
"""


class Client:
    """One of the processes; may be killed and started again.

    ``offline``: asks no other server; ``more``: lines for its zope.conf.
    """

    def __init__(self, folder: Path, storage: str, offline: bool = True, more: str = ""):
        self.folder, self.port = folder, free_port()
        write_instance(folder, self.port, offline=offline)
        conf = folder / "etc" / "zope.conf"
        text = re.sub(r"<filestorage>.*?</filestorage>", storage, conf.read_text(), flags=re.S)
        conf.write_text(f"{text}\n{more}\n")
        self.section = f"http://localhost:{self.port}/{SITE}/ondernemen"

    @property
    def conf(self) -> Path:
        """Its zope.conf, for a command beside it."""
        return self.folder / "etc" / "zope.conf"

    def start(self) -> None:
        """Start it and wait until it answers."""
        self.process = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(self.folder / "etc" / "wsgi.ini")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until_it_answers(self.section, self.process)

    def may_write(self, largest: int | None = None) -> None:
        """Let it write no file larger than so many bytes, as on a full disk; None: no limit.

        Python itself sees to it that this is an OSError, not the signal that ends a process.
        """
        most = resource.RLIM_INFINITY if largest is None else largest
        limits = (most, resource.RLIM_INFINITY)
        resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, limits)

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """End it as an operator would."""
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()


@contextlib.contextmanager
def behind_zeo(instance: Path):
    """Let a ZEO server have the data of ``instance``; yields how to make a client in a folder."""
    port = free_port()
    data, blobs = instance / "var" / "filestorage" / "Data.fs", instance / "var" / "blobstorage"
    conf = instance / "zeo.conf"
    # Without its own blob-dir a server refuses every blob, though it is shared.
    conf.write_text(ZEO_CONF.format(port=port, data=data, blobs=blobs))
    zeo = subprocess.Popen(
        [str(BIN / "runzeo"), "-C", str(conf)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    # A small cache, which fits in what a process may write while its disk is "full".
    storage = (
        f"<zeoclient>\nserver 127.0.0.1:{port}\ncache-size 100KB\n"
        f"blob-dir {blobs}\nshared-blob-dir on\n</zeoclient>"
    )
    _wait_for(port)
    try:
        yield partial(Client, storage=storage)
    finally:
        zeo.send_signal(signal.SIGTERM)
        zeo.wait(20)


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise RuntimeError("no ZEO server")
