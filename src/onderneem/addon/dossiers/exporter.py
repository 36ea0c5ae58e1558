"""GenericSetup asks what to export of the dossiers: nothing."""

from onderneem.addon.dossiers.interfaces import IDossiers
from Products.GenericSetup.interfaces import IFilesystemExporter
from Products.GenericSetup.interfaces import IFilesystemImporter
from zope.component import adapter
from zope.interface import implementer


@implementer(IFilesystemExporter, IFilesystemImporter)
@adapter(IDossiers)
class NullExporter:
    """Dossiers are in no profile and no snapshot."""

    def __init__(self, context):
        self.context = context

    def listExportableItems(self):
        """Nothing."""
        return []

    def export(self, export_context, subdir, root=False):
        """Write nothing."""

    def import_(self, import_context, subdir, root=False):
        """Read nothing."""
