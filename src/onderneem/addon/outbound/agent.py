"""How a site's jobs go out: whether they may, who they say they are, and where they may go."""

from App.config import getConfiguration
from onderneem.addon.outbound.door import Door
from onderneem.addon.place.section import setting

OFF = ("off", "false", "0", "no")


def may_go_out() -> bool:
    """Whether zope.conf lets jobs ask other servers: ``outbound off`` keeps a trial at home."""
    ours = (getattr(getConfiguration(), "product_config", None) or {}).get("onderneem.addon", {})
    return str(ours.get("outbound", "on")).lower() not in OFF


def door_of(site) -> Door:
    """Return the door of a site; its User-Agent says whose it is, so that one can complain."""
    agent = f"onderneem.addon (+{site.absolute_url()})"
    return Door(agent, private=bool(setting(site, "private_addresses")))
