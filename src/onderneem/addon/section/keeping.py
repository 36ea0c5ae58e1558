"""What a section can't do without: its folders and its desk stay where the links lead."""

from Acquisition import aq_base
from onderneem.addon import _
from onderneem.addon.dossiers.refusal import Refusal
from onderneem.addon.place.interfaces import ISection


class BelongsToSection(Refusal):
    """Without it, start pages and start buttons would lead nowhere."""

    @property
    def reason(self):
        """Why, in words to translate."""
        return _(
            "“${title}” belongs to the section: pages and start buttons lead to it. "
            "Make it private when nobody should see it.",
            mapping={"title": self.item.Title()},
        )


def refuse_to_go(item, event) -> None:
    """Raise BelongsToSection when a part of a section is deleted, moved or renamed by itself.

    With its section it goes; a copy elsewhere may go.
    """
    parent, old = event.oldParent, event.oldName
    if parent is None or not ISection.providedBy(parent):
        return
    by_itself = aq_base(event.object) is aq_base(item)
    if by_itself and (aq_base(event.newParent) is not aq_base(parent) or event.newName != old):
        raise BelongsToSection(item)
