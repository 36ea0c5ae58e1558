"""Kinds of fields of EasyForm that a desk form doesn't offer, and warns of where it has one.

Files of EasyForm's own would miss the look at their content and the scanner; a password would
stand in the dossier and on the receipt for all to read; a relation shows visitors the site's tree;
a text with mark-up is an editor's tool, and its answer would be shown with its tags.
"""

from onderneem.addon import _
from onderneem.addon.desk.schema_of import schema_of
from zope.i18n import translate
from zope.schema import getFieldsInOrder

KINDS = {
    "NamedBlobFile",
    "NamedBlobImage",
    "NamedFile",
    "NamedImage",
    "Password",
    "RelationChoice",
    "RelationList",
    "RichText",
}
WARNING = _(
    "These questions can't be answered with this form, or not safely: ${questions}. Take them "
    "away; for files and photos use the field “Attachments”."
)


def is_unfit(kind: str) -> bool:
    """Whether a kind of field, by the name of its class, doesn't belong on a desk form."""
    return kind in KINDS


def unfit_in(form) -> list:
    """Return the titles of the fields of a form that don't belong on it."""
    return [
        field.title
        for _name, field in getFieldsInOrder(schema_of(form))
        if is_unfit(type(field).__name__)
    ]


def warning_of(form, request):
    """Return what to tell the editor of a form, or an empty string."""
    titles = ", ".join(f"“{translate(each, context=request)}”" for each in unfit_in(form))
    return type(WARNING)(WARNING, mapping={"questions": titles}) if titles else ""
