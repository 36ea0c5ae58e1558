"""The letters of a dossier: for its officers, and for whoever holds a key of it.

``@@letter/1`` is the first as it was sent, to read and print; ``@@letter/1.pdf`` the same as PDF,
where the server can make one.
"""

from onderneem.addon import _
from onderneem.addon.dossiers.given import closed_off
from onderneem.addon.dossiers.given import HoldersPart
from onderneem.addon.dossiers.given import OfficersPart
from onderneem.addon.dossiers.letter_pdf import can_make_pdf
from onderneem.addon.dossiers.letter_pdf import NoPdf
from onderneem.addon.dossiers.letter_pdf import pdf_of
from plone.transformchain.interfaces import DISABLE_TRANSFORM_REQUEST_KEY
from urllib.parse import quote
from zope.i18n import translate
from zope.publisher.interfaces import NotFound

HTML, PDF = "text/html; charset=utf-8", ".pdf"
BUSY = _("We are making other letters just now. Try again in a moment, or print the letter itself.")
# Its own style is all that it has: nothing runs, nothing is asked of elsewhere.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"


class _Letter:
    """As it was sent: to read and print, or as PDF."""

    def given(self, dossier, part: str):
        """Answer with the letter of that version; 503 while too many are made."""
        response = self.request.response
        letters = {str(number): each for number, each in enumerate(dossier.letters, 1)}
        letter, as_pdf = letters.get(part.removesuffix(PDF)), part.endswith(PDF)
        if letter is None or (as_pdf and not can_make_pdf()):
            raise NotFound(self.context, "letter", self.request)
        closed_off(response, POLICY)
        # What was sealed, byte for byte: Plone would write the page anew, and plone.protect put the
        # token of who reads it in there, which is then saved and passed on.
        self.request.environ[DISABLE_TRANSFORM_REQUEST_KEY] = True
        with letter.blob.open("r") as there:
            data = there.read()
        if as_pdf:
            try:
                data = pdf_of(data)
            except NoPdf:
                response.setStatus(503)
                response.setHeader("Retry-After", "5")
                response.setHeader("Content-Type", "text/plain; charset=utf-8")
                return translate(BUSY, context=self.request)
        kind, how = ("application/pdf", "attachment") if as_pdf else (HTML, "inline")
        name = letter.name.removesuffix(".html") + (PDF if as_pdf else ".html")
        response.setHeader("Content-Type", kind)
        response.setHeader("Content-Length", str(len(data)))
        response.setHeader("Content-Disposition", f"{how}; filename*=UTF-8''{quote(name)}")
        return data


class OfficersLetter(_Letter, OfficersPart):
    """``{dossier}/@@letter/VERSION``."""


class HoldersLetter(_Letter, HoldersPart):
    """``{section}/@@letter/REFERENCE/KEY/VERSION``."""
