"""Dossiers that somebody keeps with an account of the site.

Only by an explicit act with a key that opens the dossier. Never by the account's e-mail address: in
Plone people type that themselves and change it without a check, so that anybody could read the
dossiers of whomever they name.
"""

from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.reference import InvalidReference
from onderneem.addon.dossiers.reference import parse_reference
from plone import api


def keep_with_account(dossier) -> None:
    """Let the current user open the dossier without a key from now on; nothing for a stranger."""
    user = api.user.get_current().getId()
    if api.user.is_anonymous() or user in dossier.accounts:
        return
    dossier.accounts = (*dossier.accounts, user)
    dossier.record("account_added", {}, by="applicant", public=False)
    dossier.reindexObject()


def let_go(dossier) -> int:
    """Let no account open the dossier any more; return how many did.

    Whoever had a link may have kept it so: all links taken away takes these away too.
    """
    count, dossier.accounts = len(dossier.accounts), ()
    return count


def kept_by_me(section, reference: str):
    """Return the dossier if the current user keeps it, else None."""
    container = dossiers_of(section)
    if container is None or api.user.is_anonymous():
        return None
    try:
        dossier = container.get(parse_reference(reference))
    except InvalidReference:
        return None
    mine = dossier is not None and api.user.get_current().getId() in dossier.accounts
    return dossier if mine else None
