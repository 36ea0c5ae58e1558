"""The commands find what is there, and say what is missing."""

from contextlib import nullcontext
from pathlib import Path
import os
import pytest
import subprocess
import sys

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.pure


def find_python(folder, **environment):
    """Run the finder with only ``folder`` on the path."""
    return subprocess.run(
        ["/bin/sh", str(ROOT / "tools" / "find-python")],
        env={"PATH": str(folder), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def put(folder, name, text):
    """Put a program on the path."""
    path = folder / name
    path.write_text(text)
    path.chmod(0o755)


def test_a_shim_that_fails_is_passed_over(tmp_path):
    """A version manager's shim may be there without its Python."""
    put(tmp_path, "python3", "#!/bin/sh\necho 'command not found' >&2\nexit 127\n")
    put(tmp_path, "python3.12", f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    found = find_python(tmp_path)
    assert found.returncode == 0
    assert Path(found.stdout.strip()).exists()


def test_a_python_that_cannot_run_plone_is_passed_over(tmp_path):
    """3.13.0 refuses a pickler's persistent_id: here a Python whose pickle has no such thing."""
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "pickle.py").write_text("class Pickler:\n    __slots__ = ()\n")
    put(
        tmp_path, "python3", f'#!/bin/sh\nPYTHONPATH={tmp_path}/broken exec {sys.executable} "$@"\n'
    )
    assert find_python(tmp_path).returncode == 1


def test_no_python_is_said_with_what_is_needed(tmp_path):
    """The message names the versions and the modules."""
    found = find_python(tmp_path)
    assert found.returncode == 1
    assert "3.10" in found.stderr
    assert "python3-venv" in found.stderr


def test_a_choice_that_cannot_be_used_is_told(tmp_path):
    """Whoever names a Python hears that it is another one, and which."""
    put(tmp_path, "mine", "#!/bin/sh\nexit 1\n")
    put(tmp_path, "python3", f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    found = find_python(tmp_path, PYTHON="mine")
    assert "PYTHON=mine can't be used" in found.stderr
    assert found.stdout.strip() in found.stderr


def test_an_own_choice_comes_first(tmp_path):
    """PYTHON= is tried before anything else."""
    put(tmp_path, "mine", f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    assert find_python(tmp_path, PYTHON=str(tmp_path / "mine")).returncode == 0


def test_make_alone_explains_itself():
    """Without a target make lists the commands and builds nothing."""
    shown = subprocess.run(
        ["make", "-n"], cwd=ROOT, capture_output=True, text=True, check=True, env={**os.environ}
    )
    assert "help" not in shown.stderr
    told = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in ("start", "test", "test-hard", "check", "format", "bench"):
        assert f"make {name}" in told


@pytest.mark.parametrize("port", ["80", "70000", "x"])
def test_a_bad_port_is_refused(port, tmp_path):
    """Before anything is built or written."""
    from onderneem.addon.demo.serve import main

    with pytest.raises(SystemExit) if port == "x" else nullcontext():
        status = main(["--instance", str(tmp_path / "i"), "--port", port])
        assert status == 2
    assert not (tmp_path / "i").exists()
