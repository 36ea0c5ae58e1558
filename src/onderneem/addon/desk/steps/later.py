"""``{form}/@@later`` mails a link to go on; ``{form}/@@resume/KEY`` is where it leads."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.days import day_words
from onderneem.addon.components.days import time_words
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.speaking import speech_in
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.components.speech import Speech
from onderneem.addon.desk import cookie
from onderneem.addon.desk import drafts
from onderneem.addon.desk.opening_hours import opening_of
from onderneem.addon.desk.rules import NO_ADDRESS
from onderneem.addon.desk.steps.base import StepPage
from onderneem.addon.guard.pace import ASKED_FOR
from onderneem.addon.guard.pace import Pace
from onderneem.addon.guard.shared_rates import may_be_written
from onderneem.addon.post.letter import Letter
from onderneem.addon.post.outbox import enqueue
from onderneem.addon.reference.mail_address import is_mail_address
from plone import api
from zope.i18n import translate
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound

# Nobody needs more links to one draft; nobody else is to be bothered by them.
MOST_LETTERS = 3
TOO_OFTEN = _("Many letters went to this address today. Give another one, or try again tomorrow.")


class LaterPage(StepPage):
    """Asks where the link should go.

    ``POST`` leads to a page of its own, which can be read again without sending a second letter.
    """

    own_title = _("Go on later")
    own_inputs = ("email",)
    error = ""

    @property
    def done(self) -> str:
        """Where the letter went, on the page that follows sending it: read again, it sends none."""
        asked = self.request.method != "POST" and "sent" in self.request.form
        return self.draft.mailed_to if asked else ""

    def content(self) -> str:
        """Without a draft there is nothing to go on with."""
        if self.draft is None:
            return self.back_to_the_beginning()
        return super().content()

    @cached_property
    def summary(self) -> ErrorSummary | None:
        """The one thing that can be wrong."""
        return ErrorSummary.of([self.field])

    @cached_property
    def field(self) -> FormField:
        """The address; the one in the form is proposed."""
        typed = self.draft.typed.get("email", "")
        known = typed if isinstance(typed, str) else ""
        return FormField(
            "email",
            translate(_("E-mail"), context=self.request),
            value=self._text("email") if self.request.method == "POST" else known,
            hint=translate(
                _("We send the link here, and use it for nothing else."), context=self.request
            ),
            error=self.error,
            type="email",
            autocomplete="email",
        )

    def take(self) -> None:
        """Put a letter with a new key in the outbox."""
        if self.pace("later") is Pace.STOP:
            return
        address = self._text("email").strip()
        if not is_mail_address(address):
            self.request.response.setStatus(422)
            self.error = translate(NO_ADDRESS, context=self.request)
        elif self.draft.letters >= MOST_LETTERS:
            self.refuse(
                429, _("We have sent you a link already. Look among your unwanted mail too.")
            )
            self.request.response.setHeader("Retry-After", "86400")
        elif not may_be_written(address, ASKED_FOR):
            self.refuse(429, TOO_OFTEN)
            self.request.response.setHeader("Retry-After", "86400")
        else:
            self._send(address)
            self.goes_to("/@@later?sent=1")

    def _send(self, address: str) -> None:
        draft = self.draft
        draft.letters += 1
        draft.mailed_to = address
        draft.until = max(draft.until, clock.stored_now() + drafts.A_MONTH)
        cookie.renew(self.request, self.context, draft)
        link = self.at(f"/@@resume/{drafts.mint(draft, 'mail')}")
        enqueue(letter_with(link, draft, self.context, address, _language(self.context)))

    @property
    def until(self) -> str:
        """How long the link works."""
        return works_until(self.draft, self.context, speech_of(self.request))

    @property
    def action(self) -> str:
        """Where the form goes."""
        return f"{self.context.absolute_url()}/@@later"


def works_until(draft, form, speech: Speech) -> str:
    """Return the last day that a link to a draft works, or the moment when the form closes where
    that comes first: after it nothing can be sent."""
    closes = opening_of(form).closes
    if closes is not None and closes < draft.until:
        return time_words(closes.replace(second=0, microsecond=0), speech)
    return day_words(draft.until.astimezone(clock.BRUSSELS).date(), speech)


def letter_with(link: str, draft, form, address: str, language: str) -> Letter:
    """Return the letter: a link and how long it works, nothing of what was filled in."""
    day = works_until(draft, form, speech_in(language))
    values = {"link": link, "day": day, "form": form.title}

    def words(message) -> str:
        return translate(message, target_language=language)

    text = words(
        _(
            "letter_later",
            default="Good day,\n\nWith this link you go on with the form “${form}”. It works until "
            "${day}; keep it to yourself:\n${link}\n\nDidn't you ask for this? Then you needn't do "
            "anything.\n",
            mapping=values,
        )
    )
    event = f"later-{draft.id}-{draft.letters}"
    return Letter(event, address, words(_("Go on with your form")), text)


def _language(form) -> str:
    return (api.portal.get_current_language(form) or "nl")[:2]


@implementer(IPublishTraverse)
class ResumePage(StepPage):
    """A GET changes nothing: programs that look at mail follow links too. The button goes on."""

    own_title = _("Go on with your form")
    key = ""

    def publishTraverse(self, request, name):
        """Take the key from the address, and nothing behind it."""
        if self.key:
            raise NotFound(self, name, request)
        self.key = name
        return self

    @cached_property
    def found(self):
        """The draft of the mailed key, or None."""
        draft = drafts.opened(self.context, self.key, "mail")
        return None if draft is None or draft.sent else draft

    def content(self) -> str:
        """404 where nothing opens."""
        if self.found is None:
            self.request.response.setStatus(404)
        return super().content()

    def take(self) -> None:
        """Give this browser a key of its own."""
        if self.found is None or self.pace("resume") is Pace.STOP:
            return
        cookie.give(self.request, self.context, self.found, drafts.mint(self.found, "cookie"))
        self.goes_to("")

    @property
    def opens(self) -> bool:
        """Whether there is something to go on with."""
        return self.found is not None

    @property
    def action(self) -> str:
        """Where the form goes."""
        return f"{self.context.absolute_url()}/@@resume/{self.key}"
