"""Widgets of the checked lines that ask more than one thing at once."""

from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.components.speaking import language_now
from onderneem.addon.desk.errors import named
from onderneem.addon.desk.fields import Activity
from onderneem.addon.desk.fields import BOTH
from onderneem.addon.desk.fields import IActivity
from onderneem.addon.desk.fields import IEnterpriseNumber
from onderneem.addon.desk.fields import NACE
from onderneem.addon.desk.fields import NoActivity
from onderneem.addon.desk.fields import NONE_YET
from onderneem.addon.reference import nace
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from z3c.form.browser.text import TextFieldWidget
from z3c.form.browser.text import TextWidget
from z3c.form.interfaces import IFieldWidget
from z3c.form.interfaces import IFormLayer
from z3c.form.interfaces import NO_VALUE
from z3c.form.widget import FieldWidget
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer


@dataclass(frozen=True)
class Choice:
    """A line of the list to choose from."""

    code: str
    title: str
    chosen: bool


MOST_CHOICES = 15
# Broader lines of the list say too little of what somebody does.
NARROW = 4


def _line(form, name: str) -> str | None:
    """Return what was sent under a name, when it is one text."""
    value = form.get(name)
    return value if isinstance(value, str) else None


class StarterWidget(TextWidget):
    """An enterprise number, with a box for who has none yet."""

    template = ViewPageTemplateFile("starter.pt")

    def extract(self, default=NO_VALUE):
        """The box, the number, or both: then the field asks which of them."""
        if not _line(self.request.form, f"{self.name}.none"):
            return super().extract(default)
        number = (_line(self.request.form, self.name) or "").strip()
        return f"{BOTH}{number}" if number else NONE_YET

    @property
    def none_yet(self) -> bool:
        """Whether the box is ticked."""
        return self.value == NONE_YET or (self.value or "").startswith(BOTH)

    @property
    def number(self) -> str:
        """What stands in the line."""
        return "" if self.value == NONE_YET else (self.value or "").removeprefix(BOTH)


class ActivityWidget(TextWidget):
    """A line for a code or a word; after a word, the activities to choose from."""

    template = ViewPageTemplateFile("activity.pt")

    def extract(self, default=NO_VALUE):
        """A choice counts as long as the word is the one that was looked up."""
        form = self.request.form
        text, looked_up = _line(form, self.name), _line(form, f"{self.name}.word")
        choice = _line(form, f"{self.name}.choice")
        if choice and text is not None and text == looked_up:
            return choice
        return super().extract(default)

    @property
    def word(self) -> str:
        """What stands in the line: the word, also after a choice."""
        typed = _line(self.request.form, self.name)
        return (typed if typed is not None else self.value) or ""

    @property
    def chosen(self) -> str:
        """The name of the chosen activity, or nothing."""
        try:
            code = Activity().normal(self.value or "")
        except ValueError:
            return ""
        return Activity().shown(code, language_now())

    @property
    def choices(self) -> list[Choice]:
        """What a word leads to: code, name and whether it is chosen."""
        if not self.word or nace.normalised(self.word):
            return []
        found = nace.found_by(self.word[:80], NACE, language_now(), most=400)
        narrow = [each for each in found if each.level > NARROW] or found
        return [
            Choice(each.code, Activity().shown(each.code, language_now()), each.code == self.value)
            for each in narrow[:MOST_CHOICES]
        ]


def step_of(widget) -> str:
    """Return what is left to do where nothing is wrong: a word led to a list; else nothing."""
    problem = getattr(widget.error, "error", None)
    if not isinstance(widget, ActivityWidget) or not isinstance(problem, NoActivity):
        return ""
    label = translate(widget.label or widget.field.title, context=widget.request)
    words = _("${field}: choose from the list what fits best.", mapping={"field": named(label)})
    return translate(words, context=widget.request) if widget.choices else ""


@adapter(IEnterpriseNumber, IFormLayer)
@implementer(IFieldWidget)
def enterprise_number_widget(field, request):
    """One line; with a box where the editor offers it."""
    if field.starters:
        return FieldWidget(field, StarterWidget(request))
    return TextFieldWidget(field, request)


@adapter(IActivity, IFormLayer)
@implementer(IFieldWidget)
def activity_widget(field, request):
    """A line that looks things up."""
    return FieldWidget(field, ActivityWidget(request))
