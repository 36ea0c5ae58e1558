"""Lost the link? Asked with reference and e-mail address; the answer is always the same."""

from datetime import timedelta
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import FormField
from onderneem.addon.dossiers.canonical import sha256
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.letters import tell
from onderneem.addon.dossiers.reference import InvalidReference
from onderneem.addon.dossiers.reference import parse_reference
from onderneem.addon.guard.forms import check_stamp
from onderneem.addon.guard.forms import new_stamp
from onderneem.addon.guard.pace import network_of
from onderneem.addon.guard.stamp import BadStamp
from onderneem.addon.guard.tries import Tries
from plone.protect.interfaces import IDisableCSRFProtection
from zope.i18n import translate
from zope.interface import alsoProvides

# Nobody's mailbox is filled by somebody else.
MOST_A_DAY = 3
# From one network, which thousands may share: for one reference, and for all.
ASKED = Tries(most=20, seconds=600)
ASKED_OF_ALL = Tries(most=300, seconds=600)


def asks_too_often(request, reference: str) -> bool:
    """Count that a link was asked for; whether so often from here that it isn't looked at.

    By the reference as it was typed: also of one that isn't there, the answer is the same.
    """
    network = network_of(request.getClientAddr() or "")
    mine = (network, sha256(reference))
    if ASKED.exhausted(mine) or ASKED_OF_ALL.exhausted(network):
        return True
    ASKED.note(mine)
    ASKED_OF_ALL.note(network)
    return False


MISSING = {
    "reference": _("Fill in the reference."),
    "email": _("Fill in the e-mail address."),
}


NO_ADDRESS = _("Fill in an e-mail address, for example name@example.be.")


def wrong_in(reference: str, email: str) -> dict:
    """Return, for what was left empty and for an address that can be none, what to say.

    Nothing more of a reference: whether one is there isn't told.
    """
    given = {"reference": reference, "email": email}
    found = {name: MISSING[name] for name, text in given.items() if not text.strip()}
    name, sign, host = email.strip().rpartition("@")
    return {"email": NO_ADDRESS, **found} if not (name and sign and host) else found


def send_new_link(section, reference: str, email: str) -> None:
    """Write to the applicant if these belong together; tells the caller nothing."""
    container = dossiers_of(section)
    try:
        dossier = container.get(parse_reference(reference)) if container is not None else None
    except InvalidReference:
        return
    if dossier is None or not email.strip():
        return
    if dossier.applicant.email.strip().casefold() != email.strip().casefold():
        return
    if dossier.minted_since("lost", timedelta(days=1)) < MOST_A_DAY:
        tell(dossier, "lost")


class LostLink(SectionPage):
    """``@@follow-lost``: the form, and after it one sentence, whatever was typed."""

    private = True
    problem = ""

    @property
    def asked(self) -> bool:
        """Whether this page follows the asking: read again, it asks for nothing."""
        return self.request.method != "POST" and "asked" in self.request.form

    @property
    def title(self) -> str:
        """What the tab says."""
        words = _("Ask for a new link")
        return self.in_error(words) if self.problem or self.summary else words

    def content(self) -> str:
        """Take what was typed, by POST from our own page."""
        if self.request.method == "POST":
            self._take()
        return super().content()

    def _take(self) -> None:
        response = self.request.response
        if asks_too_often(self.request, self._typed("reference")):
            self.problem = _("That was too often. Try again in ten minutes.")
            response.setStatus(429)
            response.setHeader("Retry-After", "600")
            return
        try:
            check_stamp(self._typed("stamp"), "follow-lost")
        except BadStamp:
            self.problem = _("This page was open for too long. Send it once more.")
            response.setStatus(400)
            return
        alsoProvides(self.request, IDisableCSRFProtection)
        if self.summary is not None:
            response.setStatus(422)
            return
        send_new_link(self.section, self._typed("reference"), self._typed("email"))
        response.redirect(self.below("/@@follow-lost?asked=1"), status=303)

    @cached_property
    def summary(self) -> ErrorSummary | None:
        """What was left empty, or can be no address."""
        return ErrorSummary.of(self.fields)

    def _wrong(self, name: str) -> str:
        """What to say of a line that was sent."""
        return translate(self._all_wrong.get(name, ""), context=self.request)

    @cached_property
    def _all_wrong(self) -> dict:
        if self.request.method != "POST" or self.problem:
            return {}
        return wrong_in(self._typed("reference"), self._typed("email"))

    def _typed(self, name: str) -> str:
        given = self.request.form.get(name, "")
        return given[:254] if isinstance(given, str) else ""

    @property
    def stamp(self) -> str:
        """Shows that the form came from us."""
        return new_stamp("follow-lost")

    @cached_property
    def fields(self) -> list[FormField]:
        """What was typed comes back when it wasn't taken."""
        return [
            FormField(
                "reference",
                translate(_("Reference"), context=self.request),
                value=self._typed("reference"),
                hint=translate(_("For example: 234-567-89A."), context=self.request),
                error=self._wrong("reference"),
            ),
            FormField(
                "email",
                translate(_("The e-mail address that you gave"), context=self.request),
                value=self._typed("email"),
                error=self._wrong("email"),
                type="email",
                autocomplete="email",
            ),
        ]
