"""How a site's jobs go out: whether they may, who they say they are, and where they may go."""

from App.config import getConfiguration
from onderneem.addon.outbound.door import Door
from onderneem.addon.place.hosts import has_host
from onderneem.addon.place.section import setting
from onderneem.addon.reference.mail_address import is_mail_address
from plone import api

OFF = ("off", "false", "0", "no")


def may_go_out() -> bool:
    """Whether zope.conf lets jobs ask other servers: ``outbound off`` keeps a trial at home."""
    ours = (getattr(getConfiguration(), "product_config", None) or {}).get("onderneem.addon", {})
    return str(ours.get("outbound", "on")).lower() not in OFF


def door_of(site) -> Door:
    """Return the door of a site; its User-Agent says whose it is, so that one can complain."""
    mail = api.portal.get_registry_record("plone.email_from_address", default="")
    agent = agent_of(site.absolute_url(), mail)
    return Door(agent, private=bool(setting(site, "private_addresses")))


def agent_of(url: str, mail: object) -> str:
    """Return the User-Agent of a site (RFC 9110, 10.1.5: by whom it can be asked to stop).

    In a thread or a command a site has no address of its own; it has one for its letters.

    >>> agent_of("http://nohost/gent", "web@gent.example")
    'onderneem.addon (+mailto:web@gent.example)'
    """
    if has_host(url):
        return f"onderneem.addon (+{url})"
    return f"onderneem.addon (+mailto:{mail})" if is_mail_address(mail) else "onderneem.addon"
