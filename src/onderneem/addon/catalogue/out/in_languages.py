"""Pure: one service in the words of two languages: texts side by side, everything else once.

A list (conditions, costs, links) has the words of the other language only where it is as long in
both: otherwise nobody can tell which words belong together. The original decides all the rest.
"""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any

Node = dict[str, Any]
LISTS = (
    *("voorwaarden", "procedures", "kosten", "financieleVoordelen", "regelgeving", "websites"),
    "bewijs",
)
TEXTS = ("naam", "beschrijving", "verdereBeschrijving", "uitzonderingen", "zoektermen")


def with_words_of(nodes: list[Node], others: list[Node]) -> list[Node]:
    """Return CPSV-AP nodes with the texts that ``others`` say of the same nodes.

    Both number the parts of a service alike, below its one address.
    """
    own, their = _kinds(nodes), _kinds(others)
    known = {each["@id"]: each for each in others if own[_kind(each)] == their[_kind(each)]}
    return [_both(node, known.get(node["@id"], {})) for node in nodes]


def _kinds(nodes: Iterable[Node]) -> Counter[str]:
    return Counter(map(_kind, nodes))


def _kind(node: Node) -> str:
    """What is only referred to, such as a channel of the desk, is of no kind here."""
    return str(node.get("@type", ""))


def _both(node: Node, other: Node) -> Node:
    added = {key: _new(value, other.get(key, [])) for key, value in node.items()}
    return {
        key: [*_listed(value), *added[key]] if added[key] else value for key, value in node.items()
    }


def _new(own: Any, other: Any) -> list[Any]:
    """What the other one says and we don't: texts in its language."""
    said = (each for each in _listed(other) if isinstance(each, Mapping) and "@language" in each)
    return [each for each in said if each not in _listed(own)]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def in_both(document: Node, other: Node) -> Node:
    """Return an LPDC document with the texts of another one, which is in another language."""
    found = dict(document)
    for key in TEXTS:
        if key in document and key in other:
            found[key] = {**other[key], **document[key]}
    for key in LISTS:
        own, their = document.get(key), other.get(key)
        if isinstance(own, dict) and isinstance(their, dict):
            found[key] = in_both(own, their)
        elif isinstance(own, list) and isinstance(their, list) and len(own) == len(their):
            found[key] = [in_both(one, two) for one, two in zip(own, their, strict=True)]
    return found
