"""Who says criteria in the language of a request."""

from datetime import date
from onderneem.addon.finder.words import Speaker
from zope.i18n import negotiate
from zope.i18n import translate


def speaker_for(context, request) -> Speaker:
    """Return the speaker of a page or a service."""

    def say(message) -> str:
        return translate(message, context=request)

    def day(moment: date) -> str:
        return context.toLocalizedTime(moment.isoformat())

    return Speaker(negotiate(request) or "nl", say, day)
