"""The Dossier: what was asked, by whom, and all that happened since."""

from onderneem.addon import clock
from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.interfaces import IDossier
from onderneem.addon.dossiers.log import next_entry
from onderneem.addon.dossiers.log import verify
from onderneem.addon.dossiers.refusal import HoldsDossiers
from onderneem.addon.dossiers.submission import Applicant
from onderneem.addon.guard.keys import hash_of
from onderneem.addon.guard.keys import new_key
from onderneem.addon.guard.keys import opens
from persistent.mapping import PersistentMapping
from plone.api import content
from plone.dexterity.content import Item
from zope.interface import implementer

MOST_KEYS = 20


@implementer(IDossier)
class Dossier(Item):
    """A dossier; it is no website content, and no catalog of the site knows it.

    ``log`` is a tuple of ``log.Entry``; ``answers`` a tuple of ``submission.Answer``; ``keys``
    maps the hash of a key to its purpose.
    """

    kind = "question"
    topic = ""
    form = ""
    submitted = ""
    assigned = ""
    answers = ()
    applicant = Applicant()
    log = ()
    keys = None

    @property
    def state(self) -> str:
        """The workflow's state."""
        return content.get_state(self)

    def record(self, what: str, payload: object, by: str, public: bool = True) -> str:
        """Add an event to the sealed log; return its seal."""
        at = clock.now().isoformat(timespec="seconds")
        entry = next_entry(self.log, at, by, what, public, payload)
        self.log = (*self.log, entry)
        return entry.seal

    def broken_at(self) -> int | None:
        """Return the index of the first log entry that was changed, or None."""
        return verify(self.log)

    def mint_key(self, purpose: str) -> str:
        """Return a new key for the applicant; only its hash stays."""
        if self.keys is None:
            self.keys = PersistentMapping()
        key = new_key()
        self.keys[hash_of(key)] = purpose
        # Each repeat of a submission mints one: the oldest of a kind make room.
        kept = [each for each, what in self.keys.items() if what == purpose]
        for each in kept[:-MOST_KEYS]:
            del self.keys[each]
        return key

    def opens_with(self, key: str) -> bool:
        """Whether the key is one of this dossier's."""
        return opens(key, self.keys or ())

    # The site's catalog never hears of it: these are what CMFCatalogAware would queue there.
    def indexObject(self):
        """Put it in the dossiers' own catalog."""
        dossier_catalog().index(self)

    def reindexObject(self, idxs=()):
        """Bring the dossiers' own catalog up to date."""
        dossier_catalog().index(self)

    def unindexObject(self):
        """Take it out of the dossiers' own catalog."""
        dossier_catalog().forget(self)

    def reindexObjectSecurity(self, skip_self=False):
        """Nothing: the dossiers' catalog asks for rights at each query."""

    def cb_isCopyable(self):
        """A dossier is never copied."""
        return False

    def cb_isMoveable(self):
        """A dossier never moves."""
        return False

    def _notifyOfCopyTo(self, container, op=0):
        raise HoldsDossiers(self)
