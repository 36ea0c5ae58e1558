"""Erasing what is kept of one person, when they ask: article 17 of the Regulation."""

from onderneem.addon import _
from onderneem.addon.dossiers.erasing import REQUEST
from onderneem.addon.dossiers.erasing_each import erase_each
from onderneem.addon.dossiers.erasing_each import Run
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.person import all_of
from onderneem.addon.dossiers.person import MAY_GO
from onderneem.addon.dossiers.person import me
from onderneem.addon.dossiers.person import NOTHING
from onderneem.addon.dossiers.person import Who

NOT_SURE = _("Tick that you are sure: what is erased can't be had back.")


def erase_all(container, who: Who) -> Run:
    """Erase all of theirs, but for what must be kept; return what came of it.

    Each is committed by itself: one that couldn't be erased undoes none of the others. Raises
    BadStep when there is none that may go.
    """
    references = all_of(container, who, MAY_GO)
    if not references:
        none_now = _("None of theirs may be erased now.")
        raise BadStep({"who": none_now if all_of(container, who) else NOTHING})
    return erase_each(container, references, REQUEST, me())
