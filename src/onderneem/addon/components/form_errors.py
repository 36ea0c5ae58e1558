"""What is wrong with an editor's form: said with the limit, and first on the page, with links.

The forms are those of Plone for our own types, and of what is marked; on any other nothing is
changed.
"""

from onderneem.addon import _
from onderneem.addon.components.interfaces import IErrorsTold
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import Link
from onderneem.addon.components.refusals import in_words
from onderneem.addon.components.save_button import OURS
from onderneem.addon.components.stylesheet import script_url
from onderneem.addon.components.stylesheet import stylesheet_url
from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.place.given import NO_MOMENT
from plone.app.layout.viewlets.common import TitleViewlet
from plone.app.layout.viewlets.common import ViewletBase
from plone.dexterity.browser.edit import DefaultEditForm
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
from zope.schema.interfaces import IDatetime
from zope.schema.interfaces import ValidationError

# The summary stands in a page of the site, whose style it has.
SITES_BOX = "oo-error-summary alert alert-danger"
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
    """Whether a form, or that of which it is a tab, adds or changes one of our types, or what is
    told as such."""
    whole = getattr(form, "parentForm", None) or form
    if (getattr(whole, "portal_type", None) or "").startswith(OURS):
        return True
    return isinstance(whole, DefaultEditForm) and IErrorsTold.providedBy(whole.context)


@adapter(ValidationError, IOnderneemLayer, Interface, Interface, Interface, Interface)
@implementer(IValue)
def words_of_stock(error, request, widget, field, form, content):
    """Return what a stock field refuses in our words, which say the limit; None for the others."""
    words = in_words(field, error.value, error) if is_ours(form) else None
    return Words(translate(words, context=request)) if words else None


def _instead(words, request, form) -> Words | None:
    return Words(translate(words, context=request)) if is_ours(form) else None


@adapter(ValueError, IOnderneemLayer, Interface, IDate, Interface, Interface)
@implementer(IValue)
def words_of_no_day(error, request, widget, field, form, content):
    """Return what to write instead of what is no day at all."""
    return _instead(NO_DAY, request, form)


@adapter(ValueError, IOnderneemLayer, Interface, IDatetime, Interface, Interface)
@implementer(IValue)
def words_of_no_moment(error, request, widget, field, form, content):
    """Return what to write instead of a moment that can't be, such as one on 31 November."""
    return _instead(NO_MOMENT, request, form)


@adapter(IDataExtractedEvent)
def tell_it_at_the_fields(event) -> None:
    """Show what a rule over several fields refuses at those that it names, on whatever tab.

    Plone would list it above the form, once for each tab.
    """
    form = event.form
    if not (is_ours(form) and IOnderneemLayer.providedBy(form.request)):
        return
    for error in getattr(form.widgets, "errors", None) or ():
        for widget in reversed(_named(form, error) if error.widget is None else ()):
            # The summary knows by ``rule`` that it isn't of this field alone.
            error.widget, error.rule = widget, True
            if widget.error is None:
                widget.error = _snippet(error.error, widget, form)


def parts_of(form: Any) -> list:
    """Return a form with its tabs, also when it is one of them."""
    whole = getattr(form, "parentForm", None) or form
    return [whole, *(getattr(whole, "groups", None) or ())]


def errors_of(view: Any) -> list[tuple[Any, Any]]:
    """Return what is wrong with the form of a page as (tab, error); nothing for another's form."""
    form = getattr(view, "form_instance", None)
    if form is None or not is_ours(form):
        return []
    return [
        (part, each)
        for part in parts_of(form)
        for each in getattr(part.widgets, "errors", ()) or ()
    ]


class ErrorTitle(TitleViewlet):
    """The title of the page says first that something is wrong, as a visitor's form does."""

    def update(self) -> None:
        """Put it before the title."""
        super().update()
        if errors_of(self.view):
            words = _("Error: ${title}", mapping={"title": self.site_title})
            self.site_title = translate(words, context=self.request)


class FormErrors(ViewletBase):
    """All errors of the form on this page, each a link to its field: those of the whole first,
    then in the order of the fields."""

    summary: ErrorSummary | None = None

    def update(self) -> None:
        """Collect them from the form and its tabs."""
        found = errors_of(self.view)
        whole = [self._of_the_whole(*each) for each in found if each[1].widget is None]
        errors = [each for _part, each in found if each.widget is not None]
        order = _order(self.view.form_instance) if errors else {}
        errors.sort(key=lambda each: order.get(each.widget.id, len(order)))
        # What several tabs say of the same fields is said once, before what is wrong with a field.
        links = [*whole, *(self._link(each) for each in errors)]
        links = [*{each.title: each for each in reversed(links)}.values()][::-1]
        self.summary = ErrorSummary(tuple(links), SITES_BOX) if links else None

    def render(self) -> str:
        """Return the summary, or nothing."""
        return self.index() if self.summary else ""

    @property
    def stylesheet(self) -> str:
        """Plone's form has not ours: the summary looks as on every page of the section."""
        return stylesheet_url()

    @property
    def script(self) -> str:
        """What opens the tab of a field; without it all tabs are open below each other."""
        return f'<script defer src="{script_url("errors.js")}"></script>'

    def _of_the_whole(self, part: Any, error: Any) -> Link:
        """Lead to the first field of its tab: the rule names none."""
        shown = [each for each in part.widgets.values() if each.mode != HIDDEN_MODE]
        words = translate(error.message, context=self.request)
        return Link(words, f"#formfield-{shown[0].id}" if shown else "#form")

    def _link(self, error: Any) -> Link:
        reason, address = translate(error.message, context=self.request), error.widget.id
        if not getattr(error, "rule", False):
            label = translate(error.widget.label or error.field.title, context=self.request)
            words = _("${field}: ${reason}", mapping={"field": label, "reason": reason})
            reason = translate(words, context=self.request)
        return Link(reason, f"#formfield-{address}")


def _widgets_of(form: Any) -> list[Any]:
    """Return the widgets of a form and its tabs, in order; a tab may not have its own yet."""
    return [each for part in parts_of(form) for each in (part.widgets or {}).values()]


def _named(form: Any, error: Any) -> list[Any]:
    """Return the widgets of the fields that a rule names, in its order."""
    widgets = _widgets_of(form)
    shown = {each.field.getName(): each for each in widgets if each.mode != HIDDEN_MODE}
    return [shown[name] for name in error.error.args[1:] if name in shown]


def _snippet(problem: Any, widget: Any, form: Any) -> Any:
    asked = (problem, form.request, widget, widget.field, form, form.getContent())
    snippet = getMultiAdapter(asked, IErrorViewSnippet)
    snippet.update()
    return snippet


def _order(form: Any) -> dict[str, int]:
    """Return where each field stands, by its widget's id."""
    return {each.id: place for place, each in enumerate(_widgets_of(form))}
