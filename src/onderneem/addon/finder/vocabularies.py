"""The places that a regulation may name: municipalities of now and that merged, and wider ones."""

from onderneem.addon import _
from onderneem.addon.place.own_town import own_code
from onderneem.addon.place.own_town import own_names
from onderneem.addon.reference.places import PLACES
from plone import api
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


@provider(IVocabularyFactory)
def municipalities_ever(context):
    """A regulation of before a merger holds in its part of the new municipality.

    The section's own municipality comes first, as the section calls it, then the wide ones.

    A region outside Flanders isn't among them: none of its rules are here.
    """
    language = api.portal.get_current_language()
    ours = [each for each in PLACES.values() if not each.is_wide or each.code.startswith("BE2")]
    here, named = own_code(context), own_names(context)
    found = sorted(
        ours,
        key=lambda each: (each.code != here, not each.is_wide, each.label(language), each.code),
    )
    titles = ((each.code, named.get(each.code) or _title(each, language)) for each in found)
    return SimpleVocabulary([SimpleTerm(code, code, title) for code, title in titles])


def _title(each, language):
    if each.successor is None:
        return each.label(language)
    words = {"name": each.label(language), "now": PLACES[each.successor].label(language)}
    return _("${name} (before the merger into ${now})", mapping=words)
