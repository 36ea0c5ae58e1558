"""How long one dossier is kept, as its officers read it."""

from dataclasses import dataclass
from datetime import date
from onderneem.addon import _
from onderneem.addon.dossiers.keeping import months_of
from onderneem.addon.dossiers.retention import last_day
from onderneem.addon.dossiers.retention import said_as
from onderneem.addon.dossiers.when import day_shown
from onderneem.addon.dossiers.when import shown
from zope.i18n import translate


@dataclass(frozen=True)
class Keeping:
    """``open``: "open" when it must be seen at once, else None."""

    words: str
    open: str | None = None


def keeping_of(dossier, wrong: bool) -> Keeping:
    """Return how long it is kept; ``wrong``: whether something about it was just refused."""
    words = translate(_words(dossier), context=dossier.REQUEST)
    return Keeping(words, "open" if wrong or dossier.held else None)


def _words(dossier):
    if dossier.erased:
        return _("Erased on ${day}.", mapping={"day": shown(dossier, dossier.erased)})
    if dossier.held:
        return _("It is kept until somebody says that it may go.")
    months = months_of(dossier.aq_parent, said_as(dossier.retention))
    if months is None:
        return _("No term is set: it is kept until somebody asks to erase it.")
    if not dossier.ended:
        return _("${count} months after it is closed.", mapping={"count": months})
    last = last_day(date.fromisoformat(dossier.ended[:10]), months)
    if last is None:
        return _("No term is set: it is kept until somebody asks to erase it.")
    return _("Until ${day}; then it is erased.", mapping={"day": day_shown(last)})
