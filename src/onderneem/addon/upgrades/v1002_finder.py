"""To 1002: subsidies and permits say for whom they are, and the finder's indexes find them."""

from onderneem.addon.finder.indexes import ensure_state_index
from onderneem.addon.finder.indexes import fill_indexes
from plone import api

TYPES = ("onderneem.Permit", "onderneem.Subsidy")
BEHAVIOUR = "onderneem.criteria"


def add_finder(setup) -> None:
    """What a webmaster took off the types otherwise stays off."""
    portal = api.portal.get()
    for name in TYPES:
        fti = setup.portal_types.get(name)
        if fti is not None and BEHAVIOUR not in fti.behaviors:
            fti.manage_changeProperties(behaviors=(*fti.behaviors, BEHAVIOUR))
    setup.runImportStepFromProfile(
        "profile-onderneem.addon:default", "catalog", run_dependencies=False
    )
    ensure_state_index(portal)
    fill_indexes(portal, TYPES)
