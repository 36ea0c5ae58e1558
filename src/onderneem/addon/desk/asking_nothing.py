"""A form that asks nothing: its questions were taken away, or their XML can't be read.

EasyForm shows such a form as an empty one with a button.
"""

from collective.easyform.interfaces import ILabel
from onderneem.addon import _
from onderneem.addon.desk.schema_of import schema_of
from zope.schema import getFieldsInOrder

WARNING = _(
    "This form asks nothing, or its questions can't be read: nobody can send it. Add a question, "
    "or go back to an earlier version of it."
)


def asks_nothing(form) -> bool:
    """Whether a form has no question; a label is none."""
    return all(ILabel.providedBy(field) for _name, field in getFieldsInOrder(schema_of(form)))
