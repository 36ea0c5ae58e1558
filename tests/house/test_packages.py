"""What is built is what is served: sdist and wheel, in an empty environment."""

from pathlib import Path
from tests.demo_server import free_port
from tests.demo_server import wait_until_it_answers
import os
import pytest
import shutil
import signal
import subprocess
import sys
import urllib.request

ROOT = Path(__file__).resolve().parents[2]
UV = shutil.which("uv") or str(Path(sys.executable).parent / "uv")


def clean(environment=os.environ):
    """Return the environment without what would point back at the checkout."""
    return {key: value for key, value in environment.items() if not key.startswith("PYTHON")}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Both distributions, built from a copy of what git knows."""
    folder = tmp_path_factory.mktemp("built")
    source = folder / "source"
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    for name in listed:
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, source / name)
    command = [sys.executable, "-m", "build", "--installer", "uv", "--outdir", str(folder)]
    environment = {**clean(), "PATH": f"{Path(UV).parent}{os.pathsep}{os.environ['PATH']}"}
    subprocess.run(command, cwd=source, check=True, capture_output=True, env=environment)
    return folder


@pytest.mark.hard
@pytest.mark.parametrize("kind", ["*.whl", "*.tar.gz"])
def test_a_built_package_serves_the_demo(built, tmp_path, kind):
    """An editable install hides a missing .zcml or .pt; a built one can't."""
    package = next(built.glob(kind))
    venv = tmp_path / "venv"
    subprocess.run([UV, "venv", "-q", "--python", sys.executable, str(venv)], check=True)
    subprocess.run(
        [
            UV,
            "pip",
            "install",
            "-q",
            "--python",
            str(venv / "bin" / "python"),
            "-c",
            str(ROOT / "constraints.txt"),
            f"onderneem.addon[demo] @ {package.as_uri()}",
        ],
        check=True,
        env=clean(),
    )
    port = free_port()
    process = subprocess.Popen(
        [str(venv / "bin" / "onderneem-demo"), "--instance", "instance", "--port", str(port)],
        cwd=tmp_path,
        env=clean(),
    )
    try:
        site = f"http://localhost:{port}/voorbeeldegem/ondernemen"
        wait_until_it_answers(site, process)
        for path in ("", "/gidsen", "/vergunningen/terras", "/contact", "/@@search?text=terras"):
            with urllib.request.urlopen(site + path, timeout=60) as answer:
                page = answer.read().decode("utf-8")
            assert "oo-" in page
            # Translations are compiled into the package: no English on a Dutch page.
            assert "What are you looking for" not in page
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)
    assert process.returncode == 0
