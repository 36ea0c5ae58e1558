"""The words of who decides."""

from onderneem.addon.reference.code_lists import COMPETENT_LEVEL
from onderneem.addon.topics.levels import LEVELS


def test_each_level_of_the_region_has_words():
    """Its list has them in Dutch and English alone."""
    assert set(LEVELS) == set(COMPETENT_LEVEL)
