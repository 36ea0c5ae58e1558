"""What happens when a section comes into a site."""

from onderneem.addon.section.furnishing import furnish


def furnish_new_section(section, event) -> None:
    """A section that an editor adds is complete at once; a moved one already is."""
    if event.oldParent is None:
        furnish(section)
