"""What a row refers to in its own sheet must be written with it, or be there already."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from onderneem.addon import _
from onderneem.addon.exchange.deeds import Deed
from onderneem.addon.exchange.planned import Planned
from onderneem.addon.exchange.planned import Wrong
from onderneem.addon.exchange.to_come import awaited_in
from onderneem.addon.exchange.to_come import ToCome


def refuse_what_never_comes(rows: list[Planned]) -> None:
    """A row that refers to one with an error can't be written either, and so on."""
    waiting = defaultdict(list)
    for row in rows:
        for heading, each in _awaited(row):
            waiting[each.name].append((row, heading, each))
    new = {row.name for row in rows if row.deed is Deed.NEW}
    lost = [name for name in waiting if name not in new]
    while lost:
        for row, heading, each in waiting.get(lost.pop(), ()):
            if row.deed is Deed.WRONG:
                continue
            words = {"name": each.name, "row": each.row}
            reason = _("“${name}” isn't there yet, and its row ${row} has an error.", mapping=words)
            row.wrong.append(Wrong(heading, reason))
            if row.deed is Deed.NEW:
                lost.append(row.name)
            row.deed = Deed.WRONG


def without_theirs(chosen: list[Planned]) -> list[Planned]:
    """Return the rows that refer to one that isn't chosen, with the reason."""
    numbers, found = {row.number for row in chosen}, []
    for row in chosen:
        lost = [(name, each) for name, each in _awaited(row) if each.row not in numbers]
        if lost:
            wrong = [Wrong(name, _not_chosen(each)) for name, each in lost]
            found.append(replace(row, wrong=wrong))
    return found


def _awaited(row: Planned) -> Iterator[tuple[str, ToCome]]:
    """Yield heading and what is to come for all that a row refers to."""
    for column, value in row.values.items():
        for each in awaited_in(value):
            yield column.name, each


def _not_chosen(each: ToCome) -> str:
    words = {"name": each.name, "row": each.row}
    return _("“${name}” isn't there yet, and its row ${row} isn't chosen.", mapping=words)
