"""How a page, or a letter, speaks."""

from functools import partial
from onderneem.addon.components.speech import Speech
from plone import api
from zope.i18n import translate


def speech_in(language: str | None = None) -> Speech:
    """Return how one speaks in a language; without one, in that of the site."""
    language = language or api.portal.get_default_language() or "nl"
    return Speech(language, partial(translate, target_language=language))


def speech_of(request) -> Speech:
    """Return how the page of a request speaks."""
    return speech_in(request.get("LANGUAGE"))
