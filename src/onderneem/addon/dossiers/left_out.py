"""What an address of the officers' list asks that isn't known is left out, and told."""

from collections.abc import Collection
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from onderneem.addon import _
from onderneem.addon.components.asked import LONGEST
from onderneem.addon.dossiers.asking import NAMES
from onderneem.addon.dossiers.asking import taken
from onderneem.addon.dossiers.asking import values_of
from onderneem.addon.finder.parts import shortened


@dataclass(frozen=True)
class Understood:
    """``asked``: what is left to ask; ``told``: a sentence for each value that was left out."""

    asked: dict[str, object]
    told: tuple[str, ...]


def understood(
    form: Mapping[str, object], known: Mapping[str, Collection[str]], today: date, user: str
) -> Understood:
    """Leave out what can't be asked, and choices that nobody here has: they would hide everything.

    ``known``: name -> the values that there are; what an address doesn't name isn't asked.
    """
    given = {name: form[name] for name in NAMES if form.get(name) not in (None, "")}
    asked = {
        name: value
        for name, value in taken(given, today, user).items()
        if name not in known or _all_in(values_of(given, name), known[name])
    }
    return Understood(
        asked,
        tuple(
            _told(name, each)
            for name in given
            if name not in asked
            for each in given_as(form, name)
        ),
    )


def given_as(form: Mapping[str, object], name: str) -> list[str]:
    """Return the values of a name as texts, each once."""
    return list(dict.fromkeys(str(each) for each in values_of(form, name) if each != ""))


def _all_in(values: list[object], known: Collection[str]) -> bool:
    return all(each in known for each in values if each != "")


def _told(name: str, value: str) -> str:
    if name == "text":
        return _("Search with at most ${most} characters.", mapping={"most": LONGEST})
    words = _("There is no choice “${value}” here; we left it out.")
    return _(words, mapping={"value": shortened(value)})
