"""Several real Zope processes on one database, as the production profile has them: behind ZEO."""

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


class Client:
    """One of the processes; may be killed and started again. ``offline``: asks no other server."""

    def __init__(self, folder: Path, storage: str, offline: bool = True):
        self.folder, self.port = folder, free_port()
        write_instance(folder, self.port, offline=offline)
        conf = folder / "etc" / "zope.conf"
        text = re.sub(r"<filestorage>.*?</filestorage>", storage, conf.read_text(), flags=re.S)
        conf.write_text(text)
        self.section = f"http://localhost:{self.port}/{SITE}/ondernemen"

    @property
    def conf(self) -> Path:
        """Its zope.conf, for a command beside it."""
        return self.folder / "etc" / "zope.conf"

    def start(self, largest: int | None = None) -> None:
        """Start it and wait until it answers; it can write no file larger than so many bytes."""

        def limited():
            if largest is not None:
                # Python gets an OSError instead of the signal that ends a process.
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))

        self.process = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(self.folder / "etc" / "wsgi.ini")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=limited,
        )
        wait_until_it_answers(self.section, self.process)

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
    blobs = instance / "var" / "blobstorage"
    zeo = subprocess.Popen(
        [
            *(str(BIN / "runzeo"), "-a", f"127.0.0.1:{port}"),
            *("-f", str(instance / "var" / "filestorage" / "Data.fs")),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    storage = (
        f"<zeoclient>\nserver 127.0.0.1:{port}\nblob-dir {blobs}\nshared-blob-dir on\n</zeoclient>"
    )
    _wait_for(port)
    try:
        yield lambda folder, offline=True: Client(folder, storage, offline)
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
