"""The door of the room."""

from collective.easyform.interfaces import IEasyForm
from collective.easyform.interfaces import IEasyFormActionContext
from collective.easyform.interfaces import IEasyFormActionsContext


class IDeskForm(IEasyForm):
    """On one EasyForm, never on the type: what is sent becomes a dossier."""


class IDeskActions(IEasyFormActionsContext):
    """The actions of a desk form, while they are edited."""


class IDeskAction(IEasyFormActionContext):
    """One of them."""
