"""The life cycle of a dossier as a table for people, made from the tables of the code."""

from onderneem.addon.dossiers.deeds import DEEDS
from onderneem.addon.dossiers.letters import LETTERS
from onderneem.addon.dossiers.meaning import MEANING
from pathlib import Path
import re

DOC = Path(__file__).resolve().parents[2] / "docs" / "reference" / "dossiers.md"
BEGIN, END = "<!-- life cycle -->\n", "<!-- end of life cycle -->"


def table() -> str:
    """Return both tables in Markdown."""
    states = [
        "| state | title | the applicant reads | waits for | term | DOSIS |",
        "|---|---|---|---|---|---|",
    ]
    for name, step in MEANING.items():
        party = step.waits_for.value if step.waits_for else "nobody"
        runs = "runs" if step.term_runs else "stands still"
        code = f"{step.phase}, {step.code}" if step.code else step.phase
        states.append(f"| `{name}` | {step.title} | {step.told} | {party} | {runs} | {code} |")
    deeds = [
        "| step | button | from | to | who may | must be filled in | may be | letter |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, deed in DEEDS.items():
        letter = LETTERS[deed.letter][0].replace("${reference}", "…") if deed.letter else "none"
        cells = [
            f"`{name}`",
            deed.button,
            _names(deed.origins),
            f"`{deed.leads_to}`",
            deed.may.partition(": ")[2],
            _names(deed.needs),
            _names(deed.offers),
            letter,
        ]
        deeds.append(f"| {' | '.join(cells)} |")
    return "\n".join([*states, "", *deeds]) + "\n"


def _names(tokens) -> str:
    return ", ".join(f"`{token}`" for token in tokens) or "–"


if __name__ == "__main__":
    text = DOC.read_text("utf-8")
    parts = re.split(f"(?s){BEGIN}.*?{END}", text)
    DOC.write_text(f"{BEGIN}{table()}{END}".join(parts), "utf-8")
