"""The field's code lists as vocabularies; tokens are the lists' own codes."""

from onderneem.addon.components.speaking import language_now
from onderneem.addon.reference import code_lists
from onderneem.addon.reference.areas import AREAS
from onderneem.addon.reference.your_europe import YOUR_EUROPE
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


def _vocabulary(code_list) -> SimpleVocabulary:
    """The lists have Dutch and English labels; other languages read the English one."""
    language = _language()
    return SimpleVocabulary(
        [SimpleTerm(code, code, code_list.label(code, language)) for code in code_list]
    )


def _language() -> str:
    return "nl" if language_now() == "nl" else "en"


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


@provider(IVocabularyFactory)
def executing_levels(context):
    """UitvoerendBestuursniveau: the level of the authority that carries it out."""
    return _vocabulary(code_lists.EXECUTING_LEVEL)


@provider(IVocabularyFactory)
def your_europe(context):
    """YourEuropeCategorie: the subject in the words of the Single Digital Gateway."""
    return _vocabulary(YOUR_EUROPE)


@provider(IVocabularyFactory)
def service_languages(context):
    """Taal: in which language one is served."""
    return _vocabulary(code_lists.LANGUAGE)


@provider(IVocabularyFactory)
def areas(context):
    """GeografischToepassingsgebied: where a service is given."""
    dutch = _language() == "nl"
    terms = (SimpleTerm(code, code, nl if dutch else en) for code, (nl, en) in AREAS.items())
    return SimpleVocabulary(list(terms))
