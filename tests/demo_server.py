"""A real server with the demo municipality, in a process of its own."""

from pathlib import Path
import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request

SITE = "voorbeeldegem"


def free_port() -> int:
    """Return a port of this machine that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def command(*arguments: str, offline: bool = True) -> list[str]:
    """Return the demo's command, as installed beside this Python.

    No test asks the real region: not ``offline`` is for a site whose links lead to one of ours.
    """
    home = ["--offline"] if offline else []
    return [str(Path(sys.executable).parent / "onderneem-demo"), *home, *arguments]


def wait_until_it_answers(url: str, process: subprocess.Popen, seconds: float = 600) -> None:
    """Return when the address answers; raise when the process ends or the time is up."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with status {process.returncode}")
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=60) as answer:
            if answer.status == 200:
                return
        time.sleep(0.3)
    raise RuntimeError(f"no answer from {url} within {seconds} s")


class FilledDemo:
    """The demo's site, filled once, in a process of its own; who needs one gets a copy.

    It is being filled while other tests run; only a copy waits for it.
    """

    def __init__(self, instance: Path):
        self.instance = instance
        with (instance.parent / "filling.out").open("ab") as output:
            self.process = subprocess.Popen(
                command("--instance", str(instance), "--build-only"),
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def copy_to(self, instance: Path) -> Path:
        """Return ``instance``, with the data of the site; raises when it couldn't be filled."""
        if self.process.wait(300):
            raise RuntimeError((self.instance.parent / "filling.out").read_text())
        shutil.copytree(self.instance / "var", instance / "var")
        return instance

    def stop(self) -> None:
        """End the filling, should it still be at it."""
        self.process.terminate()
        self.process.wait()


@contextlib.contextmanager
def starting(instance: Path, port: int | None = None, offline: bool = True):
    """Start to serve the demo from ``instance``; yields the address of the site, and the process.

    Afterwards it is stopped as Ctrl-C does.
    """
    port = port or free_port()
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    with (instance.parent / "server.out").open("ab") as output:
        process = subprocess.Popen(
            command("--instance", str(instance), "--port", str(port), offline=offline),
            stdout=output,
            stderr=subprocess.STDOUT,
            env=environment,
        )
        try:
            yield f"http://localhost:{port}/{SITE}", process
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextlib.contextmanager
def serving(instance: Path, port: int | None = None, offline: bool = True):
    """Serve the demo from ``instance``; yields the address of the site when it answers."""
    with starting(instance, port, offline) as (site, process):
        wait_until_it_answers(f"{site}/ondernemen", process)
        yield site
