"""``@@follow-leaked``: who follows a dossier takes all its links away, and is mailed a new one."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.dossiers.accounts import let_go
from onderneem.addon.dossiers.addressed import AddressedPage
from onderneem.addon.dossiers.follow_rest import FollowGet
from onderneem.addon.dossiers.following import followed
from onderneem.addon.dossiers.following import is_blocked
from onderneem.addon.dossiers.letters import tell
from onderneem.addon.guard.forms import check_stamp
from onderneem.addon.guard.forms import new_stamp
from onderneem.addon.guard.stamp import BadStamp
from plone.protect.interfaces import IDisableCSRFProtection
from zope.interface import alsoProvides

# How to go on, once all links are taken away.
MAILED, TO_CALL = "mailed", "call"


def take_links_away(dossier) -> None:
    """Let no key and no account open the dossier any more, and mail a new key to the address that
    was given.

    Whoever holds a link may do this: a thief who does only sends the applicant a letter.
    """
    gone = {"keys": dossier.revoke(), "accounts": let_go(dossier)}
    dossier.record("key_revoked", gone, by="applicant", public=False)
    tell(dossier, "lost")
    dossier.reindexObject()


class LeakedPage(AddressedPage):
    """Reached from the followed dossier, with its reference and key; done by POST.

    What is said then has an address without them (``?done=``): they open nothing any more, and a
    reload sends nothing.
    """

    problem = ""

    @property
    def done(self) -> bool:
        """Whether this is the page that follows."""
        return not self.path and self.request.form.get("done") in (MAILED, TO_CALL)

    @property
    def title(self) -> str:
        """What the tab says; never the reference."""
        words = _("My link came into other hands")
        return self.in_error(words) if self.problem else words

    @cached_property
    def dossier(self):
        """The dossier that reference and key open, or None."""
        reference, key = (*self.path, "", "")[:2]
        return followed(self.section, reference, key)

    @cached_property
    def has_email(self) -> bool:
        """Whether a new link can be mailed, or was."""
        if self.done:
            return self.request.form["done"] == MAILED
        return bool(self.dossier.applicant.email)

    def content(self) -> str:
        """Do it, or show the page; without a good pair it isn't found."""
        if self.done:
            return super().content()
        if not self.found:
            blocked = len(self.path) == 2 and is_blocked(self.path[0])
            self.request.response.setStatus(429 if blocked else 404)
        elif self.request.method == "POST":
            self._take()
        return super().content()

    def _take(self) -> None:
        stamp = self.request.form.get("stamp", "")
        try:
            check_stamp(stamp if isinstance(stamp, str) else "", self._purpose)
        except BadStamp:
            self.problem = _("This page was open for too long. Send it once more.")
            self.request.response.setStatus(400)
            return
        alsoProvides(self.request, IDisableCSRFProtection)
        how = MAILED if self.has_email else TO_CALL
        take_links_away(self.dossier)
        self.request.response.redirect(self.below(f"/@@follow-leaked?done={how}"), status=303)

    @property
    def unknown(self) -> bool:
        """Whether nothing opens."""
        return not self.found and not self.done

    @property
    def _purpose(self) -> str:
        return f"leaked {self.dossier.getId()}"

    @property
    def stamp(self) -> str:
        """Shows that the form came from us."""
        return new_stamp(self._purpose)

    @property
    def address(self) -> str:
        """Where this page is."""
        return f"{self.section.absolute_url()}/@@follow-leaked/{'/'.join(self.path)}"


class LeakedPost(FollowGet):
    """``POST {section}/@follow-leaked/{reference}`` with header ``X-Tracking-Key``."""

    def answer(self, dossier):
        """204: no key opens it any more."""
        # The key is in a header: no other site can make a browser send it.
        alsoProvides(self.request, IDisableCSRFProtection)
        take_links_away(dossier)
        return self.reply_no_content()
