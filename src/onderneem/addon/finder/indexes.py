"""The finder's indexes in the site's catalog."""

from onderneem.addon.finder.finding import STATE
from onderneem.addon.finder.state_index import StateIndex

OURS = (
    "onderneem_amount",
    "onderneem_criteria",
    "onderneem_level",
    "onderneem_obligation",
    "onderneem_purpose",
    "onderneem_sector",
    "onderneem_stage",
    STATE,
    "onderneem_topic",
)


def ensure_state_index(portal) -> None:
    """Add the index of states, which is of no kind that a profile can name, unless it is there."""
    catalog = portal.portal_catalog
    if STATE not in catalog.indexes():
        catalog._catalog.addIndex(STATE, StateIndex(STATE))


def fill_indexes(portal, portal_types) -> int:
    """Index everything of these types anew in the finder's indexes; return how many there were."""
    catalog = portal.portal_catalog
    brains = catalog.unrestrictedSearchResults(portal_type=list(portal_types))
    for brain in brains:
        item = brain._unrestrictedGetObject()
        catalog.catalog_object(item, brain.getPath(), idxs=list(OURS), update_metadata=False)
    return len(brains)
