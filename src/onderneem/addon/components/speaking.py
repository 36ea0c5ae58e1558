"""How a page, or a letter, speaks."""

from functools import partial
from onderneem.addon.components.languages import main
from onderneem.addon.components.speech import Speech
from plone import api
from plone.i18n.utility import LanguageBinding
from zope.i18n import translate


def speech_in(language: str | None = None) -> Speech:
    """Return how one speaks in a language; without one, in that of the site."""
    language = language or api.portal.get_default_language() or "nl"
    return Speech(language, partial(translate, target_language=language))


def speech_of(request) -> Speech:
    """Return how the page of a request speaks."""
    return speech_in(request.get("LANGUAGE"))


def language_of(item) -> str:
    """Return the language of an item's words, without region: its own, else that of the site."""
    return main(item.Language() or api.portal.get_default_language()) or "nl"


def speak(request, language: str) -> None:
    """Let everything of this request speak a language: labels, days, and the site around it."""
    binding = LanguageBinding()
    binding.LANGUAGE = binding.DEFAULT_LANGUAGE = language
    # A binding of its own: another request, such as the one it was cloned from, keeps its own.
    request.set("LANGUAGE_TOOL", binding)
    request.set("LANGUAGE", language)
