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
# The events by which officers send files.
OURS = ("message", "note")
# Whatever a browser makes of the bytes: nothing in them runs, and nothing is asked of elsewhere.
POLICY = "default-src 'none'; sandbox"


@dataclass(frozen=True)
class FileLink:
    """A file as a page lists it; ``url`` is empty while it can't be opened, ``said``: a remark.

    ``sent``: when it was sent, if that was later than the dossier; ``version``: which of those of
    its question and name, 0 for the only one; ``older``: whether another came after it; ``ours``:
    whether an officer sent it; ``internal``: whether it stays among officers; ``question``: what it
    answers, in the words of the form as it was.
    """

    name: str
    size: str
    url: str
    said: str
    sent: str = ""
    older: bool = False
    version: int = 0
    ours: bool = False
    internal: bool = False
    question: str = ""


def file_links(
    dossier, base: str = "", for_officers: bool = False, files=None
) -> Iterator[FileLink]:
    """Yield the files of a dossier that the applicant knows, officers' own too ``for_officers``;
    or those of ``files``.

    ``base``: the address of the view that gives them, nothing where there is none.
    """
    said = {**SAID, "unscanned": UNSCANNED} if for_officers else SAID
    if files is None:
        files = dossier.all_files if for_officers else dossier.files
    times, known = sent_later(dossier), versions_of(dossier)
    ours, noted = ids_with(dossier, *OURS), ids_with(dossier, "note")
    asked = {each.name: each.question for each in dossier.answers}
    for each in files:
        yield FileLink(
            each.name,
            size_shown(each.size),
            f"{base}/{each.id}" if base and each.state in MAY_BE_OPENED else "",
            said.get(each.state, ""),
            shown(dossier, times[each.id]) if each.id in times else "",
            not known[each.id].last,
            0 if known[each.id].only else known[each.id].number,
            each.id in ours,
            each.id in noted,
            asked.get(each.question, "") if each.question else "",
        )


def versions_of(dossier) -> dict[str, Version]:
    """Return the version of each file by its id.

    What officers send is no version of what the applicant sent, nor is a note of a message.
    """
    ours = ids_with(dossier, "message")
    theirs = [each for each in dossier.added if each.id not in ours]
    sent = [each for each in dossier.added if each.id in ours]
    return {
        **versions(sendings(dossier.attachments, theirs, _came_with(dossier, "answer"))),
        **versions(sendings((), sent, _came_with(dossier, "message"))),
        **versions(sendings((), dossier.noted, _came_with(dossier, "note"))),
    }


def ids_with(dossier, *events: str) -> set[str]:
    """Return the ids of the files that came with events of these names."""
    return {each for what in events for ids in _came_with(dossier, what) for each in ids}


def _came_with(dossier, what: str) -> list[list[str]]:
    told = ([file[0] for file in files_told(each)] for each in dossier.log if each.what == what)
    return [ids for ids in told if ids]


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

    def files_of(self, dossier) -> tuple:
        """Return those that whoever asks may have: what the applicant knows."""
        return dossier.files

    def given(self, dossier, part: str):
        """Answer with the file of that id; 409 while it may not be opened."""
        response = self.request.response
        found = next((each for each in self.files_of(dossier) if part and each.id == part), None)
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

    def files_of(self, dossier) -> tuple:
        """Return all, those of notes too."""
        return dossier.all_files


class HoldersFile(_File, HoldersPart):
    """``{section}/@@attachment/REFERENCE/KEY/ID``."""
