"""``@@register``: an officer writes down what came by phone, counter, visit or mail."""

from dataclasses import replace
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Option
from onderneem.addon.components.token import check_token
from onderneem.addon.dossiers.channels import CHANNELS
from onderneem.addon.dossiers.channels import REGISTERED
from onderneem.addon.dossiers.handed_out import hand_out
from onderneem.addon.dossiers.holding import ACCEPT
from onderneem.addon.dossiers.holding import LARGEST
from onderneem.addon.dossiers.holding import limits_told
from onderneem.addon.dossiers.holding import MOST
from onderneem.addon.dossiers.holding import TOO_LARGE
from onderneem.addon.dossiers.holding import with_files_again
from onderneem.addon.dossiers.intake import usual_term
from onderneem.addon.dossiers.meaning import KINDS
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.registering import NEEDED
from onderneem.addon.dossiers.registering import read
from onderneem.addon.dossiers.registering import register
from onderneem.addon.dossiers.submission import KeyUsedOtherwise
from onderneem.addon.dossiers.topics_in import topics_in
from onderneem.addon.dossiers.uploads import chosen
from onderneem.addon.dossiers.uploads import uploaded
from onderneem.addon.guard.forms import check_stamp
from onderneem.addon.guard.forms import new_stamp
from onderneem.addon.guard.stamp import BadStamp
from onderneem.addon.guard.too_large import left_out
from plone import api
from zope.i18n import translate

PURPOSE = "register"


class RegisterPage(SectionPage):
    """The form; sent twice it is one dossier."""

    private = True
    problems = {}

    @property
    def title(self) -> str:
        """What the tab says: first that something is wrong."""
        words = translate(_("Register what came in"), context=self.request)
        return _("Error: ${title}", mapping={"title": words}) if self.problems else words

    def content(self) -> str:
        """Take what was written down, or show the form."""
        if self.request.method == "POST" and left_out(self.request):
            # Nothing of it was read, its token neither.
            self.problems = {"files": TOO_LARGE}
            self.request.response.setStatus(413)
        elif self.request.method == "POST":
            check_token(self.request)
            self._take()
        return super().content()

    def _take(self) -> None:
        response, stamp = self.request.response, self._typed("stamp")
        try:
            check_stamp(stamp, PURPOSE)
            found = read(self.request.form, self.section, uploaded(self._chosen))
            receipt = register(self.context, found, f"register {stamp}")
        except BadStamp:
            self._refuse(400, _("This page was open for too long. Send it once more."))
        except BadStep as wrong:
            self.problems = with_files_again(wrong.errors, self._chosen, self.request)
            response.setStatus(400)
        except KeyUsedOtherwise as used:
            words = {"reference": show_reference(used.reference)}
            self._refuse(409, _("This page was sent already, as ${reference}.", mapping=words))
        else:
            words = {"reference": show_reference(receipt.reference)}
            said = _("Registered as ${reference}.", mapping=words)
            api.portal.show_message(said, self.request)
            if not found.wants_receipt:
                hand_out(receipt.reference, receipt.key, self.request)
            response.redirect(f"{self.context.absolute_url()}/{receipt.reference}", status=303)

    @property
    def _chosen(self):
        return chosen(self.request.form.get("files", ()))

    def _refuse(self, status: int, said) -> None:
        self.request.response.setStatus(status)
        api.portal.show_message(said, self.request, type="error")

    def _typed(self, name: str) -> str:
        given = self.request.form.get(name, "")
        return given if isinstance(given, str) else ""

    @cached_property
    def stamp(self) -> str:
        """The idempotency key of this page."""
        return new_stamp(PURPOSE)

    @cached_property
    def fields(self) -> list[FormField]:
        """How it came in, what it is about, what was said, by whom."""
        channels = {name: CHANNELS[name] for name in REGISTERED}
        kinds = {kind.value: title for kind, title in KINDS.items()}
        return [
            self._choice("channel", NEEDED["channel"], channels),
            self._field(
                "received",
                _("When"),
                _("Empty means now. The term runs from then."),
                type="datetime-local",
            ),
            self._choice("kind", NEEDED["kind"], kinds),
            self._field("subject", NEEDED["subject"], _("In a few words, for the list.")),
            self._choice("topic", _("Topic"), topics_in(self.section)),
            self._field("text", NEEDED["text"], type="textarea"),
            replace(
                self._field("files", _("Files"), type="file", accept=ACCEPT, multiple="multiple"),
                hint=limits_told(MOST, LARGEST, self.request),
            ),
            self._field("name", _("Name"), autocomplete="off"),
            self._field("email", _("E-mail"), type="email", autocomplete="off"),
            self._field("phone", _("Phone"), type="tel", autocomplete="off"),
            self._field("enterprise_number", _("Enterprise number"), inputmode="numeric"),
            self._field(
                "term",
                _("Answer within how many working days"),
                self._usual,
                inputmode="numeric",
            ),
        ]

    @property
    def _usual(self):
        if usual_term(self.context) is None:
            return _("Empty means: the same term as by the form for this, if it has one.")
        return _(
            "Empty means: the same term as by the form for this, else ${days} working days.",
            mapping={"days": usual_term(self.context)[0]},
        )

    @property
    def receipt_field(self) -> FormField:
        """Whether a letter goes to the person."""
        field = self._field("wants_receipt", _("The person wants a receipt by e-mail"))
        return replace(field, value="on" if self._typed("wants_receipt") else "")

    @property
    def summary(self) -> ErrorSummary | None:
        """All errors, each a link to its field."""
        return ErrorSummary.of(self.fields)

    def _field(self, name: str, label, hint="", **more) -> FormField:
        return FormField(
            name,
            translate(label, context=self.request),
            value=self._typed(name),
            hint=translate(hint, context=self.request) if hint else "",
            error=translate(self.problems.get(name, ""), context=self.request),
            optional=name not in NEEDED,
            **more,
        )

    def _choice(self, name: str, label, choices) -> FormField:
        given = self._typed(name)
        options = [Option("", _("Choose"), not given)]
        options += [Option(token, title, token == given) for token, title in choices.items()]
        return self._field(name, label, type="select", options=options)
