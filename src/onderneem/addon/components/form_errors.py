"""What is wrong with an editor's form: said with the limit, and first on the page, with links.

The forms are those of Plone for our own types; on any other form nothing is changed.
"""

from onderneem.addon import _
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import Link
from onderneem.addon.components.refusals import in_words
from onderneem.addon.components.save_button import OURS
from onderneem.addon.components.stylesheet import script_url
from onderneem.addon.interfaces import IOnderneemLayer
from plone.app.layout.viewlets.common import ViewletBase
from typing import Any
from z3c.form.interfaces import HIDDEN_MODE
from z3c.form.interfaces import IDataExtractedEvent
from z3c.form.interfaces import IErrorViewSnippet
from z3c.form.interfaces import IValue
from zope.component import adapter
from zope.component import getMultiAdapter
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Interface
from zope.schema.interfaces import IDate
from zope.schema.interfaces import ValidationError

NO_DAY = _("Give a day, for example 2026-12-31.")


@implementer(IValue)
class Words:
    """The words of an error."""

    def __init__(self, words: str):
        self.words = words

    def get(self) -> str:
        """Return them."""
        return self.words


def is_ours(form: Any) -> bool:
    """Whether a form, or that of which it is a tab, adds or changes one of our types."""
    whole = getattr(form, "parentForm", None) or form
    return (getattr(whole, "portal_type", None) or "").startswith(OURS)


@adapter(ValidationError, IOnderneemLayer, Interface, Interface, Interface, Interface)
@implementer(IValue)
def words_of_stock(error, request, widget, field, form, content):
    """Return what a stock field refuses in our words, which say the limit; None for the others."""
    words = in_words(field, error.value, error) if is_ours(form) else None
    return Words(translate(words, context=request)) if words else None


@adapter(ValueError, IOnderneemLayer, Interface, IDate, Interface, Interface)
@implementer(IValue)
def words_of_no_day(error, request, widget, field, form, content):
    """Return what to write instead of what is no day at all."""
    return Words(translate(NO_DAY, context=request)) if is_ours(form) else None


@adapter(IDataExtractedEvent)
def tell_it_at_the_fields(event) -> None:
    """Show what a rule over several fields refuses at those that it names, as for one field.

    Above the tab, where z3c.form puts it, it isn't said a second time.
    """
    form = event.form
    if not (is_ours(form) and IOnderneemLayer.providedBy(form.request)):
        return
    for error in getattr(form.widgets, "errors", None) or ():
        if error.widget is None:
            for widget in reversed(_named(error, form.widgets.values())):
                # The summary knows by ``rule`` that it isn't of this field alone.
                error.widget, error.rule = widget, True
                if widget.error is None:
                    widget.error = _snippet(error.error, widget, form)


def _named(error: Any, widgets: Any) -> list[Any]:
    """Return the widgets of the fields that a rule names, in its order."""
    shown = {each.field.getName(): each for each in widgets if each.mode != HIDDEN_MODE}
    return [shown[name] for name in error.error.args[1:] if name in shown]


def _snippet(problem: Any, widget: Any, form: Any) -> Any:
    asked = (problem, form.request, widget, widget.field, form, form.getContent())
    snippet = getMultiAdapter(asked, IErrorViewSnippet)
    snippet.update()
    return snippet


class FormErrors(ViewletBase):
    """All errors of the form on this page, those of the whole first, each a link to its field."""

    summary: ErrorSummary | None = None

    def update(self) -> None:
        """Collect them from the form and its tabs."""
        form = getattr(self.view, "form_instance", None)
        if form is None or not is_ours(form):
            return
        parts = [form, *(getattr(form, "groups", None) or ())]
        found = [
            (part, each) for part in parts for each in getattr(part.widgets, "errors", ()) or ()
        ]
        # A tab that shows none of the fields that a rule names may break it too, while another
        # one shows them: that one leads there.
        rules = [(part, each) for part, each in found if each.widget is None or _is_rule(each)]
        rules.sort(key=lambda each: not _is_rule(each[1]))
        whole = [self._of_the_whole(*each) for each in rules]
        links = [self._link(each) for part, each in found if (part, each) not in rules]
        # What several tabs say of the same fields is said once, before what is wrong with a field.
        links = [*{each.title: each for each in reversed(whole)}.values()][::-1] + links
        self.summary = ErrorSummary(tuple(links)) if links else None

    def render(self) -> str:
        """Return the summary, or nothing."""
        return self.index() if self.summary else ""

    @property
    def script(self) -> str:
        """What opens the tab of a field; without it all tabs are open below each other."""
        return f'<script defer src="{script_url("errors.js")}"></script>'

    def _of_the_whole(self, part: Any, error: Any) -> Link:
        """Lead to the field that a rule over several names, else to the first one of its tab."""
        shown = [each for each in part.widgets.values() if each.mode != HIDDEN_MODE]
        first = [error.widget] if error.widget is not None else shown[:1]
        words = translate(error.message, context=self.request)
        return Link(words, f"#formfield-{first[0].id}" if first else "#form")

    def _link(self, error: Any) -> Link:
        label = translate(error.widget.label or error.field.title, context=self.request)
        reason = translate(error.message, context=self.request)
        words = _("${field}: ${reason}", mapping={"field": label, "reason": reason})
        return Link(translate(words, context=self.request), f"#formfield-{error.widget.id}")


def _is_rule(error: Any) -> bool:
    return getattr(error, "rule", False)
