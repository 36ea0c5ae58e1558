"""Stamps for the forms of a site."""

from onderneem.addon.guard.secret import site_secrets
from onderneem.addon.guard.stamp import BadStamp
from onderneem.addon.guard.stamp import make_stamp
from onderneem.addon.guard.stamp import read_stamp
import time


def new_stamp(about: str) -> str:
    """Return a stamp for a form that is shown now."""
    return make_stamp(site_secrets()[0], time.time(), about)


def check_stamp(text: str, about: str) -> int:
    """Return when a stamp of ours for this form was issued, in seconds.

    Raises BadStamp for any other, and for one that is older than a day.
    """
    problem = BadStamp("seal")
    for secret in site_secrets():
        try:
            issued = read_stamp(text, secret, time.time(), about)
        except BadStamp as found:
            # The other secrets only say that the seal isn't theirs.
            problem = problem if found.reason == "seal" else found
        else:
            return issued
    raise problem
