"""What happens to a section."""

from onderneem.addon.catalogue.out.feed import forget


def begin_a_feed_of_its_own(section, event) -> None:
    """A copy would else take back the services of its model, which it never had."""
    forget(section)
