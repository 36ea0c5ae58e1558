"""The reference data beside the repository, as plain functions; no file of it is copied here."""

from pathlib import Path
from rdflib import Graph
from typing import Any
import json
import os
import pytest

HERE = Path(__file__).resolve().parent.parent.parent / "shared" / "data"


def shared_data() -> Path:
    """Return the folder of the reference data; a test skips without it, but not on CI."""
    if HERE.is_dir():
        return HERE
    if os.environ.get("CI") == "true":
        pytest.fail(f"no reference data at {HERE}")
    pytest.skip(f"no reference data at {HERE}", allow_module_level=True)


def expanded_from_turtle(path: Path) -> Any:
    """Return a Turtle file as expanded JSON-LD: a list of nodes, in a fixed order."""
    nodes = json.loads(Graph().parse(path).serialize(format="json-ld", auto_compact=False))
    return sorted(nodes, key=lambda node: node["@id"])


def catalogue_documents() -> dict[str, Any]:
    """Return every document with catalogue records, by its path: parsed JSON."""
    data = shared_data()
    paths = [*data.glob("lpdc-fixtures/**/*"), *data.glob("constructed/ipdc-*")]
    found = {}
    for path in sorted(paths):
        name = str(path.relative_to(data))
        if path.suffix in (".json", ".jsonld"):
            found[name] = json.loads(path.read_text("utf-8"))
        elif path.suffix == ".ttl" and not path.name.startswith("codelist-"):
            found[name] = expanded_from_turtle(path)
    return {name: document for name, document in found.items() if not is_problem(document)}


def is_problem(document: Any) -> bool:
    """Whether this is an answer of the catalogue that tells of an error."""
    return isinstance(document, dict) and "status" in document
