"""Pure: the criteria of a subsidy or permit, each asked of a profile: yes, no or unknown.

A criterion is kept in the catalog as a token (a short JSON list), so that things with the same
criterion share it, and a profile is matched against thousands without waking one.
"""

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.profile import folded
from onderneem.addon.finder.profile import Profile
from onderneem.addon.reference import nace
from onderneem.addon.reference.months import add_months
from onderneem.addon.reference.places import within
import json


class Verdict(str, Enum):
    """Whether something is for somebody, as far as can be told."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def verdict(answer: bool | None) -> Verdict:
    """Return the verdict of a comparison; None: it can't be told."""
    return Verdict.UNKNOWN if answer is None else Verdict.YES if answer else Verdict.NO


@dataclass(frozen=True)
class OneOf:
    """The answer is one of ``values``: a stage, a legal form, owner or tenant, a zone."""

    asked: Asked
    values: tuple[str, ...]

    def ask(self, profile: Profile) -> Verdict:
        """Unknown while there is no answer, or when only some of several answers are among them."""
        given = profile.answer(self.asked)
        if given is None:
            return Verdict.UNKNOWN
        wanted = set(map(folded, self.values) if self.asked is Asked.ZONE else self.values)
        met = {each in wanted for each in (given if isinstance(given, tuple) else (given,))}
        return verdict(None if len(met) > 1 else True in met)

    @property
    def parts(self) -> list[object]:
        """What makes it this one."""
        return ["one", self.asked.value, list(self.values)]


@dataclass(frozen=True)
class Between:
    """A number of employees or square metres; None never limits.

    A bound counts itself, as "minstens" and "hoogstens" say, but not where it is ``above`` or
    ``below``: who has 400 m² hasn't "meer dan 400 m²", who has 400,50 m² has.
    """

    asked: Asked
    least: Decimal | int | None
    most: Decimal | int | None
    above: bool = False
    below: bool = False

    def ask(self, profile: Profile) -> Verdict:
        """Unknown while there is no number."""
        given = profile.answer(self.asked)
        if not isinstance(given, int | Decimal):
            return Verdict.UNKNOWN
        return verdict(self._is_enough(given) and self._is_no_more(given))

    def _is_enough(self, given: Decimal | int) -> bool:
        if self.least is None:
            return True
        return given > self.least if self.above else given >= self.least

    def _is_no_more(self, given: Decimal | int) -> bool:
        if self.most is None:
            return True
        return given < self.most if self.below else given <= self.most

    @property
    def parts(self) -> list[object]:
        """What makes it this one; 400 and 400.00 are one number."""
        open_ends = [self.above, self.below] if self.above or self.below else []
        return ["between", self.asked.value, *map(_figure, (self.least, self.most)), *open_ends]


@dataclass(frozen=True)
class Sector:
    """The activity is under one of ``codes`` (``inside``), or under none of them."""

    version: str
    codes: tuple[str, ...]
    inside: bool = True
    asked: Asked = Asked.NACE

    def ask(self, profile: Profile) -> Verdict:
        """Unknown also when a code of the other version can't be compared."""
        if profile.nace is None:
            return Verdict.UNKNOWN
        code, given = profile.nace, profile.nace_version
        answers = {nace.covers_across(each, self.version, code, given) for each in self.codes}
        under = True if True in answers else None if None in answers else False
        return verdict(under if under is None else under is self.inside)

    @property
    def parts(self) -> list[object]:
        """What makes it this one."""
        return ["nace", self.version, list(self.codes), self.inside]


@dataclass(frozen=True)
class Place:
    """The business is in one of these municipalities, provinces or regions, mergers known."""

    codes: tuple[str, ...]
    asked: Asked = Asked.REGION

    def ask(self, profile: Profile) -> Verdict:
        """What merged belongs to its successor; of the whole one can't tell which part it is."""
        here = profile.region
        if here is None:
            return Verdict.UNKNOWN
        answers = {within(each, here) for each in self.codes}
        return verdict(True if True in answers else None if None in answers else False)

    @property
    def parts(self) -> list[object]:
        """What makes it this one."""
        return ["place", list(self.codes)]


@dataclass(frozen=True)
class Happened:
    """It opened, or invested, between two days; both count, None never limits."""

    asked: Asked
    first: date | None
    last: date | None

    def ask(self, profile: Profile) -> Verdict:
        """Unknown while there is no day."""
        day = profile.answer(self.asked)
        if not isinstance(day, date):
            return Verdict.UNKNOWN
        began = self.first is None or self.first <= day
        return verdict(began and (self.last is None or day <= self.last))

    @property
    def parts(self) -> list[object]:
        """What makes it this one."""
        ends = [day.isoformat() if day else None for day in (self.first, self.last)]
        return ["happened", self.asked.value, *ends]


@dataclass(frozen=True)
class Recent:
    """It opened at most so many months ago; the same day of the last month still counts."""

    months: int
    asked: Asked = Asked.OPENED

    def ask(self, profile: Profile) -> Verdict:
        """Whoever opens later is in time."""
        if profile.opened is None:
            return Verdict.UNKNOWN
        return verdict(profile.today <= after(profile.opened, self.months))

    @property
    def parts(self) -> list[object]:
        """What makes it this one."""
        return ["recent", self.months]


@dataclass(frozen=True)
class Words:
    """What only a person can judge: it stays a question, and decides nothing by itself."""

    text: str
    asked: None = None

    def ask(self, profile: Profile) -> Verdict:
        """Nobody's answers tell."""
        return Verdict.UNKNOWN

    @property
    def parts(self) -> list[object]:
        """What makes it this one."""
        return ["words", self.text]


Criterion = OneOf | Between | Sector | Place | Happened | Recent | Words


def after(day: date, months: int) -> date:
    """Return the same day so many months later, or the last day of a shorter month.

    >>> after(date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    try:
        return add_months(day, months)
    except ValueError:
        return date.max


def token(criterion: Criterion) -> str:
    """Return the criterion as one word for the catalog.

    >>> token(Between(Asked.EMPLOYEES, None, 10))
    '["between","employees",null,10]'
    """
    return json.dumps(criterion.parts, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=20_000)
def criterion(token: str) -> Criterion:
    """Return the criterion that a token stands for."""
    kind, *parts = json.loads(token)
    return _MAKERS[kind](*parts)


def criteria(tokens: Iterable[str]) -> tuple[Criterion, ...]:
    """Return the criteria of several tokens, those that a person must judge last."""
    found = [criterion(each) for each in tokens]
    order = list(Asked)
    return tuple(
        sorted(
            found,
            key=lambda each: (
                len(order) if each.asked is None else order.index(each.asked),
                token(each),
            ),
        )
    )


def _figure(value: Decimal | int | None) -> int | str | None:
    """The number as JSON keeps it whole; the same of 400, 400.0 and 400.00."""
    if value is None or value == int(value):
        return value if value is None else int(value)
    return f"{Decimal(value).normalize():f}"


def _number(value: int | str | None) -> Decimal | int | None:
    return Decimal(value) if isinstance(value, str) else value


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


_MAKERS: dict[str, Callable[..., Criterion]] = {
    "one": lambda asked, values: OneOf(Asked(asked), tuple(values)),
    "between": lambda asked, least, most, *open_ends: Between(
        Asked(asked), _number(least), _number(most), *open_ends
    ),
    "nace": lambda version, codes, inside: Sector(version, tuple(codes), inside),
    "place": lambda codes: Place(tuple(codes)),
    "happened": lambda asked, first, last: Happened(Asked(asked), _day(first), _day(last)),
    "recent": lambda months: Recent(months),
    "words": lambda text: Words(text),
}
