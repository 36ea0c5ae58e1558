"""What waits for editors about pages in other languages, as the catalog's indexes know it."""

from datetime import date
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.catalogue.out.published import published_of
from onderneem.addon.components.days import day_words
from onderneem.addon.components.originals import checked_day
from onderneem.addon.components.originals import documents
from onderneem.addon.components.originals import INDEX
from onderneem.addon.components.originals import language_of_document
from onderneem.addon.components.originals import original_of_document
from onderneem.addon.components.originals import spoken_in
from onderneem.addon.components.originals import TRANSLATION
from onderneem.addon.components.originals import YOUR_EUROPE
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.components.tasks import ITaskSource
from onderneem.addon.components.tasks import Task
from onderneem.addon.topics.interfaces import IEntry
from onderneem.addon.topics.multilingual import is_translated_elsewhere
from plone import api
from zope.interface import implementer

ENGLISH = "en"


@implementer(ITaskSource)
class MissingEnglish:
    """Published pages that the European portal shows, without a published page in English.

    Regulation (EU) 2018/1724, articles 9, 10 and 12: who explains a procedure of its annexes, or
    the rules of annex I (a guide does), does so in a language that most users from elsewhere
    understand too. A category of Your Europe says that a page does.
    """

    title = _("No page in English")
    order = 55

    def total(self, section) -> int:
        """Return how many, by the catalog's numbers: no page is woken."""
        return len(_missing(section))

    def batch(self, section, start: int, size: int) -> list[Task]:
        """Return them by title; one with a draft leads to the draft."""
        drafts = _english(section)
        found = _missing(section)[start : start + size]
        return [self._task(brain, drafts.get(brain.UID)) for brain in found]

    def _task(self, brain, draft) -> Task:
        if draft is not None:
            why = _("The page “${title}” isn't public yet.", mapping={"title": draft.Title})
            return Task("missing-english", brain.Title, draft.getURL(), why)
        why = _("The European portal shows it; who comes from elsewhere reads English.")
        return Task("missing-english", brain.Title, f"{brain.getURL()}/@@english-version", why)


@implementer(ITaskSource)
class StaleTranslations:
    """Translations whose original was changed after they were, and after anybody checked them."""

    title = _("Translations older than their original")
    order = 56

    def total(self, section) -> int:
        """Return how many, by the catalog's own days."""
        return len(_stale(section))

    def batch(self, section, start: int, size: int) -> list[Task]:
        """Return those that have waited longest first."""
        speech = speech_of(section.REQUEST)
        return [
            self._task(brain, original, speech)
            for brain, original in _stale(section)[start : start + size]
        ]

    def _task(self, brain, original, speech) -> Task:
        words = {"title": original.Title, "day": day_words(_day(original), speech)}
        why = _("“${title}” was changed on ${day}. Does this still say the same?", mapping=words)
        return Task("stale-translation", brain.Title, f"{brain.getURL()}#oo-upkeep", why)


def _missing(section) -> list:
    catalog = api.portal.get_tool("portal_catalog")
    shown = set(documents(catalog, YOUR_EUROPE))
    if not shown:
        return []
    done = {uid for uid, brain in _english(section, allowedRolesAndUsers=["Anonymous"]).items()}
    found = [
        brain
        for brain in published_of(section, IEntry)
        if brain.getRID() in shown
        and brain.UID not in done
        and not is_translated_elsewhere(catalog, brain.getRID(), ENGLISH)
        and language_of_document(catalog, brain.getRID()) != ENGLISH
    ]
    return sorted(found, key=lambda brain: brain.Title.casefold())


def _english(section, **more) -> dict:
    """Return the English translations by the UID of their originals."""
    words = {"query": [TRANSLATION, spoken_in(ENGLISH)], "operator": "and"}
    return dict(_translations(section, words, **more))


def _translations(section, words, **more):
    """Yield UID of the original and the translation, as records of the catalog."""
    catalog = api.portal.get_tool("portal_catalog")
    path = "/".join(section.getPhysicalPath())
    if not documents(catalog, TRANSLATION):
        return
    for brain in catalog.unrestrictedSearchResults(**{INDEX: words}, path=path, **more):
        yield original_of_document(catalog, brain.getRID()), brain


def _stale(section) -> list[tuple]:
    """Return (translation, original) as records; a change on the day of a check counts as seen."""
    catalog = api.portal.get_tool("portal_catalog")
    pairs = list(_translations(section, TRANSLATION, allowedRolesAndUsers=["Anonymous"]))
    wanted = [uid for uid, _brain in pairs]
    originals = catalog.unrestrictedSearchResults(UID=wanted) if wanted else []
    known = {brain.UID: brain for brain in originals}
    found = [(brain, known[uid]) for uid, brain in pairs if uid in known]
    stale = [
        (brain, original)
        for brain, original in found
        if original.modified > brain.modified
        and _day(original).isoformat() > checked_day(catalog, brain.getRID())
    ]
    return sorted(stale, key=lambda pair: (pair[1].modified, pair[0].Title))


def _day(brain) -> date:
    return brain.modified.asdatetime().astimezone(clock.BRUSSELS).date()
