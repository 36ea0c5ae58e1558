"""``@@letter-texts``: the standard letters, for who writes their own and starts from these."""

from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.dossiers.decision import OUTCOMES
from onderneem.addon.dossiers.letter_standards import STANDARDS
from onderneem.addon.dossiers.letter_text import FIELDS


@dataclass(frozen=True)
class Text:
    """A standard letter: ``outcome``: a message; ``html`` with its fields as they are."""

    outcome: str
    title: str
    html: str


class LetterTexts(SectionPage):
    """Each outcome's letter with its fields, to copy from."""

    private = True

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Standard letters")

    @property
    def texts(self) -> list[Text]:
        """In the order of the outcomes."""
        return [
            Text(outcome.title, STANDARDS[name].title, STANDARDS[name].text)
            for name, outcome in OUTCOMES.items()
        ]

    @property
    def fields(self) -> list[str]:
        """As they are typed."""
        return [f"[{name}]" for name in FIELDS]

    @property
    def edit_url(self) -> str:
        """Where one's own are written."""
        return f"{self.section.absolute_url()}/edit"
