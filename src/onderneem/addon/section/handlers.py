"""What happens when a section comes into a site."""

from onderneem.addon.section.furnishing import DESK
from onderneem.addon.section.furnishing import furnish
from onderneem.addon.section.keeping import refuse_to_go


def furnish_new_section(section, event) -> None:
    """A section that an editor adds is complete at once; a moved one already is."""
    if event.oldParent is None:
        furnish(section)


def keep_the_desk(form, event) -> None:
    """The contact desk stays; an application form beside it may go."""
    if event.oldName == DESK:
        refuse_to_go(form, event)
