"""``@workflow`` of a dossier, in plone.restapi's form: what can be done, with what; doing it."""

from onderneem.addon import _
from onderneem.addon.dossiers.answers_rest import conflict
from onderneem.addon.dossiers.answers_rest import invalid
from onderneem.addon.dossiers.answers_rest import object_of
from onderneem.addon.dossiers.decision import outcomes_for
from onderneem.addon.dossiers.deeds import DEEDS
from onderneem.addon.dossiers.history import comment_of
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.moving import NotNow
from onderneem.addon.dossiers.moving import steps_for
from onderneem.addon.dossiers.moving import take_step
from onderneem.addon.dossiers.particulars import BadStep
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from zope.i18n import translate
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound

KNOWN = {"comment", "outcome", "redress", "mark"}
# What led to a state, and to which.
STEPS = {"submitted": "submitted", **{name: deed.leads_to for name, deed in DEEDS.items()}}


class WorkflowGet(Service):
    """The state, how it came there, and only those steps that the viewer can take now."""

    def reply(self):
        """Return them; each step with the fields of a POST that it needs and offers."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        here, state = f"{self.context.absolute_url()}/@workflow", self.context.state
        return {
            "@id": here,
            "state": {"id": state, "title": self._say(MEANING[state].title)},
            "mark": self.context.mark,
            "transitions": [
                {"@id": f"{here}/{name}", **self._step(name)} for name in steps_for(self.context)
            ],
            "history": [self._past(each) for each in self.context.log if each.what in STEPS],
        }

    def _step(self, name: str) -> dict:
        deed = DEEDS[name]
        found = {
            "title": self._say(deed.button),
            "needs": list(deed.needs),
            "offers": list(deed.offers),
        }
        if "outcome" in deed.needs:
            found["outcomes"] = [
                {
                    "id": each,
                    "title": self._say(outcome.title),
                    "needs": ["redress"] if outcome.adverse else [],
                }
                for each, outcome in outcomes_for(self.context.kind).items()
            ]
        return found

    def _past(self, entry) -> dict:
        state = STEPS[entry.what]
        return {
            "action": entry.what if entry.what in DEEDS else None,
            "actor": entry.by,
            "comments": comment_of(entry),
            "review_state": state,
            "time": entry.at,
            "title": self._say(MEANING[state].title),
        }

    def _say(self, message) -> str:
        return translate(message, context=self.request)


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
