"""Pure: each chip leads to the same question without it, and every group to what there is."""

from onderneem.addon.finder.chips import Chips
from onderneem.addon.finder.facet import Facet
from onderneem.addon.finder.facet import Value
from onderneem.addon.finder.groups import groups
from onderneem.addon.finder.profile import profile_of
from onderneem.addon.finder.question import Question
from zope.i18n import interpolate
import datetime
import pytest

pytestmark = pytest.mark.pure

VALUES = {
    "status": [Value("open", "Open"), Value("closed", "Closed")],
    "stage": [Value("start", "Starting"), Value("grow", "Growing")],
}


def plain(message) -> str:
    """Say a message in English."""
    return interpolate(message, getattr(message, "mapping", None))


def links(found) -> list[tuple[str, str]]:
    """Return the links as (title, address)."""
    return [(each.title, each.url) for each in found]


def chips(**asked) -> Chips:
    """Return the chips of a question."""
    return Chips(Question(**asked), VALUES, plain, lambda question: question.query())


def test_words_and_choices_are_taken_away_one_by_one():
    """The words first, then each facet in the order of the page; the rest of the question stays."""
    found = chips(text="terras", chosen=(("status", ("open", "closed")),)).chosen()
    assert links(found) == [
        ("“terras”", "status=open&status=closed"),
        ("Open", "text=terras&status=closed"),
        ("Closed", "text=terras&status=open"),
    ]


def test_a_stage_that_is_chosen_is_told_once():
    """As an answer, with the others, where no answer was given; else as what narrows."""
    profile, _wrong = profile_of({"stage": "start"}, datetime.date(2026, 1, 1))
    asked = {"chosen": (("stage", ("grow",)),), "profile": profile}
    told = chips(**asked)
    assert told.chosen() == []
    assert links(told.answers(lambda each: each.value)) == [("stage", "")]
    both = chips(answers=(("for_stage", "start"),), **asked)
    assert links(both.chosen()) == [("Growing", "for_stage=start")]
    assert links(both.answers(lambda each: each.value)) == [("stage", "stage=grow")]


def test_what_may_be_left_out_is_left_out_together():
    """What a person reads names all that the link leaves out."""
    found = chips(text="terras", chosen=(("status", ("open",)), ("stage", ("grow",))))
    link = found.loosened(("status", "text"), 3)
    assert link.url == "stage=grow"
    assert link.title == "Without Open and “terras”: 3"
    assert found.loosened(("stage",), 1).title == "Without Growing: 1"


def test_a_group_shows_what_gives_something_or_is_chosen():
    """A chosen value stays, or nobody could take it away; a facet without values isn't there."""
    facets = [Facet(name, "", name.title(), lambda *_given: ()) for name in VALUES]
    counts = {"status": {"open": 2, "closed": 0}, "stage": {"start": 0, "grow": 0}}
    one = groups(facets, VALUES, counts, Question(), plain)
    assert [(each.title, [c.token for c in each.shown]) for each in one] == [("Status", ["open"])]
    chosen = Question(chosen=(("stage", ("grow",)),))
    both = groups(facets, VALUES, counts, chosen, plain)
    assert [(c.id, c.selected) for c in both[1].shown] == [("oo-stage-1", True)]
