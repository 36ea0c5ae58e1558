"""Pure: every criterion and every answer has words, in every language of the lists."""

from datetime import date
from decimal import Decimal
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.components.speech import Speech
from onderneem.addon.finder.criteria import Between
from onderneem.addon.finder.criteria import Happened
from onderneem.addon.finder.criteria import Recent
from onderneem.addon.finder.criteria import Sector
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.profile import Profile
from onderneem.addon.finder.words import Speaker
from tests.finder.answers import criteria
from tests.finder.answers import profiles
import pytest
import re

pytestmark = pytest.mark.pure

DAY = date(2026, 3, 1)


def interpolated(message) -> str:
    """Return a message with its values, untranslated."""
    mapping = getattr(message, "mapping", None) or {}
    text = getattr(message, "default", None) or str(message)
    return re.sub(r"\$\{(\w+)\}", lambda found: str(mapping[found[1]]), text)


@given(criteria(), st.sampled_from(("nl", "nl-be", "fr", "de", "en")))
def test_a_criterion_is_a_sentence(criterion, language):
    """No placeholder stays open, and no None is shown."""
    told = Speaker(Speech(language, interpolated)).criterion(criterion)
    assert "${" not in told
    assert "None" not in told


def test_a_card_names_the_first_activities_and_its_own_page_all():
    """Nobody reads for whom it is in a list that ends in three dots."""
    wanted = Sector("2025", ("10", "47", "561", "563"))
    speech = Speech("nl", interpolated)
    card, own = (Speaker(speech, whole).criterion(wanted) for whole in (False, True))
    assert ("…" in card, "drinkgelegenheden" in card) == (True, False)
    assert ("…" in own, "drinkgelegenheden" in own) == (False, True)


@pytest.mark.parametrize(
    ("criterion", "words"),
    [
        (Between(Asked.EMPLOYEES, None, 0), "No employees"),
        (Between(Asked.EMPLOYEES, 0, 0), "No employees"),
        (Between(Asked.EMPLOYEES, 0, None), "Any number of employees"),
        (Between(Asked.EMPLOYEES, 0, 9), "At most 9 employees"),
        (Between(Asked.EMPLOYEES, 1, None), "At least one employee"),
        (Between(Asked.EMPLOYEES, 0, 1), "At most one employee"),
        (Between(Asked.EMPLOYEES, 5, 5), "Exactly 5 employees"),
        (Between(Asked.EMPLOYEES, 1, 1500), "1 to 1,500 employees"),
        (Between(Asked.FLOOR_AREA, Decimal(400), None, above=True), "More than 400 m²"),
        (Between(Asked.FLOOR_AREA, None, Decimal("99.5"), below=True), "Less than 99.5 m²"),
        (Between(Asked.FLOOR_AREA, 0, None, above=True), "More than 0 m²"),
        (Between(Asked.FLOOR_AREA, 25, 400, above=True), "More than 25 and at most 400 m²"),
        (Between(Asked.FLOOR_AREA, 25, 400, below=True), "At least 25 and less than 400 m²"),
        (Between(Asked.FLOOR_AREA, 1000, 1000), "Exactly 1,000 m²"),
        (Happened(Asked.OPENED, DAY, DAY), "Opened on 1 month_mar 2026"),
        (Recent(1), "At most one month after opening"),
    ],
)
def test_an_odd_bound_is_said_as_people_say_it(criterion, words):
    """Not "at most 0 employees", nor "5 to 5"."""
    assert Speaker(Speech("en", interpolated)).criterion(criterion) == words


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"employees": 0}, "no employees"),
        ({"employees": 1}, "one employee"),
        ({"employees": 1500}, "1.500 employees"),
        ({"floor_area": Decimal("400.50")}, "400,5 m²"),
    ],
)
def test_a_number_is_said_back_as_people_say_it(answers, said):
    """As the chip says it."""
    (name,) = answers
    assert Speaker(Speech("nl", interpolated)).answer(Asked(name), Profile(**answers)) == said


@given(profiles(), st.sampled_from(("nl", "de")))
def test_an_answer_can_be_said_back(profile, language):
    """As the chip that takes it back."""
    speaker = Speaker(Speech(language, interpolated))
    for asked in Asked:
        if asked in profile.answered:
            assert speaker.answer(asked, profile)
