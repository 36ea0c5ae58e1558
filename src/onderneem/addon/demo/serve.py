"""``onderneem-demo``: make the demo municipality if it isn't there, and serve it."""

from onderneem.addon.demo.instance import problem_with
from onderneem.addon.demo.instance import problem_with_folder
from onderneem.addon.demo.instance import write_instance
from pathlib import Path
import argparse
import socket
import subprocess
import sys
import threading
import time
import zc.lockfile

SITE = "voorbeeldegem"
ACCOUNTS = (
    ("redacteur", "editor"),
    ("ambtenaar", "officer"),
    ("expert", "officer"),
    ("beleid", "policy"),
    ("webmaster", "site administrator"),
)
MANAGER = "admin"
# The demo's, known to all and served on loopback only.
PASSWORD = "onderneem"  # noqa: S105


def main(argv: list[str] | None = None) -> int:
    """Run the command; ``argv`` without the program's name. Returns the exit status."""
    options = _options(argv)
    instance = Path(options.instance).resolve()
    problem = (
        problem_with(options.port)
        or problem_with_folder(options.instance)
        or _taken(options.port)
        or _held(instance)
        or _unwritable(instance, options)
    )
    if problem:
        print(f"onderneem-demo: {problem}", file=sys.stderr)
        return 2
    conf = instance / "etc" / "zope.conf"
    if not (instance / "var" / "filestorage" / "Data.fs").exists():
        print("Making the demo municipality Voorbeeldegem (once, half a minute)", flush=True)
    # In a process of its own: it is quick when the site is there, and the server starts clean.
    made = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "onderneem.addon.demo.site", str(conf)], check=False
    )
    if made.returncode:
        return made.returncode
    if options.build_only:
        return 0
    return _serve(instance, options.port)


def _options(argv):
    parser = argparse.ArgumentParser(prog="onderneem-demo", description=__doc__)
    parser.add_argument("--instance", default="instance", help="folder for data and settings")
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--build-only", action="store_true", help="make the site, serve nothing")
    parser.add_argument("--offline", action="store_true", help="check no links of other servers")
    return parser.parse_args(argv)


def _taken(port: int) -> str | None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as problem:
            return f"port {port} can't be used ({problem.strerror}); choose another with PORT="
    return None


def is_held(instance: Path) -> bool:
    """Whether a process has the FileStorage of the instance open; only one can."""
    lock = instance / "var" / "filestorage" / "Data.fs.lock"
    if not lock.exists():
        return False
    try:
        zc.lockfile.SimpleLockFile(str(lock)).close()
    except zc.lockfile.LockError:
        return True
    return False


def _held(instance: Path) -> str | None:
    if not is_held(instance):
        return None
    return (
        f"a server or a command holds the data of {instance}; stop it first, or choose another "
        "folder with INSTANCE="
    )


def _unwritable(instance: Path, options) -> str | None:
    """Write the instance; say why that can't be done, or None."""
    try:
        write_instance(instance, options.port, options.offline)
    except OSError as problem:
        return (
            f"{instance} can't be the folder of the data ({problem.strerror}); choose another with "
            "INSTANCE="
        )
    return None


def _serve(instance: Path, port: int) -> int:
    from Zope2.Startup.serve import main as serve

    threading.Thread(target=_announce, args=(port,), daemon=True).start()
    try:
        return serve(["runwsgi", str(instance / "etc" / "wsgi.ini")]) or 0
    except KeyboardInterrupt:
        return 0


def _announce(port: int) -> None:
    """Say where to look as soon as the server listens."""
    while True:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.2)
    print(f"\nServing http://localhost:{port}/{SITE}/ondernemen")
    print(f"Accounts, password {PASSWORD} for all:")
    for name, role in ACCOUNTS:
        print(f"  {name:<10} {role}")
    print(f"  {MANAGER:<10} manager of the server, for Site Setup > Add-ons")
    print("Ctrl-C stops it.", flush=True)


if __name__ == "__main__":
    sys.exit(main())
