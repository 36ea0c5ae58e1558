"""A dossier as its officer sees it, and the buttons that move it on."""

from dataclasses import dataclass
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.parts import FormField
from onderneem.addon.dossiers.meaning import DEEDS
from onderneem.addon.dossiers.meaning import EVENTS
from onderneem.addon.dossiers.meaning import KINDS
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.remark import BadRemark
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.dossiers.when import shown
from onderneem.addon.reference.enterprise_number import format_enterprise_number
from plone import api
from plone.protect import CheckAuthenticator
from Products.CMFCore.WorkflowCore import WorkflowException
from Products.Five.browser import BrowserView
from zope.i18n import translate
import json


@dataclass(frozen=True)
class Event:
    """A line of the log."""

    when: str
    what: str
    by: str
    comment: str


@dataclass(frozen=True)
class Deed:
    """A step that may be taken now, with the words on its button."""

    id: str
    title: str


def events_of(dossier, only_public: bool) -> list[Event]:
    """Return the log as lines, oldest first; erased entries keep their place and say no more."""
    return [
        Event(
            shown(dossier, entry.at),
            EVENTS.get(entry.what, entry.what),
            "" if only_public or entry.by in ("applicant", "system") else entry.by,
            _comment(entry),
        )
        for entry in dossier.log
        if entry.public or not only_public
    ]


def _comment(entry) -> str:
    payload = json.loads(entry.payload) if entry.payload else None
    return payload.get("comment", "") if isinstance(payload, dict) else ""


class DossierPage(SectionPage):
    """Facts, answers with the questions as they were asked, log, next steps."""

    private = True
    problem = ""

    @property
    def field(self) -> FormField:
        """The words that go along with a step; what was typed comes back."""
        given = self.request.form.get("comment", "") if self.problem else ""
        return FormField(
            "comment",
            translate(_("What the applicant should know"), context=self.request),
            value=given if isinstance(given, str) else "",
            hint=translate(_("The applicant reads this in the dossier."), context=self.request),
            error=translate(self.problem, context=self.request) if self.problem else "",
            type="textarea",
        )

    @property
    def summary(self) -> ErrorSummary | None:
        """What is wrong, on top."""
        return ErrorSummary.of([self.field])

    @property
    def reference(self) -> str:
        """As it is read aloud."""
        return show_reference(self.context.getId())

    @property
    def title(self) -> str:
        """The reference first: tabs are told apart by their beginning."""
        return f"{self.reference} {self.context.title}"

    @cached_property
    def badge(self) -> Badge:
        """The state."""
        step = MEANING[self.context.state]
        return Badge(step.title, step.badge)

    @property
    def facts(self) -> list[Fact]:
        """Who asks, and since when."""
        who = self.context.applicant
        number = who.enterprise_number
        found = [
            (_("Kind"), KINDS[Kind(self.context.kind)]),
            (_("Received"), shown(self.context, self.context.submitted)),
            (_("Name"), who.name),
            (_("E-mail"), who.email),
            (_("Phone"), who.phone),
            (_("Enterprise number"), format_enterprise_number(number) if number else ""),
        ]
        return [Fact(label, (value,)) for label, value in found if value]

    @property
    def answers(self) -> list[Fact]:
        """Each question as it was asked, with its answer."""
        return [
            Fact(each.question, tuple(each.shown.splitlines()))
            for each in self.context.answers
            if each.shown
        ]

    @property
    def events(self) -> list[Event]:
        """The whole log."""
        return events_of(self.context, only_public=False)

    @property
    def sealed(self) -> bool:
        """Whether nothing was changed since it was written."""
        return self.context.broken_at() is None

    @property
    def deeds(self) -> list[Deed]:
        """The steps that this officer may take now."""
        steps = api.portal.get_tool("portal_workflow").getTransitionsFor(self.context)
        return [Deed(step["id"], DEEDS[step["id"]]) for step in steps]


class Move(BrowserView):
    """``@@transition``: take one step; by POST, with a token, once."""

    def __call__(self) -> str:
        response = self.request.response
        if self.request.method != "POST":
            response.setHeader("Allow", "POST")
            response.setStatus(405)
            return ""
        CheckAuthenticator(self.request)
        deed = self.request.form.get("deed", "")
        if not isinstance(deed, str) or deed not in DEEDS:
            return self._refuse(400)
        try:
            workflow = api.portal.get_tool("portal_workflow")
            workflow.doActionFor(self.context, deed, comment=self.request.form.get("comment"))
        except BadRemark as problem:
            return self._refuse(400, problem.message)
        except WorkflowException:
            # Somebody else was first, or it was never allowed.
            return self._refuse(409)
        api.portal.show_message(_("Done."), self.request)
        response.redirect(self.context.absolute_url(), status=303)
        return ""

    def _refuse(self, status: int, problem: str = "") -> str:
        """Say it above the dossier as it is, or at the field; nothing was changed."""
        view = api.content.get_view("view", self.context, self.request)
        view.problem = problem
        if not problem:
            message = _(
                "That step isn't possible now. Look at the state: somebody may have moved it."
            )
            api.portal.show_message(message, self.request, type="error")
        self.request.response.setStatus(status)
        return view()
