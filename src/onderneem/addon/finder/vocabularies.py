"""The municipalities that a regulation may name: those of now, and those that merged."""

from onderneem.addon import _
from onderneem.addon.reference.municipalities import every
from onderneem.addon.reference.municipalities import municipality
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


@provider(IVocabularyFactory)
def municipalities_ever(context):
    """A regulation of before a merger holds in its part of the new municipality."""
    found = sorted(every(), key=lambda each: (each.name, each.nis))
    return SimpleVocabulary([SimpleTerm(each.nis, each.nis, _title(each)) for each in found])


def _title(each):
    after = municipality(each.successor) if each.successor else None
    if after is None:
        return each.name
    words = {"name": each.name, "now": after.name}
    return _("${name} (before the merger into ${now})", mapping=words)
