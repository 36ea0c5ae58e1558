"""The page of a desk form: shows it, takes what is sent, and leads to the receipt."""

from functools import cached_property
from onderneem.addon.desk import cookie
from onderneem.addon.desk import drafts
from onderneem.addon.desk.about import About
from onderneem.addon.desk.about import about
from onderneem.addon.desk.base import FormPage
from onderneem.addon.desk.filling import fill
from onderneem.addon.desk.filling import keep
from onderneem.addon.desk.filling import tell_again
from onderneem.addon.desk.form import DeskForm
from onderneem.addon.desk.form import PREFIX
from onderneem.addon.desk.inputs import Row
from onderneem.addon.desk.parts import Part
from onderneem.addon.desk.parts import parts_of
from onderneem.addon.desk.row_of import heading
from onderneem.addon.desk.said import AWAY
from onderneem.addon.desk.said import SENT_ALREADY
from onderneem.addon.desk.said import SENT_THE_SAME
from onderneem.addon.desk.schema_of import schema_of
from onderneem.addon.desk.submissions import NoDesk
from onderneem.addon.desk.submissions import sent_before
from onderneem.addon.desk.submissions import submit
from onderneem.addon.desk.unshown import page_instead
from onderneem.addon.desk.widgets.attachments import files_of
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.submission import KeyUsedOtherwise
from onderneem.addon.guard.pace import Pace
from zope.component import getMultiAdapter

# What keeps valid answers from being sent: they are to be confirmed; their page was used for other
# answers; the same answers were sent from another page. The last two have a reference.
SLOWER, USED, SAME = "slower", "used", "same"
WORDS = {USED: SENT_ALREADY, SAME: SENT_THE_SAME}


def in_steps(form) -> bool:
    """Whether each fieldset has a page of its own."""
    return getattr(form, "pages", None) == "fieldsets"


class DeskPage(FormPage):
    """A POST is a submission, with or without the button; a GET or HEAD never is.

    What can't be sent as it is waits in a draft, and a page of its own (``?again=1``) says why: the
    back button never asks to send a page once more, and what was typed stands there.
    """

    own_inputs = ("over",)

    def __call__(self) -> str:
        if in_steps(self.context):
            return getMultiAdapter((self.context, self.request), name="overview")()
        return super().__call__()

    @property
    def private(self) -> bool:
        """The empty form is for everybody, what somebody typed for nobody else."""
        return self.request.method == "POST" or self.draft is not None

    def content(self) -> str:
        """Say again what was wrong, where this page is for that."""
        if self.request.method == "GET":
            if self.draft is not None:
                self._tell_again()
            else:
                cookie.offer(self.request, self.context)
        return super().content()

    @cached_property
    def form(self) -> DeskForm:
        """EasyForm's form; with what an earlier try left: its files, and on ``?again=1`` all."""
        if self.draft is None:
            self._preselect()
            return self.build()
        if self.request.method == "POST":
            return self.build(kept=self.draft.files)
        fill(self.request, self.draft.typed)
        return self.build(kept=self.draft.files, asked=())

    def groups_named(self, shown: list[str]) -> dict[str, Row]:
        """Return them; what stands in no group comes first, and has no name."""
        found = {}
        for part in parts_of(self.form.schema):
            first = next((name for name in shown if name in part.fields), None)
            if part.label and first is not None:
                found[first] = heading(part, self.own_lang, self.request)
        return found

    @cached_property
    def draft(self):
        """What an earlier try left that couldn't be sent, or None."""
        if self.request.method != "POST" and "again" not in self.request.form:
            return None
        return None if self._kept is None or self._kept.sent else self._kept

    @cached_property
    def _kept(self):
        return drafts.opened(self.context, cookie.key_in(self.request, self.context), "cookie")

    @cached_property
    def about(self) -> About:
        """What it is about, from ``?over=`` or from the form that it stood in."""
        again = self.draft is not None and self.request.method != "POST"
        given = self.draft.over if again else self.request.form.get("over", "")
        return about(self.context, given)

    def take(self) -> None:
        """Make a dossier of it, or say why not."""
        if self._kept is not None and self._kept.sent and self._kept.stamp == self._text("stamp"):
            # A second click: the files of the page went with the first.
            self.show_receipt_of(self._kept)
            return
        pace = self.pace("send")
        if pace is Pace.STOP:
            return
        values = self.form.answers()
        if values is None:
            self._not_sent(422)
        elif self.must_confirm(pace):
            self._not_sent(409, SLOWER)
        else:
            self._submit(values)

    def _submit(self, values) -> None:
        key = f"page {self._text('stamp')}"
        before = self._sent_before(values)
        if before and not self._was_asked(before):
            self._ask_about(before)
            return
        try:
            receipt = submit(self.context, self.form.schema, values, self.about, key)
        except KeyUsedOtherwise as used:
            self._not_sent(409, USED, used.reference)
        except NoDesk:
            self.refuse(503, AWAY)
        else:
            if self.draft is not None:
                self.draft.close(receipt.reference)
                self.draft.stamp = self._text("stamp")
                cookie.take(self.request, self.context)
            cookie.remember_sent(self.request, self.context, self._text("stamp"))
            self.goes_to(f"/@@receipt/{receipt.reference}/{receipt.key}")

    def _sent_before(self, values) -> str:
        """Return the reference of the same answers that this browser sent with another key: with
        its back button it came to a page of which the key is new."""
        stamp = cookie.sent_in(self.request, self.context)
        if not stamp or stamp == self._text("stamp"):
            return ""
        found = (self.context, self.form.schema, values, self.about)
        return sent_before(*found, f"page {stamp}")

    def _was_asked(self, before: str) -> bool:
        """Whether this comes from the page that asked, and not from the one before it: a double
        click there is no answer."""
        if self.draft is None or (self.draft.why, self.draft.reference) != (SAME, before):
            return False
        return self.draft.stamp != self._text("stamp")

    def _ask_about(self, before: str) -> None:
        self._not_sent(409, SAME, before)
        if self.draft is not None:
            self.draft.stamp = self._text("stamp")
        else:
            # Nothing tells later that it was asked: then whatever comes is the answer.
            cookie.take(self.request, self.context, cookie.SENT)

    def _not_sent(self, status: int, why: str = "", reference: str = "") -> None:
        """Lead to the page that says why; without cookies it is this one, with ``status``.

        409 (RFC 9110, 15.5.10): not done as things stand, sent once more it can be.
        """
        if self._keep(why, reference):
            self.goes_to("?again=1")
            return
        self.request.response.setStatus(status)
        self._explain(why, reference)

    def _keep(self, why: str, reference: str) -> bool:
        """Keep what was typed, and files in any case: nobody chooses one twice because another
        answer was wrong. Return whether the browser showed that it will find the draft again."""
        brings_it_back = bool(cookie.key_in(self.request, self.context))
        if self.draft is None:
            if not brings_it_back and not any(files_of(self.request).values()):
                return False
            try:
                self.draft, key = drafts.begin(self.context, most=drafts.MOST_OF_MISTAKES)
            except drafts.TooManyDrafts:
                return False
            cookie.give(self.request, self.context, self.draft, key)
        else:
            cookie.renew(self.request, self.context, self.draft)
        everything = Part("all", "", tuple(self.form.schema.names()))
        keep(self.draft, self.form, self.request, everything)
        self.draft.over, self.draft.why, self.draft.reference = self.about.id, why, reference
        return brings_it_back

    def _tell_again(self) -> None:
        tell_again(self.form, self.draft)
        why = self.draft.why if self.form.answers() is not None else ""
        self._explain(why, self.draft.reference)

    def _explain(self, why: str, reference: str) -> None:
        """``why``: one of the three, or nothing when the fields say it."""
        self.judged = True
        if why == SLOWER:
            self.ask_to_confirm()
        elif why in WORDS:
            words = WORDS[why]
            self.notice = type(words)(words, mapping={"reference": show_reference(reference)})

    def _preselect(self) -> None:
        """Answer beforehand what the address says that it is about."""
        key = f"{PREFIX}topic"
        if self.request.method != "GET" or key in self.request.form or not self.about.id:
            return
        choice = self.about.choice_in(self.context, schema_of(self.context))
        if choice:
            self.request.form[key] = [choice]


class EmbeddedForm(DeskPage):
    """``@@embedded``: the same form inside another page; what it takes goes the same way."""

    def __call__(self) -> str:
        instead = page_instead(self.context, self.request)
        if instead is not None:
            return instead.words()
        content = self.content()
        return "" if self.request.response.getStatus() == 303 else content
