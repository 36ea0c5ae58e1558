"""``@@verify``: for officers and webmasters, whether a dossier, or all, are as they were sealed."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Link
from onderneem.addon.dossiers.checking import check_some
from onderneem.addon.dossiers.checking import Checked
from onderneem.addon.dossiers.interfaces import IDossiers
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.sealed import broken_parts
from urllib.parse import quote


class VerifyPage(SectionPage):
    """One dossier, or so many at a time with a link to go on."""

    private = True

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Check of the seals")

    @cached_property
    def result(self) -> Checked:
        """What was found."""
        if not IDossiers.providedBy(self.context):
            parts = broken_parts(self.context)
            found = ((self.context.getId(), parts),) if parts else ()
            return Checked(1, found, erased=int(bool(self.context.erased)))
        after = self.request.form.get("after", "")
        return check_some(self.context, after if isinstance(after, str) else "")

    @property
    def holds(self) -> bool:
        """Whether all that was looked at is as it was sealed."""
        return not self.result.broken

    @property
    def broken(self) -> list[Link]:
        """Each dossier that isn't, with what."""
        own = self.context.absolute_url()
        base = own if IDossiers.providedBy(self.context) else own.rpartition("/")[0]
        return [
            Link(show_reference(reference), f"{base}/{reference}", ", ".join(parts))
            for reference, parts in self.result.broken
        ]

    @property
    def next_url(self) -> str:
        """Where to go on; nothing at the end."""
        after = self.result.after
        return f"{self.context.absolute_url()}/@@verify?after={quote(after)}" if after else ""

    @property
    def back_url(self) -> str:
        """Where it came from."""
        return self.context.absolute_url()
