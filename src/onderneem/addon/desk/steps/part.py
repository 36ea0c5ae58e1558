"""``{form}/@@part/NAME``: one fieldset, filled in and kept; what is wrong is told at once."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.desk import cookie
from onderneem.addon.desk import drafts
from onderneem.addon.desk.filling import is_blank
from onderneem.addon.desk.filling import keep
from onderneem.addon.desk.filling import tell_again
from onderneem.addon.desk.filling import typed_in
from onderneem.addon.desk.form import DeskForm
from onderneem.addon.desk.own_words import lang_of
from onderneem.addon.desk.parts import parts_of
from onderneem.addon.desk.said import AWAY
from onderneem.addon.desk.steps.base import IS_GONE
from onderneem.addon.desk.steps.base import StepPage
from onderneem.addon.desk.surroundings import FormWords
from onderneem.addon.desk.widgets.attachments import files_of
from onderneem.addon.guard.pace import Pace
from zope.i18n import translate
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


@implementer(IPublishTraverse)
class PartPage(StepPage):
    """Whatever is typed is kept, right or wrong: nobody types twice."""

    own_inputs = ("back", "later", "previous")
    unsent = FormWords.unsent
    name = ""

    def publishTraverse(self, request, name):
        """Take the name of the part from the address, and nothing behind it."""
        if self.name:
            raise NotFound(self, name, request)
        self.name = name
        return self

    def content(self) -> str:
        """Without a draft back to the beginning, but nothing that is sent is lost; an unknown part
        is not found."""
        reads = self.request.method in ("GET", "HEAD")
        if self.draft is None and (reads or self.sent_before is not None):
            return self.back_to_the_beginning()
        if self.name not in self._names:
            raise NotFound(self.context, self.name, self.request)
        if self.request.method == "GET" and (self.back or "again" in self.request.form):
            # Who was sent back to this page, or comes from the check, sees what is wrong here.
            tell_again(self.form, self.draft)
            self.form.answers()
            self.judged = True
        return super().content()

    @cached_property
    def part(self):
        """The part of the address, or None."""
        parts = parts_of(self._schema)
        return next((part for part in parts if part.name == self.name), None)

    @cached_property
    def _schema(self):
        return DeskForm(self.context, self.request).schema

    @cached_property
    def shown(self):
        """The part as the list of tasks names it."""
        return self.parts[self._names.index(self.name)]

    @property
    def shown_lang(self) -> str | None:
        """The language of its label, where the page speaks another one."""
        return lang_of(self.shown.label, self.own_lang)

    @property
    def _names(self) -> list[str]:
        return [part.name for part in self.parts]

    @property
    def own_title(self):
        """Which page of which form."""
        label = translate(self.shown.label, context=self.request)
        return f"{label} – {self.context.title}"

    @property
    def widgets(self) -> list:
        """Those of this part."""
        return self.widgets_of(self.part)

    @property
    def step(self):
        """How far it is."""
        number = self._names.index(self.name) + 1
        return _("Step ${number} of ${total}", mapping={"number": number, "total": len(self.parts)})

    def take(self) -> None:
        """Keep what was typed; go on when it is right, back or later in any case."""
        if self.pace("part") is Pace.STOP:
            return
        self.form.answers()
        if self.draft is None:
            self._keep_the_last()
            return
        self._keep()
        # One may break off, or look back, just when one lacks something: the page tells it then.
        if "later" in self.request.form:
            self.goes_to("/@@later")
        elif "previous" in self.request.form:
            self.goes_to(self._previous())
        elif self.wrong(self.part):
            # By a redirect too: the back button never asks to send a page once more.
            back = f"&back={self.back}" if self.back else ""
            self.goes_to(f"{self.address_of(self.part)}?again=1{back}")
        else:
            self.goes_to(self._next())

    def _keep_the_last(self) -> None:
        """Keep this part though the others are gone, and say so at the beginning."""
        try:
            self.draft, key = drafts.begin(self.context)
        except drafts.TooManyDrafts:
            self.refuse(503, AWAY)
            return
        keep(self.draft, self.form, self.request, self.part)
        cookie.give(self.request, self.context, self.draft, key)
        self.goes_to(IS_GONE)

    def _keep(self) -> None:
        typed = typed_in(self.request, self.part, self.draft.typed)
        files = (name for name, found in files_of(self.request).items() if found)
        begun = self.part.name in self.draft.begun or any(map(self.part.owns, files))
        if "previous" in self.request.form and not begun and is_blank(typed, self.part):
            # Who only looked at it hasn't begun it.
            return
        keep(self.draft, self.form, self.request, self.part)
        cookie.renew(self.request, self.context, self.draft)

    def _next(self) -> str:
        if self._text("back") == "check":
            return "/@@check"
        after = self.parts[self._names.index(self.name) + 1 :]
        return self.address_of(after[0]) if after else "/@@check"

    @property
    def back(self) -> str:
        """Where it goes when it is right, when not to the next part."""
        return "check" if self._text("back") == "check" else ""

    @property
    def action(self) -> str:
        """Where the form goes."""
        return f"{self.context.absolute_url()}{self.address_of(self.part)}"

    def _previous(self) -> str:
        """The part before, or the list of tasks."""
        before = self.parts[: self._names.index(self.name)]
        return self.address_of(before[-1]) if before else ""
