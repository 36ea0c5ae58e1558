"""Does the virus scanner answer?"""

from onderneem.addon import _
from onderneem.addon.guard.scanner import Scanner
from onderneem.addon.guard.scanner import Verdict as Said
from onderneem.addon.jobs.interfaces import ITrial
from onderneem.addon.jobs.trial import Verdict
from onderneem.addon.place.scanner import scanner_address
from zope.interface import implementer

HARMLESS = b"A trial of the entrepreneur section."
WORDS = {
    Said.CLEAN: Verdict(True, _("It answers, and finds nothing in a harmless text.")),
    Said.FOUND: Verdict(False, _("It answers, but finds a virus in a harmless text.")),
    Said.SILENT: Verdict(False, _("It doesn't answer within five seconds, or isn't clamd.")),
    Said.UNSCANNED: Verdict(False, _("There is no address: files aren't scanned.")),
}


@implementer(ITrial)
class ScannerTrial:
    """Lets clamd scan a few words, as it scans a file that comes with a form."""

    title = _("Does the virus scanner answer?")
    beside = "virus_scanner"
    # It is the municipality's own.
    goes_out = False

    def try_it(self, site) -> Verdict:
        """Return whether it does; five seconds at most."""
        return WORDS[Scanner.at(scanner_address()).scan(HARMLESS)]
