"""``@@receipt/REFERENCE/KEY``: the proof that it arrived, at an address of its own."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.rich import html_of
from onderneem.addon.dossiers.addressed import AddressedPage
from onderneem.addon.dossiers.attachments import file_links
from onderneem.addon.dossiers.attachments import FileLink
from onderneem.addon.dossiers.following import followed
from onderneem.addon.dossiers.letters import was_confirmed
from onderneem.addon.dossiers.meaning import RECEIVED
from onderneem.addon.dossiers.promise import promise_of
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.dossiers.told import answers_told
from onderneem.addon.dossiers.when import shown
from urllib.parse import urlencode


class ReceiptPage(AddressedPage):
    """Shown again by a reload, which sends nothing; a wrong key and no dossier look the same."""

    @property
    def title(self) -> str:
        """What the tab says; never the reference, which stays in histories."""
        return _("Well received") if self.found else _("Not found")

    @cached_property
    def dossier(self):
        """The dossier, or None."""
        return followed(self.section, *self.path) if len(self.path) == 2 else None

    def content(self) -> str:
        """404 where nothing opens."""
        if not self.found:
            self.request.response.setStatus(404)
        return super().content()

    @property
    def received(self):
        """That it arrived, by its kind."""
        return RECEIVED[Kind(self.dossier.kind)]

    @property
    def reference(self) -> str:
        """As it is read aloud."""
        return show_reference(self.dossier.getId())

    @property
    def key(self) -> str:
        """What opens it, with the reference; only whoever has it sees this page."""
        return self.path[1]

    @property
    def follow_url(self) -> str:
        """Where to see how far it is."""
        reference, key = self.path
        return self.below(f"/@@follow/{reference}/{key}")

    @property
    def email(self) -> str:
        """Where the confirmation goes."""
        return self.dossier.applicant.email if was_confirmed(self.dossier) else ""

    @property
    def unwritten(self) -> str:
        """The address that gets no letter, since so many went there today."""
        return "" if self.email else self.dossier.applicant.email

    @property
    def facts(self) -> list[Fact]:
        """Which form, and when."""
        return [
            Fact(_("Form"), (self.dossier.title,)),
            Fact(_("Received"), (shown(self.context, self.dossier.submitted),)),
        ]

    @property
    def promised(self) -> str:
        """The last day of the term that runs from the first working moment, or nothing."""
        return promise_of(self.dossier).words

    @property
    def files(self) -> list[FileLink]:
        """What was sent along, for whoever has the key."""
        reference, key = self.path
        base = f"{self.section.absolute_url()}/@@attachment/{reference}/{key}"
        return list(file_links(self.dossier, base, files=self.dossier.attachments))

    @property
    def answers(self) -> list[Fact]:
        """What was sent, to print or keep."""
        return answers_told(self.dossier)

    @property
    def seal(self) -> str:
        """The hash of what was received and when."""
        return self.dossier.log[0].seal

    @property
    def seal_url(self) -> str:
        """Where the seal is checked, with both filled in; it tells nothing of what was sent."""
        asked = urlencode({"reference": self.reference, "seal": self.seal})
        return self.below(f"/@@seal?{asked}")

    @property
    def check_url(self) -> str:
        """Where the seal of a receipt is checked that opens nothing any more."""
        return self.below("/@@seal")

    @property
    def text(self) -> str:
        """What happens next, in the editor's words."""
        return html_of(getattr(self.context, "receipt_text", None))

    @property
    def section_url(self) -> str:
        """Back to the beginning."""
        return self.below()
