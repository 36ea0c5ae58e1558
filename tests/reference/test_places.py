"""Where a business may be, by code and by name, and what is within what."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.reference.municipalities import every
from onderneem.addon.reference.places import place_meant
from onderneem.addon.reference.places import PLACES
from onderneem.addon.reference.places import town_of
from onderneem.addon.reference.places import wider
from onderneem.addon.reference.places import within
import pytest

pytestmark = pytest.mark.pure

codes = st.sampled_from(sorted(PLACES))


def test_flanders_has_285_municipalities():
    """As since the mergers of 2025; each in one of the five provinces, and all of ours there."""
    now = [each for each in PLACES.values() if each.province and not each.successor]
    assert len(now) == 285
    assert {each.province for each in now} == {"BE21", "BE22", "BE23", "BE24", "BE25"}
    assert {each.nis for each in every()} <= set(PLACES)


@pytest.mark.parametrize("code", sorted(code for code in PLACES if PLACES[code].successor))
def test_what_merged_is_where_its_successor_is(code):
    """One that exists now."""
    after = PLACES[PLACES[code].successor]
    assert after.successor is None
    assert wider(code) == (after.code, *wider(after.code))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Gent", "44021"),
        (" gent ", "44021"),
        ("Ghent", "44021"),
        ("44021", "44021"),
        ("sint niklaas", "46021"),
        ("Lochristi", "44087"),
        ("De Pinte", "44012"),
        ("Antwerpen", "11002"),
        ("Provincie Antwerpen", "BE21"),
        ("west-vlaanderen", "BE25"),
        ("Flandre orientale", None),
        ("be2", "BE2"),
        ("Bruxelles", "BE1"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_a_place_is_known_by_its_name(typed, code):
    """As people write it; a municipality counts above a province, one of now above an old one."""
    assert place_meant(typed) == code


@given(codes)
def test_every_place_has_a_name_that_is_read_back(code):
    """In every language; an old municipality may share its name with the one of now."""
    for language in ("nl-be", "en", "fr", "de", "it"):
        meant = place_meant(PLACES[code].label(language))
        assert meant in (code, PLACES[code].successor)


@given(codes, codes)
def test_one_place_is_in_another_or_the_other_way_or_neither(one, other):
    """It is in itself; what is larger may be in it, so one can't tell."""
    assert within(one, one) is True
    if one != other:
        assert (within(one, other), within(other, one)) in {
            (True, None),
            (None, True),
            (False, False),
        }


@given(codes, codes, codes)
def test_what_is_in_a_part_is_in_the_whole(outer, middle, inner):
    """A municipality of a province of Flanders is in Flanders."""
    if within(outer, middle) and within(middle, inner):
        assert within(outer, inner) is True


@pytest.mark.parametrize(
    ("authority", "town"),
    [
        ("Gemeente Voorbeeldegem", "Voorbeeldegem"),
        ("  Stadsbestuur  van Gent ", "Gent"),
        ("Stad Gent", "Gent"),
        ("Lokaal bestuur Deinze", "Deinze"),
        ("Town of Exampleton", "Exampleton"),
        ("Stadskanaal", "Stadskanaal"),
        ("Gemeentelijke", "Gemeentelijke"),
        ("Voorbeeldegem", "Voorbeeldegem"),
        ("", ""),
    ],
)
def test_an_authority_is_named_after_its_town(authority, town):
    """What is part of the town's own name stays."""
    assert town_of(authority) == town
