"""To 1002: what was a line each in a public service is a row with columns."""

from Acquisition import aq_base
from onderneem.addon.catalogue.public_service import IPublicService
from onderneem.addon.catalogue.row_lines import READERS
from onderneem.addon.catalogue.row_lines import upgraded
from onderneem.addon.catalogue.term import term_of_line
from plone import api
import logging

logger = logging.getLogger(__name__)
AT_ONCE = 200


def make_rows_of_lines(setup) -> None:
    """Give each service rows for its lines, and a number for the term that begins with one.

    The day on which a page was changed stays: nobody changed what it says. What other catalogues
    are told is compared anew once (``telling.VERSION``).
    """
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(
        object_provides=IPublicService.__identifier__, sort_on="path"
    )
    changed = 0
    for number, brain in enumerate(brains, 1):
        item = brain._unrestrictedGetObject()
        changed += _make_rows(aq_base(item))
        # Its words are searched from now on.
        item.reindexObject(idxs=["SearchableText"])
        if number % AT_ONCE == 0:
            item._p_jar.cacheGC()
    logger.info("%s of %s services have rows now", changed, len(brains))


def _make_rows(own) -> bool:
    """Bring one item into shape; one that is in shape is left alone."""
    # A ghost has no values of its own yet.
    own._p_activate()
    changes = {}
    for name in READERS:
        value = own.__dict__.get(name)
        rows = upgraded(name, value)
        if rows is not value:
            changes[name] = rows
    if own.__dict__.get("term") and "term_number" not in own.__dict__:
        term = term_of_line(own.term)
        if term.number:
            more = {"term_number": term.number, "term_unit": term.unit, "term": term.words or None}
            changes.update(more)
    for name, value in changes.items():
        setattr(own, name, value)
    return bool(changes)
