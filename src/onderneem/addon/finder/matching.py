"""Pure: whether something is for somebody, and which question would tell most.

"No" needs one criterion that isn't met; "yes" needs all that can be compared, and is shown as
"likely yes": what only a person can judge is told beside it and changes nothing. So an answer more
never turns "no" into "unknown", and who answered nothing is never told "no".

Of a permit (``bare`` is unknown) it is the other way round: what is in words ("only if you sell in
the street") says what somebody must want to do to need it, which no answer tells; so it depends.
"""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from onderneem.addon.finder.criteria import Criterion
from onderneem.addon.finder.criteria import criterion
from onderneem.addon.finder.criteria import Verdict
from onderneem.addon.finder.criteria import Words
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.profile import Profile
from onderneem.addon.finder.sets import DocSet


@dataclass(frozen=True)
class Reason:
    """A criterion and what came of it."""

    criterion: Criterion
    verdict: Verdict


@dataclass(frozen=True)
class Match:
    """The verdict over all criteria, with each of them; ``worded``: whether words decide too."""

    verdict: Verdict
    reasons: tuple[Reason, ...]
    worded: bool = False

    @property
    def decided(self) -> tuple[Reason, ...]:
        """Those that made the verdict, and what only a person judges: a "yes, if".

        For a yes that is all of them, and none of those that fit is named; a no stays one.
        """
        return tuple(each for each in self.reasons if self._tells(each))

    def _tells(self, reason: Reason) -> bool:
        if isinstance(reason.criterion, Words) and not self.worded:
            return self.verdict is not Verdict.NO
        return reason.verdict is self.verdict and self.verdict is not Verdict.YES

    @property
    def unsaid(self) -> bool:
        """Whether it depends on nothing that is written as a criterion: on its conditions."""
        return self.verdict is Verdict.UNKNOWN and not self.reasons


def match(criteria: Iterable[Criterion], profile: Profile, bare: Verdict = Verdict.YES) -> Match:
    """Ask each criterion; one "no" decides, then one "unknown".

    ``bare``: the verdict on what has no criterion to compare. A subsidy that asks nothing is for
    everybody; of a permit that doesn't say for whom one can't tell, nor of one with words.
    """
    worded = bare is Verdict.UNKNOWN
    reasons = tuple(Reason(each, each.ask(profile)) for each in criteria)
    told = {each.verdict for each in reasons if worded or not isinstance(each.criterion, Words)}
    worst = (each for each in (Verdict.NO, Verdict.UNKNOWN, Verdict.YES) if each in told)
    return Match(next(worst, bare), reasons, worded)


@dataclass(frozen=True)
class Sorted:
    """The results by verdict, and for each open question how many results it would help decide."""

    yes: DocSet
    unknown: DocSet
    no: DocSet
    open: Mapping[Asked, int]

    @property
    def ask_first(self) -> Asked | None:
        """The unanswered question that the most results wait for; the earlier one when equal."""
        best = max(self.open.values(), default=0)
        return next((each for each in Asked if best and self.open.get(each) == best), None)

    def of(self, verdict: Verdict) -> DocSet:
        """Return the results with that verdict."""
        return {Verdict.YES: self.yes, Verdict.UNKNOWN: self.unknown}.get(verdict, self.no)


def sort_out(
    results: DocSet,
    holders: Mapping[str, DocSet],
    profile: Profile,
    union: Callable[[list[DocSet]], DocSet],
    bare: Verdict = Verdict.YES,
    worth: DocSet | None = None,
) -> Sorted:
    """Divide ``results`` by verdict, by sets alone; each gets the one that ``match`` gives.

    ``holders``: from the token of each criterion to who has it; words may be left out where they
    decide nothing. ``worth``: the results for whose sake a question is asked; without, all.
    """
    refusing, waiting, worded = [], [], []
    for token, docs in holders.items():
        found = criterion(token)
        answer = found.ask(profile)
        if found.asked is None:
            worded.append(docs)
        elif answer is Verdict.NO:
            refusing.append(docs)
        elif answer is Verdict.UNKNOWN:
            waiting.append((found.asked, docs))
    no = results & union(refusing)
    rest = results - no
    open_to_answers = rest & union([docs for _asked, docs in waiting])
    unknown = open_to_answers
    if bare is Verdict.UNKNOWN:
        bare_ones = rest - union(list(holders.values()))
        unknown = rest & union([open_to_answers, *worded, bare_ones])
    waited_for = open_to_answers if worth is None else open_to_answers & worth
    unanswered = {asked for asked, _docs in waiting} - profile.answered
    counts = {
        asked: len(waited_for & union([docs for each, docs in waiting if each is asked]))
        for asked in unanswered
    }
    return Sorted(rest - unknown, unknown, no, {name: n for name, n in counts.items() if n})
