"""The Dossier: what was asked, by whom, and all that happened since."""

from onderneem.addon import clock
from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.interfaces import IDossier
from onderneem.addon.dossiers.keyring import KeyRing
from onderneem.addon.dossiers.log import Entry
from onderneem.addon.dossiers.log import erased_at
from onderneem.addon.dossiers.log import next_entry
from onderneem.addon.dossiers.log import verify
from onderneem.addon.dossiers.refusal import Stays
from onderneem.addon.dossiers.retention import ended_at
from onderneem.addon.dossiers.submission import Applicant
from plone.api import content
from plone.dexterity.content import Item
from zExceptions import NotFound
from zope.interface import implementer


@implementer(IDossier)
class Dossier(KeyRing, Item):
    """A dossier; it is no website content, and no catalog of the site knows it.

    ``log`` is a tuple of ``log.Entry``; ``answers`` a tuple of ``submission.Answer``;
    ``attachments`` one of ``submission.Attachment``, as they came with it; ``added``: another, of
    what applicant and officers sent each other later, each named in the event of its message;
    ``noted``: another, of what officers put with notes to each other, which no applicant gets;
    ``letters``: another, of the decisions as they were sent, each named in the event of its
    decision. ``submitted``: when it
    was stored; ``received``: when it came in, the same unless an officer registers it later;
    ``term``: (number, unit) or None; ``outcome``: of the last decision; ``accounts``: the ids of
    those users of the site who keep it among their own; ``held``: why it isn't erased when its
    term is over, or nothing; ``came_by``: the section's path in the site and its address when
    something was sent last (``came_by.note_address``).
    """

    kind = "question"
    topic = ""
    form = ""
    submitted = ""
    assigned = ""
    answers = ()
    attachments = ()
    added = ()
    noted = ()
    letters = ()
    applicant = Applicant()
    log = ()
    channel = "form"
    term = None
    wording = ""
    questions_version = ""
    retention = None
    wish = ""
    group = ""
    municipality = ""
    outcome = ""
    accounts = ()
    held = ""
    came_by = ("", "")
    _received = ""

    @property
    def state(self) -> str:
        """The workflow's state."""
        return content.get_state(self)

    @property
    def files(self) -> tuple:
        """The files that the applicant knows, in the order that they came."""
        return (*self.attachments, *self.added)

    @property
    def all_files(self) -> tuple:
        """Those, and the ones of officers alone: only for who sees dossiers."""
        return (*self.files, *self.noted)

    @property
    def received(self) -> str:
        """When it came in: from then on the term runs."""
        return self._received or self.submitted

    @property
    def erased(self) -> str:
        """When it was erased, an ISO time; nothing when it wasn't."""
        at = erased_at(self.log)
        return "" if at is None else self.log[at].at

    @property
    def ended(self) -> str:
        """When it was closed, an ISO time; nothing while it isn't."""
        return ended_at(self.log, self.state == "closed")

    @property
    def mark(self) -> str:
        """What a page carries to know later whether something happened since."""
        return self.log[-1].seal if self.log else ""

    def record(self, what: str, payload: object, by: str, public: bool = True) -> str:
        """Add an event to the sealed log; return its seal."""
        at = clock.now().isoformat(timespec="seconds")
        entry = next_entry(self.log, at, by, what, public, payload)
        self.log = (*self.log, entry)
        return entry.seal

    def since(self, mark: str) -> tuple[Entry, ...] | None:
        """Return what happened after a page with this mark; None for a mark of another dossier."""
        for number, entry in enumerate(self.log, 1):
            if entry.seal == mark:
                return self.log[number:]
        return None

    def broken_at(self) -> int | None:
        """Return the index of the first log entry that was changed, or None."""
        return verify(self.log)

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

    def PROPFIND(self, REQUEST, RESPONSE):
        """Nobody finds a dossier by WebDAV, which would tell its title to who may not read it."""
        raise NotFound(self.getId())

    def _notifyOfCopyTo(self, container, op=0):
        raise Stays(self)
