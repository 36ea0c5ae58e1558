"""What stands around the questions of a form: the editor's words, and what somebody should know."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.languages import other_than
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.rich import html_of
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.desk.own_words import lang_of
from onderneem.addon.desk.warnings import may_mend
from onderneem.addon.desk.warnings import warnings_of
from onderneem.addon.place.desk_card import desk_card
from zope.i18n import translate


class FormWords:
    """For a page of a form, which has ``context``, ``request``, ``form``, ``own_lang``, ``widgets``
    and ``closed``; ``about`` where it shows what it is about.
    """

    @property
    def warnings(self) -> list:
        """For who edits the form: what to mend of it."""
        # Some formulas fail only when the form is made.
        return warnings_of(self.form.context, self.request) if may_mend(self.context) else []

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

    @property
    def submit_lang(self) -> str | None:
        """The language of the button's words, where the page speaks another one."""
        return lang_of(self.context.submitLabel, self.own_lang)

    @property
    def about_lang(self) -> str | None:
        """The same of the title of what it is about."""
        return other_than(self.about.language, speech_of(self.request).language) or None

    @cached_property
    def desk(self):
        """Who to call instead, or None outside a section."""
        return desk_card(self.section) if self.section is not None else None

    @cached_property
    def unsent(self) -> list[Fact]:
        """What was typed in a page that came after the form had closed: to copy, it isn't kept."""
        if self.request.method != "POST" or not self.closed:
            return []
        return [fact for fact in map(self._typed, self.widgets) if fact is not None]

    def _typed(self, widget) -> Fact | None:
        """The question with the texts of its inputs; None where there are none."""
        form = self.request.form
        names = [each for each in form if each == widget.name or each.startswith(f"{widget.name}.")]
        found = [form[name] for name in sorted(names)]
        texts = [text for each in found for text in (each if isinstance(each, list) else [each])]
        lines = [line for text in texts if _is_typed(text) for line in text.splitlines()]
        words = widget.label or widget.field.title
        label, lang = translate(words, context=self.request), lang_of(words, self.own_lang)
        return Fact(label, tuple(lines), lang) if lines else None


def _is_typed(text) -> bool:
    return isinstance(text, str) and bool(text.strip()) and text != "--NOVALUE--"
