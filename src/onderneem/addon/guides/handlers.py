"""What happens by itself when a guide changes or goes."""

from onderneem.addon.guides import addresses


def keep_addresses(guide, event) -> None:
    """Renamed parts lead on."""
    addresses.lead_on(guide)


def keep_addresses_after_checkin(event) -> None:
    """A working copy is no edit of the guide itself: iterate tells of it in its own way."""
    if event.object.portal_type == "onderneem.Guide":
        addresses.lead_on(event.object)


def forget_addresses(guide, event) -> None:
    """Nothing leads to a guide that is gone."""
    addresses.forget(guide, "/".join(guide.getPhysicalPath()))
