"""Pure: how fast is too fast, for one address and for a whole form.

Mobile carriers let thousands share an address, so that many at once first lead to a slower way (a
page to confirm); only far above what people can type is anything refused.
"""

from dataclasses import dataclass
from enum import Enum
import ipaddress

HOUR = 3600


class Pace(str, Enum):
    """What to do with one more."""

    FINE = "fine"
    SLOWER = "slower"
    STOP = "stop"


@dataclass(frozen=True)
class Limits:
    """How many in an hour lead to the slower way, and how many to none."""

    slower: int
    stop: int


OF_ADDRESS = Limits(slower=20, stop=600)
OF_FORM = Limits(slower=1000, stop=10_000)


def pace(of_address: int, of_form: int) -> Pace:
    """Return what to do after so many in this hour, this one included.

    >>> pace(1, 1), pace(21, 21), pace(601, 601)
    (<Pace.FINE: 'fine'>, <Pace.SLOWER: 'slower'>, <Pace.STOP: 'stop'>)
    """
    if of_address > OF_ADDRESS.stop or of_form > OF_FORM.stop:
        return Pace.STOP
    if of_address > OF_ADDRESS.slower or of_form > OF_FORM.slower:
        return Pace.SLOWER
    return Pace.FINE


def hour_of(now: float) -> int:
    """Return the number of the hour of a moment in seconds."""
    return int(now) // HOUR


def seconds_left(now: float) -> int:
    """Return how many seconds the hour still lasts, at least one."""
    return HOUR - int(now) % HOUR


def network_of(address: str) -> str:
    """Return what counts as one address: of IPv6 the /64 that a household or phone gets.

    >>> network_of("2001:db8:1:2:3:4:5:6"), network_of("192.0.2.7"), network_of("no address")
    ('2001:db8:1:2::', '192.0.2.7', '')
    """
    try:
        read = ipaddress.ip_address(address.strip())
    except ValueError:
        return ""
    if isinstance(read, ipaddress.IPv6Address):
        if read.ipv4_mapped:
            return str(read.ipv4_mapped)
        return str(ipaddress.IPv6Network((read, 64), strict=False).network_address)
    return str(read)
