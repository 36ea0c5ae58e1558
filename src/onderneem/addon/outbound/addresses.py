"""Pure: which addresses the door may connect to.

An editor's link, a feed or a redirect must never make the server talk to itself, to its neighbours
or to a cloud's metadata service (OWASP, server-side request forgery). The special-purpose
registries of IANA decide, as Python's ``ipaddress`` knows them.
"""

from ipaddress import ip_address
from ipaddress import IPv4Address
from ipaddress import IPv6Address
from ipaddress import IPv6Network

# Addresses in which an IPv4 address hides, and how many bits stand behind it (RFC 6052, RFC 3056).
NAT64 = IPv6Network("64:ff9b::/96")
SIX_TO_FOUR = IPv6Network("2002::/16")


def is_public(text: str) -> bool:
    """Whether ``text`` is an IP address of the public internet; what is no address isn't.

    >>> is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("193.191.245.244")
    (False, False, True)
    """
    try:
        # A zone ("fe80::1%eth0") names a link of this machine.
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return False
    # What carries an IPv4 address leads where that address leads.
    return _public(_hidden(address) or address)


def _public(address: IPv4Address | IPv6Address) -> bool:
    return address.is_global and not address.is_multicast and not address.is_reserved


def _hidden(address: IPv4Address | IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address inside an IPv6 one, or None."""
    if isinstance(address, IPv4Address):
        return None
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in SIX_TO_FOUR:
        return IPv4Address((int(address) >> 80) & 0xFFFFFFFF)
    if address in NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return None
