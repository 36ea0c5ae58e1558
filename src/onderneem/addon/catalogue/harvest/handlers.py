"""What happens to a section."""

from onderneem.addon.catalogue.harvest.book import forget


def begin_a_harvest_of_its_own(section, event) -> None:
    """A copy would else decide on the pages of its model."""
    forget(section)
