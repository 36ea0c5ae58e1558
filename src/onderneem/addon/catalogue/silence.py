"""What it means when nobody decides within the term, in words."""

from onderneem.addon import _
from onderneem.addon.catalogue.out import plain
from zope.i18n import translate

WORDS = {
    "nothing": _("No answer is no decision: ask us how far it is."),
    "granted": _("No decision within the term? Then it is granted."),
    "refused": _("No decision within the term? Then it is refused."),
}


def silence_of(own, language: str) -> str:
    """Return what an item says of silence, in a language; empty when it says nothing.

    ``own``: the item without acquisition.
    """
    chosen = WORDS.get(getattr(own, "silence", None) or "")
    words = translate(chosen, target_language=language.split("-")[0]) if chosen else ""
    note = plain.text(getattr(own, "silence_note", None))
    return " ".join(filter(None, (words, note)))
