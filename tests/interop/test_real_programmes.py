"""Real programmes as subsidies: how much of their conditions is data, and what the finder says.

The expected answers are computed here from the programmes' own rules, without the finder's code;
docs/real-subsidies.md tells of them and of ten that were looked up by hand.
"""

from collections import Counter
from datetime import date
from datetime import datetime
from datetime import timezone
from onderneem.addon import clock
from onderneem.addon.finder.behaviour import ICriteria
from onderneem.addon.finder.criteria_of import criteria_of
from onderneem.addon.finder.finding import Finding
from onderneem.addon.finder.matching import match
from onderneem.addon.finder.profile import profile_of
from onderneem.addon.subsidies.content import ISubsidy
from onderneem.addon.subsidies.finder import SUBSIDIES
from plone.app.testing import logout
from plone.dexterity.utils import iterSchemataForType
from tests.interop.programmes import BRUSSELS
from tests.interop.programmes import flemish
from tests.interop.programmes import french
from tests.interop.programmes import leaves
from tests.interop.programmes import NAF
from tests.interop.programmes import Programme
from tests.interop.programmes import SECTIONS
from tests.interop.programmes import staff
from tests.shared_data import shared_data
from tests.topics.reading import make
from types import SimpleNamespace
from zope.schema import getFields
import pytest

shared_data()
SUBSIDY = "onderneem.Subsidy"
NOW = datetime(2026, 6, 1, 12, tzinfo=timezone.utc)
# A code of NACE-BEL 2008 that an entrepreneur would give, by its section.
CODES = {"I": "56.101", "C": "10.711", "G": "47.112", "F": "41.201", "A": "01.110", "M": "69.201"}
NOTHING_ASKED = {name: field.default for name, field in getFields(ICriteria).items()}
ASKED = [
    ("I", 5),
    ("I", 600),
    ("C", 30),
    ("C", 300),
    ("G", 1),
    ("G", 12),
    ("F", 8),
    ("A", 2),
    ("M", 40),
    ("M", None),
]


def fields_of(programme: Programme) -> dict:
    """The fields of a subsidy, as an editor would fill them in."""
    told = programme.fields
    spans = told.get("windows") or (told["window"],)
    rows = [row_of(opens, closes) for opens, closes in spans if opens or closes]
    names = ("title", "description", "nace_version", "nace_in", "words")
    more = ("employees_from", "employees_to")
    return {
        **{name: told[name] for name in (*names, *more) if told.get(name) is not None},
        "windows": tuple(rows),
        "continuous": not rows,
    }


def row_of(opens, closes) -> dict:
    """A window: whole days, or moments in Brussels."""
    return ISubsidy["windows"].row(
        opens=_day(opens),
        opens_at=_time(opens),
        closes=_day(closes),
        closes_at=_time(closes),
    )


def _day(bound):
    return bound.astimezone(BRUSSELS).date() if isinstance(bound, datetime) else bound


def _time(bound):
    return bound.astimezone(BRUSSELS).time() if isinstance(bound, datetime) else None


def wrong_in(fields: dict) -> list[str]:
    """The fields that a form would refuse."""
    known = {n: f for each in iterSchemataForType(SUBSIDY) for n, f in getFields(each).items()}
    wrong = []
    for name, value in fields.items():
        try:
            known[name].validate(value)
        except Exception as problem:
            wrong.append(f"{name}: {problem!r}")
    return wrong


def rules_say(programme: Programme, section: str, employees: int | None) -> str:
    """What the programme's own rules say, read straight from its file."""
    rules = list(leaves(programme.raw["publicodes"]))
    wanted = {letter for rule in rules for letter in NAF.findall(rule)} or SECTIONS
    least, most = staff(rules)
    if section not in wanted:
        return "no"
    if employees is not None and not (least or 0) <= employees <= (most or 10**6):
        return "no"
    open_question = employees is None and (least is not None or most is not None)
    # What only a person can judge is told beside the verdict and decides nothing.
    return "unknown" if open_question else "yes"


@pytest.fixture
def programmes(open_section):
    """All French programmes as subsidies of the section."""
    for each in french():
        make(open_section, SUBSIDY, each.identifier, **fields_of(each))
    logout()
    return open_section["subsidies"]


@pytest.mark.parametrize("read", [french, flemish])
def test_every_programme_is_a_subsidy_that_a_form_would_take(portal, read):
    """Nothing of them needs a field that we lack, or breaks one that we have."""
    wrong = {each.identifier: wrong_in(fields_of(each)) for each in read()}
    assert {name: problems for name, problems in wrong.items() if problems} == {}


def test_the_numbers_in_the_docs_are_those():
    """How many conditions became data, and how many stay words."""
    ours, theirs = french(), flemish()
    assert (len(ours), len(theirs)) == (264, 21)
    counts = Counter(
        nace=sum("nace_in" in each.fields for each in ours),
        employees=sum("employees_to" in each.fields for each in ours),
        window=sum(any(each.fields["window"]) for each in ours),
        words=sum(each.words for each in ours),
        none=sum(not each.words for each in ours),
    )
    assert counts == {"nace": 188, "employees": 70, "window": 148, "words": 643, "none": 20}
    assert sum(each.for_enterprises for each in theirs) == 5
    assert sum(each.structured for each in theirs) == 5


def test_a_period_in_utc_is_the_local_day_and_hour():
    """At 11:00Z it is noon in Brussels; what begins at 22:00Z begins at midnight."""
    (told,) = [each for each in flemish() if each.fields["title"].startswith("Train-the-trainer")]
    (row,) = fields_of(told)["windows"]
    assert (row["opens"], row["opens_at"].hour) == (date(2025, 10, 1), 0)
    assert (row["closes"], row["closes_at"].hour) == (date(2025, 10, 31), 12)


def answers(section: str, employees: int | None) -> dict[str, str]:
    """What an enterprise answers in the finder."""
    told = {"nace": CODES[section], "nace_version": "2008"}
    return told if employees is None else {**told, "employees": str(employees)}


@pytest.mark.parametrize(("section", "employees"), ASKED)
def test_the_matching_says_what_the_programmes_rules_say(section, employees):
    """For ten enterprises, each of 264 programmes: likely, unlikely, or it depends."""
    profile, problems = profile_of(answers(section, employees), NOW.date())
    assert not problems
    wrong = {}
    for each in french():
        item = SimpleNamespace(**{**NOTHING_ASKED, **fields_of(each)})
        verdict = match(criteria_of(item), profile).verdict.value
        expected = rules_say(each, section, employees)
        if verdict != expected:
            wrong[each.identifier] = (verdict, expected)
    assert wrong == {}


@pytest.mark.hard
def test_the_finder_says_it_too(programmes):
    """From the catalog, with all of them in a section: the same verdicts, and their counts."""
    read = {each.identifier: each for each in french()}
    for section, employees in ASKED:
        with clock.pinned(NOW):
            finding = Finding(programmes, SUBSIDIES, answers(section, employees), clock.now())
            assert not finding.problems
            found = {
                finding.brain(doc).getId: finding.match(doc).verdict.value
                for doc in finding.results
            }
            sorted_out = finding.sorted_out
        expected = {name: rules_say(each, section, employees) for name, each in read.items()}
        assert found == expected, (section, employees)
        counts = Counter(expected.values())
        sizes = [len(each or ()) for each in (sorted_out.yes, sorted_out.unknown, sorted_out.no)]
        assert sizes == [counts[verdict] for verdict in ("yes", "unknown", "no")]
