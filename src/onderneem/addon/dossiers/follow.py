"""``@@follow``: the applicant's side of a dossier."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.parts import FormField
from onderneem.addon.dossiers.accounts import keep_with_account
from onderneem.addon.dossiers.accounts import kept_by_me
from onderneem.addon.dossiers.addressed import AddressedPage
from onderneem.addon.dossiers.attachments import file_links
from onderneem.addon.dossiers.deadline import waits_for
from onderneem.addon.dossiers.decision import OUTCOMES
from onderneem.addon.dossiers.file_questions import fields_for_files
from onderneem.addon.dossiers.following import followed
from onderneem.addon.dossiers.following import is_blocked
from onderneem.addon.dossiers.history import events_of
from onderneem.addon.dossiers.holding import TOO_LARGE
from onderneem.addon.dossiers.holding import with_files_again
from onderneem.addon.dossiers.letter_links import letter_links
from onderneem.addon.dossiers.meaning import Party
from onderneem.addon.dossiers.meaning import Step
from onderneem.addon.dossiers.meaning import step_told
from onderneem.addon.dossiers.messages import TooMany
from onderneem.addon.dossiers.messages import write_answer
from onderneem.addon.dossiers.pair_fields import pair_fields
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.promise import promise_of
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.told import answers_told
from onderneem.addon.dossiers.told import asked_for
from onderneem.addon.dossiers.told import decision_in
from onderneem.addon.dossiers.told import told_once
from onderneem.addon.dossiers.uploads import chosen
from onderneem.addon.dossiers.uploads import uploaded
from onderneem.addon.dossiers.when import shown
from onderneem.addon.guard.forms import check_stamp
from onderneem.addon.guard.forms import new_stamp
from onderneem.addon.guard.keys import as_given_out
from onderneem.addon.guard.stamp import BadStamp
from onderneem.addon.guard.too_large import left_out
from onderneem.addon.place.spoken_address import keeping
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from zope.i18n import translate
from zope.interface import alsoProvides

TOO_OFTEN = _("That was too often. Try again in ten minutes.")
EXPIRED = _("This page was open for too long. Read your message again, and send it once more.")


class Follow(AddressedPage):
    """By the mailed address ``@@follow/REFERENCE/KEY``, by typing both, or with an account."""

    problems: dict = {}

    @property
    def title(self) -> str:
        """What the tab says; never the reference, which stays in histories."""
        words = _("Follow your dossier")
        wrong = self.problems or self.blocked or self.wrong or self.summary
        return self.in_error(words) if wrong else words

    @cached_property
    def _given(self) -> tuple[str, str]:
        if self.path:
            return (*self.path, "")[:2]
        if self.request.method != "POST":
            return "", ""
        form = self.request.form
        reference, key = (str(form.get(name, ""))[:200].strip() for name in ("reference", "key"))
        return reference, as_given_out(key)

    @cached_property
    def dossier(self):
        """The dossier that reference and key open, or that the account keeps; else None."""
        reference, key = self._given
        if self.path and not key:
            return kept_by_me(self.section, reference)
        return followed(self.section, reference, key)

    @cached_property
    def blocked(self) -> bool:
        """Whether too many wrong keys came from here, and this is another."""
        return all(self._given) and not self.found and is_blocked(self._given[0])

    def content(self) -> str:
        """A wrong pair gets the form again, with 404: nobody learns which of the two was wrong."""
        response = self.request.response
        if self.blocked:
            response.setStatus(429)
            response.setHeader("Retry-After", "600")
        elif not self.found and all(self._given):
            response.setStatus(404)
        elif not self.found and self.summary:
            response.setStatus(422)
        elif self.found and self.request.method == "POST":
            self._take()
        return super().content()

    def _take(self) -> None:
        response, form = self.request.response, self.request.form
        if left_out(self.request):
            self._refuse(413, {"files": TOO_LARGE})
            return
        if not self.path:
            # To the address itself, which can be read again without sending anything.
            response.redirect(keeping(self.address, self.spoken), status=303)
            return
        try:
            stamp = form.get("stamp", "")
            check_stamp(stamp if isinstance(stamp, str) else "", self._purpose)
            alsoProvides(self.request, IDisableCSRFProtection)
            if form.get("action") == "keep":
                keep_with_account(self.dossier)
            else:
                uploads = uploaded(form.get("files", ()))
                once, asked = f"page {stamp}", form.get("question")
                write_answer(self.dossier, form.get("text", ""), once, uploads, question=asked)
                api.portal.show_message(_("We have received what you sent."), self.request)
        except BadStamp:
            self._refuse(400, {"text": EXPIRED})
        except BadStep as wrong:
            self._refuse(400, wrong.errors)
        except TooMany:
            often = _("You have written very often today. Call us, please.")
            self._refuse(429, {"text": often})
        else:
            response.redirect(keeping(self.address, self.spoken), status=303)

    def _refuse(self, status: int, problems: dict) -> None:
        files = chosen(self.request.form.get("files", ()))
        self.problems = with_files_again(problems, files, self.request)
        self.request.response.setStatus(status)

    @cached_property
    def address(self) -> str:
        """Where this dossier is read with what opened it."""
        return self._address("follow")

    @property
    def _purpose(self) -> str:
        return f"follow {self.dossier.getId()}"

    @cached_property
    def stamp(self) -> str:
        """Shows that the message comes from this page, and is the same when it is sent twice."""
        return new_stamp(self._purpose)

    @property
    def wrong(self) -> bool:
        """Whether both were given, and open nothing."""
        return all(self._given) and not self.found and not self.blocked

    @property
    def fields(self) -> list[FormField]:
        """Reference and key."""
        sent = self.request.method == "POST" and not self.path
        return pair_fields(*self._given, sent, self.request)

    @property
    def reference(self) -> str:
        """As it is read aloud."""
        return show_reference(self.dossier.getId())

    @cached_property
    def badges(self) -> list[Badge]:
        """The state, and the outcome once there is one."""
        outcome = OUTCOMES.get(self.dossier.outcome)
        found = [Badge(self._step.title, self._step.badge)]
        return found + ([Badge(outcome.title, outcome.badge)] if outcome else [])

    @property
    def told(self) -> str:
        """The state in a sentence for the applicant."""
        outcome = OUTCOMES.get(self.dossier.outcome)
        if outcome and self.dossier.state == "decided":
            return outcome.told
        return self._step.told

    @property
    def _step(self) -> Step:
        return step_told(self.dossier.state, waits_for(self.dossier))

    @property
    def facts(self) -> list[Fact]:
        """What it is about, since when, and by when it is answered."""
        found = [
            (_("Subject"), self.dossier.title),
            (_("Received"), shown(self.context, self.dossier.received)),
            (_("Our answer by"), promise_of(self.dossier).words),
        ]
        return [Fact(label, (value,)) for label, value in found if value]

    @cached_property
    def _happened(self) -> list:
        """The public part of the log."""
        return events_of(self.dossier, only_public=True)

    @cached_property
    def decision(self):
        """The event that says why it was decided so, and what one may do about it; or None."""
        return decision_in(self._happened, self.dossier.state)

    @property
    def events(self) -> list:
        """The log, without what stands above it."""
        return told_once(self._happened, self.decision)

    @property
    def answers(self) -> list[Fact]:
        """What was sent, with the wording of then."""
        return answers_told(self.dossier)

    @property
    def may_write(self) -> bool:
        """Whether a message still goes somewhere."""
        return self.dossier.state != "closed"

    @property
    def needed(self) -> str:
        """What we asked for, as long as we wait for it."""
        if waits_for(self.dossier) is not Party.APPLICANT:
            return ""
        return asked_for(self.dossier)

    @property
    def files(self) -> list:
        """All that was sent, to open."""
        return list(file_links(self.dossier, self._address("attachment")))

    @property
    def letters(self) -> list:
        """The decision as it was sent, to open."""
        return letter_links(self.dossier, self._address("letter"))

    def _address(self, view: str) -> str:
        _reference, key = self._given
        base = f"{self.section.absolute_url()}/@@{view}/{self.dossier.getId()}"
        return f"{base}/{key}" if key else base

    @property
    def fields_to_write(self) -> list[FormField]:
        """What the applicant has to say, which comes back when it wasn't taken; and files."""
        given = self.request.form.get("text", "") if self.problems else ""
        return [
            FormField(
                "text",
                translate(_("Your message"), context=self.request),
                value=given if isinstance(given, str) else "",
                error=self._error("text"),
                type="textarea",
            ),
            *fields_for_files(self.dossier, self.request, self.problems),
        ]

    def _error(self, name: str) -> str:
        return translate(self.problems.get(name, ""), context=self.request)

    @property
    def summary(self) -> ErrorSummary | None:
        """What is wrong, on top."""
        return ErrorSummary.of(self.fields_to_write if self.found else self.fields)

    @property
    def may_keep(self) -> bool:
        """Whether somebody with an account may put it among their own."""
        user = api.user.get_current()
        return not api.user.is_anonymous() and user.getId() not in self.dossier.accounts

    @property
    def seal_url(self) -> str:
        """Where a receipt is checked."""
        return self.below("/@@seal")

    @property
    def leaked_url(self) -> str:
        """Where all links are taken away; nothing for who came by an account."""
        _reference, key = self._given
        return keeping(self._address("follow-leaked"), self.spoken) if key else ""

    @property
    def lost_url(self) -> str:
        """Where a new link is asked for."""
        return self.below("/@@follow-lost")
