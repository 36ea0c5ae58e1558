"""Nothing is published on a dossier but to who may see dossiers.

Plone registers pages for any object that everybody may ask for (``@@title``, ``@@main_template``,
those of other add-ons): each view's own permission isn't enough, since they tell the subject.
"""

from AccessControl import getSecurityManager
from onderneem.addon.dossiers.deeds import VIEW
from onderneem.addon.dossiers.interfaces import IDossier
from zExceptions import NotFound
from zExceptions import Unauthorized


def only_for_officers(event) -> None:
    """After traversal, when it is known who asks and for what; 401, or the login form."""
    way = event.request.get("PARENTS", ())
    dossier = next((each for each in way if IDossier.providedBy(each)), None)
    if dossier is None or getSecurityManager().checkPermission(VIEW, dossier):
        return
    # By WebDAV nobody finds one, so what isn't there must answer the same.
    raise (NotFound if event.request.method == "PROPFIND" else Unauthorized)(dossier.getId())
