"""Forms that aren't sent yet: what was typed, kept on the server until it is sent or forgotten.

Whoever has a draft's key has the draft: a cookie holds one, a mailed link another. Only hashes of
the keys are stored. Drafts stand in an annotation of the site, in no catalog.
"""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.guard.keys import hash_of
from onderneem.addon.guard.keys import new_key
from persistent import Persistent
from plone import api
from secrets import token_hex
from zope.annotation.interfaces import IAnnotations

KEY = "onderneem.addon.drafts"
# Somebody who goes for lunch comes back the same day; who asked for a link, within a month.
A_DAY, A_MONTH = timedelta(days=1), timedelta(days=30)
MOST_DRAFTS = 20_000
# Mistakes on forms of one page, which any program can make, keep nobody from beginning one in
# steps, which can't do without a draft.
MOST_OF_MISTAKES = MOST_DRAFTS // 2
MOST_KEYS = 10


class TooManyDrafts(Exception):
    """There are more than an honest day brings: no new one is made."""


class Draft(Persistent):
    """``typed``: an input's name (without prefix) -> text or list of texts; ``files``: a field's
    name -> tuple of ``Attachment``; ``begun``: names of the parts that were sent; ``until``: aware,
    UTC; ``sent``: the reference, once it is a dossier; ``keys``: hash -> purpose; ``problems``: a
    field's name -> why files of the last page weren't kept; ``unreadable``: the fields of the last
    page with a sign that can't be kept; ``why``: what keeps valid answers from being sent, see
    ``DeskPage``; ``reference``: that those have, or others had; ``mailed_to``: where the last
    letter with a link went; ``stamp``: of the page of a form of one page that sent it."""

    problems: dict[str, tuple[str, ...]] = {}
    unreadable: frozenset[str] = frozenset()
    why = ""
    reference = ""
    stamp = ""
    mailed_to = ""

    def __init__(self, form: str, over: str, until: datetime):
        self.id = token_hex(16)
        self.form, self.over, self.until = form, over, until
        self.typed: dict[str, object] = {}
        self.files: dict[str, tuple] = {}
        self.begun: frozenset[str] = frozenset()
        self.keys: dict[str, str] = {}
        self.sent = ""
        self.letters = 0

    def keep(self, typed: dict[str, object], files: dict[str, tuple], part: str) -> None:
        """Take what was typed in a part in the place of what stood there."""
        self.typed = typed
        self.files = files
        self.begun = self.begun | {part}
        self.until = max(self.until, clock.stored_now() + A_DAY)

    def close(self, reference: str) -> None:
        """It is a dossier now: nothing of what was typed stays here."""
        self.typed, self.files, self.problems, self.sent = {}, {}, {}, reference
        self.mailed_to, self.why, self.reference, self.unreadable = "", "", "", frozenset()


class Drafts(Persistent):
    """All drafts of a site: by id, and their ids by the hash of a key."""

    def __init__(self) -> None:
        self.drafts, self.by_key = OOBTree(), OOBTree()


def begin(form, over: str = "", most: int | None = None) -> tuple[Draft, str]:
    """Make a draft for a form; return it with the key that opens it. Raises TooManyDrafts where
    there are ``most`` (None: as many as a site has at most)."""
    store = _store(make=True)
    if len(store.drafts) >= (MOST_DRAFTS if most is None else most):
        raise TooManyDrafts
    draft = Draft(form.UID(), over, clock.stored_now() + A_DAY)
    store.drafts[draft.id] = draft
    return draft, mint(draft, "cookie")


def mint(draft: Draft, purpose: str) -> str:
    """Return a new key of a draft; the oldest make room."""
    store, key = _store(), new_key()
    kept = list(draft.keys.items())
    for old, _purpose in kept[: max(0, len(kept) - MOST_KEYS + 1)]:
        store.by_key.pop(old, None)
    draft.keys = {**dict(kept[-MOST_KEYS + 1 :]), hash_of(key): purpose}
    store.by_key[hash_of(key)] = draft.id
    return key


def opened(form, key: object, purpose: str) -> Draft | None:
    """Return the draft of this form that a key for this purpose opens, or None.

    Looked up by a hash of 128 random bits: how long it takes tells nothing of another key.
    """
    store = _store()
    if store is None or not isinstance(key, str) or not 0 < len(key) < 100:
        return None
    draft = store.drafts.get(store.by_key.get(hash_of(key), ""))
    if draft is None or draft.form != form.UID() or draft.until <= clock.stored_now():
        return None
    return draft if draft.keys.get(hash_of(key)) == purpose else None


def prune(site, now: datetime) -> int:
    """Forget the drafts whose time is over; return how many. In steps of a hundred."""
    store = IAnnotations(site).get(KEY)
    over = [] if store is None else [each for each in store.drafts.values() if each.until <= now]
    for draft in over[:100]:
        forget_draft(store, draft)
    return len(over[:100])


def any_over(site, now: datetime) -> bool:
    """Whether there is one to forget."""
    store = IAnnotations(site).get(KEY)
    return store is not None and any(each.until <= now for each in store.drafts.values())


def forget_draft(store: Drafts, draft: Draft) -> None:
    """Remove a draft with its keys."""
    for key in draft.keys:
        store.by_key.pop(key, None)
    store.drafts.pop(draft.id, None)


def drop(draft: Draft) -> None:
    """Remove a draft that its own visitor leaves behind."""
    forget_draft(_store(), draft)


def everyone(site) -> Iterator[Draft]:
    """Yield all drafts, for jobs."""
    store = IAnnotations(site).get(KEY)
    return iter(() if store is None else store.drafts.values())


def forget(site) -> None:
    """Remove all drafts from a site that the add-on leaves."""
    IAnnotations(site).pop(KEY, None)


def _store(make: bool = False) -> Drafts | None:
    annotations = IAnnotations(api.portal.get())
    if make and KEY not in annotations:
        annotations[KEY] = Drafts()
    return annotations.get(KEY)
