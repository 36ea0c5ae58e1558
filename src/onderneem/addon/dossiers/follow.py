"""``@@follow``: the applicant's side of a dossier."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.parts import FormField
from onderneem.addon.dossiers.addressed import AddressedPage
from onderneem.addon.dossiers.following import followed
from onderneem.addon.dossiers.history import events_of
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.when import shown
from zope.i18n import translate


class Follow(AddressedPage):
    """By the mailed address ``@@follow/REFERENCE/KEY``, or by typing both."""

    @property
    def title(self) -> str:
        """What the tab says; never the reference, which stays in histories."""
        return _("Follow your dossier")

    @cached_property
    def _given(self) -> tuple[str, str]:
        if len(self.path) == 2:
            return self.path
        form = self.request.form
        if self.request.method != "POST":
            return "", ""
        return tuple(str(form.get(name, ""))[:200].strip() for name in ("reference", "key"))

    @cached_property
    def dossier(self):
        """The dossier that reference and key open, or None."""
        return followed(self.section, *self._given)

    def content(self) -> str:
        """A wrong pair gets the form again, with 404: nobody learns which of the two was wrong."""
        if any(self._given) and not self.found:
            self.request.response.setStatus(404)
        return super().content()

    @property
    def wrong(self) -> bool:
        """Whether something was given that opens nothing."""
        return any(self._given) and not self.found

    @property
    def fields(self) -> list[FormField]:
        """Reference and key; the key is never shown again."""
        return [
            FormField(
                "reference",
                translate(_("Reference"), context=self.request),
                value=self._given[0],
                hint=translate(_("For example: 234-567-89A."), context=self.request),
            ),
            FormField("key", translate(_("Key"), context=self.request)),
        ]

    @property
    def reference(self) -> str:
        """As it is read aloud."""
        return show_reference(self.dossier.getId())

    @property
    def badge(self) -> Badge:
        """The state."""
        step = MEANING[self.dossier.state]
        return Badge(step.title, step.badge)

    @property
    def told(self) -> str:
        """The state in a sentence for the applicant."""
        return MEANING[self.dossier.state].told

    @property
    def facts(self) -> list[Fact]:
        """What it is about, and since when."""
        return [
            Fact(_("Subject"), (self.dossier.title,)),
            Fact(_("Received"), (shown(self.context, self.dossier.submitted),)),
        ]

    @property
    def events(self) -> list:
        """The public part of the log."""
        return events_of(self.dossier, only_public=True)
