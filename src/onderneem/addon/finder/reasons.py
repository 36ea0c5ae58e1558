"""What made a verdict, in words, each with its mark."""

from onderneem.addon import _
from onderneem.addon.finder.criteria import Verdict
from onderneem.addon.finder.criteria import Words
from onderneem.addon.finder.matching import Match
from onderneem.addon.finder.matching import Reason
from onderneem.addon.finder.parts import Told
from onderneem.addon.finder.words import Speaker
from onderneem.addon.finder.words import UNSAID

MARKS = {Verdict.YES: "✓", Verdict.UNKNOWN: "?", Verdict.NO: "✗"}
JUDGED = _("a person judges this")
SAID = {
    Verdict.YES: _("fits"),
    Verdict.UNKNOWN: _("we don't know"),
    Verdict.NO: _("doesn't fit"),
}


def reasons_of(
    match: Match, speaker: Speaker, lang: str | None = None
) -> tuple[tuple[Told, ...], tuple[Told, ...]]:
    """Return what made the verdict, and all of it where that is more.

    ``lang``: the language of the editor's words, where ``speaker`` speaks another one.
    """
    if match.unsaid:
        return (_marked(speaker.speak(UNSAID), match.verdict, speaker),), ()
    more = match.reasons if len(match.decided) < len(match.reasons) else ()
    decided = tuple(_told(each, match.worded, speaker, lang) for each in match.decided)
    return decided, tuple(_told(each, match.worded, speaker, lang) for each in more)


def _told(reason: Reason, worded: bool, speaker: Speaker, lang: str | None) -> Told:
    text = speaker.criterion(reason.criterion)
    if not isinstance(reason.criterion, Words):
        return _marked(text, reason.verdict, speaker)
    if not worded:
        return Told(text, "oo-reason", "•", speaker.speak(JUDGED), lang)
    return _marked(text, reason.verdict, speaker, lang)


def _marked(text: str, verdict: Verdict, speaker: Speaker, lang: str | None = None) -> Told:
    css = f"oo-reason oo-reason-{verdict.value}"
    return Told(text, css, MARKS[verdict], speaker.speak(SAID[verdict]), lang)
