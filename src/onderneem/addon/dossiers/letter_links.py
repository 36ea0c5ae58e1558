"""The letters of a dossier as pages and services list them: which version, and which counts."""

from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.dossiers.attachments import size_shown
from onderneem.addon.dossiers.history import letter_told
from onderneem.addon.dossiers.letter_pdf import can_make_pdf
from onderneem.addon.dossiers.told import SETTLED
from onderneem.addon.dossiers.when import shown

COUNTS = _("This is the decision that counts.")
REPLACED = _("A later decision came in its place.")
REOPENED = _("This decision no longer counts: the dossier was reopened.")


@dataclass(frozen=True)
class LetterLink:
    """A letter as a page lists it; ``url`` is empty where it can't be opened, ``pdf`` also where
    this server makes none: then it can be printed."""

    version: int
    sent: str
    size: str
    url: str
    pdf: str
    counts: bool
    said: object

    @property
    def printable(self) -> bool:
        """Whether to say that a browser prints it: it counts, and there is no PDF."""
        return self.counts and bool(self.url) and not self.pdf


def letter_links(dossier, base: str = "") -> list[LetterLink]:
    """Return them, the last first; ``base``: the address of the view that gives them, if any."""
    times = _times(dossier)
    return [
        LetterLink(
            version,
            shown(dossier, times[each.id]) if each.id in times else "",
            size_shown(each.size),
            f"{base}/{version}" if base else "",
            f"{base}/{version}.pdf" if base and can_make_pdf() else "",
            _counts(dossier, version),
            _said(dossier, version),
        )
        for version, each in reversed(list(enumerate(dossier.letters, 1)))
    ]


def letters_as_json(dossier) -> list[dict]:
    """Return the letters without their text; ``counts``: whether it is the decision that holds."""
    times, kinds = _times(dossier), ["html", *(["pdf"] if can_make_pdf() else [])]
    return [
        {
            "version": version,
            "formats": kinds,
            "name": each.name,
            "size": each.size,
            "sha256": each.sha256,
            "sent": times.get(each.id),
            "counts": _counts(dossier, version),
        }
        for version, each in enumerate(dossier.letters, 1)
    ]


def _times(dossier) -> dict[str, str]:
    told = [(letter_told(each), each.at) for each in dossier.log]
    return {letter[0]: at for letter, at in told if letter}


def _counts(dossier, version: int) -> bool:
    return version == len(dossier.letters) and dossier.state in SETTLED


def _said(dossier, version: int):
    if version < len(dossier.letters):
        return REPLACED
    return COUNTS if _counts(dossier, version) else REOPENED
