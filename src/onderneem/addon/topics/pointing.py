"""What items point at, so that links that lead visitors nowhere can be found without waking any."""

from onderneem.addon.topics.interfaces import IEntry
from onderneem.addon.topics.related import relations_of
from plone import api
from plone.indexer import indexer
from Products.CMFCore.indexing import processQueue

INDEX = "onderneem_points_at"
# Of what was deleted only the relation is left, which no longer knows what it was.
GONE = "gone"


@indexer(IEntry)
def points_at_index(item) -> tuple[str, ...]:
    """The UIDs of its topics, related items and whatever else it points at."""
    return tuple({GONE if each is None else each.UID() for each in _targets(item)})


def _targets(item) -> list:
    """Return what it points at, whoever asks; None for what was deleted."""
    relations = [each for found in relations_of(item).values() for each in found]
    return [None if each.isBroken() else each.to_object for each in relations]


def lost(section) -> list:
    """Return the brains of the public items that point at what visitors can't see.

    A draft may point at drafts. The index is asked which UIDs are pointed at, and the catalog
    which of these anybody may read; an item that was deleted isn't among them any more.
    """
    catalog = api.portal.get_tool("portal_catalog")
    if INDEX not in catalog.indexes():
        return []
    # What this request itself changed is to be seen, as in any query.
    processQueue()
    pointed = set(catalog.Indexes[INDEX].uniqueValues())
    hidden = pointed - readable(catalog, pointed)
    if not hidden:
        return []
    return catalog.unrestrictedSearchResults(
        **{INDEX: list(hidden)},
        path="/".join(section.getPhysicalPath()),
        allowedRolesAndUsers=["Anonymous"],
        sort_on="sortable_title",
    )


def readable(catalog, uids: set[str]) -> set[str]:
    """Return which of these items a visitor may read; ids of records only, no brain."""
    uid_index = catalog.Indexes["UID"]
    public = catalog.Indexes["allowedRolesAndUsers"]._index.get("Anonymous", ())
    public = {public} if isinstance(public, int) else public
    found = ((uid, uid_index._index.get(uid)) for uid in uids)
    return {uid for uid, number in found if number is not None and number in public}


def hidden_targets(item) -> list[str]:
    """Return the titles of what an item points at and visitors can't see; without a title: "?"."""
    catalog = api.portal.get_tool("portal_catalog")
    targets = _targets(item)
    seen = readable(catalog, {each.UID() for each in targets if each is not None})
    hidden = [each for each in targets if each is None or each.UID() not in seen]
    return ["?" if each is None else each.title for each in hidden]
