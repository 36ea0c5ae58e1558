"""``{subsidy}/@@remind-me`` asks for an address; ``{section}/@@reminder/KEY`` confirms and ends."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.languages import other_than
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Link
from onderneem.addon.components.parts import Option
from onderneem.addon.components.speaking import language_of
from onderneem.addon.guard.posted_page import PostedPage
from onderneem.addon.guard.stamp import BadStamp
from onderneem.addon.subsidies.reminders.asking import ask
from onderneem.addon.subsidies.reminders.asking import checked
from onderneem.addon.subsidies.reminders.asking import confirm
from onderneem.addon.subsidies.reminders.asking import end
from onderneem.addon.subsidies.reminders.asking import NotAsked
from onderneem.addon.subsidies.reminders.book import found
from onderneem.addon.subsidies.reminders.book import Reminder
from onderneem.addon.subsidies.reminders.letters import WISHES
from onderneem.addon.subsidies.reminders.rules import offered
from onderneem.addon.subsidies.reminders.rules import Wish
from onderneem.addon.topics.versions import spoken_on
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.protect.interfaces import IDisableCSRFProtection
from zope.i18n import translate
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound
from zope.security import checkPermission

EXPIRED = _("This page was open for too long. Check your address and send again.")
LABELS = {
    Wish.OPENS: _("Mail me when one can apply"),
    Wish.CLOSES: _("Mail me a week before it closes"),
}


class RemindMe(PostedPage):
    """A field for an address and a box for each wish; what is wrong comes back with what was typed.

    A POST that a machine sent gets the same answer as any other.
    """

    problems: dict[str, str] = {}

    @cached_property
    def spoken(self) -> str:
        """The language of the subsidy's own page, which leads here."""
        return spoken_on(self.context, self.section)

    @property
    def title(self) -> str:
        """What the tab says: first that something is wrong."""
        words = translate(
            _("A reminder of ${title}", mapping={"title": self.context.title}),
            context=self.request,
        )
        return _("Error: ${title}", mapping={"title": words}) if self.problems else words

    def take(self) -> None:
        """Keep the wish, and say that a letter is on its way."""
        try:
            if not self.is_caught:
                self._check_stamp()
                address, wishes = checked(self.context, self.request, self._address, self._wishes)
                self.trust()
                ask(self.context, address, wishes)
        except NotAsked as problem:
            self.problems = {problem.field: translate(problem.message, context=self.request)}
            problem.answer(self.request.response)
            return
        self.request.response.redirect(f"{self._url}?sent=1", status=303)

    def _check_stamp(self) -> None:
        try:
            self.check_stamp()
        except BadStamp:
            raise NotAsked("", EXPIRED) from None

    @property
    def _url(self) -> str:
        return f"{self.context.absolute_url()}/@@remind-me"

    @property
    def purpose(self) -> str:
        """What the stamp is for."""
        return f"remind {self.context.UID()}"

    @property
    def _address(self) -> str:
        return self.sent("email").strip()[:300]

    @property
    def _wishes(self) -> list[str]:
        given = self.request.form.get("wishes", [])
        return [str(each) for each in (given if isinstance(given, list) else [given])]

    @property
    def is_sent(self) -> bool:
        """Whether it was just taken."""
        return self.request.form.get("sent") == "1"

    @cached_property
    def wishes(self) -> FormField:
        """The boxes; a single one is ticked already."""
        possible = offered(self.context.call, clock.now(), self.context.is_for_good)
        ticked = (
            self._wishes if self.request.method == "POST" else [each.value for each in possible]
        )
        options = [
            Option(each.value, LABELS[each], each.value in ticked or None) for each in possible
        ]
        words = translate(_("What do you want to hear?"), context=self.request)
        return FormField("wishes", words, error=self.problems.get("wishes", ""), options=options)

    @cached_property
    def email(self) -> FormField:
        """The address."""
        return FormField(
            "email",
            translate(_("Your e-mail address"), context=self.request),
            value=self._address,
            error=self.problems.get("email", ""),
            type="email",
            autocomplete="email",
        )

    @property
    def summary(self) -> ErrorSummary | None:
        """What is wrong, on top."""
        whole = self.problems.get("", "")
        if whole:
            return ErrorSummary((Link(whole, "#oo-remind"),))
        return ErrorSummary.of([self.wishes, self.email])


@implementer(IPublishTraverse)
class ReminderPage(SectionPage):
    """A GET shows what it is about and changes nothing: programs that look at mail open links.

    A POST confirms or ends. What a mail program posts by itself (RFC 8058) ends too.
    """

    private = True
    key = ""
    done = ""

    @cached_property
    def spoken(self) -> str:
        """The language of its letters."""
        own = self.reminder.language if self.reminder else None
        return other_than(own, language_of(self.section))

    def publishTraverse(self, request, name):
        """Take the key from the address, and nothing behind it."""
        if self.key:
            raise NotFound(self, name, request)
        self.key = name
        return self

    @property
    def title(self) -> str:
        """What the tab says; never the key, which stays in histories."""
        return _("Your reminder")

    @cached_property
    def reminder(self) -> Reminder | None:
        """What the key opens."""
        return found(api.portal.get(), self.key, clock.stored_now())

    def content(self) -> str:
        """404 for a key that opens nothing; to end what isn't there is no mistake."""
        form = self.request.form
        if self.request.method == "POST":
            # Only who got the letter has the key, and no session is used.
            alsoProvides(self.request, IDisableCSRFProtection)
            if "confirm" in form:
                self._confirm()
            elif "stop" in form or form.get("List-Unsubscribe") == "One-Click":
                end(self.key)
                self.done = "stopped"
        if not self.done and self.reminder is None:
            self.request.response.setStatus(404)
        return super().content()

    def _confirm(self) -> None:
        if confirm(self.key) is not None:
            self.done = "confirmed"

    @property
    def step(self) -> str:
        """What the page shows."""
        if self.done == "stopped":
            return self.done
        if self.reminder is None:
            return "gone"
        return "confirmed" if self.reminder.confirmed else "asked"

    @property
    def is_known(self) -> bool:
        """Whether there is something to stop."""
        return self.step in ("asked", "confirmed")

    @property
    def is_asked(self) -> bool:
        """Whether it waits to be confirmed."""
        return self.step == "asked"

    @property
    def action(self) -> str:
        """Where the buttons post to."""
        return f"{self.context.absolute_url()}/@@reminder/{self.key}"

    @property
    def subject(self) -> Link | None:
        """The subsidy, while the visitor may see it."""
        item = uuidToObject(self.reminder.item, unrestricted=True) if self.reminder else None
        if item is None or not checkPermission("zope2.View", item):
            return None
        return Link(item.title, item.absolute_url())

    @property
    def told(self) -> list[str]:
        """What one hears."""
        return [WISHES[each] for each in Wish if self.reminder and each in self.reminder.wishes]
