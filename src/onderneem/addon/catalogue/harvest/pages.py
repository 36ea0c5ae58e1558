"""Pure: a page of the catalogue, of its read API (Hydra) or of a feed (LDES): where it leads on.

What a page names may stand on a host that doesn't resolve, and an answer must not send our key
to a stranger: the next page is asked where this one was, only its path and question are taken.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from onderneem.addon.catalogue.documents import records_in
from onderneem.addon.catalogue.nodes import unwrapped
from onderneem.addon.catalogue.record import RecordRefused
from typing import Any
from urllib.parse import urljoin
from urllib.parse import urlsplit
from urllib.parse import urlunsplit
import json

TREE = "https://w3id.org/tree#"
HYDRA = "http://www.w3.org/ns/hydra/core#"
VIEWS = ("view", f"{TREE}view")
RELATIONS = ("relation", f"{TREE}relation")
NODES = ("node", f"{TREE}node")
HYDRA_VIEWS = ("hydraView", f"{HYDRA}view")
HYDRA_NEXT = ("hydraNext", f"{HYDRA}next")
# "Everything later stands there": a page with such a relation isn't the last, and is finished.
LATER = ("GreaterThanRelation", "GreaterThanOrEqualToRelation")
LONGEST_ADDRESS = 2000
MOST_NODES = 10_000


class PageRefused(ValueError):
    """An answer that is no page; ``reason``: not-json, not-a-page or too-deep."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class CataloguePage:
    """``members``: documents for ``read_record``; ``nodes``: addresses of other pages;
    ``finished``: whether nothing can be added to it any more (LDES)."""

    members: tuple[Any, ...]
    nodes: tuple[str, ...] = ()
    finished: bool = False


def read_page(body: bytes, url: str) -> CataloguePage:
    """Return the page that stood at ``url``; raises PageRefused, and nothing else."""
    document = _parsed(body)
    try:
        members = tuple(records_in(document))
    except RecordRefused as refused:
        raise PageRefused("not-a-page") from refused
    except RecursionError as problem:
        raise PageRefused("too-deep") from problem
    relations = list(_relations(document))
    found = [_address(relation, NODES) for relation in relations]
    found += [_address(view, HYDRA_NEXT) for view in _children(document, HYDRA_VIEWS)]
    nodes = dict.fromkeys(at for each in found if (at := beside(url, each)))
    return CataloguePage(members, tuple(nodes)[:MOST_NODES], any(map(_is_later, relations)))


def beside(url: str, found: str) -> str:
    """Return the address of another page, on the scheme and host of ``url``; empty for none.

    >>> beside("https://api.example/doc?page=0", "http://inside:9090/doc?page=1")
    'https://api.example/doc?page=1'
    """
    if not found or len(found) > LONGEST_ADDRESS:
        return ""
    try:
        here, there = urlsplit(url), urlsplit(urljoin(url, found.strip()))
    except ValueError:
        return ""
    if there.scheme not in ("http", "https"):
        return ""
    return urlunsplit((here.scheme, here.netloc, there.path, there.query, ""))


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except RecursionError as problem:
        raise PageRefused("too-deep") from problem
    except ValueError as problem:
        raise PageRefused("not-json") from problem


def _relations(document: Any) -> Iterator[Mapping[str, Any]]:
    for view in _children(document, VIEWS):
        yield from _children(view, RELATIONS)
    # In an expanded page the view is a node of its own.
    for node in unwrapped(document):
        if isinstance(node, Mapping):
            yield from _children(node, RELATIONS)


def _children(value: Any, names: tuple[str, ...]) -> Iterator[Mapping[str, Any]]:
    for node in unwrapped(value):
        if isinstance(node, Mapping):
            found = (each for name in names for each in unwrapped(node.get(name)))
            yield from (each for each in found if isinstance(each, Mapping))


def _address(node: Mapping[str, Any], names: tuple[str, ...]) -> str:
    for name in names:
        for value in unwrapped(node.get(name)):
            at = value.get("@id") if isinstance(value, Mapping) else value
            if isinstance(at, str):
                return at
    return ""


def _is_later(relation: Mapping[str, Any]) -> bool:
    types = (each for each in unwrapped(relation.get("@type")) if isinstance(each, str))
    return any(each.removeprefix(TREE) in LATER for each in types)
