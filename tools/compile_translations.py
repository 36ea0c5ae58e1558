"""Compile the translations of every package that is installed, before several processes want them.

Zope compiles a catalogue when it first reads it, straight into its place: a second process that
starts at that moment reads half a file and falls over.
"""

from pathlib import Path
from zope.i18n.compile import compile_mo_file
import sysconfig

HERE = Path(__file__).resolve().parent.parent / "src"


def main() -> None:
    """Compile what is missing or older than its source."""
    for place in (HERE, Path(sysconfig.get_path("purelib"))):
        for source in place.glob("**/LC_MESSAGES/*.po"):
            compile_mo_file(source.stem, str(source.parent))


if __name__ == "__main__":
    main()
