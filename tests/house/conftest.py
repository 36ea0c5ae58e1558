"""The distributions as a user gets them, and an environment with one of them."""

from pathlib import Path
import os
import pytest
import shutil
import subprocess
import sys

ROOT = Path(__file__).resolve().parents[2]
NAME = "onderneem.addon"
UV = shutil.which("uv") or str(Path(sys.executable).parent / "uv")


def clean(environment=os.environ):
    """Return the environment without what would point back at the checkout."""
    return {key: value for key, value in environment.items() if not key.startswith("PYTHON")}


@pytest.fixture(scope="session")
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


def environment_with(package: Path, venv: Path) -> Path:
    """Make a virtual environment with a built package and the pinned versions; return its bin."""
    subprocess.run([UV, "venv", "-q", "--python", sys.executable, str(venv)], check=True)
    pip(venv, "install", "-c", str(ROOT / "constraints.txt"), f"{NAME}[demo] @ {package.as_uri()}")
    return venv / "bin"


def pip(venv: Path, *arguments: str) -> None:
    """Run uv's pip in a virtual environment."""
    python = str(venv / "bin" / "python")
    action, *rest = arguments
    subprocess.run([UV, "pip", action, "-q", "--python", python, *rest], check=True, env=clean())
