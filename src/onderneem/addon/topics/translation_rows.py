"""The rules of languages over the rows of a spreadsheet, which the field alone can't see."""

from onderneem.addon import _
from onderneem.addon.components.languages import main
from onderneem.addon.components.speaking import language_of
from onderneem.addon.exchange.interfaces import IRowsRule
from onderneem.addon.exchange.to_come import ToCome
from onderneem.addon.place.section import section_of
from onderneem.addon.topics.translation import ITSELF_ONE
from onderneem.addon.topics.translation import OF_THE_SECTION
from onderneem.addon.topics.translation import problem_with
from onderneem.addon.topics.translation import SAME_LANGUAGE
from onderneem.addon.topics.versions import FIELD
from plone import api
from zope.interface import implementer


@implementer(IRowsRule)
class TranslationRows:
    """A translation is in another language than its original, and the only one in it."""

    fields = ("language", FIELD)

    def broken(self, folder, rows):
        """Yield number, heading and reason of each row that can't be the translation it says."""
        section, by_name = section_of(folder), {each.name: each for each in rows}
        taken: dict[tuple, int] = {}
        for row in rows:
            original = row.values.get(FIELD)
            if original is None:
                continue
            language = _language(row.values)
            if isinstance(original, ToCome):
                reason = _of_a_row(by_name.get(original.name), section, language)
                key = (original.name, language)
            else:
                reason = problem_with(original, row.item, section, language)
                key = (original.UID(), language)
            first = taken.setdefault(key, row.number)
            if not reason and first != row.number:
                mapping = {"row": first}
                reason = _("Row ${row} is its page in this language already.", mapping=mapping)
            if reason:
                yield row.number, FIELD, reason


def _of_a_row(row, section, language: str) -> str:
    """Why a page can't translate what another row makes."""
    values = row.values if row is not None else {}
    if values.get(FIELD) is not None:
        return ITSELF_ONE
    if language == _language(values):
        return SAME_LANGUAGE
    return OF_THE_SECTION if language == language_of(section) else ""


def _language(values) -> str:
    return main(values.get("language") or api.portal.get_default_language())
