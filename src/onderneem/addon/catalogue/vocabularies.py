"""The field's code lists as vocabularies; tokens are the lists' own codes."""

from onderneem.addon.reference import code_lists
from zope.globalrequest import getRequest
from zope.i18n import negotiate
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


def _vocabulary(code_list) -> SimpleVocabulary:
    """The lists have Dutch and English labels; other languages read the English one."""
    language = negotiate(getRequest()) or "nl"
    language = "nl" if language.startswith("nl") else "en"
    return SimpleVocabulary(
        [SimpleTerm(code, code, code_list.label(code, language)) for code in code_list]
    )


@provider(IVocabularyFactory)
def service_types(context):
    """Type: what a public service gives or asks."""
    return _vocabulary(code_lists.PUBLIC_SERVICE_TYPE)


@provider(IVocabularyFactory)
def target_groups(context):
    """Doelgroep: whom a public service is for."""
    return _vocabulary(code_lists.TARGET_GROUP)


@provider(IVocabularyFactory)
def themes(context):
    """Thema."""
    return _vocabulary(code_lists.THEME)


@provider(IVocabularyFactory)
def competent_levels(context):
    """BevoegdBestuursniveau: the level of the authority that decides."""
    return _vocabulary(code_lists.COMPETENT_LEVEL)
