"""The questions of a profile as fields of a form."""

from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Option
from onderneem.addon.finder.finding import Finding
from onderneem.addon.finder.problem_words import refused
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.profile import ELSEWHERE
from onderneem.addon.finder.profile import folded
from onderneem.addon.finder.words import CHOICES
from onderneem.addon.finder.words import QUESTIONS
from onderneem.addon.finder.words import Speaker
from onderneem.addon.reference.municipalities import municipalities

HINTS = {
    Asked.NACE: _("A word or a NACE-BEL code, for example: hairdresser or 56.111."),
    Asked.EMPLOYEES: _("You yourself don't count."),
}
TYPES = {Asked.OPENED: "date", Asked.INVESTED: "date"}
KEYBOARDS = {Asked.EMPLOYEES: "numeric", Asked.FLOOR_AREA: "decimal"}


def field_of(asked: Asked, finding: Finding, speaker: Speaker) -> FormField:
    """Return the field of a question, with the answer that was given, and what is wrong with it."""
    wrong = finding.wrong_answers.get(asked.value)
    typed = wrong.value if wrong else dict(finding.question.answers).get(asked.value, "")
    options = _options(asked, finding, speaker)
    return FormField(
        asked.value,
        speaker.speak(QUESTIONS[asked]),
        value=typed,
        hint=speaker.speak(HINTS[asked]) if asked in HINTS else "",
        error=speaker.speak(refused(wrong, speaker)) if wrong else "",
        type="select" if options else TYPES.get(asked, "text"),
        inputmode=KEYBOARDS.get(asked),
        options=_chosen(options, finding.question.profile.answer(asked)),
    )


def _chosen(options: list[tuple[str, str]], answer) -> list[Option]:
    return [Option(token, title, bool(token) and token == answer) for token, title in options]


def _options(asked: Asked, finding: Finding, speaker: Speaker) -> list[tuple[str, str]]:
    """Return what may be chosen, nothing first; empty where one types."""
    found: list[tuple[str, str]] = []
    if asked in CHOICES:
        found = [(token, speaker.speak(title)) for token, title in CHOICES[asked].items()]
    elif asked is Asked.ZONE:
        zones = {folded(zone): zone for zone in finding.zones()}
        found = [*zones.items(), (ELSEWHERE, speaker.speak(_("Somewhere else")))]
    elif asked is Asked.REGION:
        here = sorted(municipalities(clock.today()), key=lambda each: each.name)
        found = [(each.nis, each.name) for each in here]
    return [("", speaker.speak(_("No answer"))), *found] if found else []
