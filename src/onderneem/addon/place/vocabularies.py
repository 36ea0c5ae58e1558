"""The settings' choices as vocabularies; the token of a municipality is its NIS code."""

from onderneem.addon import _
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


@provider(IVocabularyFactory)
def catalogue_sources(context):
    """Where products of the region come from."""
    return _spoken(
        ("off", _("Nowhere: don't ask the region")),
        ("api", _("The catalogue itself, with a key")),
        ("feed", _("The public feed, without a key")),
    )


@provider(IVocabularyFactory)
def address_forms(context):
    """Which of the region's texts is taken when it has several."""
    return _spoken(
        ("as-written", _("As the authority wrote it")),
        ("informal", _("Informal (Dutch: je)")),
        ("formal", _("Formal (Dutch: u)")),
    )


def _spoken(*choices):
    return SimpleVocabulary([SimpleTerm(token, token, title) for token, title in choices])
