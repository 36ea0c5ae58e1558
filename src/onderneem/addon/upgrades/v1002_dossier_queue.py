"""To 1002: dossiers are found by their group of officers and by the moment somebody wishes."""

from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.place.section import sections_of
from plone import api
import transaction

AT_ONCE = 200


def add_queue(setup) -> None:
    """Index every dossier anew, where the catalog lacked something; else there is nothing to do."""
    if not dossier_catalog().complete():
        return
    for section in sections_of(api.portal.get()):
        container = dossiers_of(section)
        for number, reference in enumerate(container.references() if container else (), 1):
            container[reference].reindexObject()
            if number % AT_ONCE == 0:
                # Memory, not the transaction: an upgrade is all or nothing.
                transaction.savepoint(optimistic=True)
