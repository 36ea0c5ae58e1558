"""Who runs jobs here, and whether a runner of this machine still lives."""

import os
import socket


def _space() -> str:
    """Two containers may have one host name; their process numbers are of different spaces."""
    try:
        return os.readlink("/proc/self/ns/pid")
    except OSError:
        return ""


HERE = f"{socket.gethostname()}{_space()}".replace(":", "")


def is_dead(runner: str) -> bool:
    """Whether a runner was a process of this machine that is gone; of others nothing is known.

    Who was killed can't close its claim: mail needn't wait for the end of the lease.
    """
    here, _colon, rest = runner.partition(":")
    pid = rest.partition(":")[0]
    if here != HERE or not pid.isdigit():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        # Somebody else's process, or no number of one.
        pass
    return False
