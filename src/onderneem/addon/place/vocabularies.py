"""Municipalities as a vocabulary; the token is the NIS code."""

from onderneem.addon import clock
from onderneem.addon.reference.municipalities import municipalities
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


@provider(IVocabularyFactory)
def municipalities_now(context):
    """Return the municipalities that exist today, by name."""
    found = sorted(municipalities(clock.today()), key=lambda each: each.name)
    return SimpleVocabulary([SimpleTerm(each.nis, each.nis, each.name) for each in found])
