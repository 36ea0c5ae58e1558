"""``{form}/@@check``: all answers before they go, and the button that sends them."""

from dataclasses import dataclass
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.parts import Link
from onderneem.addon.desk.about import about
from onderneem.addon.desk.asking_nothing import asks
from onderneem.addon.desk.errors import message_of
from onderneem.addon.desk.own_words import lang_of
from onderneem.addon.desk.plain import shown
from onderneem.addon.desk.said import AWAY
from onderneem.addon.desk.steps.base import StepPage
from onderneem.addon.desk.submissions import NoDesk
from onderneem.addon.desk.submissions import normal
from onderneem.addon.desk.submissions import submit
from onderneem.addon.guard.pace import Pace
from z3c.form.interfaces import HIDDEN_MODE
from zope.i18n import translate


@dataclass(frozen=True)
class Section:
    """A part with its answers, and where to change them; ``lang``: of its title, where the page
    speaks another one.
    """

    title: str
    facts: tuple[Fact, ...]
    url: str
    lang: str | None = None


class CheckPage(StepPage):
    """A GET shows; a POST sends, once: a repeat leads to the same dossier."""

    own_title = _("Check your answers")

    def content(self) -> str:
        """Without a draft back to the beginning; a repeat of what was sent gets its receipt."""
        if self.draft is None and not (self.request.method == "POST" and self.sent_before):
            return self.back_to_the_beginning()
        if self.request.method == "GET" and "again" in self.request.form and self.summary is None:
            self.ask_to_confirm()
        return super().content()

    def take(self) -> None:
        """Send it."""
        if self.sent_before is not None:
            self.show_receipt_of(self.sent_before)
            return
        pace = self.pace("send")
        if pace is Pace.STOP:
            return
        if self.values is None or self.left:
            # The page itself says what is missing.
            self.goes_to("/@@check")
        elif self.must_confirm(pace):
            self.goes_to("/@@check?again=1")
        else:
            self._submit()

    def _submit(self) -> None:
        item = about(self.context, self.draft.over)
        key = f"draft {self.draft.id}"
        try:
            receipt = submit(self.context, self.form.schema, self.values, item, key)
        except NoDesk:
            self.refuse(503, AWAY)
            return
        self.draft.close(receipt.reference)
        self.goes_to(f"/@@receipt/{receipt.reference}/{receipt.key}")

    @cached_property
    def values(self):
        """All answers, or None when one is wrong."""
        return self.form.answers()

    @cached_property
    def left(self) -> list:
        """The parts that were never opened."""
        return [part for part in self.parts if part.name not in self.draft.begun]

    @cached_property
    def summary(self) -> ErrorSummary | None:
        """What is missing or wrong, each with a link to the page where it stands."""
        if self.draft is None or self.said:
            return None
        valid = self.values is not None
        links = [Link(_unopened(part, self.request), self._url(part)) for part in self.left]
        if not valid:
            opened = [part for part in self.parts if part not in self.left]
            links += [link for part in opened for link in self._wrong(part)]
            links += [Link(text, "#oo-form") for text in self._general]
        return ErrorSummary(tuple(links)) if links else None

    def _wrong(self, part):
        for widget in self.widgets_of(part):
            text = message_of(widget, self.request)
            if text:
                yield Link(text, self._url(part))

    def _url(self, part) -> str:
        return self.at(f"{self.address_of(part)}?back=check")

    @cached_property
    def sections(self) -> list[Section]:
        """The answers by part, as an officer will read them."""
        data, _errors = self.form.extractData(setErrors=False)
        return [
            Section(
                part.label,
                tuple(self._facts(part, data)),
                self._url(part),
                lang_of(part.label, self.own_lang),
            )
            for part in self.parts
        ]

    def _facts(self, part, data):
        for widget in self.widgets_of(part):
            name, field = widget.field.getName(), widget.field
            if widget.mode == HIDDEN_MODE or name not in data or not asks(field):
                continue
            words = widget.label or field.title
            label, lang = translate(words, context=self.request), lang_of(words, self.own_lang)
            value = normal(field, data[name])
            lines = shown(field.bind(self.context), value, self.request).splitlines()
            yield Fact(label, tuple(lines) or ("–",), lang)

    @property
    def later_url(self) -> str:
        """Where to keep it, and get a link."""
        return self.at("/@@later")

    @property
    def action(self) -> str:
        """Where the form goes."""
        return f"{self.context.absolute_url()}/@@check"


def _unopened(part, request) -> str:
    label = translate(part.label, context=request)
    return translate(_("Fill in “${part}”.", mapping={"part": label}), context=request)
