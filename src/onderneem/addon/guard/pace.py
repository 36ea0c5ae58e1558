"""Pure: how fast is too fast, for one address, for a whole form and for one mailbox.

Mobile carriers let thousands share an address, so that many at once first lead to a slower way (a
page to confirm); only far above what people can type is anything refused.
"""

from dataclasses import dataclass
from enum import Enum
import ipaddress

HOUR, MINUTE = 3600, 60


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

# For a program that sends without a page: it can't be asked for a second press. No hands send one a
# second for a minute; whoever is refused waits no longer than that.
IN_A_MINUTE = 60

# Letters in a day to one mailbox that nobody showed to be theirs: more than an office needs that
# applies for its customers, and no harm to a stranger whose address somebody fills in.
CONFIRMATIONS = 10
# What the holder of a link or a draft asks for goes on a little longer: confirmations that
# somebody else caused keep nobody from a lost link.
ASKED_FOR = 15


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


def mailbox_of(address: str) -> str:
    """Return what counts as one mailbox: case, dots and what follows a "+" make no other.

    >>> mailbox_of("An.Dewit+terras@Bakkerij.example"), mailbox_of("no address")
    ('andewit@bakkerij.example', '@no address')
    """
    name, _at, host = address.strip().casefold().rpartition("@")
    return f"{name.partition('+')[0].replace('.', '')}@{host}"


def hour_of(now: float) -> int:
    """Return the number of the hour of a moment in seconds."""
    return int(now) // HOUR


def last_hour_of_day(hour: int) -> int:
    """Return the last hour of the day (UTC) of an hour.

    >>> last_hour_of_day(0), last_hour_of_day(23), last_hour_of_day(24)
    (23, 23, 47)
    """
    return hour - hour % 24 + 23


def seconds_left(now: float, of: int = HOUR) -> int:
    """Return how many seconds the hour (or minute) still lasts, at least one."""
    return of - int(now) % of


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
