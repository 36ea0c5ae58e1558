"""Pure: whether something is for somebody, and which question would tell most.

"No" needs one criterion that isn't met; "yes" needs all that can be compared, and is shown as
"likely yes": what only a person can judge is told beside it and changes nothing. So an answer more
never turns "no" into "unknown", and who answered nothing is never told "no".
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
    """The verdict over all criteria, with each of them."""

    verdict: Verdict
    reasons: tuple[Reason, ...]


def match(criteria: Iterable[Criterion], profile: Profile, bare: Verdict = Verdict.YES) -> Match:
    """Ask each criterion; one "no" decides, then one "unknown".

    ``bare``: the verdict on what has no criterion to compare. A subsidy that asks nothing is for
    everybody; of a permit that doesn't say for whom one can't tell.
    """
    reasons = tuple(Reason(each, each.ask(profile)) for each in criteria)
    told = {each.verdict for each in reasons if not isinstance(each.criterion, Words)}
    worst = (each for each in (Verdict.NO, Verdict.UNKNOWN, Verdict.YES) if each in told)
    return Match(next(worst, bare), reasons)


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
) -> Sorted:
    """Divide ``results`` by verdict, by sets alone; each gets the one that ``match`` gives.

    ``holders``: from the token of each criterion (words excepted) to who has it.
    """
    refusing, waiting = [], []
    for token, docs in holders.items():
        found = criterion(token)
        answer = found.ask(profile)
        if answer is Verdict.NO:
            refusing.append(docs)
        elif answer is Verdict.UNKNOWN and found.asked is not None:
            waiting.append((found.asked, docs))
    no = results & union(refusing)
    rest = results - no
    open_to_answers = rest & union([docs for _asked, docs in waiting])
    unknown = open_to_answers
    if bare is Verdict.UNKNOWN:
        unknown = rest & union([open_to_answers, rest - union(list(holders.values()))])
    unanswered = {asked for asked, _docs in waiting} - profile.answered
    counts = {
        asked: len(open_to_answers & union([docs for each, docs in waiting if each is asked]))
        for asked in unanswered
    }
    return Sorted(rest - unknown, unknown, no, {name: n for name, n in counts.items() if n})
