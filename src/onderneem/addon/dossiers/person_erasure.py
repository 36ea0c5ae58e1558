"""Erasing what is kept of one person, when they ask: article 17 of the Regulation."""

from dataclasses import dataclass
from functools import partial
from onderneem.addon import _
from onderneem.addon.dossiers.erasing import REQUEST
from onderneem.addon.dossiers.erasing_each import erase_each
from onderneem.addon.dossiers.erasing_each import forget_words
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.person import all_of
from onderneem.addon.dossiers.person import MAY_GO
from onderneem.addon.dossiers.person import me
from onderneem.addon.dossiers.person import NOTHING
from onderneem.addon.dossiers.person import Who
from onderneem.addon.dossiers.person_besides import besides
from onderneem.addon.dossiers.person_besides import erase_besides
from onderneem.addon.jobs.again import kept
import logging
import transaction

logger = logging.getLogger(__name__)
NOT_SURE = _("Tick that you are sure: what is erased can't be had back.")


@dataclass(frozen=True)
class Gone:
    """``erased``: dossiers; ``failed``: dossiers that couldn't be, though they may; ``besides``:
    what other rooms kept."""

    erased: int
    failed: int
    besides: int


def erase_all(container, who: Who) -> Gone:
    """Erase all of theirs, but for what must be kept; return what came of it.

    Each dossier is committed by itself: one that couldn't be erased undoes none of the others.
    Raises BadStep when there is nothing that may go.
    """
    references = all_of(container, who, MAY_GO)
    if not references and not besides(container, who):
        none_now = _("None of theirs may be erased now.")
        raise BadStep({"who": none_now if all_of(container, who) else NOTHING})
    others = kept(partial(erase_besides, container, who))
    run = erase_each(container, references, REQUEST, me())
    try:
        forget_words()
    except Exception as problem:
        transaction.abort()
        # What was erased is; the nightly job forgets the words.
        logger.error("words not forgotten: %s", type(problem).__name__)
    return Gone(run.erased, run.failed, others)
