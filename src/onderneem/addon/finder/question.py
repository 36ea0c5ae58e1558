"""Pure: what is asked of a finder, read alike from a page's address and from REST.

What can't be understood is told (``problems``) and left out; the rest counts.
"""

from collections.abc import Collection
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from datetime import date
from enum import Enum
from onderneem.addon.components.batch import batch_asked
from onderneem.addon.components.batch import NoBatch
from onderneem.addon.components.batch import USUAL
from onderneem.addon.finder.profile import ANSWERED
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.profile import Profile
from onderneem.addon.finder.profile import profile_of
from onderneem.addon.reference.nace import VERSIONS
from urllib.parse import urlencode

# How the words are named, in an address and beside the names of the facets.
TEXT = "text"
LONGEST_TEXT = 200
MOST_VALUES = 50
# What the profile has besides its questions.
VERSION = "nace_version"
MORE_ANSWERS = (VERSION,)
ANSWERS = (*ANSWERED, *MORE_ANSWERS)


class Wrong(str, Enum):
    """What is wrong with a part of a question."""

    UNKNOWN = "unknown"
    TOO_MANY = "too-many"
    TOO_LONG = "too-long"
    NO_BATCH = "no-batch"
    ANSWER = "answer"
    SEVERAL = "several"
    NO_TEXT = "no-text"


@dataclass(frozen=True)
class Problem:
    """``value``: as it was typed, cut to what fits in a line; ``batch``: the bounds of a number."""

    field: str
    wrong: Wrong
    value: str = ""
    batch: NoBatch | None = None


@dataclass(frozen=True)
class Asking:
    """What a finder knows: the values of its facets, and its orders, the usual one first."""

    facets: Mapping[str, Collection[str]]
    sorts: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """What is asked; ``chosen``: the tokens of each facet, in the order of the finder."""

    text: str = ""
    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    sort: str = ""
    start: int = 0
    size: int = USUAL
    profile: Profile = field(default_factory=Profile)

    def of(self, facet: str) -> tuple[str, ...]:
        """Return the tokens that are chosen of a facet."""
        return dict(self.chosen).get(facet, ())

    def without(self, facet: str, token: str | None = None) -> "Question":
        """Return the question without a token of a facet, or without the facet."""
        kept = ((name, self._but(name, facet, token, values)) for name, values in self.chosen)
        return replace(self, chosen=tuple(each for each in kept if each[1]), start=0)

    def without_text(self) -> "Question":
        """Return the question without its words."""
        return replace(self, text="", start=0)

    @property
    def is_staged_by_choice(self) -> bool:
        """Whether the profile has its stage from the facet: nobody answered where one is."""
        answered = Asked.STAGE.answered_as in dict(self.answers)
        return Asked.STAGE in self.profile.answered and not answered

    def without_answer(self, name: str) -> "Question":
        """Return the question without an answer; the version goes with its code.

        Where the stage is a choice of the facet, that choice is the answer.
        """
        if name == Asked.STAGE.answered_as and self.is_staged_by_choice:
            return self.without(Asked.STAGE.value)
        gone = {name, *(MORE_ANSWERS if name == Asked.NACE.value else ())}
        kept = tuple(each for each in self.answers if each[0] not in gone)
        return replace(self, answers=kept, start=0)

    def with_answer(self, name: str, value: str) -> "Question":
        """Return the question with another answer."""
        kept = (each for each in self.without_answer(name).answers if each[1])
        return replace(self, answers=(*kept, (name, value)), start=0)

    def pairs(self, usual_sort: str = "") -> list[tuple[str, str]]:
        """Return the parts of the address, always in the same order, without where it begins."""
        found = [(TEXT, self.text)] if self.text else []
        found += [(name, token) for name, tokens in self.chosen for token in tokens]
        found += self.answers
        if self.sort and self.sort != usual_sort:
            found.append(("sort_on", self.sort))
        return found

    def query(self, usual_sort: str = "") -> str:
        """Return them as the query of an address."""
        return urlencode(self.pairs(usual_sort))

    @staticmethod
    def _but(name: str, facet: str, token: str | None, values: tuple[str, ...]) -> tuple[str, ...]:
        if name != facet:
            return values
        return tuple(each for each in values if token is not None and each != token)


def question_of(
    form: Mapping[str, object], asking: Asking, today: date
) -> tuple[Question, list[Problem]]:
    """Return what a form asks, and what can't be understood of it.

    A stage that is chosen of the facet narrows, and tells of the business where no answer does.
    """
    problems: list[Problem] = []
    text = _text(form, problems)
    chosen = [(name, _tokens(form, name, known, problems)) for name, known in asking.facets.items()]
    answers = {name: _answer(form, name) for name in ANSWERS}
    problems += [
        Problem(name, Wrong.SEVERAL, ", ".join(_several(form[name]))[:60])
        for name in ANSWERS
        if len(_several(form.get(name, ()))) > 1
    ]
    answers[VERSION] = _version(answers[VERSION], problems)
    given = {ANSWERED[name].value if name in ANSWERED else name: answers[name] for name in answers}
    profile, wrong = profile_of(given, today)
    if profile.stage is None:
        profile = _staged(profile, dict(chosen).get(Asked.STAGE.value, ()))
    for bad in wrong:
        name = bad.asked.answered_as
        problems.append(Problem(name, Wrong.ANSWER, answers[name][:60]))
        answers[name] = ""
    sort = _sort(form, asking.sorts, problems)
    start, size = _batch(form, problems)
    question = Question(
        text,
        tuple(each for each in chosen if each[1]),
        tuple((name, value) for name, value in answers.items() if value),
        sort,
        start,
        size,
        profile,
    )
    return question, problems


def _staged(profile: Profile, stages: tuple[str, ...]) -> Profile:
    """Return who is in these stages; several are one answer."""
    if len(stages) > 1:
        return replace(profile, stages=stages)
    return replace(profile, stage=stages[0]) if stages else profile


def _text(form: Mapping[str, object], problems: list[Problem]) -> str:
    given = form.get(TEXT, "")
    if not isinstance(given, str):
        problems.append(Problem(TEXT, Wrong.NO_TEXT))
        return ""
    given = " ".join(given.replace("\x00", " ").split())
    if len(given) > LONGEST_TEXT:
        problems.append(Problem(TEXT, Wrong.TOO_LONG))
    return given[:LONGEST_TEXT]


def _tokens(
    form: Mapping[str, object], name: str, known: Collection[str], problems: list[Problem]
) -> tuple[str, ...]:
    given = _several(form.get(name, ()))
    if len(given) > MOST_VALUES:
        problems.append(Problem(name, Wrong.TOO_MANY))
        return ()
    unknown = [each for each in given if each not in known]
    problems += [Problem(name, Wrong.UNKNOWN, each[:60]) for each in unknown[:1]]
    # In the finder's own order, so that one choice has one address.
    return tuple(each for each in known if each in given)


def _several(given: object) -> list[str]:
    """Return what was given, once each; what is no text is shown as that something was there."""
    values = given if isinstance(given, list | tuple) else [given]
    texts = (each if isinstance(each, str) else "…" for each in values)
    return list(dict.fromkeys(each for each in texts if each))


def _answer(form: Mapping[str, object], name: str) -> str:
    """Return an answer; of several none counts."""
    given = _several(form.get(name, ""))
    return given[0].strip() if len(given) == 1 else ""


def _version(given: str, problems: list[Problem]) -> str:
    """Of a version that there isn't the version is told, not the code that came with it."""
    if not given or given in VERSIONS:
        return given
    problems.append(Problem(VERSION, Wrong.UNKNOWN, given[:60]))
    return ""


def _sort(form: Mapping[str, object], sorts: tuple[str, ...], problems: list[Problem]) -> str:
    given = form.get("sort_on", "")
    if given in ("", *sorts):
        return str(given) or sorts[0]
    problems.append(Problem("sort_on", Wrong.UNKNOWN, ", ".join(_several(given))[:60]))
    return sorts[0]


def _batch(form: Mapping[str, object], problems: list[Problem]) -> tuple[int, int]:
    try:
        return batch_asked(form)
    except NoBatch as wrong:
        problems.append(Problem(wrong.field, Wrong.NO_BATCH, batch=wrong))
        return 0, USUAL
