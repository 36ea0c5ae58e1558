"""What is counted of two processes under fire (``under_fire``)."""

from collections import Counter
from collections import defaultdict
from dataclasses import dataclass
from dataclasses import field

TAKEN = (200, 201)


@dataclass(frozen=True)
class Numbers:
    """How much is sent; ``away``: seconds without mail server, ``patience``: for the letters."""

    at_once: int
    killed: int
    without_mail: int
    storms: int
    in_a_storm: int
    files: int
    away: float
    patience: float


@dataclass
class Count:
    """What came of one part, by number: how often sent, and what was acknowledged."""

    name: str
    sent: Counter = field(default_factory=Counter)
    acknowledged: dict = field(default_factory=lambda: defaultdict(list))
    answers: Counter = field(default_factory=Counter)
    stored: int = 0
    lost: int = 0

    @property
    def doubled(self) -> int:
        """How many are stored more often than they were sent, receipt or not."""
        return max(self.stored - len(self.sent), 0)

    @property
    def errors(self) -> int:
        """How often the server said that something is wrong with itself, other than "later"."""
        return sum(
            times for status, times in self.answers.items() if status >= 500 and status != 503
        )

    @property
    def firsts(self) -> list:
        """The first receipt of each."""
        return [found[0] for found in self.acknowledged.values()]

    def note(self, number: int, status: int, receipt=None) -> int:
        """Count an answer; 0 for none."""
        self.answers[status] += 1
        if status in TAKEN:
            self.acknowledged[number].append(receipt)
        return status


@dataclass
class Letters:
    """Of those who got a receipt: how many have no letter, and how many have two.

    ``unexplained``: handed over twice before any process was killed. ``several_ids``: twice, and
    not known for the same.
    """

    expected: int = 0
    missing: int = 0
    twice: int = 0
    unexplained: int = 0
    several_ids: int = 0
    away: float = 0


@dataclass
class Found:
    """All that was counted."""

    counts: list[Count]
    files: list[Count]
    kills: int
    letters: Letters
    checked: int
    broken: int

    @property
    def all_well(self) -> bool:
        """Whether nothing is lost nor doubled, and every seal holds."""
        letters = self.letters
        return not (
            any(each.lost or each.doubled or each.errors for each in (*self.counts, *self.files))
            or letters.missing
            or letters.unexplained
            or letters.several_ids
            or letters.twice > self.kills
            or self.broken
        )
