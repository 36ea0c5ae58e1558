"""Files that came while the virus scanner was away: scanned as soon as it answers again."""

from BTrees.OOBTree import OOTreeSet
from dataclasses import replace
from datetime import timedelta
from onderneem.addon import _
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.interfaces import DossierSubmitted
from onderneem.addon.dossiers.interfaces import MessageWritten
from onderneem.addon.dossiers.letters import tell
from onderneem.addon.guard.scanner import Scanner
from onderneem.addon.guard.scanner import Verdict
from onderneem.addon.jobs.interfaces import WorkFailed
from onderneem.addon.jobs.job import Job
from onderneem.addon.jobs.runner import time_left
from onderneem.addon.place.scanner import scanner_address
from onderneem.addon.place.section import sections_of
from random import sample
from zope.annotation.interfaces import IAnnotations
from zope.component.hooks import getSite
import transaction

KEY = "onderneem.addon.held_files"
# What the ledger keeps of it.
SILENT = "scanner-silent"
# A job may wait longer than a visitor.
SECONDS = 60.0
# With less than this a scan says nothing of the scanner: it is left for the next run.
LEAST = 10.0
# Then it is away, and each more would cost a minute.
MOST_SILENT = 5


def remember_held(event: DossierSubmitted | MessageWritten) -> None:
    """A dossier with a file that wasn't scanned is looked at by the job."""
    if any(each.state == "held" for each in event.dossier.all_files):
        annotations = IAnnotations(getSite())
        if KEY not in annotations:
            annotations[KEY] = OOTreeSet()
        annotations[KEY].insert("/".join(event.dossier.getPhysicalPath()))


def forget(site) -> None:
    """Remove the list from a site that the add-on leaves."""
    IAnnotations(site).pop(KEY, None)


class ScanHeld(Job):
    """Each five minutes, as long as there is something that waits."""

    title = _("Scan files that came while the virus scanner didn't answer")
    every = timedelta(minutes=5)
    steady = False

    def waiting(self, site) -> bool:
        """Whether a file waits."""
        return bool(IAnnotations(site).get(KEY))

    def run(self, site) -> int:
        """Scan dossier by dossier; raises WorkFailed when the scanner still doesn't answer.

        One that it never answers for (more than it is set to take) holds up no other.
        """
        done, silent = 0, 0
        paths = list(IAnnotations(site).get(KEY) or ())
        for path in sample(paths, len(paths)):
            if time_left(LEAST) < LEAST:
                break
            dossier = _waiting_at(site, path)
            if dossier is not None and scan_again(dossier):
                silent += 1
            else:
                IAnnotations(site)[KEY].remove(path)
                done += 1
            transaction.commit()
            if silent == MOST_SILENT:
                break
        if silent:
            raise WorkFailed(SILENT)
        return done

    def in_words(self, kind: str):
        """The one failure of its own."""
        return _("The virus scanner doesn't answer.") if kind == SILENT else None


def _waiting_at(site, path: str):
    """Return the dossier of a path, also where its section was renamed or moved since, or None."""
    dossier = site.unrestrictedTraverse(path, None)
    if dossier is not None:
        return dossier
    reference = path.rpartition("/")[2]
    containers = filter(None.__ne__, map(dossiers_of, sections_of(site)))
    return next((each[reference] for each in containers if reference in each), None)


def scan_again(dossier) -> int:
    """Scan the held files of a dossier; return how many still wait.

    What the scanner refuses is thrown away; its name and hash stay, so that the seal holds. The
    applicant hears that there is news: perhaps the file was what we waited for. Of a file of a
    note the applicant hears nothing.
    """
    refused = []
    for where in ("attachments", "added", "noted"):
        before = getattr(dossier, where)
        after = tuple(_scanned(each) if each.state == "held" else each for each in before)
        if after != before:
            setattr(dossier, where, after)
            refused += [new for new, old in zip(after, before, strict=True) if _fell(new, old)]
    known = [each for each in refused if each in dossier.files]
    for each in refused:
        said = {"file": each.id, "comment": each.name}
        dossier.record("file_refused", said, by="system", public=each in known)
    if refused:
        dossier.reindexObject()
    if known:
        tell(dossier, "news")
    return sum(each.state == "held" for each in dossier.all_files)


def _fell(new, old) -> bool:
    return new.state == "refused" and old.state != "refused"


def _scanned(attachment):
    with attachment.blob.open("r") as there:
        verdict = Scanner.at(scanner_address(), time_left(SECONDS)).scan(there.read())
    if verdict is Verdict.FOUND:
        return replace(attachment, state="refused", blob=None)
    if verdict is Verdict.SILENT:
        return attachment
    # Without a scanner (taken away meanwhile) nothing would ever release it.
    return replace(attachment, state=verdict.value)
