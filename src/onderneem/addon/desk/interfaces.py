"""The door of the room."""

from collective.easyform.interfaces import IEasyForm


class IDeskForm(IEasyForm):
    """On one EasyForm, never on the type: what is sent becomes a dossier."""
