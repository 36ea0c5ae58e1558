"""How a page, or a letter, speaks."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from onderneem.addon.components.languages import main
from onderneem.addon.components.languages import other_than
from onderneem.addon.components.speech import Speech
from plone import api
from plone.i18n.utility import LanguageBinding
from zope.globalrequest import getRequest
from zope.i18n import translate

# What a request spoke before a page spoke its own language.
BEFORE = "onderneem.spoken_before"


def speech_in(language: str | None = None) -> Speech:
    """Return how one speaks in a language; without one, in that of the site."""
    language = language or api.portal.get_default_language() or "nl"
    return Speech(language, partial(translate, target_language=language))


def speech_of(request) -> Speech:
    """Return how the page of a request speaks."""
    return speech_in(request.get("LANGUAGE"))


def speech_for(item) -> Speech:
    """Return how an item speaks, whatever the page around it does: as its own words."""
    return speech_in(language_of(item))


def language_now() -> str:
    """Return the language, without region, that the request of now speaks; else that of the site.

    ``zope.i18n.negotiate`` knows none: it only chooses among languages of the whole process.
    """
    request = getRequest()
    asked = request.get("LANGUAGE") if request is not None else None
    return main(asked or api.portal.get_default_language()) or "nl"


def language_of(item) -> str:
    """Return the language of an item's words, without region: its own, else that of the site."""
    return main(item.Language() or api.portal.get_default_language()) or "nl"


def own_lang(item, request) -> str | None:
    """Return the language of an item's own words, for a ``lang``; None where the page speaks it."""
    return other_than(language_of(item), speech_of(request).language) or None


def speak(request, language: str) -> None:
    """Let everything of this request speak a language: labels, days, and the site around it."""
    if BEFORE not in request.other:
        request.set(BEFORE, (request.get("LANGUAGE_TOOL"), request.get("LANGUAGE")))
    binding = LanguageBinding()
    binding.LANGUAGE = binding.DEFAULT_LANGUAGE = language
    # A binding of its own: another request, such as the one it was cloned from, keeps its own.
    request.set("LANGUAGE_TOOL", binding)
    request.set("LANGUAGE", language)


@contextmanager
def speaking(request, language: str) -> Iterator[None]:
    """Let what follows speak a language, and then the request as it did."""
    names = (BEFORE, "LANGUAGE_TOOL", "LANGUAGE")
    before = {name: request.other[name] for name in names if name in request.other}
    speak(request, language)
    try:
        yield
    finally:
        for name in names:
            request.other.pop(name, None)
        request.other.update(before)


@contextmanager
def speaking_as_before(request) -> Iterator[str]:
    """Let what follows speak the site's language again; gives it, or nothing where it did."""
    tool, language = request.other.get(BEFORE, (None, ""))
    if tool is None:
        yield ""
        return
    now = request.get("LANGUAGE_TOOL"), request.get("LANGUAGE")
    request.set("LANGUAGE_TOOL", tool)
    request.set("LANGUAGE", language)
    try:
        yield language
    finally:
        request.set("LANGUAGE_TOOL", now[0])
        request.set("LANGUAGE", now[1])
