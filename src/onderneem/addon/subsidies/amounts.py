"""Pure: what a subsidy yields, as rows: in words for readers, as a number for sorting."""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from onderneem.addon import _
from onderneem.addon.components.numbers import euros
from onderneem.addon.components.numbers import percent
from onderneem.addon.components.speech import Speech
from typing import Any

COLUMNS = ("value", "percentage", "base", "cap", "per", "words")


@dataclass(frozen=True)
class Amount:
    """A row; ``per`` reads on after the amount, ``base`` says of what costs a percentage is."""

    kind: str
    value: Decimal | None = None
    percentage: Decimal | None = None
    base: str | None = None
    cap: Decimal | None = None
    per: str | None = None
    words: str | None = None

    @property
    def highest(self) -> Decimal | None:
        """The most that one can get by this row; None where no number says it."""
        # A number that its kind doesn't show, left from another kind, doesn't count.
        shown = {"other": (), "percentage": (self.cap,)}.get(self.kind, (self.value, self.cap))
        return max((each for each in shown if each is not None), default=None)


def amounts_of(rows: Iterable[Mapping[str, Any]]) -> tuple[Amount, ...]:
    """Return stored rows as amounts."""
    return tuple(
        Amount(row.get("kind") or "other", *(row.get(name) for name in COLUMNS)) for row in rows
    )


def highest_of(amounts: Iterable[Amount]) -> Decimal | None:
    """Return the most that one can get by one of the rows; None where no number says it."""
    return max((each.highest for each in amounts if each.highest is not None), default=None)


def line_of(amount: Amount, speech: Speech) -> str:
    """Return a row in words."""
    line = _numbers(amount, speech)
    if not line:
        return amount.words or ""
    if amount.per:
        line = f"{line} {amount.per}"
    if amount.cap is not None:
        mapping = {"amount": line, "cap": euros(amount.cap, speech)}
        line = speech.say(_("${amount}, at most ${cap}", mapping=mapping))
    return f"{line}; {amount.words}" if amount.words else line


def _numbers(amount: Amount, speech: Speech) -> str:
    if amount.kind == "percentage" and amount.percentage is not None:
        mapping = {
            "percentage": percent(amount.percentage, speech),
            "base": amount.base or speech.say(_("the costs")),
        }
        return speech.say(_("${percentage} of ${base}", mapping=mapping))
    if amount.kind == "yearly" and amount.value is not None:
        mapping = {"amount": euros(amount.value, speech)}
        return speech.say(_("${amount} a year", mapping=mapping))
    if amount.kind == "fixed" and amount.value is not None:
        return euros(amount.value, speech)
    return ""
