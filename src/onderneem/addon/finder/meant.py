"""What a word that is no known activity may have meant."""

from collections.abc import Callable
from onderneem.addon.components.parts import Link
from onderneem.addon.finder.activity import suggested
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.profile import NOW
from onderneem.addon.finder.question import Problem
from onderneem.addon.finder.question import Question
from onderneem.addon.finder.question import Wrong
from onderneem.addon.finder.words import Speaker
from onderneem.addon.reference.nace import sections


def meant_by(
    problem: Problem, question: Question, speaker: Speaker, leads_to: Callable[[Question], str]
) -> tuple[Link, ...]:
    """Return the activities that a word may mean; like nothing known, all sectors to pick."""
    if problem.field != Asked.NACE.value or problem.wrong is not Wrong.ANSWER:
        return ()
    codes = suggested(problem.value, speaker.labels)
    return tuple(
        Link(speaker.activity(code, NOW), leads_to(_doing(question, code)))
        for code in codes or (each.code for each in sections())
    )


def _doing(question: Question, code: str) -> Question:
    return question.with_answer("nace", code).with_answer("nace_version", NOW)
