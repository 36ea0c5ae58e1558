"""To 1002: a whole life cycle, terms, keys that end, and a catalog that finds dossiers."""

from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.catalog import ensure_catalog
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.handlers import keep_closed
from onderneem.addon.dossiers.keyring import aged
from onderneem.addon.place.section import sections_of
from onderneem.addon.place.section import setting
from onderneem.addon.place.settings import IOnderneemSettings
from onderneem.addon.place.settings import PREFIX
from plone import api
from plone.registry.interfaces import IRegistry
from zope.component import getUtility
import transaction

WORKFLOW = "onderneem_dossier_workflow"
AT_ONCE = 200


def renew_dossiers(setup) -> None:
    """Each dossier keeps its state, which still exists; nothing of its log is touched."""
    getUtility(IRegistry).registerInterface(IOnderneemSettings, prefix=PREFIX)
    setup.runImportStepFromProfile(
        "profile-onderneem.addon:default", "workflow", run_dependencies=False
    )
    site = api.portal.get()
    ensure_catalog(site)
    dossier_catalog().complete()
    dossier_catalog().wordless.clear()
    workflow = api.portal.get_tool("portal_workflow")[WORKFLOW]
    for section in sections_of(site):
        container = dossiers_of(section)
        if container is not None:
            keep_closed(container)
        for number, reference in enumerate(container.references() if container else ()):
            _renew(container[reference], workflow, setting(section, "municipality"))
            if number % AT_ONCE == AT_ONCE - 1:
                # Memory, not the transaction: an upgrade is all or nothing.
                transaction.savepoint(optimistic=True)


def _renew(dossier, workflow, municipality) -> None:
    if not dossier.municipality:
        dossier.municipality = municipality or ""
    if dossier.keys:
        for each, record in list(dossier.keys.items()):
            dossier.keys[each] = aged(record)
    workflow.updateRoleMappingsFor(dossier)
    dossier.reindexObject()
