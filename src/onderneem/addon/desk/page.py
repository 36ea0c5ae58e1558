"""The page of a desk form: shows it, takes what is sent, and leads to the receipt."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.desk import cookie
from onderneem.addon.desk import drafts
from onderneem.addon.desk.about import About
from onderneem.addon.desk.about import about
from onderneem.addon.desk.away import AwayPage
from onderneem.addon.desk.away import is_away
from onderneem.addon.desk.base import FormPage
from onderneem.addon.desk.form import DeskForm
from onderneem.addon.desk.form import PREFIX
from onderneem.addon.desk.said import AWAY
from onderneem.addon.desk.submissions import NoDesk
from onderneem.addon.desk.submissions import submit
from onderneem.addon.desk.widgets.attachments import files_of
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.submission import KeyUsedOtherwise
from onderneem.addon.guard.pace import Pace
from zope.component import getMultiAdapter


def in_steps(form) -> bool:
    """Whether each fieldset has a page of its own."""
    return getattr(form, "pages", None) == "fieldsets"


class DeskPage(FormPage):
    """A POST is a submission, with or without the button; a GET or HEAD never is."""

    own_inputs = ("over",)

    def __call__(self) -> str:
        if in_steps(self.context):
            return getMultiAdapter((self.context, self.request), name="overview")()
        return super().__call__()

    @cached_property
    def form(self) -> DeskForm:
        """EasyForm's form; with the files of an earlier try."""
        self._preselect_topic()
        return self.build(kept=self.draft.files if self.draft else None)

    @cached_property
    def draft(self):
        """What an earlier try with errors left: its files."""
        if self.request.method != "POST":
            return None
        return drafts.opened(self.context, cookie.key_in(self.request, self.context), "cookie")

    @cached_property
    def about(self) -> About:
        """What it is about, from ``?over=`` or from the form that it stood in."""
        return about(self.context, self.request.form.get("over", ""))

    def take(self) -> None:
        """Make a dossier of it, or show what is wrong."""
        pace = self.pace("send")
        if pace is Pace.STOP:
            return
        values = self.form.answers()
        self.judged = True
        if values is None:
            self.request.response.setStatus(422)
            self._keep_files()
            return
        if self.must_confirm(pace):
            self._keep_files()
            return
        self._submit(values)

    def _submit(self, values) -> None:
        key = f"page {self._text('stamp')}"
        try:
            receipt = submit(self.context, self.form.schema, values, self.about, key)
        except KeyUsedOtherwise as used:
            self.notice = _(
                "You have sent this form already; its reference is ${reference}. "
                "Send your other answers as a new one?",
                mapping={"reference": show_reference(used.reference)},
            )
            self.request.response.setStatus(409)
        except NoDesk:
            self.refuse(503, AWAY)
        else:
            if self.draft is not None:
                self.draft.close("")
                cookie.take(self.request, self.context)
            self.goes_to(f"/@@receipt/{receipt.reference}/{receipt.key}")

    def _keep_files(self) -> None:
        """Nobody chooses a file twice because another answer was wrong."""
        files = {name: found for name, found in files_of(self.request).items() if found}
        if self.draft is None and files:
            try:
                self.draft, key = drafts.begin(self.context)
            except drafts.TooManyDrafts:
                return
            cookie.give(self.request, self.context, self.draft, key)
        if self.draft is not None:
            self.draft.files = files

    def _preselect_topic(self) -> None:
        key = f"{PREFIX}topic"
        if self.request.method == "GET" and self.about.topic and key not in self.request.form:
            self.request.form[key] = [self.about.topic]


class EmbeddedForm(DeskPage):
    """``@@embedded``: the same form inside another page; what it takes goes the same way."""

    def __call__(self) -> str:
        if is_away():
            return AwayPage(self.context, self.request).words()
        content = self.content()
        return "" if self.request.response.getStatus() == 303 else content
