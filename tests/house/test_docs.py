"""The reference documentation names everything that the add-on puts in a site."""

from onderneem.addon.jobs.interfaces import IJob
from pathlib import Path
from plone import api
from zope.component import getUtilitiesFor
import pytest
import re

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "onderneem" / "addon"
TEXT = (ROOT / "docs" / "reference" / "README.md").read_text("utf-8")
NOT_ROOMS = {"profiles", "locales", "upgrades", "__pycache__"}


def documented(name: str) -> bool:
    """Whether the reference has the name as code."""
    return f"`{name}`" in TEXT


def undocumented(names) -> list[str]:
    """Return the names that the reference lacks."""
    return sorted(name for name in names if not documented(name))


def test_every_room():
    """A newcomer finds each room in the map."""
    rooms = {path.name for path in SRC.iterdir() if path.is_dir()} - NOT_ROOMS
    assert undocumented(rooms) == []


def test_every_type_and_behaviour(portal):
    """Whatever an editor may add."""
    types = {name for name in portal.portal_types.objectIds() if name.startswith("onderneem.")}
    behaviours = re.findall(r'name="(onderneem\.\w+)"\s+title', _zcml())
    assert len(types) > 6
    assert behaviours
    assert undocumented(types | set(behaviours)) == []


def test_every_permission():
    """Whatever a webmaster may give or take."""
    titles = re.findall(r'<permission\s[^>]*title="([^"]+)"', _zcml())
    assert len(titles) >= 5
    assert undocumented(titles) == []


def test_every_setting(portal):
    """Whatever stands in the registry."""
    records = api.portal.get_tool("portal_registry").records
    assert undocumented(name for name in records if name.startswith("onderneem.")) == []


def test_every_job(portal):
    """Whatever runs by itself."""
    assert undocumented(name for name, _job in getUtilitiesFor(IJob)) == []


@pytest.mark.pure
def test_every_service():
    """Whatever a program may ask."""
    services = set(re.findall(r'<plone:service\s[^>]*name="(@[\w-]+)"', _zcml()))
    assert services
    assert [name for name in services if f"/{name}" not in TEXT] == []


@pytest.mark.pure
def test_the_links_of_the_documentation_lead_somewhere():
    """A file that was moved takes its links along."""
    dead = [
        f"{path.name}: {target}"
        for path in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/**/*.md")]
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text("utf-8"))
        if not (path.parent / target).exists()
    ]
    assert dead == []


def _zcml() -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(SRC.rglob("*.zcml")))
