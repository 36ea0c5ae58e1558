"""Pure: nodes as Turtle (RDF 1.1), written without a library: the nodes are flat and ours.

The tests read it back with rdflib, whatever text is in it.
"""

from collections.abc import Iterable
from collections.abc import Mapping
from onderneem.addon.catalogue.out import plain
from typing import Any

ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
ESCAPING = str.maketrans(ESCAPES)


def turtle(nodes: Iterable[Mapping[str, Any]], prefixes: Mapping[str, str]) -> str:
    """Return a Turtle document; keys and types are names with one of the prefixes."""
    lines = [f"@prefix {name}: <{base}> ." for name, base in prefixes.items()]
    return "\n".join([*lines, "", *map(_subject, nodes), ""])


def _subject(node: Mapping[str, Any]) -> str:
    pairs = [
        f"    {'a' if key == '@type' else key} {_objects(key, value)}"
        for key, value in node.items()
        if key != "@id"
    ]
    return f"<{plain.iri(node['@id'])}>\n" + " ;\n".join(pairs) + " .\n"


def _objects(key: str, value: Any) -> str:
    values = value if isinstance(value, list) else [value]
    return ", ".join(each if key == "@type" else _object(each) for each in values)


def _object(value: Any) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if "@id" in value:
        return f"<{plain.iri(value['@id'])}>"
    words = _quoted(value["@value"])
    if "@language" in value:
        return f"{words}@{value['@language']}"
    return f"{words}^^{value['@type']}"


def _quoted(words: str) -> str:
    return f'"{words.translate(ESCAPING)}"'
