"""What may stand in each column, in words, for who fills in the sheet."""

from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.components.rows import IRows
from onderneem.addon.exchange.columns import Column
from onderneem.addon.exchange.columns import columns_of
from onderneem.addon.exchange.columns import ID
from onderneem.addon.exchange.labels import SHORT_NAME
from onderneem.addon.exchange.words import example_for
from plone.app.textfield.interfaces import IRichText
from typing import Any
from z3c.relationfield.interfaces import IRelationChoice
from z3c.relationfield.interfaces import IRelationList
from zope.i18n import translate
from zope.schema import interfaces as kinds

MOST_CHOICES = 12
# The first that a field provides.
KINDS = (
    (IRows, _("A repeating group: the number is that of the row.")),
    (IRichText, _("Text or HTML. A blank line begins a new paragraph.")),
    (
        IRelationList,
        _(
            "Paths below the section, one per line, for example themas/terras; or the short names "
            "of other rows of this file."
        ),
    ),
    (
        IRelationChoice,
        _(
            "A path below the section, for example themas/terras; or the short name of another "
            "row of this file."
        ),
    ),
    (kinds.ICollection, _("One per line in the cell.")),
    (kinds.IBool, _("yes or no")),
    (kinds.IDatetime, _("A day and an hour, for example 2026-03-31 12:00.")),
    (kinds.IDate, _("A day, for example 2026-03-31 or 31/3/2026.")),
    (kinds.IInt, _("A whole number, for example 3.")),
)


@dataclass(frozen=True)
class Explained:
    """A column: its headings, what the form calls it, what stands in it."""

    headings: str
    title: str
    about: str
    choices: str = ""
    required: bool = False


def explained(folder: Any, portal_type: str, request: Any) -> list[Explained]:
    """Return every column of a type."""
    own = _("Known by this: the same one is the same item. Empty: made from the title.")
    first = Explained(ID, translate(SHORT_NAME, context=request), translate(own, context=request))
    return [first, *(_one(column, request) for column in columns_of(folder, portal_type))]


def _one(column: Column, request: Any) -> Explained:
    field = column.field
    parts = [
        translate(each, context=request) for each in (field.description, kind_words(field)) if each
    ]
    return Explained(
        ", ".join(column.shown(())),
        translate(field.title, context=request),
        " ".join(parts),
        _choices(field),
        bool(field.required),
    )


def kind_words(field: Any) -> str:
    """Return what may stand in a column of this field."""
    if kinds.IDecimal.providedBy(field):
        return _("A number, for example ${example}.", mapping={"example": example_for(field)})
    return next((words for kind, words in KINDS if kind.providedBy(field)), "")


def _choices(field: Any) -> str:
    inner = getattr(field, "value_type", None) if kinds.ICollection.providedBy(field) else field
    if not kinds.IChoice.providedBy(inner) or IRelationChoice.providedBy(inner):
        return ""
    try:
        tokens = [term.token for term in inner.bind(field.context).vocabulary]
    except TypeError:
        return ""
    more = ", …" if len(tokens) > MOST_CHOICES else ""
    return ", ".join(tokens[:MOST_CHOICES]) + more
