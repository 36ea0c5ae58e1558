"""Pure: everyday words for trades."""

from onderneem.addon.reference.everyday import FAMILIES
from onderneem.addon.reference.everyday import family
from onderneem.addon.reference.everyday import near
from onderneem.addon.reference.everyday import trade
from onderneem.addon.reference.everyday import TRADES
from onderneem.addon.reference.nace import activity
from onderneem.addon.reference.nace import folded
import pytest

pytestmark = pytest.mark.pure


def test_every_code_is_one_of_the_version_in_force():
    """A word that leads nowhere would be worse than none."""
    families = [code for codes in FAMILIES.values() for code in codes]
    named = [*TRADES, *families]
    assert [code for code in named if activity(code, "2025") is None] == []


@pytest.mark.parametrize("word", ["fietsen", "advies", "drank", "Kunst"])
def test_a_word_that_may_be_several_businesses_is_none(word):
    """It suggests them instead."""
    assert trade(word) is None
    assert len(family(word)) > 1


def test_a_word_has_one_meaning():
    """And there are more than a few."""
    named = [(folded(word), code) for code, words in TRADES.items() for word in words.split(";")]
    meanings = {}
    for word, code in named:
        assert word
        meanings.setdefault(word, set()).add(code)
    assert {word: codes for word, codes in meanings.items() if len(codes) > 1} == {}
    assert len(meanings) > 200


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("frituur", "beperkte bediening"),
        ("SNACKBAR", "beperkte bediening"),
        ("slager", "vlees"),
        ("bloemist", "bloemen"),
        ("kledingwinkel", "kleding"),
        ("webshop", "etailhandel"),
        ("fietsenmaker", "fietsen"),
        ("schoonheidssalon", "choonheidsverzorging"),
        ("traiteur", "atering"),
        ("foodtruck", "mobiele eetgelegenheden"),
        ("garage", "motorvoertuigen"),
        ("advocaat", "advocaten"),
        ("kapsalon", "appers"),
        ("B & B", "astenkamers"),
        ("b&b", "astenkamers"),
        ("Bäckerei", "brood"),
        ("opticien", "brillen"),
        ("tandarts", "andarts"),
        ("horeca", "accommodatie"),
        ("kapster", "appers"),
        ("bouw", "ouw"),
        ("software", "computerprogramma"),
        ("kunstenaar", "kunst"),
    ],
)
def test_a_trade_is_known_by_its_everyday_name(word, name):
    """Without regard to capitals and accents; the code is that of what it does."""
    assert name in activity(trade(word), "2025").label("nl")


@pytest.mark.parametrize(
    ("typed", "code"),
    [("frituurr", "56112"), ("slagr", "4722"), ("bloemis", "47761"), ("kapsalonn", "96210")],
)
def test_a_slip_of_the_keyboard_is_near(typed, code):
    """The first suggestion is what was meant."""
    assert trade(typed) is None
    assert near(typed)[0] == code


@pytest.mark.parametrize("typed", ["", "b", "qqqxyz", "((", "a" * 3000])
def test_what_is_like_nothing_is_near_nothing(typed):
    """No guess is better than a wild one."""
    assert near(typed) == []
