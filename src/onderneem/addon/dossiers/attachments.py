"""The files of a dossier: for its officers, and for whoever holds a key of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.dossiers.addressed import AddressedPage
from onderneem.addon.dossiers.file_versions import sendings
from onderneem.addon.dossiers.file_versions import Version
from onderneem.addon.dossiers.file_versions import versions
from onderneem.addon.dossiers.following import followed
from onderneem.addon.dossiers.history import files_told
from onderneem.addon.dossiers.when import shown
from onderneem.addon.guard.ours import READS
from Products.Five.browser import BrowserView
from urllib.parse import quote
from zope.i18n import translate
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound
from ZPublisher.Iterators import filestream_iterator

SAID = {
    "held": _("The virus scanner hasn't looked at it yet. Try again later."),
    "refused": _("The virus scanner refused it; it wasn't kept."),
}
# For officers: who sent the file knows what is in it.
UNSCANNED = _("Not scanned: no virus scanner was set up.")
MAY_BE_OPENED = ("clean", "unscanned")
# Whatever a browser makes of the bytes: nothing in them runs, and nothing is asked of elsewhere.
POLICY = "default-src 'none'; sandbox"


@dataclass(frozen=True)
class FileLink:
    """A file as a page lists it; ``url`` is empty while it can't be opened, ``said``: a remark.

    ``sent``: when it was sent, if that was later than the dossier; ``version``: which of those of
    its name, 0 for the only one; ``older``: whether another came after it.
    """

    name: str
    size: str
    url: str
    said: str
    sent: str = ""
    older: bool = False
    version: int = 0


def file_links(
    dossier, base: str = "", for_officers: bool = False, files=None
) -> Iterator[FileLink]:
    """Yield the files of a dossier, or those of ``files``.

    ``base``: the address of the view that gives them, nothing where there is none.
    """
    said = {**SAID, "unscanned": UNSCANNED} if for_officers else SAID
    files = dossier.files if files is None else files
    times = sent_later(dossier)
    known = versions_of(dossier)
    for each in files:
        yield FileLink(
            each.name,
            size_shown(each.size),
            f"{base}/{each.id}" if base and each.state in MAY_BE_OPENED else "",
            said.get(each.state, ""),
            shown(dossier, times[each.id]) if each.id in times else "",
            not known[each.id].last,
            0 if known[each.id].only else known[each.id].number,
        )


def versions_of(dossier) -> dict[str, Version]:
    """Return the version of each file by its id."""
    told = [[file[0] for file in files_told(each)] for each in dossier.log]
    return versions(sendings(dossier.attachments, dossier.added, filter(None, told)))


def sent_later(dossier) -> dict[str, str]:
    """Return when each file came that wasn't there from the beginning: id -> ISO time."""
    return {file[0]: each.at for each in dossier.log for file in files_told(each)}


def size_shown(size: int) -> str:
    """Return a size as people read it.

    >>> size_shown(350), size_shown(2_400_000)
    ('1 kB', '2,3 MB')
    """
    if size < 1_000_000:
        return f"{max(size // 1024, 1)} kB"
    return f"{size / 1024 / 1024:.1f} MB".replace(".", ",")


@implementer(IPublishTraverse)
class OfficersFile(BrowserView):
    """``{dossier}/@@attachment/ID``."""

    methods = READS
    id = ""

    def publishTraverse(self, request, name):
        """Take the id from the address, and nothing behind it."""
        if self.id:
            raise NotFound(self, name, request)
        self.id = name
        return self

    def __call__(self):
        return given(self, self.context, self.id)


class HoldersFile(AddressedPage):
    """``{section}/@@attachment/REFERENCE/KEY/ID``: a wrong key and no such file look the same."""

    methods = READS

    def publishTraverse(self, request, name):
        """Take three parts from the address, and nothing behind them."""
        if len(self.path) >= 3:
            raise NotFound(self, name, request)
        self.path = (*self.path, name)
        return self

    @cached_property
    def dossier(self):
        """The dossier, or None."""
        return followed(self.section, *self.path[:2]) if len(self.path) == 3 else None

    def __call__(self):
        if not self.found:
            raise NotFound(self.context, "attachment", self.request)
        return given(self, self.dossier, self.path[2])


def given(view, dossier, id: str):
    """Answer with a file to save, never to show; 409 while it may not be opened."""
    response = view.request.response
    if view.request.method not in ("GET", "HEAD"):
        response.setHeader("Allow", "GET, HEAD")
        response.setStatus(405)
        return ""
    found = next((each for each in dossier.files if id and each.id == id), None)
    if found is None:
        raise NotFound(view.context, "attachment", view.request)
    closed_off(response, POLICY)
    if found.state not in MAY_BE_OPENED or found.blob is None:
        response.setStatus(409)
        response.setHeader("Content-Type", "text/plain; charset=utf-8")
        return translate(SAID.get(found.state, SAID["held"]), context=view.request)
    response.setHeader("Content-Type", found.media_type)
    response.setHeader("Content-Length", str(found.size))
    response.setHeader("Content-Disposition", f"attachment; filename*=UTF-8''{quote(found.name)}")
    return filestream_iterator(found.blob.committed(), "rb")


def closed_off(response, policy: str) -> None:
    """Let nobody on the way keep what is answered, and a browser do nothing with it but show it."""
    for name, value in {
        "Cache-Control": "no-store, private",
        "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex, nofollow",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": policy,
    }.items():
        response.setHeader(name, value)
