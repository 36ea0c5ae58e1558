"""The beginning of a form in steps: what it asks, what you need, and how far you are."""

from dataclasses import dataclass
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.parts import Badge
from onderneem.addon.desk import cookie
from onderneem.addon.desk import drafts
from onderneem.addon.desk.about import About
from onderneem.addon.desk.about import about
from onderneem.addon.desk.files import IAttachments
from onderneem.addon.desk.own_words import lang_of
from onderneem.addon.desk.said import AWAY
from onderneem.addon.desk.said import GONE
from onderneem.addon.desk.said import GONE_BUT_THE_LAST
from onderneem.addon.desk.said import NO_COOKIES
from onderneem.addon.desk.steps.base import StepPage
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.guard.pace import Pace
from zope.schema import getFieldsInOrder

DONE = Badge(_("Filled in"), "good")
WRONG = Badge(_("Look at this again"), "soon")
# Where it is asked once more, before a draft goes.
ASK_FIRST = "?empty=1"
TO_DO = Badge(_("Not yet filled in"), "plain")


@dataclass(frozen=True)
class Task:
    """A part in the list; without an address it can't be opened yet; ``lang``: of its title, where
    the page speaks another one.
    """

    title: str
    badge: Badge
    url: str | None = None
    lang: str | None = None


class Overview(StepPage):
    """``{form}`` itself. Reading makes no draft; the button does."""

    own_inputs = ("over", "sure")

    def content(self) -> str:
        """Say why one is here, when one wanted to be elsewhere."""
        form = self.request.form
        if self.request.method == "GET" and "gone" in form:
            self.notice = GONE_BUT_THE_LAST if self.begun else GONE
        elif self.request.method == "GET" and "cookies" in form and not self.begun:
            self.notice = NO_COOKIES
        return super().content()

    @property
    def private(self) -> bool:
        """Who has begun sees how far; the others see what everybody sees."""
        return self.draft is not None

    @cached_property
    def about(self) -> About:
        """What it is about: the page that led here, or the one that a draft began from."""
        given = self.draft.over if self.draft else self.request.form.get("over", "")
        return about(self.context, given)

    def take(self) -> None:
        """Begin: a new draft in the place of one that was there, when that was said twice."""
        if self.draft is not None and "sure" not in self.request.form:
            self.goes_to(ASK_FIRST)
            return
        if self.pace("begin") is Pace.STOP:
            return
        item = about(self.context, self.request.form.get("over", ""))
        try:
            draft, key = drafts.begin(self.context, item.id)
        except drafts.TooManyDrafts:
            self.refuse(503, AWAY)
            return
        if self.draft is not None:
            drafts.drop(self.draft)
        choice = item.choice_in(self.context, self.form.schema)
        if choice:
            draft.typed = {"topic": [choice]}
        cookie.give(self.request, self.context, draft, key)
        # The next page knows by this that a cookie should be there.
        self.goes_to(f"{self.address_of(self.parts[0])}?new=1")

    @property
    def begun(self) -> bool:
        """Whether there is something to go on with."""
        return self.draft is not None

    @property
    def goes_on(self) -> bool:
        """Whether what was begun can still be sent."""
        return self.begun and not self.closed

    @property
    def asks_first(self) -> bool:
        """Whether to ask if all that was filled in may go."""
        return self.goes_on and "empty" in self.request.form

    @property
    def may_begin(self) -> bool:
        """Whether there is a button to begin with."""
        return not self.begun and not self.closed

    @property
    def empty_url(self) -> str | None:
        """Where to ask for an empty form; None where there is nothing to throw away."""
        offered = self.goes_on and not self.asks_first
        return self.at(ASK_FIRST) if offered else None

    @property
    def sent_reference(self) -> str:
        """The reference of what this visitor sent from here before, or nothing."""
        before = self.sent_before
        return show_reference(before.sent) if before is not None else ""

    @cached_property
    def tasks(self) -> list[Task]:
        """The parts with how far each is."""
        self.form.answers()
        return [self._task(part) for part in self.parts]

    def _task(self, part) -> Task:
        lang = lang_of(part.label, self.own_lang)
        if self.draft is None:
            return Task(part.label, TO_DO, lang=lang)
        url = self.at(self.address_of(part))
        if part.name not in self.draft.begun:
            return Task(part.label, TO_DO, url, lang)
        return Task(part.label, WRONG if self.wrong(part) else DONE, url, lang)

    @property
    def next_url(self) -> str:
        """Where to go on: the first part that isn't done, else the check."""
        left = (task.url for task in self.tasks if task.badge is not DONE)
        return next(left, None) or self.at("/@@check")

    @property
    def needed(self) -> list[str]:
        """The files to have at hand."""
        return [
            field.title
            for _name, field in getFieldsInOrder(self.form.schema)
            if IAttachments.providedBy(field) and field.required
        ]
