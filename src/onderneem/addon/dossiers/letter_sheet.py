"""A letter as a page of HTML that needs nothing beside it: its own style, no script, no picture.

Its template is read by Chameleon itself: a letter is the same whoever asks for it, and by no
request at all.
"""

from chameleon import PageTemplateFile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
TEMPLATE = PageTemplateFile(str(HERE / "letter_sheet.pt"))
STYLE = (HERE / "letter_sheet.css").read_text("utf-8")


@dataclass(frozen=True)
class Mark:
    """What a letter is known by."""

    label: str
    value: str


@dataclass(frozen=True)
class Sheet:
    """``html``: the text, safe; ``replaces``: what it says of the letter before it, or nothing."""

    language: str
    title: str
    sender: str
    sender_lines: list[str]
    receiver_lines: list[str]
    marks: list[Mark]
    replaces: str
    html: str


def written(sheet: Sheet) -> str:
    """Return the page."""
    return TEMPLATE(sheet=sheet, style=STYLE)
