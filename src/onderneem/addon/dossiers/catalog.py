"""The dossiers' own catalog, a tool of the site that the site's catalog knows nothing of."""

from AccessControl.class_init import InitializeClass
from onderneem.addon.dossiers.rows import COLUMNS
from onderneem.addon.dossiers.rows import INDEXES
from onderneem.addon.dossiers.rows import values_of
from plone import api
from Products.ZCatalog.ZCatalog import ZCatalog

TOOL = "onderneem_dossiers"


class DossierCatalog(ZCatalog):
    """A ZCatalog whose key is container and reference, so that a renamed section loses nothing."""

    meta_type = "Onderneem Dossier Catalog"

    def __init__(self):
        super().__init__(TOOL, "Dossiers")
        for name, kind in INDEXES.items():
            self.addIndex(name, kind)
        for name in COLUMNS:
            self.addColumn(name)

    def index(self, dossier) -> None:
        """Add a dossier, or bring it up to date."""
        values = values_of(dossier)
        self.catalog_object(values, values.uid)

    def forget(self, dossier) -> None:
        """Take a dossier out."""
        uid = values_of(dossier).uid
        if self.getrid(uid) is not None:
            self.uncatalog_object(uid)


InitializeClass(DossierCatalog)


def dossier_catalog() -> DossierCatalog:
    """Return the tool of the current site."""
    return api.portal.get()[TOOL]


def ensure_catalog(portal) -> None:
    """Add the tool to the site, unless it is there."""
    if TOOL not in portal.objectIds():
        portal._setObject(TOOL, DossierCatalog(), suppress_events=True)
