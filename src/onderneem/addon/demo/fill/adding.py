"""Add made items to a section, fast: published, related and findable, without a version each.

What a form would do besides is left out: a first version, a check of links, a letter. All that
pages, finder, relations and the feed read is there.
"""

from collections.abc import Callable
from collections.abc import Iterator
from functools import partial
from onderneem.addon.components.rows import IRows
from onderneem.addon.demo.fill import made
from onderneem.addon.demo.fill.dossiers import Filler
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.place.section import sections_of
from onderneem.addon.topics.search_words import SearchWords
from plone.app.textfield.interfaces import IRichText
from plone.app.textfield.value import RichTextValue
from plone.dexterity.utils import createContent
from plone.dexterity.utils import iterSchemataForType
from plone.indexer.interfaces import IIndexableObject
from typing import Any
from z3c.relationfield import RelationValue
from z3c.relationfield.event import updateRelations
from zope.component import getMultiAdapter
from zope.component import getUtility
from zope.interface import implementer
from zope.intid.interfaces import IIntIds
from zope.schema import getFieldsInOrder
import re
import transaction

BATCH = 250
TAG = re.compile(r"<[^>]*>")
KINDS = (
    ("subsidies", "subsidies", "onderneem.Subsidy", made.subsidy),
    ("guides", "gidsen", "onderneem.Guide", made.guide),
    ("permits", "vergunningen", "onderneem.Permit", made.permit),
)
Show = Callable[[str, int, int], None]


class NoPlace(ValueError):
    """The site has no section with the folder that is needed; ``args[0]`` says which."""


def fill(
    site: Any,
    subsidies: int = 0,
    guides: int = 0,
    permits: int = 0,
    dossiers: int = 0,
    seed: int = 1,
    show: Show | None = None,
) -> int:
    """Add what isn't there yet of so many of each kind; return how many were added.

    Commits in batches. The same seed makes the same items, by the same short names: a second run
    adds nothing. ``show`` is told kind, number and total.
    """
    wanted = {"subsidies": subsidies, "guides": guides, "permits": permits}
    section = next(iter(sections_of(site)), None)
    added = 0
    for kind, folder_id, portal_type, make in KINDS:
        if not wanted[kind]:
            continue
        if section is None or folder_id not in section:
            raise NoPlace(folder_id)
        adder = Adder(site, section, section[folder_id], portal_type)

        def add(number: int, adder: Any = adder, make: Any = make) -> bool:
            name = f"vulling-{seed}-{number:05}"
            if name in adder.folder:
                return False
            adder.add(name, make(seed, number), made.dice_of(seed, "topics", number))
            return True

        added += _in_batches(site, kind, wanted[kind], add, show)
    if dossiers:
        container = dossiers_of(section)
        if container is None:
            raise NoPlace("dossiers")
        filler = Filler(site, section, container)
        added += _in_batches(site, "dossiers", dossiers, partial(filler.add, seed), show)
    return added


def _in_batches(
    site: Any, kind: str, total: int, add: Callable[[int], bool], show: Show | None
) -> int:
    added = 0
    for number in range(1, total + 1):
        added += add(number)
        if number % BATCH == 0 or number == total:
            transaction.commit()
            site._p_jar.cacheGC()
            if show is not None:
                show(kind, number, total)
    return added


class Adder:
    """Adds items of one type to one folder."""

    def __init__(self, site: Any, section: Any, folder: Any, portal_type: str):
        self.site, self.folder, self.portal_type = site, folder, portal_type
        self.intids = getUtility(IIntIds)
        self.topics = [self.intids.getId(each) for each in section["themas"].objectValues()]
        self.fields = {
            name: field
            for schema in iterSchemataForType(portal_type)
            for name, field in getFieldsInOrder(schema)
        }

    def add(self, name: str, values: dict[str, Any], dice: Any) -> None:
        """Add one item, published where the site's workflow knows that."""
        known = {key: value for key, value in values.items() if key in self.fields}
        item = createContent(self.portal_type, **dict(self._stored(known)))
        item.id, item.language = name, "nl"
        self.folder._setOb(name, item)
        self.folder.getOrdering().notifyAdded(name)
        item = self.folder[name]
        self.intids.register(item)
        some = dice.sample(self.topics, min(len(self.topics), dice.randint(0, 3)))
        item.topics = [RelationValue(each) for each in some]
        updateRelations(item, None)
        self._publish(item)
        catalog = self.site.portal_catalog
        indexable = Worded(getMultiAdapter((item, catalog), IIndexableObject), known)
        catalog.catalog_object(indexable, "/".join(item.getPhysicalPath()))

    def _stored(self, values: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        """Yield the values as the fields keep them: whole rows, rich text."""
        for name, value in values.items():
            field = self.fields[name]
            if IRows.providedBy(field):
                columns = field.columns
                rows = ({key: cell for key, cell in row.items() if key in columns} for row in value)
                value = tuple(field.row(**_cells(columns, row)) for row in rows)
            yield name, value

    def _publish(self, item: Any) -> None:
        workflow = self.site.portal_workflow
        for each in workflow.getWorkflowsFor(item):
            if "published" in each.states:
                status = {
                    "action": "publish",
                    "review_state": "published",
                    "actor": "onderneem-fill",
                    "comments": "",
                    "time": item.modification_date,
                }
                workflow.setStatusOf(each.getId(), item, status)
                each.updateRoleMappingsFor(item)
        item.effective_date = item.modification_date


@implementer(IIndexableObject)
class Worded:
    """An item for the catalog, its words taken from what it was made of.

    The index of a form's words draws a widget for every field: half of the time of adding.
    """

    def __init__(self, indexable: Any, values: dict[str, Any]):
        self._indexable, self._values = indexable, values

    def __getattr__(self, name: str) -> Any:
        return getattr(self._indexable, name)

    def SearchableText(self) -> str:
        """Return the words."""
        item = self._indexable._getWrappedObject()
        return " ".join((*_words(self._values), SearchWords(item)()))


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield TAG.sub(" ", value)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _words(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _words(each)


def _cells(columns: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: RichTextValue(cell, "text/html", "text/x-html-safe")
        if IRichText.providedBy(columns[name])
        else cell
        for name, cell in row.items()
    }
