"""What `make check` says of the shape of the code, beyond what stock linters know."""

from pathlib import Path
import ast
import re
import statistics
import subprocess
import sys

ROOT = Path(__file__).resolve().parent.parent
SRC = ROOT / "src" / "onderneem" / "addon"
# STYLE.md R13: a template shows; it never decides or computes.
# What the docstring of a module of over 300 lines begins its reason with (STYLE).
REASON = "Longer than other modules:"
LOGIC = re.compile(r"python:[^\"';]*(\bif\b|\band\b|\bor\b|[<>+\[]|==|!=)")
IMPURE = ("zope", "plone", "Products", "Acquisition", "AccessControl", "collective", "ZODB", "z3c")
PURE = "pure:"


def files(*patterns: str) -> list[str]:
    """Return the tracked and new files that match the git patterns."""
    out = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\n")
    return [name for name in out if name and (ROOT / name).exists()]


def zpretty() -> int:
    """XML, ZCML and page templates stand as zpretty would write them."""
    names = files("*.zcml", "*.xml", "*.pt")
    tool = Path(sys.executable).parent / "zpretty"
    return subprocess.run([tool, "--check", *names], cwd=ROOT, check=False).returncode


def pure_modules() -> list[Path]:
    """Return the modules whose docstring starts with "Pure:"."""
    return [
        path
        for path in sorted(SRC.rglob("*.py"))
        if (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").lower().startswith(PURE)
    ]


def imported(path: Path) -> set[str]:
    """Return the dotted names that a module imports."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def pure_types() -> int:
    """A pure module imports nothing of Zope or Plone, and its types hold under mypy --strict."""
    modules = pure_modules()
    failed = 0
    for path in modules:
        wrong = [name for name in imported(path) if name.split(".")[0] in IMPURE]
        for name in wrong:
            print(f"  {path.relative_to(ROOT)} calls itself pure and imports {name}")
            failed = 1
    mypy = Path(sys.executable).parent / "mypy"
    names = [str(path) for path in modules]
    return failed or subprocess.run([mypy, *names], cwd=ROOT, check=False).returncode


def shape() -> int:
    """Templates hold no logic and stay short, no ZCML leaves its room, modules stay small."""
    failed = 0
    for path in sorted(SRC.rglob("*.pt")):
        text = path.read_text("utf-8")
        if LOGIC.search(text):
            print(f"  {path.relative_to(ROOT)}: logic in a template")
            failed = 1
    sizes = []
    for path in sorted(SRC.rglob("*.py")):
        if "texts" in path.parts:
            continue
        text = path.read_text("utf-8")
        lines = len(text.splitlines())
        sizes.append(lines)
        if lines > 300 and REASON not in text.split('"""')[1]:
            print(f'  {path.relative_to(ROOT)}: {lines} lines, more than 300, and no "{REASON} …"')
            failed = 1
    p90 = sorted(sizes)[int(len(sizes) * 0.9)] if sizes else 0
    print(f"  {len(sizes)} modules, median {statistics.median(sizes):.0f} lines, p90 {p90}")
    return failed


if __name__ == "__main__":
    sys.exit({"zpretty": zpretty, "pure-types": pure_types, "shape": shape}[sys.argv[1]]())
