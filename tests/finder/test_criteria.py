"""Pure: criteria as data, asked of a profile: yes, no, or unknown."""

from datetime import date
from decimal import Decimal
from hypothesis import given
from onderneem.addon.finder.criteria import after
from onderneem.addon.finder.criteria import Between
from onderneem.addon.finder.criteria import criterion
from onderneem.addon.finder.criteria import Happened
from onderneem.addon.finder.criteria import OneOf
from onderneem.addon.finder.criteria import Place
from onderneem.addon.finder.criteria import Recent
from onderneem.addon.finder.criteria import Sector
from onderneem.addon.finder.criteria import token
from onderneem.addon.finder.criteria import Verdict
from onderneem.addon.finder.criteria import Words
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.profile import Profile
from onderneem.addon.finder.profile import profile_of
from tests.finder.answers import areas
from tests.finder.answers import criteria
from tests.finder.answers import profiles
import pytest

pytestmark = pytest.mark.pure

TODAY = date(2026, 11, 24)
HORECA = Sector("2008", ("56",))
HORECA_DIVISION = Sector("2025", ("56",))
HORECA_NOW = Sector("2025", ("56111", "56112"))


def asked(criterion, **answers) -> str:
    """Return the verdict for what somebody typed."""
    profile, problems = profile_of(answers, TODAY)
    assert not problems
    return criterion.ask(profile).value


@given(areas, areas)
def test_exactly_one_of_more_than_and_at_most_holds(bound, area):
    """Nobody falls between two rules with the same number, nor under both."""
    profile = Profile(floor_area=area)
    for below, above in ((False, True), (True, False)):
        least = Between(Asked.FLOOR_AREA, bound, None, above=above).ask(profile)
        most = Between(Asked.FLOOR_AREA, None, bound, below=below).ask(profile)
        assert {least, most} == {Verdict.YES, Verdict.NO}


@given(areas)
def test_a_bound_is_one_token_however_it_was_typed(bound):
    """400 and 400.00 are the same criterion, and share their documents."""
    told = {
        token(Between(Asked.FLOOR_AREA, each, None))
        for each in (bound, Decimal(bound).quantize(Decimal("0.01")))
    }
    assert len(told) == 1


@pytest.mark.parametrize("text", ["2,5", "-1", "veel", "10000001"])
def test_employees_are_a_whole_number(text):
    """Half of one is refused, not rounded."""
    _profile, problems = profile_of({"employees": text}, TODAY)
    assert [each.asked for each in problems] == [Asked.EMPLOYEES]


@pytest.mark.parametrize(
    ("criterion", "answers", "expected"),
    [
        (Between(Asked.EMPLOYEES, 1, 10), {"employees": "10"}, "yes"),
        (Between(Asked.EMPLOYEES, 1, 10), {"employees": "11"}, "no"),
        (Between(Asked.EMPLOYEES, 1, None), {"employees": "0"}, "no"),
        (Between(Asked.FLOOR_AREA, None, 400), {"floor_area": "400"}, "yes"),
        (Between(Asked.FLOOR_AREA, None, 400), {"floor_area": "400,50"}, "no"),
        (Between(Asked.FLOOR_AREA, None, 400), {"employees": "400"}, "unknown"),
        (Between(Asked.FLOOR_AREA, 400, None, above=True), {"floor_area": "400"}, "no"),
        (Between(Asked.FLOOR_AREA, 400, None, above=True), {"floor_area": "400.01 m2"}, "yes"),
        (Between(Asked.FLOOR_AREA, None, 400, below=True), {"floor_area": "400"}, "no"),
        (Between(Asked.FLOOR_AREA, None, 1000, below=True), {"floor_area": "1.000"}, "no"),
        (OneOf(Asked.TENURE, ("owner",)), {"tenure": "tenant"}, "no"),
        (OneOf(Asked.ZONE, ("Markt ", "Stationsstraat")), {"zone": " markt"}, "yes"),
        (OneOf(Asked.ZONE, ("Markt",)), {"zone": "-"}, "no"),
        (Happened(Asked.OPENED, date(2026, 1, 1), None), {"opened": "2026-01-01"}, "yes"),
        (Happened(Asked.OPENED, None, date(2026, 1, 1)), {"opened": "2026-01-02"}, "no"),
        (Recent(6), {"opened": "2026-05-24"}, "yes"),
        (Recent(6), {"opened": "2026-05-23"}, "no"),
        (Recent(6), {"opened": "2027-05-23"}, "yes"),
        (Words("Een mooie zaak"), {"employees": "1"}, "unknown"),
    ],
)
def test_what_is_compared(criterion, answers, expected):
    """A bound counts, but for "more than" and "less than"; what isn't answered is unknown."""
    assert asked(criterion, **answers) == expected


@pytest.mark.parametrize(
    ("stages", "expected"),
    [(("start", "run"), "yes"), (("start", "grow"), "unknown"), (("grow", "stop"), "no")],
)
def test_who_is_in_several_stages(stages, expected):
    """It is for both, for neither, or it depends."""
    found = OneOf(Asked.STAGE, ("idea", "start", "run")).ask(Profile(stages=stages))
    assert found.value == expected


@pytest.mark.parametrize(
    ("criterion", "code", "version", "expected"),
    [
        (HORECA, "56.101", "2008", "yes"),
        (HORECA, "56101", "", "yes"),
        (HORECA, "I", "2008", "unknown"),
        (HORECA, "47", "2008", "no"),
        (HORECA_NOW, "56101", "2008", "yes"),
        (HORECA_NOW, "56", "2025", "unknown"),
        (HORECA_NOW, "5610", "2008", "unknown"),
        # Parted in 2025, but what is left of it begins with 56 too.
        (HORECA_DIVISION, "56.10", "", "yes"),
        (HORECA_DIVISION, "56102", "", "yes"),
        (HORECA_DIVISION, "47", "", "no"),
        (Sector("2025", ("I",)), "5610", "2008", "yes"),
        (Sector("2025", ("56",), False), "5610", "2008", "no"),
        (Sector("2025", ("70",)), "7021", "2008", "unknown"),
        (Sector("2008", ("I",)), "55100", "2008", "yes"),
        (Sector("2008", ("I",), False), "55100", "2008", "no"),
        (Sector("2008", ("47",), False), "56101", "2008", "yes"),
        (Sector("2008", ("56101",), False), "56", "2008", "unknown"),
    ],
)
def test_an_activity(criterion, code, version, expected):
    """A beginning covers; of something broader one can't tell, nor of what has no translation."""
    assert asked(criterion, nace=code, nace_version=version) == expected


@pytest.mark.parametrize(
    ("wanted", "here", "expected"),
    [
        ("44021", "44021", "yes"),
        ("44086", "44012", "yes"),
        ("44012", "44012", "yes"),
        ("44012", "44048", "no"),
        ("44012", "44086", "unknown"),
        ("44021", "44086", "no"),
        ("46030", "11056", "yes"),
        ("44021", "Gent", "yes"),
        ("BE23", "Gent", "yes"),
        ("BE2", "Kortrijk", "yes"),
        ("BE23", "Kortrijk", "no"),
        ("44021", "Oost-Vlaanderen", "unknown"),
        ("BE2", "Brussel", "no"),
    ],
)
def test_mergers_are_known(wanted, here, expected):
    """Nazareth and De Pinte are one now; a rule of the old De Pinte holds in a part of it."""
    assert asked(Place((wanted,)), region=here) == expected


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 12, 31), 0, date(2026, 12, 31)),
        (date(9999, 12, 1), 1, date.max),
    ],
)
def test_months_after_a_day(day, months, expected):
    """The last day of a shorter month."""
    assert after(day, months) == expected


@given(criteria())
def test_a_token_says_it_all(given):
    """From a criterion to the catalog's word and back."""
    assert criterion(token(given)) == given


@given(criteria())
def test_who_answered_nothing_is_never_told_no(given):
    """Nor yes: nothing is known."""
    assert given.ask(Profile(today=TODAY)).value == "unknown"


@given(criteria(), profiles())
def test_only_its_own_answer_counts(given, profile):
    """Take away every other answer, and the verdict stays."""
    keep = {each: None for each in Profile.__dataclass_fields__ if each in {a.value for a in Asked}}
    if given.asked is not None:
        keep[given.asked.value] = profile.answer(given.asked)
    alone = Profile(**keep, nace_version=profile.nace_version, today=profile.today)
    assert given.ask(alone) is given.ask(profile)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("employees", "-1"),
        ("employees", "1.5"),
        ("employees", "9" * 5000),
        ("employees", "²"),
        ("floor_area", "veel"),
        ("opened", "gisteren"),
        ("opened", "2026-02-30"),
        ("nace", "99.999"),
        ("nace", "x"),
        ("region", "99999"),
        ("stage", "ooit"),
        ("legal_form", "BV"),
        ("tenure", "kraker"),
        ("opened", "0001-01-01"),
        ("invested", "1899-12-31"),
        ("zone", "x" * 10_000),
    ],
)
def test_what_cannot_be_understood_is_told(name, text):
    """And the rest of the answers count."""
    profile, problems = profile_of(
        {name: text, "tenure" if name != "tenure" else "zone": "owner"}, TODAY
    )
    assert [problem.asked.value for problem in problems] == [name]
    assert len(profile.answered) == 1


def test_a_code_of_the_other_version_is_told():
    """56.101 isn't in the version of 2025."""
    profile, problems = profile_of({"nace": "56.101", "nace_version": "2025"}, TODAY)
    assert [problem.asked for problem in problems] == [Asked.NACE]
    assert not profile
