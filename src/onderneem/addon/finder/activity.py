"""Pure: what business a word means; taken where there is no doubt, suggested where there is."""

from collections.abc import Mapping
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.profile import LONGEST
from onderneem.addon.finder.profile import NOW
from onderneem.addon.reference.nace import covers
from onderneem.addon.reference.nace import found_by
from onderneem.addon.reference.nace import normalised
from onderneem.addon.reference.nace import versions_of

MOST_SUGGESTED = 8
# More than the list has: one activity elsewhere makes doubt.
ALL = 10_000


def suggested(words: str, language: str) -> list[str]:
    """Return the codes that a word may mean, broadest first.

    A group of one activity has its name: the activity tells more.
    """
    return _codes(words, language)[:MOST_SUGGESTED]


def meant(words: str, language: str) -> str | None:
    """Return the one code that a word means: its only match, or the one that all others are under.

    >>> meant("kapper", "nl"), meant("tandarts", "nl"), meant("qqq", "nl")
    ('96210', None, None)
    """
    codes = _codes(words, language)
    within = all(covers(codes[0], each, NOW) for each in codes)
    return codes[0] if codes and within else None


def understood(form: Mapping[str, object], language: str) -> dict[str, object]:
    """Return a form in which a word that means one activity is its code; else as it was."""
    found, typed = dict(form), form.get(Asked.NACE.value)
    if not isinstance(typed, str) or len(typed) > LONGEST:
        return found
    code = normalised(typed)
    if code is None or not versions_of(code):
        activity = meant(typed, language)
        if activity is not None:
            found.update({Asked.NACE.value: activity, "nace_version": NOW})
    return found


def _codes(words: str, language: str) -> list[str]:
    found = found_by(words, NOW, language, ALL)
    return list({each.label(language): each.code for each in found}.values())
