"""Pure: what business a word means, taken where there is no doubt, else suggested; or what town."""

from collections.abc import Mapping
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.profile import LONGEST
from onderneem.addon.finder.profile import NOW
from onderneem.addon.reference.everyday import family
from onderneem.addon.reference.everyday import near
from onderneem.addon.reference.everyday import trade
from onderneem.addon.reference.nace import covers
from onderneem.addon.reference.nace import folded
from onderneem.addon.reference.nace import found_by
from onderneem.addon.reference.nace import normalised
from onderneem.addon.reference.nace import versions_of
from onderneem.addon.reference.places import spelled
from types import MappingProxyType

MOST_SUGGESTED = 8
# A single letter begins half of the list.
SHORTEST = 2
# More than the list has: one activity elsewhere makes doubt.
ALL = 10_000


def suggested(words: str, language: str) -> list[str]:
    """Return the codes that a word may mean: a trade, one that is spelled almost so, then the list.

    A group of one activity has its name: the activity tells more.
    """
    known = trade(words)
    found = [*([known] if known else []), *family(words), *near(words), *_codes(words, language)]
    return list(dict.fromkeys(found))[:MOST_SUGGESTED]


def meant(words: str, language: str) -> str | None:
    """Return the one code that a word means: a trade, or what the list has under one code only.

    >>> meant("kapper", "nl"), meant("horeca", "nl"), meant("drank", "nl")
    ('96210', 'I', None)
    """
    known = trade(words)
    if known:
        return known
    codes = [] if family(words) else _codes(words, language)
    within = all(covers(codes[0], each, NOW) for each in codes)
    return codes[0] if codes and within else None


def understood(
    form: Mapping[str, object], language: str, named: Mapping[str, str] = MappingProxyType({})
) -> dict[str, object]:
    """Return a form in which a word that means one activity is its code; else as it was.

    ``named``: places by their code that are called otherwise here.
    """
    found, typed = dict(form), form.get(Asked.NACE.value)
    place = form.get(Asked.REGION.value)
    if isinstance(place, str) and len(place) <= LONGEST:
        called = spelled(place)
        here = (code for code, name in named.items() if spelled(name) == called)
        found[Asked.REGION.value] = next(here, place)
    if not isinstance(typed, str) or len(typed) > LONGEST:
        return found
    code = normalised(typed)
    if code is None or not versions_of(code):
        activity = meant(typed, language)
        if activity is not None:
            found.update({Asked.NACE.value: activity, "nace_version": NOW})
    return found


def _codes(words: str, language: str) -> list[str]:
    if all(len(word) < SHORTEST for word in folded(words).split()):
        return []
    found = found_by(words, NOW, language, ALL)
    return list({each.label(language): each.code for each in found}.values())
