"""The letters of a dossier: for its officers, and for whoever holds a key of it.

``@@letter/1`` is the first as it was sent, to read and print; ``@@letter/1.pdf`` the same as PDF,
where the server can make one.
"""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.dossiers.addressed import AddressedPage
from onderneem.addon.dossiers.attachments import closed_off
from onderneem.addon.dossiers.following import followed
from onderneem.addon.dossiers.letter_pdf import can_make_pdf
from onderneem.addon.dossiers.letter_pdf import NoPdf
from onderneem.addon.dossiers.letter_pdf import pdf_of
from onderneem.addon.guard.ours import READS
from Products.Five.browser import BrowserView
from urllib.parse import quote
from zope.i18n import translate
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound

HTML, PDF = "text/html; charset=utf-8", ".pdf"
BUSY = _("We are making other letters just now. Try again in a moment, or print the letter itself.")
# Its own style is all that it has: nothing runs, nothing is asked of elsewhere.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@implementer(IPublishTraverse)
class OfficersLetter(BrowserView):
    """``{dossier}/@@letter/VERSION``."""

    methods = READS
    version = ""

    def publishTraverse(self, request, name):
        """Take the version from the address, and nothing behind it."""
        if self.version:
            raise NotFound(self, name, request)
        self.version = name
        return self

    def __call__(self):
        return given_letter(self, self.context, self.version)


class HoldersLetter(AddressedPage):
    """``{section}/@@letter/REFERENCE/KEY/VERSION``: a wrong key and no letter look the same."""

    methods = READS

    def publishTraverse(self, request, name):
        """Take three parts from the address, and nothing behind them."""
        if len(self.path) >= 3:
            raise NotFound(self, name, request)
        self.path = (*self.path, name)
        return self

    @cached_property
    def dossier(self):
        """The dossier, or None."""
        return followed(self.section, *self.path[:2]) if len(self.path) == 3 else None

    def __call__(self):
        if not self.found:
            raise NotFound(self.context, "letter", self.request)
        return given_letter(self, self.dossier, self.path[2])


def given_letter(view, dossier, asked: str):
    """Answer with the letter as it was sent."""
    response = view.request.response
    if view.request.method not in ("GET", "HEAD"):
        response.setHeader("Allow", "GET, HEAD")
        response.setStatus(405)
        return ""
    letters = {str(number): each for number, each in enumerate(dossier.letters, 1)}
    letter, as_pdf = letters.get(asked.removesuffix(PDF)), asked.endswith(PDF)
    if letter is None or (as_pdf and not can_make_pdf()):
        raise NotFound(view.context, "letter", view.request)
    closed_off(response, POLICY)
    with letter.blob.open("r") as there:
        data = there.read()
    if as_pdf:
        try:
            data = pdf_of(data)
        except NoPdf:
            response.setStatus(503)
            response.setHeader("Retry-After", "5")
            response.setHeader("Content-Type", "text/plain; charset=utf-8")
            return translate(BUSY, context=view.request)
    kind, how = ("application/pdf", "attachment") if as_pdf else (HTML, "inline")
    name = letter.name.removesuffix(".html") + (PDF if as_pdf else ".html")
    response.setHeader("Content-Type", kind)
    response.setHeader("Content-Length", str(len(data)))
    response.setHeader("Content-Disposition", f"{how}; filename*=UTF-8''{quote(name)}")
    return data
