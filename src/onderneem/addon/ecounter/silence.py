"""Pure: is it the servers that are silent, or is our own line cut?

When none of several servers gives any answer in a round, that is probably our own line, and no
reason to call every link of the municipality broken. Any answer shows that the line works: a 503
and a bad certificate came from somewhere; what we never asked did not. And a silence that lasts is
believed in the end, else a region that is out for weeks would never be called so.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from onderneem.addon.ecounter.health import Health
from onderneem.addon.ecounter.health import Rules
from onderneem.addon.ecounter.plan import server_of
from onderneem.addon.outbound.answers import Answer
from onderneem.addon.outbound.answers import UNASKED
from onderneem.addon.outbound.rounds import SILENT

# So many servers at once are hardly ever silent by themselves.
SEVERAL = 3
LEAST = timedelta(days=1)


@dataclass
class Line:
    """Our own line. ``since``: when the silence began, if there is one; ``silent``: name of a
    server -> its answer, of the servers that this round says nothing of."""

    since: datetime | None = None
    silent: dict[str, Answer] = field(default_factory=dict)

    def is_believed(self, now: datetime, rules: Rules) -> bool:
        """Whether the silence has lasted so long that it counts: a day, and the grace."""
        return self.since is not None and now - self.since >= max(LEAST, rules.grace)

    def dated(self, health: Health, answer: Answer) -> Health:
        """Return the health as failing since the silence began, where that is believed now."""
        if self.since is None or health.failing_since is not None or answer.outcome not in SILENT:
            return health
        return replace(health, failing_since=self.since)

    def verdicts(
        self, answers: Iterable[tuple[str, Answer | None]], now: datetime, rules: Rules
    ) -> Iterator[tuple[str, Answer | None]]:
        """Yield the answers of a round; None for each when we may be the ones who are out."""
        held: list[tuple[str, Answer | None]] = []
        silent: dict[str, Answer] = {}
        somebody = False
        for url, answer in answers:
            somebody = somebody or (answer is not None and _came_in(url, answer))
            if somebody:
                # The line works: who is silent now isn't since ours was.
                self.since = None
                yield from held
                held = []
                yield url, answer
                continue
            held.append((url, answer))
            if answer is not None and answer.outcome in SILENT:
                silent[server_of(url)] = answer
        if not somebody and silent and (self.since is not None or len(silent) >= SEVERAL):
            self.since = self.since or now
            if not self.is_believed(now, rules):
                self.silent = silent
                held = [(url, None) for url, _answer in held]
        yield from held


def _came_in(url: str, answer: Answer) -> bool:
    """Whether anybody sent it; who leads us to an address that we don't ask did."""
    if answer.outcome in UNASKED:
        return server_of(answer.url) != server_of(url)
    return answer.outcome not in SILENT
