"""``@checked`` and ``@useful`` of a guide, permit or subsidy."""

from onderneem.addon import _
from onderneem.addon.components.json_object import NotAnObject
from onderneem.addon.components.json_object import object_in
from onderneem.addon.components.locks import BEING_EDITED
from onderneem.addon.components.locks import is_being_edited
from onderneem.addon.place.section import section_of
from onderneem.addon.topics.review import mark_checked
from onderneem.addon.topics.useful import feedback_of
from onderneem.addon.topics.useful import take
from onderneem.addon.topics.useful_rules import BadAnswer
from onderneem.addon.topics.useful_rules import remark_asked
from onderneem.addon.topics.useful_rules import useful_asked
from onderneem.addon.topics.useful_rules import what_counts
from onderneem.addon.topics.useful_shown import figures_of
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from zope.i18n import translate
from zope.interface import alsoProvides

KINDS = {400: "ValidationError", 409: "Conflict"}


class KeepingService(Service):
    """Nobody else may keep the answers, and errors are ours."""

    def reply(self):
        """Answer, or say what is wrong."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        try:
            return self.answer()
        except BadAnswer as wrong:
            return self._wrong(wrong)

    def answer(self):
        """Do it; to be overridden."""
        raise NotImplementedError

    def asked(self) -> dict:
        """Return the body; raises BadAnswer for what is no JSON object."""
        try:
            return object_in(self.request)
        except NotAnObject as problem:
            raise BadAnswer("", problem.message) from None

    def _wrong(self, wrong: BadAnswer) -> dict:
        words = translate(wrong.message, context=self.request)
        self.request.response.setStatus(wrong.status)
        told = {"type": KINDS[wrong.status], "message": words}
        if wrong.status == 400:
            told["errors"] = [{"field": wrong.field, "message": words}]
        return told


class CheckedPost(KeepingService):
    """``POST {item}/@checked``: somebody looked it over today."""

    def answer(self) -> dict:
        """Return the day, and until when it counts."""
        if is_being_edited(self.context):
            raise BadAnswer("", BEING_EDITED, 409)
        alsoProvides(self.request, IDisableCSRFProtection)
        mark_checked(self.context)
        return {
            "@id": f"{self.context.absolute_url()}/@checked",
            "checked_on": self.context.checked_on.isoformat(),
            "review_by": self.context.review_by.isoformat(),
        }


class UsefulPost(KeepingService):
    """``POST {item}/@useful``: ``{"answer": "yes" | "no", "remark": "…"}``; 201."""

    def answer(self) -> dict:
        """Return thanks."""
        asked = self.asked()
        useful, remark = useful_asked(asked.get("answer")), remark_asked(asked.get("remark"))
        # No session is used: there is nothing that another site could make a browser do here.
        alsoProvides(self.request, IDisableCSRFProtection)
        take(self.context, useful, remark, what_counts(self.request, self.context.UID()))
        self.request.response.setStatus(201)
        return {"message": translate(_("Thank you for your answer."), context=self.request)}


class UsefulGet(KeepingService):
    """``GET {item}/@useful``: for editors, the figures and the last 200 remarks."""

    def answer(self) -> dict:
        """Return them, newest first."""
        feedback = feedback_of(section_of(self.context), self.context.UID())
        found = figures_of(feedback, lambda moment: moment.isoformat(timespec="seconds"), 200)
        return {
            "@id": f"{self.context.absolute_url()}/@useful",
            "yes": found.yes,
            "no": found.no,
            "unread": found.unread,
            "latest": str(found.latest),
            "items": [
                {
                    "useful": each.useful,
                    "remark": each.text,
                    "on": each.day,
                    "unread": each.unread,
                }
                for each in found.remarks
            ],
            "items_total": found.total,
        }


class UsefulPatch(KeepingService):
    """``PATCH {item}/@useful``: for editors, ``{"read_until": latest}`` marks remarks as read."""

    def answer(self) -> dict:
        """Return how many are left."""
        until = self.asked().get("read_until")
        if not (isinstance(until, str) and until.isascii() and until.isdigit() and len(until) < 20):
            raise BadAnswer("read_until", _("Send what “latest” said."))
        alsoProvides(self.request, IDisableCSRFProtection)
        feedback = feedback_of(section_of(self.context), self.context.UID())
        if feedback is not None:
            feedback.mark_read(int(until))
        return {"unread": feedback.unread if feedback is not None else 0}
