"""The services of a section as a document in one of two notations; kept while nothing changes."""

from collections import OrderedDict
from dataclasses import replace
from functools import cached_property
from onderneem.addon.catalogue.out import plain
from onderneem.addon.catalogue.out.answers import tag_of
from onderneem.addon.catalogue.out.cpsv import CONTEXT
from onderneem.addon.catalogue.out.gather import BASE
from onderneem.addon.catalogue.out.gather import Gatherer
from onderneem.addon.catalogue.out.graph import Catalogue
from onderneem.addon.catalogue.out.graph import catalogue
from onderneem.addon.catalogue.out.published import published
from onderneem.addon.catalogue.out.published import stamps
from onderneem.addon.catalogue.out.service import Service
from onderneem.addon.catalogue.out.turtle import turtle
from threading import Lock
import json
import logging

logger = logging.getLogger(__name__)
TYPES = {"jsonld": "application/ld+json", "ttl": "text/turtle; charset=utf-8"}
# Changes with the mapping: who has a document of an older version asks anew.
VERSION = "3"
MOST = 8


class Kept:
    """The latest documents in memory, a few of them; any thread may ask."""

    def __init__(self, most: int):
        self.most, self.lock = most, Lock()
        self.documents: OrderedDict[tuple, tuple[str, str]] = OrderedDict()

    def get(self, key: tuple, etag: str, make) -> str:
        """Return the document with this ETag, made when another one or none is kept."""
        with self.lock:
            found = self.documents.get(key)
        if found is None or found[0] != etag:
            found = etag, make()
            with self.lock:
                self.documents[key] = found
                self.documents.move_to_end(key)
                while len(self.documents) > self.most:
                    self.documents.popitem(last=False)
        return found[1]


_kept = Kept(MOST)


class SectionDocument:
    """All published services of a section, for whoever knows the site by the address ``base``.

    It is kept without that address: an asker who invents names for the site costs nothing.
    """

    def __init__(self, section, base: str, notation: str):
        self.gatherer, self.notation = Gatherer(section, BASE), notation
        self.base, self.brains = plain.iri(base), published(section)

    @cached_property
    def _version(self) -> str:
        found = stamps(self.gatherer.section, self.brains).values()
        parts = (VERSION, self.notation, self.gatherer.mark, *found)
        return tag_of(*parts)

    @property
    def etag(self) -> str:
        """Changes with every change of a service, of who is one, and of the section."""
        return tag_of(self._version, self.base)

    @property
    def body(self) -> str:
        """The document itself."""
        key = self.gatherer.section.UID(), self.notation
        return _kept.get(key, self._version, self._make).replace(BASE, self.base)

    def _make(self) -> str:
        failed: list[tuple[str, str]] = []
        gatherer = self.gatherer
        found = catalogue(gatherer.publisher, gatherer.desk(), self._services(failed))
        return written(replace(found, omitted=found.omitted + failed), self.notation)

    def _services(self, failed: list):
        for brain in self.brains:
            try:
                yield gathered(self.gatherer, brain)
            except Exception as problem:  # one item that can't be read never stops the others
                logger.error("%s in @catalogue: %s", brain.UID, type(problem).__name__)
                failed.append((self.gatherer.iri(brain.UID), "error"))


def gathered(gatherer: Gatherer, brain) -> Service:
    """Return the plain values of what a brain stands for."""
    item = brain._unrestrictedGetObject()
    service = gatherer.service(item)
    # A thousand services needn't stay awake; one that was changed in this request does.
    item._p_deactivate()
    return service


def written(found: Catalogue, notation: str) -> str:
    """Return a graph in a notation, with what was left out of it, and why."""
    if notation == "ttl":
        comments = (f"# omitted: <{iri}> {reason}\n" for iri, reason in found.omitted)
        return turtle(found.nodes, CONTEXT) + "".join(comments)
    omitted = [{"@id": iri, "reason": reason} for iri, reason in found.omitted]
    return json.dumps({"@context": CONTEXT, "@graph": found.nodes, "omitted": omitted})
