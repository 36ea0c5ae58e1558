"""What an editor wrote as a formula (TALES) beside a field or action: a mistake in it stops nobody.

EasyForm lets a formula that fails stop the page: a server error for who wants to apply, until its
editor is back. Here a question whose condition fails is asked, a check that fails refuses nobody,
and a first value that fails is left out. Closing the form in words (503) would cost somebody the
last day of a window; an answer too many costs nothing, and an officer reads every one. Who may
edit the form reads above it which formulas fail, and a webmaster on the health page which can't
even be read.
"""

from collective.easyform.api import get_expression
from collective.easyform.interfaces import IActionExtender
from collective.easyform.interfaces import IFieldExtender
from onderneem.addon import _
from onderneem.addon.desk.schema_of import schema_of
from Products.CMFCore.Expression import Expression
from transaction.interfaces import TransientError
from zope.annotation.interfaces import IAnnotations
from zope.i18n import translate
from zope.interface import Invalid
from zope.schema import getFieldsInOrder
import logging

logger = logging.getLogger(__name__)

KEY = "onderneem.desk.formulas"
RULES = ("TDefault", "TEnabled", "TValidator")
# When an action does something.
EXECUTION = "execCondition"
WARNING = _(
    "These formulas can't be worked out: ${formulas}. Until they are mended, a question with such "
    "a condition is asked of everybody, such a check refuses nobody, and such a first value is "
    "left out."
)


def worked_out(form, field, rule: str, otherwise, then=lambda result: result, **names):
    """Return what the formula of a field or action says, or ``otherwise`` where it fails.

    ``rule``: one of ``RULES``, or EXECUTION; ``then``: makes something of the result, and may fail
    as well; ``names``: what the formula can read besides. Raises Invalid where the formula does.
    """
    written = IActionExtender(field) if rule == EXECUTION else IFieldExtender(field)
    try:
        return then(get_expression(form, getattr(written, rule), **names))
    except (Invalid, TransientError):
        # The one is an answer; after the other Zope does the request again.
        raise
    except Exception as problem:
        _failed(form.REQUEST)[(field.getName(), rule)] = field.title
        where = f"{field.getName()} on {'/'.join(form.getPhysicalPath())}"
        logger.warning("%s of %s: %s", rule, where, type(problem).__name__)
        return otherwise


def is_asked(form, field) -> bool:
    """Whether an editor's condition lets a field be asked, as the request is now."""
    if not IFieldExtender(field).TEnabled:
        return True
    return bool(worked_out(form, field, "TEnabled", otherwise=True))


def unreadable_in(schema) -> dict[tuple[str, str], str]:
    """Return the formulas that don't compile: the title of the field by its name and the rule."""
    return {
        (name, rule): field.title
        for name, field in getFieldsInOrder(schema)
        for rule in RULES
        if not _is_readable(getattr(IFieldExtender(field), rule) or "")
    }


def has_unreadable(form) -> bool:
    """Whether a form has a formula that doesn't compile."""
    return bool(unreadable_in(schema_of(form)))


def warning_of(form, request):
    """Return what to tell the editor of a form, or an empty string."""
    found = {**unreadable_in(schema_of(form)), **_failed(request)}
    formulas = named(found, request)
    return type(WARNING)(WARNING, mapping={"formulas": formulas}) if found else ""


def named(found: dict[tuple[str, str], str], request) -> str:
    """Return formulas as an editor finds them: the question and the rule."""
    return ", ".join(
        f"“{translate(title, context=request)}” ({rule})"
        for (_name, rule), title in sorted(found.items())
    )


def _is_readable(formula: str) -> bool:
    try:
        Expression(formula)
    except Exception:
        # What compiles Python raises errors of its own, without a class in common.
        return False
    return True


def _failed(request) -> dict[tuple[str, str], str]:
    """The formulas that failed in this request."""
    return IAnnotations(request).setdefault(KEY, {})
