"""The door of the room."""

from collective.easyform.interfaces import IEasyForm
from collective.easyform.interfaces import IEasyFormActionContext
from collective.easyform.interfaces import IEasyFormActionsContext
from collective.easyform.interfaces import IEasyFormFieldsContext
from onderneem.addon.components.interfaces import IErrorsTold
from onderneem.addon.place.interfaces import ISectionFolder
from onderneem.addon.place.interfaces import SHOWN_BY
from zope.interface import taggedValue


class IDeskForm(IEasyForm, IErrorsTold):
    """On one EasyForm, never on the type: what is sent becomes a dossier."""


class IFormsFolder(ISectionFolder):
    """On one Folder of a section, with a desk form in it: shown as a list of ours."""

    taggedValue(SHOWN_BY, "onderneem-forms")


class IDeskFields(IEasyFormFieldsContext):
    """The fields of a desk form, while they are edited."""


class IDeskActions(IEasyFormActionsContext):
    """The actions of a desk form, while they are edited."""


class IDeskAction(IEasyFormActionContext):
    """One of them."""
