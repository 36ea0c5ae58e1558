"""The downtime that the webmaster announced, from the settings."""

from datetime import datetime
from onderneem.addon import clock
from onderneem.addon.ecounter.downtime import Downtime
from onderneem.addon.ecounter.downtime import downtime
from onderneem.addon.ecounter.downtime import Phase
from onderneem.addon.ecounter.plan import server_of
from onderneem.addon.place.section import sections_of
from onderneem.addon.place.section import setting
from onderneem.addon.place.times import in_brussels
from onderneem.addon.reference.web_address import is_web_address

ADDRESSES = ("ecounter_base", "product_base")


def announced(context) -> Downtime | None:
    """Return the downtime that is to be told today, or None; half an announcement is none."""
    begins, ends = setting(context, "downtime_from"), setting(context, "downtime_until")
    if not (isinstance(begins, datetime) and isinstance(ends, datetime)):
        return None
    begins, ends = in_brussels(begins), in_brussels(ends)
    phase = downtime(clock.now(), begins, ends)
    if phase is Phase.NONE:
        return None
    return Downtime(begins, ends, (setting(context, "downtime_message") or "").strip(), phase)


def counter_servers(site) -> frozenset[str]:
    """Return the servers that a downtime is about: those of the e-counter and its product pages,
    in the settings of the site and of each section."""
    return servers_of(site, *sections_of(site))


def servers_of(*places) -> frozenset[str]:
    """Return the servers of the e-counter and its product pages in the settings of some places."""
    urls = {setting(place, name) for place in places for name in ADDRESSES}
    return frozenset(server_of(url) for url in urls if is_web_address(url))
