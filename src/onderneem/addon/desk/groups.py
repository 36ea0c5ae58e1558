"""The groups of the site to which what is sent by a form may be given, as a vocabulary."""

from onderneem.addon import _
from onderneem.addon.dossiers.groups import group_title
from plone import api
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

# Everybody with an account is no group of officers.
NOBODY_IN_PARTICULAR = "AuthenticatedUsers"


@provider(IVocabularyFactory)
def officer_groups(context):
    """Return the groups, by title; one that a form has and that is gone stays, and says so."""
    titles = {
        each.getId(): group_title(each.getId())
        for each in api.group.get_groups()
        if each.getId() != NOBODY_IN_PARTICULAR
    }
    chosen = getattr(context, "officer_group", None)
    if chosen and chosen not in titles:
        titles[chosen] = _("${group} (is no group any more)", mapping={"group": chosen})
    in_order = sorted(titles.items(), key=lambda each: each[1].lower())
    return SimpleVocabulary([SimpleTerm(name, name, title) for name, title in in_order])
