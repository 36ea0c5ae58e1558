"""The state of a subsidy is today's, on its page, in the list and in REST alike."""

from datetime import date
from datetime import datetime
from onderneem.addon import clock
from onderneem.addon.subsidies.content import ISubsidy
from onderneem.addon.subsidies.last_day import Chance
from onderneem.addon.subsidies.own_dates import LAST_DAYS
from plone import api
from plone.app.testing import logout
from plone.restapi.interfaces import ISerializeToJson
from tests.topics.reading import make
from tests.topics.reading import page_of
from tests.topics.reading import pointing_at
from zope.component import getMultiAdapter
from zope.i18n import translate
from zope.lifecycleevent import modified
import pytest
import re

DAYS = [
    ((2026, 2, 28, 23, 59), "announced", "info"),
    ((2026, 3, 1, 0, 0), "open", "good"),
    ((2026, 5, 16, 23, 59), "open", "good"),
    ((2026, 5, 17, 0, 0), "closing-soon", "soon"),
    ((2026, 5, 31, 23, 59), "closing-soon", "soon"),
    ((2026, 6, 1, 0, 0), "closed", "over"),
]


@pytest.fixture
def spring(open_section):
    """A subsidy that one can apply for from March to May, looked at by a visitor."""
    made = make(
        open_section,
        "onderneem.Subsidy",
        "lente",
        windows=windows(opens=date(2026, 3, 1), closes=date(2026, 5, 31)),
        continuous=False,
        amount="30 % < 5.000 euro",
        purpose="premises",
        audience="Wie begint.",
    )
    logout()
    return made


def windows(**row):
    """One window."""
    return (ISubsidy["windows"].row(**row),)


def at(moment):
    """Let it be this time in Brussels."""
    return clock.pinned(datetime(*moment, tzinfo=clock.BRUSSELS))


def state_in_rest(subsidy, request) -> str:
    """Return what plone.restapi says of it."""
    return getMultiAdapter((subsidy, request), ISerializeToJson)()["state"]


@pytest.mark.parametrize(("moment", "state", "kind"), DAYS)
def test_page_list_and_rest_say_the_same(spring, http_request, moment, state, kind):
    """At midnight in Brussels all three change at once."""
    listing = spring.aq_parent
    with at(moment):
        assert page_of(spring).badges == [kind]
        assert page_of(listing, "onderneem-subsidies").badges == [kind]
        assert state_in_rest(spring, http_request) == state


def test_rest_says_when_the_state_changes_next(spring, http_request):
    """In UTC, so that a client can wait for it; nothing where it never does."""
    answers = {}
    for moment in (DAYS[0][0], DAYS[1][0], DAYS[-1][0]):
        with at(moment):
            answers[moment] = getMultiAdapter((spring, http_request), ISerializeToJson)()
    assert [each["next_change"] for each in answers.values()] == [
        "2026-02-28T23:00:00+00:00",
        "2026-05-16T22:00:00+00:00",
        None,
    ]
    reasons = [each["state_reason"] for each in answers.values()]
    assert len(set(reasons)) == len(reasons)


@pytest.mark.parametrize("given", ["2026-02-30", "gisteren", "<b>", ""])
def test_a_date_that_is_none_gives_no_last_day(open_section, given):
    """The page says so at the field; the rest of it is there."""
    term = ISubsidy["terms"].row(side="after", number=6, unit="months", event="opening")
    subsidy = make(open_section, "onderneem.Subsidy", "termijn", terms=(term,))
    page = page_of(subsidy, opening=given)
    assert not page.own.xpath(".//ul[@class='oo-deadlines']//strong")
    assert bool(page.own.xpath(".//*[@id='oo-opening-error']")) is bool(given)
    assert "<b>" not in page.text.partition("oo-opening")[2][:400]


@pytest.mark.parametrize(
    ("works", "day"), [("2027-05-10", "31"), ("2026-04-01", "1"), ("2026-03-20", "20")]
)
def test_a_last_day_is_in_a_window(spring, works, day):
    """The window's where that comes first; each outcome has words of its own."""
    spring.terms = (ISubsidy["terms"].row(side="before", number=1, unit="months", event="works"),)
    with at((2026, 3, 10)):
        (last,) = page_of(spring, works=works).own.xpath(".//ul[@class='oo-deadlines']//strong")
    assert day in re.findall(r"\d+", last.text)
    said = {"2027-05-10": "in-time", "2026-04-01": "too-late", "2026-03-20": "never"}[works]
    words = translate(LAST_DAYS[Chance(said)], target_language="en")
    assert last.text.startswith(words.partition("${day}")[0])


@pytest.mark.parametrize(
    ("moment", "reminds", "day"), [((2026, 2, 1), 1, True), ((2026, 6, 1), 0, False)]
)
def test_the_start_of_an_announced_one_says_from_when(spring, moment, reminds, day):
    """With the reminder at hand; what is over says that one can ask what else there is."""
    with at(moment):
        (start,) = page_of(spring).own.xpath(".//section[@aria-labelledby='oo-start']")
    assert len(start.xpath(".//a[contains(@href, '@@remind-me')]")) == reminds
    assert ("1 maart 2026" in start.text_content()) is day


@pytest.mark.parametrize("field", ["", "ended", "replaced_by"])
def test_no_reminder_of_what_closed_for_good(open_section, spring, field):
    """One may hope for the rest."""
    with at((2026, 6, 1)):
        if field:
            setattr(spring, field, field == "ended" or pointing_at(open_section))
        links = page_of(spring).own.xpath(".//a[contains(@href, '@@remind-me')]")
    assert len(links) == (0 if field else 1)


def test_what_replaces_it_shows_on_both_pages(open_section, spring):
    """As far as the visitor may see it."""
    with api.env.adopt_roles(["Manager"]):
        other = make(open_section, "onderneem.Subsidy", "herfst")
        spring.replaced_by = pointing_at(other)
        modified(spring)
    ends = [(spring, other), (other, spring)]
    for one, target in ends:
        assert target.absolute_url() in page_of(one).own.xpath(".//*[@class='oo-state']//a/@href")
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(other, "retract")
    logout()
    assert not page_of(spring).own.xpath(".//*[@class='oo-state']//a/@href")


@pytest.mark.parametrize(
    ("moment", "of_next", "of_last"),
    [
        ((2026, 2, 1), "Next round:", "Previous round:"),
        ((2026, 5, 31, 23, 59), "Next round:", "Previous round:"),
        ((2026, 6, 1), "Replaced by", "This replaces"),
    ],
)
def test_nothing_takes_the_place_of_an_open_round(open_section, spring, moment, of_next, of_last):
    """Next year's copy is published while this year's still runs."""
    with api.env.adopt_roles(["Manager"]):
        other = make(open_section, "onderneem.Subsidy", "lente-2027")
        spring.replaced_by = pointing_at(other)
        modified(spring)
    with at(moment):
        said = [
            page_of(each).own.xpath("string(.//*[@class='oo-state'])") for each in (spring, other)
        ]
    assert of_next in said[0]
    assert of_last in said[1]


def test_a_continuous_subsidy_is_always_open(open_section, http_request):
    """Its badge is that of an open one, its state says why."""
    subsidy = make(open_section, "onderneem.Subsidy", "altijd")
    assert page_of(subsidy).badges == ["good"]
    assert state_in_rest(subsidy, http_request) == "continuous"


def test_the_state_is_never_stored(spring):
    """Not on the object and not in the catalog: tomorrow it may be another."""
    assert "state" not in vars(spring.aq_base)
    assert "state" not in spring.portal_catalog.schema()


def test_what_it_gives_and_when_come_before_whom_it_is_for(spring):
    """Amount and windows first, then the conditions, then the start."""
    headings = page_of(spring).headings
    assert headings[:3] == ["oo-amounts", "oo-when", "oo-for-whom"]
    assert headings.index("oo-takes") < headings.index("oo-start")


def test_giver_and_purpose_do_not_stand_under_cost_and_term(spring):
    """The heading covers what is below it."""
    assert page_of(spring).own.xpath("string(.//*[@id='oo-takes'])") == "About this subsidy"


def test_its_amounts_are_text(spring):
    """A sign is no markup."""
    (amount,) = page_of(spring).own.xpath(".//ul[@class='oo-amounts']/li/text()")
    assert amount == "30 % < 5.000 euro"


def test_a_subsidy_shows_its_state_with_its_words(spring):
    """Colour is never alone."""
    with at(DAYS[-1][0]):
        (badge,) = page_of(spring).own.find_class("oo-badge")
    assert badge.text.strip()
