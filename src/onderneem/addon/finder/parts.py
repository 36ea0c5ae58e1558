"""Pure: what the finder's page shows, as plain data for its macros."""

from dataclasses import dataclass
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import Link


@dataclass(frozen=True)
class Choice:
    """A value of a facet; ``count``: how many there would be; ``lang``: of its title, where the
    page speaks another one.
    """

    id: str
    name: str
    token: str
    title: str
    count: int
    selected: bool
    lang: str | None = None


@dataclass(frozen=True)
class Group:
    """A facet: its first values, and those behind "more"."""

    name: str
    title: str
    shown: tuple[Choice, ...]
    more: tuple[Choice, ...] = ()

    @property
    def open(self) -> str | None:
        """The ``open`` of what is behind "more": when something in it is chosen."""
        return "open" if any(each.selected for each in self.more) else None


@dataclass(frozen=True)
class Told:
    """A criterion in words, with what came of it; ``lang``: of ``text``, where it is another's."""

    text: str
    css: str
    mark: str
    said: str
    lang: str | None = None


@dataclass(frozen=True)
class Result:
    """Something found: with its state, what it gives, and whether it is for me.

    ``reasons``: what made the verdict; ``more``: all that it asks, when that is more;
    ``hidden``: that visitors don't see it; ``lang``: the language of title and description, where
    the page speaks another one.
    """

    title: str
    url: str
    description: str
    badge: Badge | None = None
    lines: tuple[str, ...] = ()
    verdict: Badge | None = None
    reasons: tuple[Told, ...] = ()
    more: tuple[Told, ...] = ()
    hidden: Badge | None = None
    lang: str | None = None


@dataclass(frozen=True)
class Notice:
    """Something in the question that isn't understood, with what may have been meant."""

    text: str
    links: tuple[Link, ...] = ()


MOST_SHOWN = 8
# What fits in a line of a narrow phone, and in a chip.
LONGEST_WORD = 24
LONGEST_TYPED = 60


def shortened(typed: str) -> str:
    """Return what somebody typed so that it never makes a page wider than its screen.

    >>> shortened("a" * 3000), shortened("een terras")
    ('aaaaaaaaaaaaaaaaaaaaaaa…', 'een terras')
    """
    words = " ".join(_cut(word, LONGEST_WORD) for word in typed.split())
    return _cut(words, LONGEST_TYPED)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def group(name: str, title: str, choices: list[Choice]) -> Group:
    """Return a facet; one value more than fits isn't worth a click."""
    cut = MOST_SHOWN if len(choices) > MOST_SHOWN + 1 else len(choices)
    return Group(name, title, tuple(choices[:cut]), tuple(choices[cut:]))
