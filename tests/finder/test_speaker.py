"""Pure: every criterion and every answer has words, in every language of the lists."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.components.speech import Speech
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.words import Speaker
from tests.finder.answers import criteria
from tests.finder.answers import profiles
from tests.finder.answers import unhurried
import pytest
import re

pytestmark = pytest.mark.pure


def interpolated(message) -> str:
    """Return a message with its values, untranslated."""
    mapping = getattr(message, "mapping", None) or {}
    text = getattr(message, "default", None) or str(message)
    return re.sub(r"\$\{(\w+)\}", lambda found: str(mapping[found[1]]), text)


@unhurried
@given(criteria(), st.sampled_from(("nl", "nl-be", "fr", "de", "en")))
def test_a_criterion_is_a_sentence(criterion, language):
    """No placeholder stays open, and no None is shown."""
    told = Speaker(Speech(language, interpolated)).criterion(criterion)
    assert "${" not in told
    assert "None" not in told


@unhurried
@given(profiles(), st.sampled_from(("nl", "de")))
def test_an_answer_can_be_said_back(profile, language):
    """As the chip that takes it back."""
    speaker = Speaker(Speech(language, interpolated))
    for asked in Asked:
        if asked in profile.answered:
            assert speaker.answer(asked, profile)
