"""The container of dossiers: reached by reference, listed by nobody (decision 2)."""

from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from onderneem.addon.dossiers.interfaces import IDossiers
from onderneem.addon.dossiers.reference import new_reference
from onderneem.addon.dossiers.refusal import HoldsDossiers
from onderneem.addon.dossiers.refusal import OnlyDossiers
from onderneem.addon.dossiers.refusal import Stays
from onderneem.addon.dossiers.threshold import keep_strangers_out
from plone.dexterity.content import Container
from zope.globalrequest import getRequest
from zope.interface import implementer

CUTS = ("object_cut", "fc-cut", "manage_cutObjects")


class Keeping(Container):
    """What isn't copied while there are dossiers in it."""

    def cb_isCopyable(self):
        """Raises HoldsDossiers instead of saying no: any later, OFS hides why."""
        refuse_to_copy(self)
        return super().cb_isCopyable()

    def cb_isMoveable(self):
        """Raises HoldsDossiers for who cuts; a rename asks this too, and stays where it is."""
        if is_a_cut(getRequest()):
            refuse_to_copy(self)
        return super().cb_isMoveable()

    def _notifyOfCopyTo(self, container, op=0):
        # Called also when a folder above is copied.
        if op == 0:
            refuse_to_copy(self)
        super()._notifyOfCopyTo(container, op)


@implementer(IDossiers)
class Dossiers(Keeping):
    """A BTree of dossiers.

    Whoever walks the site (a catalog rebuild, an export, WebDAV, an event that is dispatched) asks
    one of the listing methods below, and finds it empty; dossiers are found by their own catalog.
    Adding one changes nothing of the container itself, so two visitors don't conflict.
    """

    _ordering = "unordered"

    def __init__(self, *arguments, **values):
        super().__init__(*arguments, **values)
        # Hash of an idempotency key -> (reference, hash of the answers).
        self.ledger = OOBTree()
        # Every reference ever given out: none is used again, also after erasure.
        self.given = OOTreeSet()

    def __before_publishing_traverse__(self, here, request=None):
        """Let nobody on the way to a dossier who may not see any; ``plone.rest`` asks too."""
        super().__before_publishing_traverse__(here, request)
        keep_strangers_out(self, request)

    def objectIds(self, spec=None, ordered=True):
        """Nothing, to those who walk."""
        return []

    def objectValues(self, spec=None):
        """Nothing, to those who walk."""
        return []

    def objectItems(self, spec=None):
        """Nothing, to those who walk."""
        return []

    keys = contentIds = objectIds
    values = contentValues = listFolderContents = listDAVObjects = objectValues
    items = contentItems = objectItems

    def __iter__(self):
        return iter(())

    def objectMap(self):
        """Nothing, to those who walk."""
        return []

    def manage_copyObjects(self, ids=None, REQUEST=None, RESPONSE=None):
        """Raises Stays for a dossier: OFS would say "Not Supported", as an error of its own."""
        raise Stays(self)

    manage_cutObjects = manage_renameObject = manage_renameObjects = manage_copyObjects

    def cb_isMoveable(self):
        """Raises HoldsDossiers: moved or renamed, its section wouldn't find its dossiers."""
        if self.holds_any():
            raise HoldsDossiers(self)
        return super().cb_isMoveable()

    def _verifyObjectPaste(self, obj, validate_src=True):
        raise OnlyDossiers(self)

    def references(self):
        """Return the references of all dossiers, a lazy sequence: for jobs and checks."""
        return self._tree.keys()

    def references_after(self, reference: str):
        """Return those that come after one, in order, a lazy sequence."""
        return self._tree.keys(min=reference, excludemin=True)

    def holds_any(self) -> bool:
        """Whether there is a dossier in it."""
        return bool(self._tree)

    def put(self, dossier) -> str:
        """Store a dossier under a new reference, without the events of adding; return it.

        Those events cost 9 of the 12 ms of adding (BASELINES.md, 6a) and tell everybody.
        """
        reference = new_reference()
        while reference in self.given:
            reference = new_reference()
        self.given.insert(reference)
        dossier.id = reference
        self._setOb(reference, dossier)
        return reference


def dossiers_of(section):
    """Return the container of a section's dossiers, or None."""
    found = section.get("dossiers") if section is not None else None
    return found if IDossiers.providedBy(found) else None


def is_a_cut(request) -> bool:
    """Whether a request puts something on the clipboard to move it: there is no event for that."""
    published = request.get("PUBLISHED") if request is not None else None
    return getattr(published, "__name__", "") in CUTS


def refuse_to_copy(item) -> None:
    """Raise HoldsDossiers when ``item``, a section or a container, would double its dossiers."""
    container = item if IDossiers.providedBy(item) else dossiers_of(item)
    if container is not None and container.holds_any():
        raise HoldsDossiers(item)
