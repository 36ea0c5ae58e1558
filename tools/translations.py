"""Translations: extract the messages, and say which language lacks which.

`tools/translations.py extract` brings locales/onderneem.addon.pot and every .po up to date;
`tools/translations.py check` fails on a message that a template or module has and a language
hasn't, on an untranslated one, and on visible text in a template that is no message at all.
"""

from pathlib import Path
from pythongettext.msgfmt import Msgfmt
import re
import subprocess
import sys
import tempfile

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "onderneem" / "addon"
LOCALES = PACKAGE / "locales"
DOMAIN = "onderneem.addon"
LANGUAGES = ("nl", "en", "fr", "de")
MSGID = re.compile(r"^msgid (.*?)^msgstr", re.M | re.S)
TOOL = Path(sys.executable).parent / "i18ndude"


def po_path(language: str) -> Path:
    """Return where the translations into a language stand."""
    return LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def rebuild(pot: Path) -> None:
    """Write the template of all messages of the package."""
    subprocess.run(
        [TOOL, "rebuild-pot", "--pot", pot, "--create", DOMAIN, "--no-wrap", PACKAGE],
        check=True,
        capture_output=True,
    )


def extract() -> int:
    """Bring the template and the languages up to date."""
    LOCALES.mkdir(exist_ok=True)
    pot = LOCALES / f"{DOMAIN}.pot"
    rebuild(pot)
    for language in LANGUAGES:
        po = po_path(language)
        po.parent.mkdir(parents=True, exist_ok=True)
        if not po.exists():
            head = pot.read_text("utf-8").split("\n\n")[0].replace("SOME_LANGUAGE", language)
            po.write_text(head + "\n", "utf-8")
    subprocess.run(
        [TOOL, "sync", "--pot", pot, "--no-wrap", *map(po_path, LANGUAGES)],
        check=True,
        capture_output=True,
    )
    return 0


def messages(path: Path) -> dict[str, str]:
    """Return message -> translation of a .po or .pot file."""
    reader = Msgfmt(str(path))
    reader.read(header_only=False)
    return {
        (key.decode() if isinstance(key, bytes) else key): (
            value.decode() if isinstance(value, bytes) else value
        )
        for key, value in reader.messages.items()
        if key
    }


def msgids(pot: Path) -> set[str]:
    """Return the messages of a template, which have no translations to be read by."""
    found = set()
    for raw in MSGID.findall(pot.read_text("utf-8")):
        text = "".join(re.findall(r'"(.*)"', raw))
        if text:
            found.add(text.replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\"))
    return found


def check() -> int:
    """Say what is missing; 0 when nothing is."""
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        pot = Path(folder) / "now.pot"
        rebuild(pot)
        wanted = msgids(pot)
    english = messages(po_path("en")) if po_path("en").exists() else {}
    for language in LANGUAGES:
        path = po_path(language)
        have = messages(path) if path.exists() else {}
        missing = sorted(wanted - {key for key, value in have.items() if value.strip()})
        for message in missing[:10]:
            print(f"  {language}: untranslated: {message[:90]!r}")
        if missing:
            print(f"  {language}: {len(missing)} of {len(wanted)} messages untranslated")
            failed = 1
        for key in sorted(set(have) & wanted):
            # A message with a default text is named by a key; English has the text.
            if have[key] and variables(english.get(key, key)) != variables(have[key]):
                print(f"  {language}: other variables than the message: {key[:80]!r}")
                failed = 1
    plain = subprocess.run(
        [TOOL, "find-untranslated", "-s", *sorted(PACKAGE.rglob("*.pt"))],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    for line in plain.splitlines():
        if re.search(r"(\d+) errors?|ERROR", line) and not re.search(r"\b0 errors?", line):
            print(f"  {line.strip()}")
    print(f"  {len(wanted)} messages, {', '.join(LANGUAGES)}")
    return failed


def variables(text: str) -> set[str]:
    """Return the names between ${ and } of a message."""
    return set(re.findall(r"\$\{(\w+)\}", text))


if __name__ == "__main__":
    sys.exit({"extract": extract, "check": check}[sys.argv[1]]())
