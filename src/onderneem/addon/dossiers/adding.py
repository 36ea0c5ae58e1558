"""Files that somebody sends along with a message or note: looked at as those of a form are.

None replaces another: what is sent anew stands beside what came before, each sealed by the event
that it came with.
"""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from onderneem.addon import _
from onderneem.addon.dossiers.holding import held
from onderneem.addon.dossiers.holding import MEGABYTE
from onderneem.addon.dossiers.holding import MOST
from onderneem.addon.dossiers.holding import NotTaken
from onderneem.addon.dossiers.holding import TOO_MANY
from onderneem.addon.dossiers.holding import TOO_MUCH
from onderneem.addon.dossiers.holding import too_much
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.submission import Attachment
from onderneem.addon.guard.scanner import Scanner
from onderneem.addon.place.scanner import scanner_address
from zope.globalrequest import getRequest
from zope.i18n import translate

# Of one dossier and one side, in all that is sent after it came in.
MOST_ADDED, MOST_MEGABYTES_ADDED = 50, 200
FULL = _("So many files were sent that no more can be added here. Ask us how to send the others.")
# A name and how so many bytes of it are read.
Upload = tuple[str, Callable[[int], bytes]]


def looked_at(
    before: Sequence[Attachment], uploads: Iterable[Upload], full: str = FULL
) -> tuple[Attachment, ...]:
    """Return the files as they may be kept, all of them; raises BadStep for any that may not.

    ``before``: what the same side sent earlier; ``full``: what it reads when that is too much.
    """
    given = list(uploads)
    if given and len(given) <= MOST and len(before) + len(given) > MOST_ADDED:
        raise BadStep({"files": full})
    files = checked_files(given)
    total = sum(each.size for each in (*before, *files))
    if files and total > MOST_MEGABYTES_ADDED * MEGABYTE:
        raise BadStep({"files": full})
    return files


def checked_files(uploads: Sequence[Upload]) -> tuple[Attachment, ...]:
    """Return the files that come at once, all of them; raises BadStep for any that isn't kept."""
    if len(uploads) > MOST:
        # None is read: nobody's memory is for sixty files.
        raise BadStep({"files": type(TOO_MANY)(TOO_MANY, mapping={"most": MOST})})
    scanner, files, problems = Scanner.at(scanner_address()), [], []
    for name, read in uploads:
        try:
            files.append(held(name, read, scanner))
        except NotTaken as refused:
            problems.append(translate(refused.message, context=getRequest()))
    if problems:
        raise BadStep({"files": " ".join(problems)})
    if too_much(files):
        raise BadStep({"files": TOO_MUCH})
    return tuple(files)
