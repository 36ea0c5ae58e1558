"""Pack the two versions of NACE-BEL into the table that `reference/nace.py` reads.

`python tools/nace_table.py FOLDER`: a folder with nacebel-2008.csv and nacebel-2025.csv, each with
the columns code, level, parent, label_nl, label_fr and label_en. Lines of both with the same labels
become one; sections, which 2025 writes in capitals, get the letters of a sentence.
"""

from pathlib import Path
import csv
import gzip
import sys

TARGET = Path(__file__).parents[1] / "src/onderneem/addon/reference/nace.tsv.gz"
LANGUAGES = ("nl", "fr", "en")


def labels_of(row: dict[str, str]) -> tuple[str, ...]:
    """Return what a line says in each language."""
    found = (" ".join(row[f"label_{language}"].split()) for language in LANGUAGES)
    return tuple(text.capitalize() if text.isupper() else text for text in found)


def main(folder: Path) -> None:
    """Write the table, always the same bytes for the same facts."""
    versions: dict[tuple[str, ...], str] = {}
    for version in ("2008", "2025"):
        with (folder / f"nacebel-{version}.csv").open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                key = (row["code"], *labels_of(row))
                versions[key] = f"{versions.get(key, '')}{version[-1]}"
    lines = ["\t".join((key[0], which, *key[1:])) for key, which in sorted(versions.items())]
    data = "\n".join(lines).encode("utf-8")
    TARGET.write_bytes(gzip.compress(data, 9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
