"""The dossiers' own catalog, a tool of the site that the site's catalog knows nothing of."""

from AccessControl.class_init import InitializeClass
from BTrees.OOBTree import OOTreeSet
from onderneem.addon.dossiers.rows import COLUMNS
from onderneem.addon.dossiers.rows import INDEXES
from onderneem.addon.dossiers.rows import uid_of
from onderneem.addon.dossiers.rows import values_of
from plone import api
from Products.CMFPlone.UnicodeSplitter import I18NNormalizer
from Products.CMFPlone.UnicodeSplitter import Splitter
from Products.ZCatalog.ZCatalog import ZCatalog
from Products.ZCTextIndex.ZCTextIndex import PLexicon
from types import SimpleNamespace

TOOL = "onderneem_dossiers"
LEXICON = "words"


class DossierCatalog(ZCatalog):
    """A ZCatalog whose key is container and reference, so that a renamed section loses nothing.

    ``reckoned_with``: the closing days with which its last days were reckoned. ``wordless``: the
    keys of those whose words aren't in yet: a text index makes any two visitors at once conflict
    (30 of 30 pairs measured, none without), so that a job adds the words a moment later.
    """

    meta_type = "Onderneem Dossier Catalog"
    reckoned_with = ()
    wordless = ()

    def __init__(self):
        super().__init__(TOOL, "Dossiers")
        self.complete()

    def complete(self) -> bool:
        """Add the indexes and columns that are missing; return whether there were any."""
        if not isinstance(self.wordless, OOTreeSet):
            self.wordless = OOTreeSet()
        if LEXICON not in self.objectIds():
            self._setObject(LEXICON, PLexicon(LEXICON, "", Splitter(), I18NNormalizer()))
        indexes = {name: kind for name, kind in INDEXES.items() if name not in self.indexes()}
        columns = [name for name in COLUMNS if name not in self.schema()]
        for name, kind in indexes.items():
            self.addIndex(name, kind, _more(name) if kind == "ZCTextIndex" else None)
        for name in columns:
            self.addColumn(name, "")
        return bool(indexes or columns)

    def index(self, dossier) -> None:
        """Add a dossier, or bring it up to date."""
        values = values_of(dossier)
        later = values.uid in self.wordless
        # No names at all would mean every index.
        names = [name for name in INDEXES if name != "text"] if later else []
        self.catalog_object(values, values.uid, idxs=names)

    def without_words_yet(self, dossier) -> None:
        """Leave the words of a new dossier to the job."""
        self.wordless.insert(uid_of(dossier))

    def add_words(self, dossier) -> None:
        """Add the words that were left."""
        self.wordless.remove(uid_of(dossier))
        self.index(dossier)

    def without_waiting(self, dossier) -> None:
        """Let no job add words of a dossier any more: there are none left."""
        uid = uid_of(dossier)
        if uid in self.wordless:
            self.wordless.remove(uid)

    def forget_words(self) -> int:
        """Take the words that stand in no dossier out of the list of words; return how many went.

        ZCTextIndex keeps each word for ever, also a name that stood in one erased dossier only.
        """
        lexicon, used = self[LEXICON], self.Indexes["text"].index._wordinfo
        gone = [(number, word) for number, word in lexicon._words.items() if number not in used]
        for number, word in gone:
            del lexicon._words[number]
            del lexicon._wids[word]
        if gone:
            lexicon.length.change(-len(gone))
        return len(gone)

    def forget(self, dossier) -> None:
        """Take a dossier out."""
        if self.knows(dossier):
            self.uncatalog_object(uid_of(dossier))

    def knows(self, dossier) -> bool:
        """Whether a dossier is in it."""
        return self.getrid(uid_of(dossier)) is not None


InitializeClass(DossierCatalog)


def dossier_catalog() -> DossierCatalog:
    """Return the tool of the current site."""
    return api.portal.get()[TOOL]


def ensure_catalog(portal) -> None:
    """Add the tool to the site, unless it is there."""
    if TOOL not in portal.objectIds():
        portal._setObject(TOOL, DossierCatalog(), suppress_events=True)


def _more(name: str) -> SimpleNamespace:
    return SimpleNamespace(lexicon_id=LEXICON, index_type="Okapi BM25 Rank", doc_attr=name)
