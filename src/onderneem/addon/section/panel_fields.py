"""A setting as a field of the panel: what stands in it, and how it is asked."""

from onderneem.addon import _
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Option
from onderneem.addon.place.times import on_the_wall
from onderneem.addon.reference.municipalities import municipality
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IDatetime
from zope.schema.interfaces import IInt
from zope.schema.interfaces import ISet
from zope.schema.interfaces import IText
from zope.schema.interfaces import ITextLine
from zope.schema.interfaces import ITuple
from zope.schema.interfaces import IURI

# The first that a field provides counts: a line is also a text to zope.schema.
TYPES = (
    (IBool, "check"),
    (ISet, "checks"),
    (IChoice, "select"),
    # No "number": a browser would send nothing for what isn't one, and nobody saw why.
    (IInt, "text"),
    (IDatetime, "datetime-local"),
    (ITuple, "textarea"),
    (IURI, "url"),
    (ITextLine, "text"),
    (IText, "textarea"),
)


def type_of(field) -> str:
    """Return how a field is asked; one of ``FormField.type``, or "check" or "checks"."""
    return next(name for kind, name in TYPES if kind.providedBy(field))


def texts_of(field, value) -> list[str]:
    """Return a value as a form would send it; a 0 is one."""
    if IInt.providedBy(field):
        return [] if value is None else [str(value)]
    if not value:
        return []
    if IBool.providedBy(field):
        return ["on"]
    if IDatetime.providedBy(field):
        return [on_the_wall(value).strftime("%Y-%m-%dT%H:%M")]
    if ISet.providedBy(field):
        return sorted(value)
    if ITuple.providedBy(field):
        return ["\n".join(value)]
    return [str(value)]


def form_field(field, texts: list[str], error="") -> FormField:
    """Return a bound field with what stands in it, and what is wrong with that."""
    name = field.getName()
    return FormField(
        name=name,
        label=field.title,
        hint=field.description,
        value=texts[0] if texts else "",
        error=error,
        type=type_of(field),
        inputmode="numeric" if IInt.providedBy(field) else None,
        options=tuple(_options(field, texts)),
    )


def _options(field, texts: list[str]):
    if ISet.providedBy(field):
        terms = field.value_type.bind(field.context).vocabulary
    elif IChoice.providedBy(field):
        terms = field.vocabulary
    else:
        return
    if not (field.required or ISet.providedBy(field)):
        yield Option("", _("– none –"), not any(texts))
    known = {term.token for term in terms}
    for gone in [text for text in texts if text and text not in known]:
        # Kept as it is until somebody chooses: a municipality that merged, a code that went.
        yield Option(gone, _named(field, gone), True)
    for term in terms:
        yield Option(term.token, term.title or term.token, term.token in texts)


def _named(field, text: str):
    found = municipality(text) if field.getName() == "municipality" else None
    return _("${name} (exists no more)", mapping={"name": found.name if found else text})
