"""``POST {dossier}/@workflow/{step}``: as plone.restapi has it, with what our steps need."""

from onderneem.addon import _
from onderneem.addon.dossiers.answers_rest import conflict
from onderneem.addon.dossiers.answers_rest import invalid
from onderneem.addon.dossiers.answers_rest import object_of
from onderneem.addon.dossiers.moving import NotNow
from onderneem.addon.dossiers.moving import take_step
from onderneem.addon.dossiers.particulars import BadStep
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound

KNOWN = {"comment", "outcome", "redress", "mark"}


@implementer(IPublishTraverse)
class WorkflowPost(Service):
    """``{"comment", "outcome", "redress", "mark"}``; ``mark``: what the dossier had when read."""

    step = ""

    def publishTraverse(self, request, name):
        """Take the step from the address."""
        if self.step:
            raise NotFound(self, name, request)
        self.step = name
        return self

    def reply(self):
        """Return the new state and mark; 400 for a wrong value, 409 when somebody was first."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            body = object_of(self.request)
            unknown = {
                name[:50]: _("There is no such field.") for name in body if name not in KNOWN
            }
            if unknown:
                raise BadStep(unknown)
            take_step(self.context, self.step, body, mark=body.get("mark"))
        except BadStep as problem:
            return invalid(self, problem.errors)
        except NotNow as problem:
            return conflict(self, problem)
        return {
            "@id": self.context.absolute_url(),
            "action": self.step,
            "review_state": self.context.state,
            "mark": self.context.mark,
        }
