"""To 1002: a folder of a section that holds desk forms is shown as a list of ours."""

from onderneem.addon.desk.forms_folder import show_as_list
from onderneem.addon.desk.interfaces import IDeskForm
from plone import api


def show_as_lists(setup) -> None:
    """Unless somebody chose how it is shown."""
    for brain in api.content.find(object_provides=IDeskForm, unrestricted=True):
        show_as_list(brain._unrestrictedGetObject())
