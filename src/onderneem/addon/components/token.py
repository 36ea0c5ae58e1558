"""Plone's own token of a form: without it somebody else's page may have sent what came."""

from plone.protect import CheckAuthenticator
from zExceptions import Forbidden


class NotFromUs(Exception):
    """There is no token, or a forged one; ``SectionPage`` says it in words.

    Forbidden, which Plone's own check raises, becomes a bare page and a traceback in the log.
    """


def check_token(request) -> None:
    """Raise NotFromUs where what came doesn't come from a page of this site."""
    try:
        CheckAuthenticator(request)
    except Forbidden:
        raise NotFromUs from None
