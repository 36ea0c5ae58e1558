"""Colleagues by their names: log, list, file and filter keep the ids of accounts."""

from onderneem.addon import _
from plone import api
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest
from zope.i18n import translate

KEPT = "onderneem.dossiers.people"


def name_of(user: str) -> str:
    """Return the full name of an account, its id where it has none; nothing for nobody.

    Of an account that was removed only the id is left, which is said. Asked once in a request: a
    file of all dossiers has a handful of officers.
    """
    if not user:
        return ""
    request = getRequest()
    known = {} if request is None else IAnnotations(request).setdefault(KEPT, {})
    if user not in known:
        known[user] = _name(user, request)
    return known[user]


def _name(user: str, request) -> str:
    found = api.user.get(userid=user)
    if found is None:
        gone = _("${user} (account removed)", mapping={"user": user})
        return translate(gone, context=request)
    return (found.getProperty("fullname", "") or "").strip() or user
