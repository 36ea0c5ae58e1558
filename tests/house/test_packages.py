"""What is built is what is served: sdist and wheel, in an empty environment."""

from tests.demo_server import free_port
from tests.demo_server import wait_until_it_answers
from tests.house.conftest import clean
from tests.house.conftest import environment_with
import pytest
import signal
import subprocess
import urllib.request


@pytest.mark.hard
@pytest.mark.parametrize("kind", ["*.whl", "*.tar.gz"])
def test_a_built_package_serves_the_demo(built, tmp_path, kind):
    """An editable install hides a missing .zcml or .pt; a built one can't."""
    commands = environment_with(next(built.glob(kind)), tmp_path / "venv")
    port = free_port()
    process = subprocess.Popen(
        [
            str(commands / "onderneem-demo"),
            "--offline",
            "--instance",
            "instance",
            "--port",
            str(port),
        ],
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
