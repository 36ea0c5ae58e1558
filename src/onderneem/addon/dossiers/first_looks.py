"""What officers look at first: the same few questions, each with how many dossiers answer it."""

from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.dossiers.asking import asked
from onderneem.addon.dossiers.asking import ME
from onderneem.addon.dossiers.asking import narrowing
from onderneem.addon.dossiers.asking import NOBODY
from onderneem.addon.dossiers.query import count_dossiers
from urllib.parse import urlencode

LOOKS = (
    (_("All that is to be done"), {}),
    (_("Mine"), {"assigned": ME}),
    (_("Nobody's yet"), {"assigned": NOBODY}),
    (_("Overdue"), {"due": "overdue"}),
    (_("Within a week"), {"due": "week"}),
)
# What doesn't change which dossiers there are.
ORDER = ("sort_on", "sort_order", "open")


@dataclass(frozen=True)
class Look:
    """``current``: the value of ``aria-current``, None for another than what is shown."""

    title: str
    url: str
    count: int
    current: str | None


def looks(url: str, visible, form, today, user: str) -> list[Look]:
    """Return them; ``url``: of the list, ``form``: what is asked of it now."""
    now = {(name, each) for name, each in narrowing(form) if name not in ORDER and each}
    found = []
    for title, wanted in LOOKS:
        question = asked({**wanted, "open": "1"}, today, user)
        count = count_dossiers(visible, question.filters, due=question.due)
        address = f"{url}?{urlencode(wanted)}" if wanted else url
        found.append(Look(title, address, count, "true" if now == set(wanted.items()) else None))
    return found
