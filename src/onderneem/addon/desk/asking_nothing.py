"""A form that asks nothing: its questions were taken away, or their XML can't be read.

EasyForm shows such a form as an empty one with a button.
"""

from collective.easyform.interfaces import ILabel
from onderneem.addon import _
from onderneem.addon.desk.opening_hours import closed_now
from onderneem.addon.desk.said import AWAY
from onderneem.addon.desk.schema_of import fields_of
from zope.component import queryUtility
from zope.schema.interfaces import ICollection
from zope.schema.interfaces import IDict
from zope.schema.interfaces import IVocabularyFactory

WARNING = _(
    "This form asks nothing, or its questions can't be read: nobody can send it. Add a question, "
    "or go back to an earlier version of it."
)


def asks(field) -> bool:
    """Whether there is something to answer: a label of EasyForm is words between the questions."""
    return not ILabel.providedBy(field)


def asks_nothing(form) -> bool:
    """Whether a form has no question, or one that nobody can be shown."""
    return not any(map(asks, fields_of(form))) or is_broken(form)


def is_broken(form) -> bool:
    """Whether a form can't be shown, since one of its questions can't."""
    return bool(broken_in(form))


def broken_in(form) -> list:
    """Return the questions (fields) that can't be shown."""
    return list(filter(_lacks_choices, fields_of(form)))


def _lacks_choices(field) -> bool:
    """Whether a question, or one within it, lacks what it chooses from: nothing was said, or it is
    the list of an add-on that is gone."""
    if field is None:
        return True
    if ICollection.providedBy(field):
        return _lacks_choices(field.value_type)
    if IDict.providedBy(field):
        return _lacks_choices(field.key_type) or _lacks_choices(field.value_type)
    name = getattr(field, "vocabularyName", None)
    return bool(name) and queryUtility(IVocabularyFactory, name) is None


def takes_nothing(form):
    """Return why a form takes nothing now, a message: it is closed, or asks nothing (``AWAY``); an
    empty string while it takes something."""
    return closed_now(form) or (AWAY if asks_nothing(form) else "")
