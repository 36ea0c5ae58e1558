"""The questions, their answers and the criteria in words."""

from datetime import date
from onderneem.addon import _
from onderneem.addon.components.days import day_words
from onderneem.addon.components.speech import Speech
from onderneem.addon.finder.criteria import Between
from onderneem.addon.finder.criteria import Criterion
from onderneem.addon.finder.criteria import Happened
from onderneem.addon.finder.criteria import OneOf
from onderneem.addon.finder.criteria import Place
from onderneem.addon.finder.criteria import Recent
from onderneem.addon.finder.criteria import Sector
from onderneem.addon.finder.criteria import Verdict
from onderneem.addon.finder.criteria import Words
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.profile import Profile
from onderneem.addon.reference import nace
from onderneem.addon.reference.municipalities import municipality
from zope.i18nmessageid import Message

STAGE_TITLES = {
    "idea": _("I have an idea"),
    "start": _("I am starting"),
    "run": _("I run a business"),
    "grow": _("I want to grow"),
    "hand-over": _("I hand over or take over"),
    "stop": _("I stop"),
}
LEGAL_FORM_TITLES = {
    "sole-trader": _("Sole trader"),
    "bv": _("Private limited company (BV)"),
    "nv": _("Public limited company (NV)"),
    "cv": _("Cooperative (CV)"),
    "partnership": _("Partnership (VOF, CommV, maatschap)"),
    "association": _("Non-profit association (vzw)"),
    "foundation": _("Foundation"),
    "public": _("Public body"),
    "other": _("Another form"),
}
TENURE_TITLES = {"owner": _("Owner of the premises"), "tenant": _("Tenant of the premises")}
QUESTIONS = {
    Asked.STAGE: _("Where are you now?"),
    Asked.NACE: _("What does your business do?"),
    Asked.LEGAL_FORM: _("What legal form does it have?"),
    Asked.EMPLOYEES: _("How many employees?"),
    Asked.FLOOR_AREA: _("How large are the premises, in square metres?"),
    Asked.REGION: _("In which municipality?"),
    Asked.ZONE: _("In which zone or street?"),
    Asked.TENURE: _("Do you own the premises or rent them?"),
    Asked.OPENED: _("When did you open, or when will you?"),
    Asked.INVESTED: _("When do you invest?"),
}
VERDICTS = {
    Verdict.YES: _("Probably yes"),
    Verdict.UNKNOWN: _("It depends"),
    Verdict.NO: _("Probably not"),
}
UNSAID = _("For everybody who does this: read the conditions")
CHOICES = {
    Asked.STAGE: STAGE_TITLES,
    Asked.LEGAL_FORM: LEGAL_FORM_TITLES,
    Asked.TENURE: TENURE_TITLES,
}
ONE_OF = {
    Asked.STAGE: _("Stage: ${values}"),
    Asked.LEGAL_FORM: _("Legal form: ${values}"),
    Asked.ZONE: _("Place: ${values}"),
    Asked.TENURE: _("For: ${values}"),
}
BETWEEN = {
    Asked.EMPLOYEES: (
        _("At least ${low} employees"),
        _("At most ${high} employees"),
        _("${low} to ${high} employees"),
    ),
    Asked.FLOOR_AREA: (
        _("At least ${low} m²"),
        _("At most ${high} m²"),
        _("${low} to ${high} m²"),
    ),
}
HAPPENED = {
    Asked.OPENED: (
        _("Opened from ${low} on"),
        _("Opened until ${high}"),
        _("Opened between ${low} and ${high}"),
    ),
    Asked.INVESTED: (
        _("Investment from ${low} on"),
        _("Investment until ${high}"),
        _("Investment between ${low} and ${high}"),
    ),
}
MOST_NAMED = 3


class Speaker:
    """Says criteria, and answers to questions, in a language."""

    def __init__(self, speech: Speech):
        self.speech, self.language = speech, speech.language[:2]
        self._said: dict[str, str] = {}

    def speak(self, message) -> str:
        """Return a message in the language; what is no message stays as it is."""
        if not isinstance(message, Message):
            return message
        if message.mapping:
            return self.speech.say(message)
        if message not in self._said:
            self._said[message] = self.speech.say(message)
        return self._said[message]

    def day(self, day: date) -> str:
        """Return a day in words."""
        return day_words(day, self.speech)

    def criterion(self, criterion: Criterion) -> str:
        """Return what is asked."""
        ways = {
            OneOf: self._one_of,
            Between: self._between,
            Happened: self._happened,
            Sector: self._sector,
            Place: self._place,
            Recent: self._recent,
            Words: lambda each: each.text,
        }
        return ways[type(criterion)](criterion)

    def answer(self, asked: Asked, profile: Profile) -> str:
        """Return an answer of a profile as people say it."""
        value = profile.answer(asked)
        if asked in CHOICES:
            several = value if isinstance(value, tuple) else (value,)
            return ", ".join(self.speak(CHOICES[asked][each]) for each in several)
        if asked in (Asked.OPENED, Asked.INVESTED):
            return self.day(value)
        if asked is Asked.NACE:
            return self.activity(value, profile.nace_version)
        if asked is Asked.REGION:
            return _place_name(value)
        if asked is Asked.ZONE and value == "-":
            return self.speak(_("Somewhere else"))
        if asked is Asked.EMPLOYEES:
            return self.speak(_("${count} employees", mapping={"count": value}))
        return f"{value} m²" if asked is Asked.FLOOR_AREA else str(value)

    def activity(self, code: str, version: str) -> str:
        """Return the name of an activity with its code."""
        found = nace.activity(code, version)
        return f"{found.label(self.labels)} ({nace.shown(code)})" if found else nace.shown(code)

    @property
    def labels(self) -> str:
        """German has no labels of its own in the list."""
        return self.language if self.language in nace.LANGUAGES else "en"

    def _one_of(self, criterion: OneOf) -> str:
        titles = CHOICES.get(criterion.asked, {})
        values = [self.speak(titles.get(each, each)) for each in criterion.values]
        return self._told(ONE_OF[criterion.asked], values=", ".join(values))

    def _between(self, criterion: Between) -> str:
        return self._range(BETWEEN[criterion.asked], criterion.least, criterion.most)

    def _happened(self, criterion: Happened) -> str:
        ends = (self.day(day) if day else None for day in (criterion.first, criterion.last))
        return self._range(HAPPENED[criterion.asked], *ends)

    def _sector(self, criterion: Sector) -> str:
        names = [self.activity(code, criterion.version) for code in criterion.codes[:MOST_NAMED]]
        if len(criterion.codes) > MOST_NAMED:
            names.append("…")
        message = _("Activity: ${values}") if criterion.inside else _("Not for: ${values}")
        return self._told(message, values="; ".join(names))

    def _place(self, criterion: Place) -> str:
        return self._told(
            _("In ${values}"), values=", ".join(_place_name(code) for code in criterion.codes)
        )

    def _recent(self, criterion: Recent) -> str:
        return self._told(_("At most ${count} months after opening"), count=criterion.months)

    def _range(self, messages, low, high) -> str:
        least, most, both = messages
        if low is not None and high is not None:
            return self._told(both, low=low, high=high)
        return self._told(least, low=low) if high is None else self._told(most, high=high)

    def _told(self, message, **mapping) -> str:
        return self.speak(_(message, mapping=mapping))


def _place_name(nis: str) -> str:
    found = municipality(nis)
    return found.name if found else nis
