"""``@@seal``: whoever holds a receipt checks it, without an account and without a key.

Typed into the form, or by the receipt's link, which has both in its query.
"""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.parts import FormField
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.reference import InvalidReference
from onderneem.addon.dossiers.reference import parse_reference
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.dossiers.when import shown
from secrets import compare_digest
from zope.i18n import translate


def sealed_dossier(section, reference: str, seal: str):
    """Return the dossier that this seal is of, or None: no dossier and another seal are the same.

    A seal has 256 bits over a random salt; nobody has it but from the receipt.
    """
    container = dossiers_of(section)
    try:
        dossier = container.get(parse_reference(reference)) if container is not None else None
    except InvalidReference:
        return None
    if dossier is None or not dossier.log:
        return None
    given = "".join(seal.split()).lower().encode("utf-8", "replace")
    return dossier if compare_digest(given, dossier.log[0].seal.encode()) else None


class SealPage(SectionPage):
    """Says when that was received and that it is unchanged; nothing of what it says."""

    private = True

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Check a receipt")

    def _typed(self, name: str) -> str:
        given = self.request.form.get(name, "")
        return given[:200] if isinstance(given, str) else ""

    @cached_property
    def dossier(self):
        """The dossier of this receipt, or None."""
        return sealed_dossier(self.section, self._typed("reference"), self._typed("seal"))

    @property
    def answer(self) -> str:
        """Which of the answers to show."""
        if not (self._typed("reference") or self._typed("seal")):
            return "none"
        if self.dossier is None:
            return "unknown"
        if broken_parts(self.dossier):
            return "broken"
        return "erased" if self.dossier.erased else "holds"

    @property
    def facts(self) -> list[Fact]:
        """Reference and time, as on the receipt."""
        found = [
            (_("Reference"), show_reference(self.dossier.getId())),
            (_("Received"), shown(self.context, self.dossier.received)),
        ]
        if self.dossier.erased:
            found.append((_("Erased"), shown(self.context, self.dossier.erased)))
        return [Fact(label, (value,)) for label, value in found]

    @property
    def fields(self) -> list[FormField]:
        """Both stand on the receipt."""
        return [
            FormField(
                "reference",
                translate(_("Reference"), context=self.request),
                value=self._typed("reference"),
            ),
            FormField(
                "seal",
                translate(_("Proof of receipt"), context=self.request),
                value=self._typed("seal"),
                hint=translate(_("The code of 64 letters and digits."), context=self.request),
            ),
        ]
