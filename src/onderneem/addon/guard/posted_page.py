"""A page with a small form of ours: a GET asks, a POST of it is taken, without a session."""

from onderneem.addon.components.page import SectionPage
from onderneem.addon.guard import honeypot
from onderneem.addon.guard.forms import check_stamp
from onderneem.addon.guard.forms import new_stamp
from plone.protect.interfaces import IDisableCSRFProtection
from zope.interface import alsoProvides


class PostedPage(SectionPage):
    """A subclass says in ``purpose`` what its stamp is for, and takes what is sent."""

    private = True

    @property
    def purpose(self) -> str:
        """What the form is about: the stamp of another form doesn't fit; to be overridden."""
        raise NotImplementedError

    def take(self) -> None:
        """Do what is asked, and redirect; or note what is wrong, and its status."""
        raise NotImplementedError

    def content(self) -> str:
        """Take what is sent, or ask; nothing else is done here."""
        if self.request.method == "POST":
            self.take()
        elif self.request.method not in ("GET", "HEAD"):
            self.request.response.setHeader("Allow", "GET, HEAD, POST")
            self.request.response.setStatus(405)
            return ""
        return super().content()

    @property
    def stamp(self) -> str:
        """The proof that the form came from us."""
        return new_stamp(self.purpose)

    @property
    def honeypot(self) -> str:
        """The name of the field that nobody fills in."""
        return honeypot.NAME

    @property
    def is_caught(self) -> bool:
        """Whether a machine filled it in; it gets the same answer as anybody."""
        return honeypot.is_caught(self.request.form)

    def sent(self, name: str) -> str:
        """Return a text that was sent; what is none is empty."""
        given = self.request.form.get(name, "")
        return given if isinstance(given, str) else ""

    def check_stamp(self) -> None:
        """Raise BadStamp when the form isn't ours, or was open for too long."""
        check_stamp(self.sent("stamp"), self.purpose)

    def trust(self) -> None:
        """Let it be written: the stamp shows where it came from, as Plone's own token would."""
        alsoProvides(self.request, IDisableCSRFProtection)
