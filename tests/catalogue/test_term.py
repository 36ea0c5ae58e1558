"""Pure: a term as a number with a unit, and back from the words of before."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.catalogue.out import plain
from onderneem.addon.catalogue.term import Term
from onderneem.addon.catalogue.term import term_of
from onderneem.addon.catalogue.term import term_of_line
from onderneem.addon.catalogue.term import UNITS
import pytest

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("line", "term"),
    [
        ("30 kalenderdagen", Term(30, "calendar-days")),
        ("1 maand na de melding", Term(1, "months", "na de melding")),
        ("10 werkdagen", Term(10, "working-days")),
        ("6 weken", Term(6, "weeks")),
        ("60 of 105 kalenderdagen", Term(words="60 of 105 kalenderdagen")),
        ("30 dagen", Term(words="30 dagen")),
        ("0 weken", Term(words="0 weken")),
        ("99999 weken", Term(words="99999 weken")),
        ("Zo snel mogelijk", Term(words="Zo snel mogelijk")),
        ("", Term()),
    ],
)
def test_a_line_that_begins_with_a_number_and_a_unit_has_both(line, term):
    """What says more, or something else, stays words."""
    assert term_of_line(line) == term


@given(st.integers(1, 3650), st.sampled_from(sorted(UNITS["nl"])), st.text(max_size=30))
def test_a_term_comes_back_from_its_words(number, unit, words):
    """Law: what is said in Dutch is read as the same term."""
    term = Term(number, unit, plain.text(words))
    assert term_of_line(term.said("nl")) == term


@pytest.mark.parametrize(
    ("stored", "term"),
    [
        ((30, None, None), Term(30)),
        ((30, "eeuwen", "x"), Term(30, words="x")),
        ((True, "weeks", None), Term(unit="weeks")),
        (("30", "weeks", 7), Term(unit="weeks")),
        ((-1, "weeks", "x"), Term(unit="weeks", words="x")),
    ],
)
def test_what_an_import_left_behind_is_read_as_far_as_it_goes(stored, term):
    """A number that is none counts nothing; a page always shows."""
    assert term_of(*stored) == term


def test_every_language_names_every_unit():
    """And what the form offers is what is said."""
    from onderneem.addon.catalogue.service_choices import TERM_UNITS

    for units in UNITS.values():
        assert set(units) == set(TERM_UNITS.by_token)
