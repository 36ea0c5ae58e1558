"""The question below a page: was this useful? A form without a session, a cookie or a script."""

from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import Link
from onderneem.addon.guard.forms import new_stamp
from onderneem.addon.topics.remark_words import LONGEST

THANKS = "thanks"


@dataclass(frozen=True)
class Choice:
    """A radio button."""

    token: str
    title: str
    checked: str | None


@dataclass(frozen=True)
class Asked:
    """The form as it is shown; ``thanks``: it was just sent, and isn't shown again."""

    action: str
    part: str
    stamp: str
    choices: tuple[Choice, ...]
    remark: str = ""
    error: str = ""
    remark_error: str = ""
    problem: str = ""
    thanks: bool = False
    longest: int = LONGEST

    @property
    def answer_css(self) -> str:
        """The classes of the group."""
        return "oo-useful-group oo-wrong" if self.error else "oo-useful-group"

    @property
    def answer_described_by(self) -> str | None:
        """The id of what is wrong with the answer."""
        return "oo-answer-error" if self.error else None

    @property
    def remark_invalid(self) -> str | None:
        """The value of ``aria-invalid``."""
        return "true" if self.remark_error else None

    @property
    def described_by(self) -> str:
        """The ids that explain the remark."""
        error = "oo-remark-error " if self.remark_error else ""
        return f"{error}oo-remark-hint"

    @property
    def summary(self) -> ErrorSummary | None:
        """All errors, each a link to its field."""
        links = []
        if self.problem:
            links.append(Link(self.problem, "#oo-useful"))
        if self.error:
            links.append(Link(self.error, "#oo-useful-yes"))
        if self.remark_error:
            links.append(Link(self.remark_error, "#oo-remark"))
        return ErrorSummary(tuple(links)) if links else None


def purpose_of(item) -> str:
    """Return what the stamp of this item's form is for."""
    return f"useful {item.UID()}"


def asked_of(item, request, part: str = "", answer="", remark="", **errors) -> Asked:
    """Return the question below the page of an item, or of its ``part``."""
    titles = (("yes", _("Yes")), ("no", _("No")))
    return Asked(
        action=f"{item.absolute_url()}/@@useful",
        part=part,
        stamp=new_stamp(purpose_of(item)),
        choices=tuple(
            Choice(token, title, "checked" if token == answer else None) for token, title in titles
        ),
        remark=remark,
        thanks=request.form.get(THANKS) == "1",
        **errors,
    )
