"""Reminders over REST: the same rules, the same letters.

``POST {subsidy}/@remind-me`` with ``{"email", "wishes": ["opens", "closes"]}`` → 202.
``GET``, ``POST`` (confirms) and ``DELETE {section}/@reminder/KEY``.
"""

from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.json_object import NotAnObject
from onderneem.addon.components.json_object import object_in
from onderneem.addon.components.json_object import validation_error
from onderneem.addon.subsidies.reminders.asking import ask
from onderneem.addon.subsidies.reminders.asking import checked
from onderneem.addon.subsidies.reminders.asking import confirm
from onderneem.addon.subsidies.reminders.asking import end
from onderneem.addon.subsidies.reminders.asking import NotAsked
from onderneem.addon.subsidies.reminders.book import found
from onderneem.addon.subsidies.reminders.rules import Wish
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from zope.i18n import translate
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


class Private(Service):
    """What is answered is for one person."""

    def render(self):
        """No proxy keeps it, and no session is used that another site could borrow."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        alsoProvides(self.request, IDisableCSRFProtection)
        return super().render()

    def wrong(self, status: int, kind: str, field: str, message) -> dict:
        """Return an error as all services of ours do."""
        return validation_error(self.request, [(field, message)], status, kind)


class RemindMePost(Private):
    """Ask for a reminder: 202, whoever has it already."""

    def reply(self):
        """Say that a letter is on its way; 400, 429 or 503 for what isn't taken."""
        try:
            body = object_in(self.request)
        except NotAnObject as problem:
            return self.wrong(400, "ValidationError", "", problem.message)
        try:
            asked = checked(self.context, self.request, body.get("email"), body.get("wishes"))
            ask(self.context, *asked)
        except NotAsked as problem:
            problem.answer(self.request.response)
            kind = {400: "ValidationError", 429: "TooMany"}.get(problem.status, "Away")
            return self.wrong(problem.status, kind, problem.field, problem.message)
        self.request.response.setStatus(202)
        return {"message": translate(_("Look in your mailbox."), context=self.request)}


@implementer(IPublishTraverse)
class ReminderService(Private):
    """Takes the key from the address."""

    key = ""
    more = False

    def publishTraverse(self, request, name):
        """A second part opens nothing."""
        self.more = bool(self.key)
        self.key = name
        return self

    @property
    def reminder(self):
        """What the key opens."""
        return None if self.more else found(api.portal.get(), self.key, clock.stored_now())

    def shown(self) -> dict:
        """Return it, without the address: who has the key knows it."""
        reminder = self.reminder
        if reminder is None:
            return self.wrong(404, "NotFound", "", _("This link isn't valid any more."))
        return {
            "@id": f"{self.context.absolute_url()}/@reminder/{self.key}",
            "subsidy": reminder.page,
            "wishes": [each.value for each in Wish if each in reminder.wishes],
            "confirmed": reminder.confirmed is not None,
        }


class ReminderGet(ReminderService):
    """What a reminder is about."""

    def reply(self):
        """Return it, or 404."""
        return self.shown()


class ReminderPost(ReminderService):
    """Confirm it."""

    def reply(self):
        """Return it, confirmed; or 404."""
        if self.reminder is not None:
            confirm(self.key)
        return self.shown()


class ReminderDelete(ReminderService):
    """End it."""

    def reply(self):
        """204, also for one that isn't there any more."""
        if not self.more:
            end(self.key)
        return self.reply_no_content()
