"""The language that a page will have once what is being saved is saved."""

from onderneem.addon.components.languages import main
from onderneem.addon.components.speaking import language_of
from onderneem.addon.topics.interfaces import IEntry
from zope.globalrequest import getRequest

# How the stock form calls the field; a form is checked as a whole before anything is set.
TYPED = "form.widgets.ICategorization.language"


def saved_language(context) -> str:
    """Return it, or nothing while nobody knows; ``context``: the page, or the folder of a new one.

    REST sets the language before it reads ``translation_of``: that behaviour comes first. Of a row
    of a spreadsheet only the folder is known: ``translation_rows`` looks at its language.
    """
    typed = _typed()
    if typed or not IEntry.providedBy(context):
        return main(typed)
    return language_of(context)


def _typed() -> str:
    request = getRequest()
    given = request.form.get(TYPED, "") if request is not None else ""
    value = given[0] if isinstance(given, list) and given else given
    return value if isinstance(value, str) and value != "--NOVALUE--" else ""
