"""The address by which somebody who gets no letter follows a dossier: told to its officer, once.

It travels from the page that registers to that of the dossier as Plone's own messages do, in a
cookie of the officer's browser: nothing stores a key.
"""

from dataclasses import dataclass
from onderneem.addon.place.section import section_of
from Products.statusmessages.interfaces import IStatusMessage

TYPE = "onderneem.follow"


@dataclass(frozen=True)
class HandedOut:
    """A link to give, and what can be read aloud: where the key is typed, and the key."""

    url: str
    typed_at: str
    key: str


def hand_out(dossier_id: str, key: str, request) -> None:
    """Let the page that follows tell it."""
    IStatusMessage(request).add(f"{dossier_id}/{key}", TYPE)


def handed_out(dossier, request) -> HandedOut | None:
    """Return what was handed out for this dossier just now; the next page has it no more."""
    messages = IStatusMessage(request)
    shown = messages.show()
    for each in shown:
        if each.type != TYPE:
            # Those of the site are shown by the site, as ever.
            messages.add(each.message, each.type)
    pairs = [each.message.partition("/") for each in shown if each.type == TYPE]
    keys = [key for reference, _slash, key in pairs if reference == dossier.getId() and key]
    if not keys:
        return None
    typed_at = f"{section_of(dossier).absolute_url()}/@@follow"
    return HandedOut(f"{typed_at}/{dossier.getId()}/{keys[-1]}", typed_at, keys[-1])
