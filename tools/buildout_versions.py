"""Write profiles/versions.cfg, for buildout, from the lock of pip: one set of versions for both."""

from packaging.requirements import Requirement
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "profiles" / "versions.cfg"
# The lock itself, and what only buildout needs, which is in no requirement of ours.
SOURCES = (ROOT / "constraints.txt", ROOT / "profiles" / "buildout.txt")
HEAD = """\
# Made from constraints.txt and profiles/buildout.txt by `make versions`; edit those, not this.
"""


def read_pins(text: str) -> list[Requirement]:
    """Return the pins of a constraints file; its comments and options (``-c``) are left out."""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [Requirement(line) for line in lines if line and not line.startswith("-")]


def as_option(pin: Requirement) -> str:
    """Return ``name = version``.

    Raises ValueError for anything but one exact version: buildout would pick another one.
    """
    clauses = list(pin.specifier)
    if len(clauses) != 1 or clauses[0].operator != "==" or clauses[0].version.endswith("*"):
        raise ValueError(f"{pin} is not pinned to one version")
    return f"{pin.name} = {clauses[0].version}"


def as_versions(pins: list[Requirement]) -> str:
    """Return the text of the versions file.

    Buildout evaluates a marker in a section's title ("[versions:python_version < '3.11']"), and
    takes all sections of one name that apply together, so there is one section for each marker.
    """
    sections: dict[str, list[str]] = {"": []}
    for pin in pins:
        sections.setdefault(str(pin.marker or ""), []).append(as_option(pin))
    titles = {marker: f"versions:{marker}" if marker else "versions" for marker in sections}
    parts = ("\n".join([f"[{titles[at]}]", *sections[at]]) for at in sections)
    return HEAD + "\n" + "\n\n".join(parts) + "\n"


def made_now() -> str:
    """Return what profiles/versions.cfg should hold."""
    texts = [source.read_text(encoding="utf-8") for source in SOURCES]
    return as_versions([pin for text in texts for pin in read_pins(text)])


if __name__ == "__main__":
    TARGET.write_text(made_now(), encoding="utf-8")
