"""The ways beside the start button, as the page shows them."""

from dataclasses import dataclass
from onderneem.addon.catalogue.channel_address import leads_to
from onderneem.addon.catalogue.row_values import Channel
from onderneem.addon.catalogue.service_choices import CHANNELS


@dataclass(frozen=True)
class OtherWay:
    """A channel beside the start button; ``url`` is empty where the address is a street."""

    kind: str
    title: str
    address: str
    url: str
    hours: tuple[str, ...]


def other_way(channel: Channel) -> OtherWay:
    """Return a stored channel as the page shows it; a web address without its scheme."""
    kind = CHANNELS.by_value.get(channel.kind)
    shown = channel.address.partition("://")[2].rstrip("/")
    return OtherWay(
        kind.title if kind else channel.kind,
        channel.title,
        shown or channel.address,
        leads_to(channel.kind, channel.address),
        channel.hours,
    )
