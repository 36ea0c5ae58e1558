"""Pure: one dataclass per component; a page gives plain data, the macro of the same name shows it.

The macros stand in ``macros.pt`` (``context/@@onderneem-components/macros/card`` with a variable
``card``). Callers never compose ids.
"""

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from onderneem.addon.components.languages import name_of


@dataclass(frozen=True)
class Badge:
    """A word or two on the state of something; ``kind``: info, good, soon, over or plain."""

    text: str
    kind: str = "plain"

    @property
    def css(self) -> str:
        """The classes that colour it; the words say the same, colour is never alone."""
        return f"oo-badge oo-badge-{self.kind}"


@dataclass(frozen=True)
class Link:
    """A link with its text; ``note`` is a short remark behind it.

    ``lang``: the language of what it leads to, where it isn't that of the page.
    """

    title: str
    url: str
    note: str = ""
    lang: str | None = None


@dataclass(frozen=True)
class Card:
    """A thing to go to: a title that is the link, one line, perhaps an icon and a badge.

    ``icon``: trusted SVG from ``icons.icon``, or an empty string. ``lang``: the language of its
    words, where it isn't that of the page. ``lines``: what else is told of it, below.
    """

    title: str
    url: str
    description: str = ""
    icon: str = ""
    badge: Badge | None = None
    kind: str = ""
    lang: str | None = None
    lines: tuple[str, ...] = ()

    @property
    def language(self) -> str:
        """What that language calls itself."""
        return name_of(self.lang) if self.lang else ""


@dataclass(frozen=True)
class Fact:
    """A question in a fact list with its answer, as one or more lines.

    ``lang``: the language of the question, where the page speaks another one.
    """

    label: str
    lines: tuple[str, ...]
    lang: str | None = None


@dataclass(frozen=True)
class Pages:
    """Previous and next of a long list; None where there is none."""

    first: int
    last: int
    total: int
    previous: str | None = None
    next: str | None = None

    @property
    def needed(self) -> bool:
        """Whether there is more than one page."""
        return bool(self.previous or self.next)


@dataclass(frozen=True)
class Option:
    """A choice of a select; ``lang``: of its title, where the page speaks another one."""

    token: str
    title: str
    selected: bool = False
    lang: str | None = None


@dataclass(frozen=True)
class OptionGroup:
    """Choices of a select under one title."""

    title: str
    options: Sequence[Option]


@dataclass(frozen=True)
class FormField:
    """A field of a form of ours: label, hint, error and input belong together.

    ``type``: the ``type`` of the input, or "textarea" or "select", which has ``options``, and after
    these perhaps ``groups`` of them;
    ``autocomplete``: the HTML token for what a browser may fill in; ``optional``: said behind the
    label; ``accept`` and ``multiple``: of an input for files.
    """

    name: str
    label: str
    value: str = ""
    hint: str = ""
    error: str = ""
    type: str = "text"
    autocomplete: str | None = None
    inputmode: str | None = None
    options: Sequence[Option] = field(default=())
    groups: Sequence[OptionGroup] = field(default=())
    optional: bool = False
    accept: str | None = None
    multiple: str | None = None

    @property
    def id(self) -> str:
        """The id of the input; those of hint and error follow from it."""
        return f"oo-{self.name.replace('.', '-')}"

    @property
    def described_by(self) -> str | None:
        """The ids of hint and error, for ``aria-describedby``; None where there are none."""
        ids = [f"{self.id}-{part}" for part in ("hint", "error") if getattr(self, part)]
        return " ".join(ids) or None

    @property
    def invalid(self) -> str | None:
        """The value of ``aria-invalid``."""
        return "true" if self.error else None

    @property
    def css(self) -> str:
        """The classes of the input."""
        base = "form-select" if self.type == "select" else "form-control"
        return f"{base} is-invalid" if self.error else base


@dataclass(frozen=True)
class ErrorSummary:
    """All errors of a form, first on the page, each a link to its field."""

    errors: tuple[Link, ...]
    css: str = "oo-error-summary"

    @classmethod
    def of(cls, fields: Iterable[FormField]) -> "ErrorSummary | None":
        """Return the summary of the fields with an error, or None when all is well."""
        links = tuple(Link(each.error, f"#{each.id}") for each in fields if each.error)
        return cls(links) if links else None


def pages(start: int, size: int, total: int, url: str) -> Pages:
    """Return where a batch stands in its list.

    ``url`` is the address of the list with its other parameters, ending in ``?`` or ``&``.

    >>> pages(25, 25, 60, "list?").next
    'list?b_start=50'
    """
    end = min(start + size, total)
    return Pages(
        first=start + 1 if total else 0,
        last=end,
        total=total,
        previous=f"{url}b_start={max(start - size, 0)}" if start > 0 else None,
        next=f"{url}b_start={end}" if end < total else None,
    )
