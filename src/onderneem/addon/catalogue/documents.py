"""Pure: where the records are in what the catalogue answers: one record, a page, or a graph."""

from collections.abc import Iterator
from collections.abc import Mapping
from itertools import chain
from onderneem.addon.catalogue.nodes import Graph
from onderneem.addon.catalogue.nodes import Node
from onderneem.addon.catalogue.nodes import unwrapped
from onderneem.addon.catalogue.record import Kind
from onderneem.addon.catalogue.record import RecordRefused
from onderneem.addon.catalogue.terms import IRIS
from onderneem.addon.catalogue.terms import KINDS
from onderneem.addon.catalogue.terms import PAGES
from typing import Any

MEMBER_KEYS = tuple(name for key in ("hydraMember", "member") for name in (key, *IRIS[key]))


def kind_of(node: Mapping[str, Any]) -> Kind | None:
    """Return the kind of record that a node is by its type, or None when it is no record."""
    types = (KINDS.get(each) for each in unwrapped(node.get("@type")) if isinstance(each, str))
    return next((kind for kind in types if kind), None)


def root_of(document: object) -> tuple[Node, Kind]:
    """Return the one record in a document, and its kind.

    Raises RecordRefused when the document has none, or more than one.
    """
    nodes = _top_nodes(document)
    records = [(node, kind) for node in nodes if (kind := kind_of(node))]
    if len(records) != 1:
        raise RecordRefused("@type", "several-records" if records else "not-a-record")
    node, kind = records[0]
    return Node(node, Graph(_by_id(nodes))), kind


def records_in(document: object) -> Iterator[Any]:
    """Return an iterator over the records of a page, each a document for ``read_record``.

    A page is a collection (``hydraMember``), an LDES page (``member``), a graph with several
    records, or a single record. Members are handed on unread: what is wrong with one is no reason
    to lose the others. Raises RecordRefused at once for what is no page: an error message of the
    catalogue must not look like an empty catalogue.
    """
    nodes = _top_nodes(document)
    records = [node for node in nodes if kind_of(node)]
    pages = [node for node in nodes if _is_page(node)]
    if not records and not pages:
        raise RecordRefused("@type", "not-a-page")
    index = _by_id(nodes)
    members = [each for page in pages for key in MEMBER_KEYS for each in unwrapped(page.get(key))]
    nested = [each for each in members if _reference(each) not in index]
    return chain(nested, (_with_its_nodes(record, index) for record in records))


def _top_nodes(document: object) -> list[Mapping[str, Any]]:
    if isinstance(document, Mapping) and "@graph" in document:
        document = document["@graph"]
    return [node for node in unwrapped(document) if isinstance(node, Mapping)]


def _by_id(nodes: list[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    return {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}


def _is_page(node: Mapping[str, Any]) -> bool:
    types = (each for each in unwrapped(node.get("@type")) if isinstance(each, str))
    return any(each in PAGES for each in types) or any(key in node for key in MEMBER_KEYS)


def _reference(member: object) -> str | None:
    if isinstance(member, Mapping):
        name = member.get("@id") if len(member) == 1 else None
        return name if isinstance(name, str) else None
    return member if isinstance(member, str) else None


def _with_its_nodes(
    record: Mapping[str, Any], index: Mapping[str, Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """Return the record followed by the nodes it leads to, but not by other records."""
    reached: dict[str, Mapping[str, Any]] = {}
    seen: set[int] = set()
    ahead: list[Any] = [record]
    while ahead:
        value = ahead.pop()
        if isinstance(value, (Mapping, list)) and id(value) not in seen:
            seen.add(id(value))
            ahead.extend(value.values() if isinstance(value, Mapping) else value)
        node = index.get(value) if isinstance(value, str) else None
        if node is not None and value not in reached and kind_of(node) is None:
            reached[value] = node
            ahead.append(node)
    return [record, *reached.values()]
