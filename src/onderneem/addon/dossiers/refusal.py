"""What is refused because dossiers would be lost or doubled, and how that is said.

It is raised, so that all that was begun is undone; it is an answer to who asked, and no error of
the server's: it doesn't stand in the log.
"""

from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.guard.misplaced import Nowhere
from plone.rest.errors import ErrorHandling
from plone.rest.interfaces import IAPIRequest
from zExceptions import BadRequest
from zope.globalrequest import getRequest
from zope.i18n import translate
from ZPublisher.interfaces import IPubFailure


class Refusal(BadRequest):
    """Something that isn't done to ``item``; a subclass says why."""

    reason = ""

    def __init__(self, item):
        self.item = item
        super().__init__(translate(self.reason, context=getRequest()))


class HoldsDossiers(Refusal):
    """Deleting, copying or moving this would take its dossiers along."""

    @property
    def reason(self):
        """Why, in words to translate."""
        return _(
            "“${title}” holds dossiers, so it can't be deleted, copied or moved elsewhere. "
            "Also of an erased dossier the proof stays.",
            mapping={"title": self.item.Title()},
        )


class Stays(Refusal):
    """A dossier stays where it came in, as it is called."""

    @property
    def reason(self):
        """Why, in words to translate; never by its subject."""
        return _("A dossier is never copied, moved or renamed.")


class OnlyDossiers(Refusal):
    """Something was pasted among the dossiers."""

    @property
    def reason(self):
        """Why, in words to translate."""
        return _(
            "Only dossiers are kept in “${title}”, as they come in: nothing else can be put there.",
            mapping={"title": self.item.Title()},
        )


def keep_out_of_the_log(event) -> None:
    """Let the site's log of errors pass over a refusal.

    It knows its exceptions by the names of their classes, and looks for itself from what was
    published. Registered for the end of any request, so that it comes before what listens to
    failures alone (least specific first).
    """
    if IPubFailure.providedBy(event) and isinstance(event.exc_info[1], Refusal):
        event.request["PUBLISHED"] = Nowhere()


class RefusalPage(SectionPage):
    """The refusal as a page of the site instead of a traceback."""

    private = True

    def __init__(self, problem, request):
        self.problem = problem
        super().__init__(problem.item, request)

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("This can't be done")

    @property
    def reason(self):
        """Why."""
        return self.problem.reason

    def __call__(self) -> str:
        if IAPIRequest.providedBy(self.request):
            return ErrorHandling(BadRequest(str(self.problem)), self.request)()
        # Locked: plone.transformchain sets the status after us, from the name of our class.
        self.request.response.setStatus(400, lock=1)
        return super().__call__()
