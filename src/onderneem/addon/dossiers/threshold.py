"""Who may see no dossier learns of none: a reference that exists and one that doesn't look alike.

Asked before anything behind the container is looked up, whatever page or service is meant: those of
others too, which know nothing of dossiers. Zope tells who somebody is only after that, so the user
folders are asked here, as Zope does a moment later.
"""

from Acquisition import aq_base
from Acquisition import aq_chain
from Acquisition import aq_inner
from onderneem.addon.dossiers.deeds import VIEW
from onderneem.addon.dossiers.reference import LENGTH
from onderneem.addon.guard.aloud import ALPHABET
from Products.PluggableAuthService.interfaces.authservice import IPluggableAuthService
import re

LIKE_A_REFERENCE = re.compile(f"[{ALPHABET}]{{{LENGTH + 1}}}\\Z")


def keep_strangers_out(container, request) -> None:
    """Raise Unauthorized on the way to a dossier, there or not, for who may not see any."""
    names = request.get("TraversalRequestNameStack") or ()
    if names and LIKE_A_REFERENCE.match(names[-1]) and not _may_see(container, request):
        request.response.unauthorized()


def is_known(container, request) -> bool:
    """Whether a user folder around the container knows who the request says to be."""
    return any(
        True
        for users in _user_folders(container)
        if IPluggableAuthService.providedBy(users)
        for _user in _known_to(users, request)
    )


def _may_see(container, request) -> bool:
    for users in _user_folders(container):
        if not IPluggableAuthService.providedBy(users):
            # A user folder of another kind decides by itself, a moment later.
            return True
        if any(user.has_permission(VIEW, container) for user in _known_to(users, request)):
            return True
    return False


def _user_folders(container):
    for place in aq_chain(aq_inner(container)):
        users = getattr(aq_base(place), "__allow_groups__", None)
        if users is not None:
            yield place.__allow_groups__


def _known_to(users, request):
    """Yield who the request says to be, as far as this user folder knows them."""
    plugins = users._getOb("plugins")
    for user_id, login in users._extractUserIds(request, plugins):
        user = users._findUser(plugins, user_id, login, request=request)
        if user is not None:
            yield user
