"""What is said of a question that isn't understood."""

from collections.abc import Sequence
from onderneem.addon import _
from onderneem.addon.components.batch_words import batch_problem
from onderneem.addon.finder.activity import suggested
from onderneem.addon.finder.parts import shortened
from onderneem.addon.finder.profile import ANSWERED
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.profile import NOW
from onderneem.addon.finder.question import LONGEST_TEXT
from onderneem.addon.finder.question import MOST_VALUES
from onderneem.addon.finder.question import Problem
from onderneem.addon.finder.question import Wrong
from onderneem.addon.finder.words import Speaker

ANSWERS = {
    Asked.NACE: _("We don't know the activity “${value}”. Give a NACE-BEL code or another word."),
    Asked.EMPLOYEES: _("“${value}” is no number of employees."),
    Asked.FLOOR_AREA: _("“${value}” is no number of square metres."),
    Asked.OPENED: _("“${value}” is no day from 1900 on. Write it as 2026-12-31."),
    Asked.INVESTED: _("“${value}” is no day from 1900 on. Write it as 2026-12-31."),
    Asked.REGION: _("We don't know the municipality “${value}”."),
}


def words_of(problem: Problem):
    """Return the message."""
    mapping = {"value": shortened(problem.value)}
    if problem.wrong is Wrong.NO_BATCH and problem.batch is not None:
        return batch_problem(problem.batch)
    if problem.wrong is Wrong.TOO_LONG:
        return _("Search with at most ${most} characters.", mapping={"most": LONGEST_TEXT})
    if problem.wrong is Wrong.TOO_MANY:
        return _("Choose at most ${most} values.", mapping={"most": MOST_VALUES})
    if problem.wrong is Wrong.NO_TEXT:
        return _("Search with one text.")
    if problem.wrong is Wrong.SEVERAL:
        return _("Give one answer, not several: “${value}”.", mapping=mapping)
    if problem.wrong is Wrong.ANSWER:
        message = ANSWERS.get(ANSWERED[problem.field], _("We don't know the answer “${value}”."))
        return _(message, mapping=mapping)
    return _("There is no choice “${value}” here; we left it out.", mapping=mapping)


def refused(problem: Problem, speaker: Speaker):
    """Return why an answer isn't taken; of an activity with what may be meant."""
    codes: list[str] = []
    if problem.field == Asked.NACE.value and problem.wrong is Wrong.ANSWER:
        codes = suggested(problem.value, speaker.labels)
    return refusal_of(problem, [speaker.activity(code, NOW) for code in codes])


def refusal_of(problem: Problem, activities: Sequence[str] = ()):
    """Return the message where nothing is left out: the whole question is refused."""
    mapping = {"value": problem.value, "field": problem.field}
    if problem.wrong is Wrong.UNKNOWN:
        return _("“${value}” is unknown as a value of ${field}.", mapping=mapping)
    if activities:
        mapping["activities"] = "; ".join(activities)
        return _(
            "We don't know the activity “${value}”. Perhaps you mean: ${activities}.",
            mapping=mapping,
        )
    return words_of(problem)
