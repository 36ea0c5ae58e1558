"""Something of ours pasted where it can't stand: stock Plone answers it as an error of the server.

It is told in words, as a page or as JSON, and nothing was pasted. Whatever else raises a ValueError
is answered as everywhere in the site.
"""

from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.guard.not_now import as_elsewhere
from plone.dexterity.interfaces import IDexterityFTI
from plone.rest.interfaces import IAPIRequest
from Products.statusmessages.interfaces import IStatusMessage
from zope.component import queryUtility
from zope.i18n import translate
from ZPublisher.interfaces import IPubFailure
import json
import re

# What CMFCore and Dexterity say of a type that a folder doesn't take.
REFUSED = re.compile(r"Disallowed subobject type: (onderneem\.\w+)\Z")


class Nowhere:
    """What a request is said to have published when nobody is to hear of a failure."""


def type_in(problem: Exception) -> str:
    """Return the type of ours that was refused, or an empty string."""
    found = REFUSED.match(str(problem)) if isinstance(problem, ValueError) else None
    return found[1] if found else ""


def keep_out_of_the_log(event) -> None:
    """It is an answer, not an error of the server's."""
    if IPubFailure.providedBy(event) and type_in(event.exc_info[1]):
        event.request["PUBLISHED"] = Nowhere()


class MisplacedPage(SectionPage):
    """400; ``context`` becomes the folder."""

    private = True
    title = _("This can't be done")

    def __init__(self, problem, request):
        self.problem = problem
        super().__init__(problem, request)

    @property
    def reason(self):
        """Which kind, and where it belongs."""
        name = type_in(self.problem)
        kind = queryUtility(IDexterityFTI, name)
        words = {"type": kind.Title() if kind is not None else name}
        return _(
            "“${type}” can't stand here, so nothing was pasted. Paste it in the folder of the "
            "section that is made for it.",
            mapping=words,
        )

    def __call__(self):
        parent = getattr(self, "__parent__", None)
        if not type_in(self.problem) or parent is None:
            return as_elsewhere(self.problem, self.request, parent)
        self.context = getattr(parent, "context", parent)
        # Locked: plone.transformchain sets the status after us, from the name of the error.
        self.request.response.setStatus(400, lock=1)
        self._without_their_words()
        return self._as_json() if IAPIRequest.providedBy(self.request) else super().__call__()

    def _without_their_words(self) -> None:
        """Take away Plone's own message, which names the type in English."""
        board = IStatusMessage(self.request)
        for each in board.show():
            if each.message != str(self.problem):
                board.add(each.message, each.type)

    def _as_json(self) -> str:
        self.request.response.setHeader("Content-Type", "application/json")
        self.request.response.setHeader("Cache-Control", "no-store, private")
        words = translate(self.reason, context=self.request)
        return json.dumps({"type": "BadRequest", "message": words})
