"""What a stock field refuses, in words that name the value and what to do."""

from collections.abc import Iterable
from onderneem.addon import _
from typing import Any
from zope.schema import interfaces as kinds
from zope.schema.interfaces import ValidationError

SHOWN = 80
FAR = 1_000_000


def in_words(field: Any, value: Any, problem: ValidationError) -> str | None:
    """Return the reason, a message; None where the error speaks for itself."""
    for kind, words in WORDS:
        # By the very class: what is derived from it was made to say more.
        if type(problem) is kind:
            return words(field, value, problem)
    return None


def _missing(field: Any, value: Any, problem: Any) -> str:
    return _("Fill this in.")


def _too_long(field: Any, value: Any, problem: Any) -> str:
    words = {"most": field.max_length, "now": len(value)}
    if not kinds.ICollection.providedBy(field):
        return _("At most ${most} characters; now ${now}.", mapping=words)
    if field.value_type is None:
        return _("At most ${most} rows; now ${now}.", mapping=words)
    if kinds.IChoice.providedBy(field.value_type):
        return _("Choose at most ${most}; now ${now}.", mapping=words)
    return _("At most ${most} lines; now ${now}.", mapping=words)


def _too_short(field: Any, value: Any, problem: Any) -> str:
    words = {"least": field.min_length, "now": len(value)}
    if kinds.ICollection.providedBy(field):
        return _("At least ${least} lines; now ${now}.", mapping=words)
    return _("At least ${least} characters; now ${now}.", mapping=words)


def _out_of_bounds(field: Any, value: Any, problem: Any) -> str:
    words = {"min": field.min, "max": field.max}
    # A bound that nobody comes near only makes the sentence longer.
    if field.max is None or (type(problem) is kinds.TooSmall and field.max >= FAR):
        return _("Write a number of at least ${min}.", mapping=words)
    if field.min is None:
        return _("Write a number of at most ${max}.", mapping=words)
    return _("Write a number from ${min} to ${max}.", mapping=words)


def _not_satisfied(field: Any, value: Any, problem: Any) -> str:
    if kinds.IChoice.providedBy(field):
        return no_choice(value)
    if kinds.ITextLine.providedBy(field):
        return _("Write it on one line.")
    return _("This can't be used here.")


def no_choice(value: Any) -> str:
    """Return the words for what is none of the choices."""
    shown = value if isinstance(value, str) else getattr(value, "title", value)
    return _("“${value}” is none of the choices.", mapping={"value": str(shown)[:SHOWN]})


def _wrong_item(field: Any, value: Any, problem: Any) -> str:
    inner = field.value_type.bind(field.context)
    for number, each in enumerate(_sorted(value), 1):
        try:
            inner.validate(each)
        except ValidationError as wrong:
            # The words of an inner field of ours name the value themselves.
            reason = in_words(inner, each, wrong) or wrong.doc()
            if kinds.IChoice.providedBy(inner):
                return reason
            return _("Line ${line}: ${reason}", mapping={"line": number, "reason": reason})
    return _("One of these can't be used here.")


def _sorted(value: Iterable[Any]) -> Iterable[Any]:
    return sorted(value, key=str) if isinstance(value, (set, frozenset)) else value


def _twice(field: Any, value: Any, problem: Any) -> str:
    return _("The same stands here twice.")


def _other_type(field: Any, value: Any, problem: Any) -> str:
    return _("A value of another type belongs here.")


def _no_address(field: Any, value: Any, problem: Any) -> str:
    return _("Give a whole web address that begins with https:// or http://.")


WORDS = (
    (kinds.RequiredMissing, _missing),
    (kinds.TooLong, _too_long),
    (kinds.TooShort, _too_short),
    (kinds.TooSmall, _out_of_bounds),
    (kinds.TooBig, _out_of_bounds),
    (kinds.ConstraintNotSatisfied, _not_satisfied),
    (kinds.WrongContainedType, _wrong_item),
    (kinds.NotUnique, _twice),
    (kinds.WrongType, _other_type),
    (kinds.InvalidURI, _no_address),
)
