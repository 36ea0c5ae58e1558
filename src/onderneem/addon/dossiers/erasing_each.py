"""Erasing many dossiers: each in a transaction of its own, so that one stops no other.

Who writes in one of them meanwhile undoes nothing of the rest, and the memory holds but a few.
What a run didn't come to, since it was stopped, is still there to be erased by the next.
"""

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.erasing import erase
from onderneem.addon.dossiers.erasing import forget_once
from onderneem.addon.dossiers.erasing import keys_of
from onderneem.addon.dossiers.erasing import StillNeeded
from onderneem.addon.jobs.again import kept
import logging
import transaction

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Run:
    """``erased``: how many; ``failed``: how many couldn't be, though they may."""

    erased: int
    failed: int


def erase_each(
    container,
    references: Iterable[str],
    why: str,
    by: str = "system",
    between: Callable[[], None] = lambda: None,
) -> Run:
    """Erase these dossiers of a container, and commit each; one that may not be (any more) stays.

    ``between``: called after each.
    """
    done = failed = 0
    for reference, keys in keys_of(container, references).items():
        try:
            kept(partial(_erase, container, reference, keys, why, by))
            done += 1
        except StillNeeded:
            transaction.abort()
        except Exception as problem:
            transaction.abort()
            # Never the text of the error: it may hold an answer.
            logger.error("dossier %s not erased: %s", reference, type(problem).__name__)
            failed += 1
        between()
    return Run(done, failed)


def forget_words() -> None:
    """Forget the words that stood in nothing but what was erased, also by a run that was stopped.

    Looks at all words: once at the end.
    """
    kept(dossier_catalog().forget_words)


def _erase(container, reference: str, keys: list[str], why: str, by: str) -> None:
    erase(container[reference], why, by)
    forget_once(container, keys)
