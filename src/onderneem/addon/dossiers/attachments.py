"""The files of a dossier: for its officers, and for whoever holds a key of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.dossiers.file_versions import sendings
from onderneem.addon.dossiers.file_versions import Version
from onderneem.addon.dossiers.file_versions import versions
from onderneem.addon.dossiers.given import closed_off
from onderneem.addon.dossiers.given import HoldersPart
from onderneem.addon.dossiers.given import OfficersPart
from onderneem.addon.dossiers.history import files_told
from onderneem.addon.dossiers.when import shown
from urllib.parse import quote
from zope.i18n import translate
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


class _File:
    """To save, never to show."""

    def given(self, dossier, part: str):
        """Answer with the file of that id; 409 while it may not be opened."""
        response = self.request.response
        found = next((each for each in dossier.files if part and each.id == part), None)
        if found is None:
            raise NotFound(self.context, "attachment", self.request)
        closed_off(response, POLICY)
        if found.state not in MAY_BE_OPENED or found.blob is None:
            response.setStatus(409)
            response.setHeader("Content-Type", "text/plain; charset=utf-8")
            return translate(SAID.get(found.state, SAID["held"]), context=self.request)
        response.setHeader("Content-Type", found.media_type)
        response.setHeader("Content-Length", str(found.size))
        named = f"attachment; filename*=UTF-8''{quote(found.name)}"
        response.setHeader("Content-Disposition", named)
        return filestream_iterator(found.blob.committed(), "rb")


class OfficersFile(_File, OfficersPart):
    """``{dossier}/@@attachment/ID``."""


class HoldersFile(_File, HoldersPart):
    """``{section}/@@attachment/REFERENCE/KEY/ID``."""
