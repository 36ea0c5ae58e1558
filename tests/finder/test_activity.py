"""Pure: a word that means one business is taken; one that may mean more is asked again."""

from onderneem.addon.finder.activity import meant
from onderneem.addon.finder.activity import suggested
from onderneem.addon.finder.activity import understood
from onderneem.addon.finder.problem_words import refusal_of
from onderneem.addon.finder.problem_words import words_of
from onderneem.addon.finder.question import Problem
from onderneem.addon.finder.question import Wrong
import pytest

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("word", "language", "code"),
    [
        ("kapper", "nl", "96210"),
        ("hairdresser", "en", "96210"),
        ("frituur", "nl", "56112"),
        ("B&B", "fr", "55204"),
        ("frituurr", "nl", None),
        ("cafe", "nl", "56301"),
        ("restaurant", "nl", "561"),
        ("haar", "nl", "962"),
        ("tandarts", "nl", "86230"),
        ("bouw", "nl", "F"),
        ("kapster", "nl", "96210"),
        ("horeca", "nl", "I"),
        ("drank", "nl", None),
        ("qqqxyz", "nl", None),
        ("", "nl", None),
    ],
)
def test_a_word_is_taken_where_all_that_it_means_is_under_one_code(word, language, code):
    """What is left in doubt is suggested, if there is anything."""
    assert meant(word, language) == code


@pytest.mark.parametrize(
    "given", ["56.101", "I", "56111", ["kapper"], "x" * 200, "qqq", "fietsen", 3]
)
def test_what_is_a_code_or_in_doubt_stays(given):
    """Also the version that was given with it."""
    form = {"nace": given, "nace_version": "2008", "stage": "run"}
    assert understood(form, "nl") == form


@pytest.mark.parametrize(
    ("word", "first"),
    [("frituurr", "56112"), ("fietsenm", "47632"), ("x & y", None), ("drank", "4725")],
)
def test_what_may_be_meant_is_suggested(word, first):
    """A slip of the keyboard, or a word that isn't finished; two letters mean nothing."""
    assert next(iter(suggested(word, "nl")), None) == first


def test_a_word_becomes_its_code_of_the_version_in_force():
    """The form that was sent isn't changed."""
    form = {"nace": "kapper", "nace_version": "2008", "stage": "run"}
    assert understood(form, "nl") == {"nace": "96210", "nace_version": "2025", "stage": "run"}
    assert form["nace"] == "kapper"


@pytest.mark.parametrize(
    ("typed", "meant"), [("voorbeeldégem", "44086"), ("Gent", "Gent"), (["x"], ["x"])]
)
def test_a_place_is_meant_by_the_name_that_it_has_here(typed, meant):
    """What the list knows, or doesn't, is left to the list."""
    named = {"44086": "Voorbeeldegem"}
    assert understood({"region": typed}, "nl", named) == {"region": meant}


def test_a_refusal_leaves_nothing_out_and_suggests():
    """The page leaves out what it doesn't know; a program is refused."""
    unknown = Problem("status", Wrong.UNKNOWN, "foo")
    assert "left it out" in words_of(unknown)
    assert "left" not in refusal_of(unknown)
    assert refusal_of(unknown).mapping == {"value": "foo", "field": "status"}
    activity = Problem("nace", Wrong.ANSWER, "tandartsen")
    names = suggested("tandartsen", "nl")
    assert names
    assert refusal_of(activity, names).mapping["activities"] == "; ".join(names)
    assert refusal_of(activity) == words_of(activity)
