"""Templates only show, and every file that the package needs travels with it."""

from pathlib import Path
import pytest
import re
import subprocess
import sys

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "onderneem" / "addon"
LOGIC = re.compile(r"python:[^\"';]*(\bif\b|\band\b|\bor\b|[<>+\[]|==|!=)")

pytestmark = pytest.mark.pure


@pytest.mark.parametrize("template", sorted(SRC.rglob("*.pt")), ids=lambda path: path.name)
def test_templates_only_show(template):
    """A template asks for prepared values; it never decides or computes."""
    assert not LOGIC.findall(template.read_text("utf-8"))


@pytest.mark.parametrize("template", sorted(SRC.rglob("*.pt")), ids=lambda path: path.name)
def test_templates_hold_no_script_and_no_style(template):
    """A content security policy without 'unsafe-inline' must be possible."""
    text = template.read_text("utf-8")
    assert "<script" not in text
    assert not re.search(r"\sstyle=|\son\w+=", text)


@pytest.mark.parametrize("template", sorted(SRC.rglob("*.pt")), ids=lambda path: path.name)
def test_a_template_with_words_or_macros_names_its_domain(template):
    """A macro takes the domain of who uses it: without one its words stay English."""
    text = template.read_text("utf-8")
    if "i18n:" in text or "@@onderneem-" in text:
        assert 'i18n:domain="onderneem.addon"' in text


def test_the_native_namespace_stays_native():
    """A file onderneem/__init__.py would hide every other package of that name."""
    assert not (SRC.parent / "__init__.py").exists()


def test_the_pure_modules_import_without_plone():
    """A pure module is usable, and testable, where no Zope is installed."""
    sys.path.insert(0, str(ROOT / "tools"))
    from house import pure_modules

    names = [
        ".".join(path.relative_to(ROOT / "src").with_suffix("").parts) for path in pure_modules()
    ]
    assert len(names) > 5
    code = f"""
import importlib, sys
class Wall:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {{"plone", "Products", "AccessControl", "Acquisition", "ZODB"}}:
            raise ImportError(name)
sys.meta_path.insert(0, Wall())
for name in {names!r}:
    importlib.import_module(name)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
