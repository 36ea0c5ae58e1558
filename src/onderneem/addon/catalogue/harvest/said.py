"""What a value of the catalogue is called where an editor compares it: no code, no ISO day."""

from datetime import date
from onderneem.addon.catalogue.harvest.values import DAYS
from onderneem.addon.catalogue.harvest.values import Value
from onderneem.addon.components.days import day_words
from onderneem.addon.components.speaking import speech_of
from zope.component import getUtility
from zope.i18n import translate
from zope.schema.interfaces import IVocabularyFactory

# Whose codes are numbers and letters; the others are words.
CODED = {"areas": "onderneem.areas", "service_languages": "onderneem.service_languages"}


def said(name: str, value: Value, request) -> Value:
    """Return a value of a field in words, one that is no code of ours as it is."""
    if name in DAYS and value:
        return day_words(date.fromisoformat(str(value)), speech_of(request))
    if name not in CODED:
        return value
    terms = getUtility(IVocabularyFactory, CODED[name])(None).by_token
    return tuple(
        translate(terms[code].title, context=request) if code in terms else code for code in value
    )
