"""Pure: what search engines are told of a guide beside that it is an article: HowTo or FAQPage.

Only what stands on the page: a guide whose titles are questions is a list of questions with their
answers; one with a checklist or several parts tells how to do something.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from onderneem.addon.guides.parts import is_question
from typing import Any

Data = dict[str, Any]
CONTEXT = "https://schema.org"
FEWEST_QUESTIONS = 2


@dataclass(frozen=True)
class Piece:
    """A part or a step: its words, and where it stands; ``html`` is cleaned."""

    title: str
    url: str
    html: str = ""


@dataclass(frozen=True)
class About:
    """The guide as a whole."""

    title: str
    description: str
    url: str
    language: str


def questions(parts: Sequence[Piece]) -> list[Piece]:
    """Return the parts that answer a question."""
    return [each for each in parts if is_question(each.title) and each.html]


def guide_as(about: About, parts: Sequence[Piece], steps: Sequence[Piece]) -> Data:
    """Return a FAQPage, a HowTo, or nothing for a guide that is just a text."""
    asked = questions(parts)
    if not steps and len(asked) >= FEWEST_QUESTIONS and len(asked) * 2 > len(parts):
        return {**_about(about, "FAQPage", "faq"), "mainEntity": [_question(e) for e in asked]}
    if steps or len(parts) > 1:
        pieces = steps or parts
        told = {"step": [_step(place, each) for place, each in enumerate(pieces, 1)]}
        return {**_about(about, "HowTo", "how"), **told}
    return {}


def _about(about: About, kind: str, piece: str) -> Data:
    told = {
        "@context": CONTEXT,
        "@type": kind,
        "@id": f"{about.url}#{piece}",
        "url": about.url,
        "name": about.title,
        "description": about.description,
        "inLanguage": about.language,
    }
    return {key: value for key, value in told.items() if value}


def _question(part: Piece) -> Data:
    answer = {"@type": "Answer", "text": part.html, "url": part.url}
    return {"@type": "Question", "name": part.title, "acceptedAnswer": answer}


def _step(place: int, step: Piece) -> Data:
    return {"@type": "HowToStep", "position": place, "name": step.title, "url": step.url}
