"""``@@my-dossiers``: what somebody keeps with an account of the site."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.asked import start_asked
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import Card
from onderneem.addon.components.parts import Pages
from onderneem.addon.components.parts import pages
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.meaning import step_told
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.query import NOTHING
from onderneem.addon.dossiers.reference import show_reference
from plone import api
from zExceptions import Unauthorized

BATCH = 25


def find_mine(section, start: int, size: int):
    """Return a batch of the dossiers that the current user keeps; nothing for a stranger."""
    container = dossiers_of(section)
    if container is None or api.user.is_anonymous():
        return NOTHING
    mine = {"account": api.user.get_current().getId()}
    return find_dossiers([container.UID()], mine, start, size)


class MyDossiers(SectionPage):
    """Asks a stranger to log in."""

    private = True

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("My dossiers")

    def content(self) -> str:
        """The list, newest first."""
        if api.user.is_anonymous():
            raise Unauthorized
        return super().content()

    @cached_property
    def start(self) -> int:
        """Where the batch begins."""
        return start_asked(self.request.form)

    @cached_property
    def _found(self):
        return find_mine(self.section, self.start, BATCH)

    @property
    def cards(self) -> list[Card]:
        """Each with its state."""
        return [
            Card(
                row.subject,
                self.below(f"/@@follow/{row.reference}"),
                show_reference(row.reference),
                badge=_badge(row),
            )
            for row in self._found.rows
        ]

    @property
    def pages(self) -> Pages:
        """Previous and next."""
        url = f"{self.context.absolute_url()}/@@my-dossiers?"
        return pages(self.start, BATCH, self._found.total, url)


def _badge(row) -> Badge:
    step = step_told(row.state, row.waits_for)
    return Badge(step.title, step.badge)
