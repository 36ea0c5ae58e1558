"""The page of a desk form: shows it, takes what is sent, and leads to the receipt."""

from dataclasses import replace
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import Link
from onderneem.addon.components.rich import html_of
from onderneem.addon.desk.about import About
from onderneem.addon.desk.about import about
from onderneem.addon.desk.form import DeskForm
from onderneem.addon.desk.form import message_of
from onderneem.addon.desk.form import PREFIX
from onderneem.addon.desk.inputs import Row
from onderneem.addon.desk.inputs import row
from onderneem.addon.desk.submissions import NoDesk
from onderneem.addon.desk.submissions import submit
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.submission import KeyUsedOtherwise
from onderneem.addon.guard.forms import check_stamp
from onderneem.addon.guard.forms import new_stamp
from onderneem.addon.guard.stamp import BadStamp
from onderneem.addon.place.desk_card import desk_card
from plone.protect.interfaces import IDisableCSRFProtection
from plone.z3cform import z2
from z3c.form.interfaces import HIDDEN_MODE
from z3c.form.interfaces import IFormLayer
from zope.i18n import translate
from zope.interface import alsoProvides

EXPIRED = _(
    "This page was open for too long, or didn't come from us. Check your answers and send again."
)
AWAY = _("We can't take your question here at the moment. Call or mail us, please.")


class DeskPage(SectionPage):
    """A POST is a submission, with or without the button; a GET or HEAD never is."""

    notice = ""
    problem = ""

    @property
    def private(self) -> bool:
        """The empty form is for everybody, a filled-in one for nobody else."""
        return self.request.method == "POST"

    @property
    def said(self) -> str:
        """What is wrong with the whole of it, before any field."""
        return self.problem or self.notice

    @property
    def title(self) -> str:
        """Says first that something is wrong: it is what a screen reader says first."""
        own = self.context.title
        wrong = self.said or self.summary
        return _("Error: ${title}", mapping={"title": own}) if wrong else own

    @cached_property
    def form(self) -> DeskForm:
        """EasyForm's form, its widgets ready."""
        z2.switch_on(self, request_layer=IFormLayer)
        self._preselect_topic()
        form = DeskForm(self.context, self.request)
        form.update()
        return form

    @cached_property
    def about(self) -> About:
        """What it is about, from ``?over=`` or from the form that it stood in."""
        return about(self.context, self.request.form.get("over", ""))

    def content(self) -> str:
        """Take what is sent, or show the form."""
        # It holds a stamp of its own: a page that two visitors shared would be one submission.
        self.request.response.setHeader("Cache-Control", "no-store, private")
        if self.request.method == "POST":
            self._take()
        elif self.request.method not in ("GET", "HEAD"):
            self.request.response.setHeader("Allow", "GET, HEAD, POST")
            self.request.response.setStatus(405)
            return ""
        return super().content()

    def _take(self) -> None:
        response, stamp = self.request.response, self.request.form.get("stamp", "")
        try:
            check_stamp(stamp if isinstance(stamp, str) else "", self._purpose)
        except BadStamp:
            self.problem = EXPIRED
            response.setStatus(400)
            return
        # The stamp shows that the form came from us, as Plone's own token would.
        alsoProvides(self.request, IDisableCSRFProtection)
        values = self.form.answers()
        if values is None:
            response.setStatus(422)
            return
        try:
            receipt = submit(self.context, self.form.schema, values, self.about, f"page {stamp}")
        except KeyUsedOtherwise as used:
            self.notice = _(
                "You have sent this form already; its reference is ${reference}. "
                "Send your other answers as a new one?",
                mapping={"reference": show_reference(used.reference)},
            )
            response.setStatus(409)
        except NoDesk:
            self.problem = AWAY
            response.setStatus(503)
        else:
            url = f"{self.context.absolute_url()}/@@receipt/{receipt.reference}/{receipt.key}"
            response.redirect(url, status=303)

    @property
    def _purpose(self) -> str:
        return f"desk {self.context.UID()}"

    @cached_property
    def stamp(self) -> str:
        """The idempotency key of this page, also its proof that it came from us."""
        return new_stamp(self._purpose)

    @cached_property
    def rows(self) -> list[Row]:
        """The questions, in order."""
        widgets = self.form.all_widgets()
        return [self._row(each) for each in widgets if each.mode != HIDDEN_MODE]

    @cached_property
    def hidden(self) -> list[str]:
        """The markup of the fields that aren't shown."""
        return [each.render() for each in self.form.all_widgets() if each.mode == HIDDEN_MODE]

    @cached_property
    def summary(self) -> ErrorSummary | None:
        """All errors, each a link to its field; None where all is well."""
        if self.request.method != "POST" or self.said:
            return None
        links = [Link(each.error, each.summary) for each in self.rows if each.error]
        links += [Link(text, "#oo-form") for text in self._general]
        return ErrorSummary(tuple(links)) if links else None

    @property
    def _general(self) -> list[str]:
        """Errors of the form as a whole."""
        return [
            translate(error.message, context=self.request)
            for error in self.form.widgets.errors
            if error.widget is None
        ]

    def _row(self, widget) -> Row:
        name = widget.field.getName()
        field = widget.field
        made = row(
            name,
            widget.id,
            translate(widget.label, context=self.request),
            widget.render(),
            hint=translate(field.description or "", context=self.request),
            error=message_of(widget, self.request) if self.request.method == "POST" else "",
            optional=not field.required,
            depends=field.queryTaggedValue("depends_on"),
        )
        # Without its stamp's check the values were never looked at.
        return replace(made, error="") if self.problem else made

    def _preselect_topic(self) -> None:
        key = f"{PREFIX}topic"
        if self.request.method == "GET" and self.about.topic and key not in self.request.form:
            self.request.form[key] = [self.about.topic]

    @property
    def intro(self) -> str:
        """The editor's words above the form."""
        return html_of(self.context.formPrologue)

    @property
    def outro(self) -> str:
        """The editor's words below the form."""
        return html_of(self.context.formEpilogue)

    @property
    def privacy(self) -> str:
        """What happens with the data."""
        return html_of(getattr(self.context, "privacy_text", None))

    @property
    def submit_label(self) -> str:
        """The button's words."""
        return self.context.submitLabel or _("Send")

    @cached_property
    def desk(self):
        """Who to call instead, or None outside a section."""
        return desk_card(self.section) if self.section is not None else None


class EmbeddedForm(DeskPage):
    """``@@embedded``: the same form inside another page; what it takes goes the same way."""

    def __call__(self) -> str:
        content = self.content()
        return "" if self.request.response.getStatus() == 303 else content
