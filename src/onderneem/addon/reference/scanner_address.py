"""Pure: where a virus scanner can stand: ``tcp://host:port`` or ``unix:///path``."""

import re

TCP = re.compile(r"tcp://(\[[0-9a-f:]+\]|[\w.-]+):(\d{1,5})", re.IGNORECASE | re.ASCII)
UNIX = re.compile(r"unix://(/[^\0]{1,100})")


def is_scanner_address(text: object) -> bool:
    """Whether a scanner could stand at this address.

    >>> is_scanner_address("tcp://clamav:3310"), is_scanner_address("clamav:3310")
    (True, False)
    """
    if not isinstance(text, str):
        return False
    host = TCP.fullmatch(text)
    return 0 < int(host[2]) < 65536 if host else UNIX.fullmatch(text) is not None
