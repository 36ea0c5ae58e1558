"""Pure: what somebody answered about the own business; every answer may be missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property
from onderneem.addon.reference.likely_days import is_likely
from onderneem.addon.reference.nace import normalised
from onderneem.addon.reference.nace import VERSIONS
from onderneem.addon.reference.nace import versions_of
from onderneem.addon.reference.number import InvalidNumber
from onderneem.addon.reference.number import parse_number
from onderneem.addon.reference.places import place_meant

MOST = 10_000_000
# The version in force.
NOW = VERSIONS[-1]
LONGEST = 100


class Asked(str, Enum):
    """The questions; the value is the name of the criterion too."""

    STAGE = "stage"
    NACE = "nace"
    LEGAL_FORM = "legal_form"
    EMPLOYEES = "employees"
    FLOOR_AREA = "floor_area"
    REGION = "region"
    ZONE = "zone"
    TENURE = "tenure"
    OPENED = "opened"
    INVESTED = "invested"

    @property
    def answered_as(self) -> str:
        """The name of its answer in an address: there ``stage`` is the facet, which narrows."""
        return "for_stage" if self is Asked.STAGE else self.value


# The questions by the names of their answers.
ANSWERED = {each.answered_as: each for each in Asked}
STAGES = ("idea", "start", "run", "grow", "hand-over", "stop")
LEGAL_FORMS = (
    "sole-trader",
    "bv",
    "nv",
    "cv",
    "partnership",
    "association",
    "foundation",
    "public",
    "other",
)
# What a number may be followed by; it may have decimals then.
UNITS = {Asked.FLOOR_AREA: "m²"}
TENURES = ("owner", "tenant")
# Whoever is in none of the zones that are named.
ELSEWHERE = "-"


class BadAnswer(ValueError):
    """The answer to ``asked`` can't be understood."""

    def __init__(self, asked: Asked):
        super().__init__(asked.value)
        self.asked = asked


@dataclass(frozen=True)
class Profile:
    """``nace_version``: of which version the code is; ``today``: the day of asking.

    ``stages``: when somebody is in several at once.
    """

    stage: str | None = None
    nace: str | None = None
    legal_form: str | None = None
    employees: int | None = None
    floor_area: Decimal | int | None = None
    region: str | None = None
    zone: str | None = None
    tenure: str | None = None
    opened: date | None = None
    invested: date | None = None
    nace_version: str = NOW
    today: date = date.min
    stages: tuple[str, ...] = ()

    def answer(self, asked: Asked) -> object:
        """Return the answer to a question, or None; several stages are one answer."""
        if asked is Asked.STAGE:
            return self.stage or self.stages or None
        return getattr(self, asked.value)

    @cached_property
    def answered(self) -> frozenset[Asked]:
        """The questions that have an answer."""
        return frozenset(each for each in Asked if self.answer(each) is not None)

    def __bool__(self) -> bool:
        return bool(self.answered)


def profile_of(answers: Mapping[str, str], today: date) -> tuple[Profile, list[BadAnswer]]:
    """Return the profile of what stands in an address, and what couldn't be understood in it.

    An activity without a version is of the one in force, which every enterprise has in the register
    since 2025, unless only the older one knows it.

    >>> profile_of({"employees": "12", "nace": "56.101"}, date(2026, 1, 1))[0].nace_version
    '2008'
    """
    found: dict[str, object] = {}
    problems = []
    for asked in Asked:
        text = answers.get(asked.value, "").strip()
        if not text:
            continue
        try:
            found[asked.value] = _read(asked, text)
        except BadAnswer as problem:
            problems.append(problem)
    version = NOW
    if Asked.NACE.value in found:
        known = versions_of(str(found[Asked.NACE.value]))
        version = answers.get("nace_version", "").strip() or known[-1]
        if version not in known:
            del found[Asked.NACE.value]
            problems.append(BadAnswer(Asked.NACE))
    return Profile(**found, nace_version=version, today=today), problems  # type: ignore[arg-type]


def _read(asked: Asked, text: str) -> object:
    if len(text) > LONGEST:
        raise BadAnswer(asked)
    if asked in (Asked.EMPLOYEES, Asked.FLOOR_AREA):
        return _number(asked, text, UNITS.get(asked, ""))
    if asked in (Asked.OPENED, Asked.INVESTED):
        return _day(asked, text)
    if asked is Asked.ZONE:
        return folded(text)
    if asked is Asked.NACE:
        code = normalised(text)
        return _known(asked, code, code is not None and bool(versions_of(code)))
    if asked is Asked.REGION:
        code = place_meant(text)
        return _known(asked, code, code is not None)
    choices = {Asked.STAGE: STAGES, Asked.LEGAL_FORM: LEGAL_FORMS, Asked.TENURE: TENURES}
    return _known(asked, text, text in choices[asked])


def _known(asked: Asked, value: str | None, known: bool) -> str:
    if value is None or not known:
        raise BadAnswer(asked)
    return value


def _number(asked: Asked, text: str, unit: str) -> Decimal | int:
    """Premises may be 400,50 m²; an employee counts whole."""
    bare = text.lower().removesuffix(unit).removesuffix(unit.replace("²", "2"))
    try:
        value = parse_number(bare)
    except InvalidNumber:
        raise BadAnswer(asked) from None
    whole = value == value.to_integral_value()
    if not 0 <= value <= MOST or not (whole or unit):
        raise BadAnswer(asked)
    return int(value) if whole else value


def _day(asked: Asked, text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise BadAnswer(asked) from None
    if not is_likely(day):
        raise BadAnswer(asked)
    return day


def folded(text: str) -> str:
    """Return a zone or street as it is compared: without capitals and needless spaces."""
    return " ".join(text.casefold().split())
