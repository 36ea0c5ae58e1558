"""The questions of a profile as fields of a form."""

from onderneem.addon import _
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Option
from onderneem.addon.components.parts import OptionGroup
from onderneem.addon.finder.finding import Finding
from onderneem.addon.finder.problem_words import refused
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.profile import ELSEWHERE
from onderneem.addon.finder.profile import folded
from onderneem.addon.finder.words import CHOICES
from onderneem.addon.finder.words import QUESTIONS
from onderneem.addon.finder.words import Speaker
from onderneem.addon.place.own_town import own_code
from onderneem.addon.reference.places import FLANDERS
from onderneem.addon.reference.places import Place
from onderneem.addon.reference.places import PLACES
from onderneem.addon.reference.places import within

HINTS = {
    Asked.NACE: _("A word or a NACE-BEL code, for example: hairdresser or 56.111."),
    Asked.EMPLOYEES: _("You yourself don't count."),
    Asked.FLOOR_AREA: _("For example: 80 or 120.5."),
}
TYPES = {Asked.OPENED: "date", Asked.INVESTED: "date"}
KEYBOARDS = {Asked.EMPLOYEES: "numeric", Asked.FLOOR_AREA: "decimal"}


def field_of(asked: Asked, finding: Finding, speaker: Speaker) -> FormField:
    """Return the field of a question, with the answer that was given, and what is wrong with it."""
    name = asked.answered_as
    wrong = finding.wrong_answers.get(name)
    typed = wrong.value if wrong else dict(finding.question.answers).get(name, "")
    options, answer = _options(asked, finding, speaker), finding.question.profile.answer(asked)
    return FormField(
        name,
        speaker.speak(QUESTIONS[asked]),
        value=typed,
        hint=speaker.speak(HINTS[asked]) if asked in HINTS else "",
        error=speaker.speak(refused(wrong, speaker)) if wrong else "",
        type="select" if options else TYPES.get(asked, "text"),
        inputmode=KEYBOARDS.get(asked),
        options=_chosen(options, answer),
        groups=[] if asked is not Asked.REGION else _groups(finding, speaker, answer),
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
        here = own_code(finding.context)
        found = [(here, speaker.place(here))] if here else []
        return [("", speaker.speak(_("No answer"))), *found]
    return [("", speaker.speak(_("No answer"))), *found] if found else []


def _groups(finding: Finding, speaker: Speaker, answer) -> list[OptionGroup]:
    """The municipalities of now by province, the own one first, and what is outside Flanders.

    A municipality that merged, or a province, is answered in an address only: then it is there too.
    """
    here = own_code(finding.context)
    places = [
        each
        for each in PLACES.values()
        if (each.successor is None or each.code == answer) and each.code != here
    ]
    own = PLACES[here].province if here else None
    provinces = sorted(
        {each.province for each in places if each.province},
        key=lambda code: (code != own, speaker.place(code)),
    )
    groups = [
        (speaker.place(code), [each for each in places if each.province == code])
        for code in provinces
    ]
    wide = [
        each
        for each in places
        if each.is_wide and (each.code == answer or within(FLANDERS, each.code) is False)
    ]
    return [
        OptionGroup(title, _chosen(_sorted(found, speaker), answer))
        for title, found in [*groups, (speaker.speak(_("Outside Flanders")), wide)]
    ]


def _sorted(places: list[Place], speaker: Speaker) -> list[tuple[str, str]]:
    named = [(each.code, speaker.place(each.code)) for each in places]
    return sorted(named, key=lambda each: folded(each[1]))
