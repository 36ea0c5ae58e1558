"""Pure: which addresses the door may connect to.

An editor's link, a feed or a redirect must never make the server talk to itself, to its neighbours
or to a cloud's metadata service (OWASP, server-side request forgery). The special-purpose
registries of IANA decide, as Python's ``ipaddress`` knows them.
"""

from ipaddress import ip_address
from ipaddress import ip_network
from ipaddress import IPv4Address
from ipaddress import IPv6Address
from ipaddress import IPv6Network

# Addresses in which an IPv4 address hides, and how many bits stand behind it (RFC 6052, RFC 3056).
NAT64 = IPv6Network("64:ff9b::/96")
SIX_TO_FOUR = IPv6Network("2002::/16")

# Where machines ask who they are and with which keys: link-local addresses (RFC 3927, RFC 4291),
# and the addresses at which clouds (AWS, Google, Alibaba, Oracle, Azure) answer besides. Nothing
# that a municipality links to or harvests from is ever there.
NEVER = tuple(
    ip_network(each)
    for each in (
        "169.254.0.0/16",
        "fe80::/10",
        "fd00:ec2::/32",
        "fd20:ce::254/128",
        "100.100.100.200/32",
        "192.0.0.192/32",
        "168.63.129.16/32",
    )
)


def may_connect(text: str, private: bool) -> bool:
    """Whether the door may connect to ``text``; ``private``: also to this machine and its network.

    That switch is for a trial's own servers: what gives out a cloud's keys stays shut with it.

    >>> may_connect("127.0.0.1", private=True), may_connect("169.254.169.254", private=True)
    (True, False)
    """
    return not _gives_keys(text) and (private or is_public(text))


def is_public(text: str) -> bool:
    """Whether ``text`` is an IP address of the public internet; what is no address isn't.

    >>> is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("193.191.245.244")
    (False, False, True)
    """
    address = _led_to(text)
    return address is not None and _public(address)


def is_inside(host: str) -> bool:
    """Whether ``host`` leads to nothing public wherever it is asked from: another name may be
    public for others though it is private for us ("split DNS").

    >>> is_inside("10.1.2.3"), is_inside("[::1]"), is_inside("localhost"), is_inside("a.example")
    (True, True, True, False)
    """
    name = host.strip("[]").rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    return _led_to(name) is not None and not is_public(name)


def _led_to(text: str) -> IPv4Address | IPv6Address | None:
    """Return the address that ``text`` leads to, or None when it is none."""
    try:
        # A zone ("fe80::1%eth0") names a link of this machine.
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    # What carries an IPv4 address leads where that address leads.
    return _hidden(address) or address


def _gives_keys(text: str) -> bool:
    address = _led_to(text)
    return address is None or any(address in each for each in NEVER)


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
