"""What a service among the dossiers answers to who may not: 401 to a stranger, 403 to who is known.

plone.restapi answers 401 to both, which sends a program of somebody who is signed in to sign in
again. There or not, a dossier is refused alike (``threshold``).
"""

from onderneem.addon import _
from onderneem.addon.dossiers.interfaces import IDossiers
from onderneem.addon.dossiers.threshold import is_known
from onderneem.addon.interfaces import IOnderneemLayer
from plone.rest.errors import ErrorHandling
from plone.rest.interfaces import IAPIRequest
from plone.rest.traverse import RESTWrapper
from zExceptions import Forbidden
from zExceptions import Unauthorized
from zope.component import adapter
from zope.i18n import translate


@adapter(Unauthorized, IAPIRequest)
class Barred(ErrorHandling):
    """plone.rest's own answer everywhere else."""

    def __call__(self):
        if not self._is_by_somebody_known():
            return super().__call__()
        message = translate(_("Your account has no right to do this."), context=self.request)
        # Not to be asked for a password again: another one wouldn't help.
        self.request.response.headers.pop("www-authenticate", None)
        return ErrorHandling(Forbidden(message), self.request)()

    def _is_by_somebody_known(self) -> bool:
        if not IOnderneemLayer.providedBy(self.request):
            return False
        way = map(_unwrapped, self.request.get("PARENTS", ()))
        container = next((each for each in way if IDossiers.providedBy(each)), None)
        return container is not None and is_known(container, self.request)


def _unwrapped(place):
    return place.context if isinstance(place, RESTWrapper) else place
