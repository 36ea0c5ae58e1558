"""The questions, their answers and the criteria in words."""

from collections.abc import Iterable
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from onderneem.addon import _
from onderneem.addon.components.days import day_words
from onderneem.addon.components.numbers import number_in
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
from onderneem.addon.reference.places import PLACES
from types import MappingProxyType
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
    Asked.EMPLOYEES: {
        ("least",): _("At least ${low} employees"),
        ("most",): _("At most ${high} employees"),
        ("least", "most"): _("${low} to ${high} employees"),
    },
    Asked.FLOOR_AREA: {
        ("least",): _("At least ${low} m²"),
        ("most",): _("At most ${high} m²"),
        ("least", "most"): _("${low} to ${high} m²"),
        ("above",): _("More than ${low} m²"),
        ("below",): _("Less than ${high} m²"),
        ("above", "most"): _("More than ${low} and at most ${high} m²"),
        ("least", "below"): _("At least ${low} and less than ${high} m²"),
        ("above", "below"): _("More than ${low} and less than ${high} m²"),
    },
}
# What a sentence with two bounds would say oddly: nothing, one, and both the same.
ANY = {Asked.EMPLOYEES: _("Any number of employees"), Asked.FLOOR_AREA: _("Any floor area")}
EXACTLY = {
    Asked.EMPLOYEES: _("Exactly ${count} employees"),
    Asked.FLOOR_AREA: _("Exactly ${count} m²"),
}
FEW_EMPLOYEES = {
    (None, 0): _("No employees"),
    (1, None): _("At least one employee"),
    (None, 1): _("At most one employee"),
    (1, 1): _("Exactly one employee"),
}
HAPPENED = {
    Asked.OPENED: (
        _("Opened from ${low} on"),
        _("Opened until ${high}"),
        _("Opened between ${low} and ${high}"),
        _("Opened on ${low}"),
    ),
    Asked.INVESTED: (
        _("Investment from ${low} on"),
        _("Investment until ${high}"),
        _("Investment between ${low} and ${high}"),
        _("Investment on ${low}"),
    ),
}
STAFF = {0: _("no employees"), 1: _("one employee")}
STAFF_OF = _("${count} employees")
MOST_NAMED = 3


class Speaker:
    """Says criteria, and answers to questions, in a language.

    ``whole``: on its own page every activity is named; a card names the first. ``named``: places
    that are called otherwise here than in the list, by their code.
    """

    def __init__(
        self, speech: Speech, whole: bool = False, named: Mapping[str, str] = MappingProxyType({})
    ):
        self.speech, self.language = speech, speech.language[:2]
        self.named = named
        self._most = None if whole else MOST_NAMED
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

    def place(self, code: str) -> str:
        """Return the name of a place; of a code that is none of ours the code."""
        if code in self.named:
            return self.named[code]
        return PLACES[code].label(self.language) if code in PLACES else code

    def number(self, value: Decimal | int) -> str:
        """Return a number in words."""
        return number_in(Decimal(value), self.language)

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

    def sides(self, criteria: Iterable[Criterion]) -> tuple[list[str], list[str]]:
        """Return what can be compared and what only a person can judge, both in words."""
        compared, judged = [], []
        for each in criteria:
            (judged if isinstance(each, Words) else compared).append(self.criterion(each))
        return compared, judged

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
            return self.place(value)
        if asked is Asked.ZONE and value == "-":
            return self.speak(_("Somewhere else"))
        if asked is Asked.EMPLOYEES:
            return self._told(STAFF.get(value, STAFF_OF), count=self.number(value))
        return f"{self.number(value)} m²" if asked is Asked.FLOOR_AREA else str(value)

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
        least = None if criterion.least == 0 and not criterion.above else criterion.least
        most, asked = criterion.most, criterion.asked
        few = FEW_EMPLOYEES.get((least, most)) if asked is Asked.EMPLOYEES else None
        if few:
            return self.speak(few)
        if least is None and most is None:
            return self.speak(ANY[asked])
        if most == (least or 0) and not (criterion.above or criterion.below):
            return self._told(EXACTLY[asked], count=self.number(most))
        ends = (
            () if least is None else ("above" if criterion.above else "least",),
            () if most is None else ("below" if criterion.below else "most",),
        )
        low, high = (None if each is None else self.number(each) for each in (least, most))
        return self._told(BETWEEN[asked][ends[0] + ends[1]], low=low, high=high)

    def _happened(self, criterion: Happened) -> str:
        since, until, between, same = HAPPENED[criterion.asked]
        low, high = (self.day(day) if day else None for day in (criterion.first, criterion.last))
        if low and high:
            return self._told(same if low == high else between, low=low, high=high)
        return self._told(since, low=low) if low else self._told(until, high=high)

    def _sector(self, criterion: Sector) -> str:
        names = [self.activity(code, criterion.version) for code in criterion.codes[: self._most]]
        if len(criterion.codes) > len(names):
            names.append("…")
        message = _("Activity: ${values}") if criterion.inside else _("Not for: ${values}")
        return self._told(message, values="; ".join(names))

    def _place(self, criterion: Place) -> str:
        return self._told(_("In ${values}"), values=", ".join(map(self.place, criterion.codes)))

    def _recent(self, criterion: Recent) -> str:
        if criterion.months == 1:
            return self.speak(_("At most one month after opening"))
        return self._told(_("At most ${count} months after opening"), count=criterion.months)

    def _told(self, message, **mapping) -> str:
        return self.speak(_(message, mapping=mapping))
