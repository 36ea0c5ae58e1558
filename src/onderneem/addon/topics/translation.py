"""Which page this one is the translation of: a relation, so that both pages show it."""

from Acquisition import aq_base
from onderneem.addon import _
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.components.originals import CHECKED
from onderneem.addon.components.originals import of
from onderneem.addon.components.originals import ORIGINAL
from onderneem.addon.components.originals import spoken_in
from onderneem.addon.components.originals import TRANSLATION
from onderneem.addon.components.originals import YOUR_EUROPE
from onderneem.addon.components.speaking import language_of
from onderneem.addon.components.working_copies import is_working_copy
from onderneem.addon.place.section import section_of
from onderneem.addon.topics.interfaces import IEntry
from onderneem.addon.topics.related import ENTRIES
from onderneem.addon.topics.review import seen_on
from onderneem.addon.topics.saved_language import saved_language
from onderneem.addon.topics.versions import FIELD
from onderneem.addon.topics.versions import told_original
from onderneem.addon.topics.versions import told_translations
from plone.app.vocabularies.catalog import CatalogSource
from plone.autoform.interfaces import IFormFieldProvider
from plone.indexer import indexer
from plone.supermodel import model
from z3c.relationfield.schema import RelationChoice
from zope.interface import provider

SOURCE = CatalogSource(portal_type=list(ENTRIES))


class Original(RelationChoice):
    """A relation to the page that this one translates."""

    def _validate(self, value):
        super()._validate(value)
        # A form gives the item itself, REST gives either; of what is gone there is nothing to say.
        original = getattr(value, "to_object", value)
        problem = original is not None and problem_of(self.context, original)
        if problem:
            raise BadValue(problem)


ITSELF_ONE = _("That page is a translation itself: choose the page that it was made from.")
SAME_LANGUAGE = _("That page is in the same language: choose this page's language first.")
OF_THE_SECTION = _("This page is in the language of the section: let the other page point at it.")


def problem_of(context, original) -> str:
    """Return why a page can't be the translation of another, as a message; nothing when it can.

    ``context``: the page itself, or the folder in which a form is about to add it.
    """
    item = context if IEntry.providedBy(context) else None
    return problem_with(original, item, section_of(context), saved_language(context))


def problem_with(original, item, section, language: str) -> str:
    """Return the same of a page that will be in a language; ``item``: None when it is new."""
    own = aq_base(item)
    if aq_base(original) is own:
        return _("A page can't be the translation of itself.")
    if section is None or section_of(original) != section:
        return _("Choose a page of the same section.")
    if told_original(original) is not None:
        return ITSELF_ONE
    if language and language == language_of(original):
        return SAME_LANGUAGE
    if language and language == language_of(section):
        return OF_THE_SECTION
    if item is not None and told_translations(item):
        return _("Other pages are translations of this one: it can't be one itself.")
    taken = [
        each
        for each in told_translations(original)
        if aq_base(each) is not own and language_of(each) == language
    ]
    if taken and not (item is not None and is_working_copy(item)):
        mapping = {"title": taken[0].title}
        return _("It has a page in this language already: ${title}.", mapping=mapping)
    return ""


@provider(IFormFieldProvider)
class ITranslation(model.Schema):
    """The page in the language of the section that this one translates."""

    model.fieldset("categorization", fields=[FIELD])
    translation_of = Original(
        title=_("Translation of"),
        description=_(
            "For a page in another language than the section, for example English: the page that "
            "says the same in the section's language. Each shows a link to the other."
        ),
        source=SOURCE,
        required=False,
        default=None,
    )


def words_of(item) -> list[str]:
    """Return what the index holds of a page (see ``components.originals``)."""
    original = told_original(item)
    found = [ORIGINAL]
    if original is not None:
        found = [TRANSLATION, of(original.UID()), f"{CHECKED}{seen_on(item).isoformat()}"]
    found.append(spoken_in(language_of(item)))
    if getattr(aq_base(item), "your_europe", None):
        found.append(YOUR_EUROPE)
    return found


@indexer(IEntry)
def translation_index(item) -> list[str]:
    """Original or translation, and whether the European portal shows it."""
    return words_of(item)
