"""A permit or subsidy with a form of our own is applied for there: its page says so first."""

from AccessControl.security import newInteraction
from datetime import date
from datetime import datetime
from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.components.parts import Link
from onderneem.addon.demo.publishing import publish
from onderneem.addon.demo.texts.applications import APPLICATIONS
from onderneem.addon.desk.about import about
from onderneem.addon.desk.forms import make_contact_form
from onderneem.addon.dossiers.interfaces import IPromises
from onderneem.addon.subsidies.content import ISubsidy
from onderneem.addon.topics.start_ways import ways_of
from plone import api
from plone.app.testing import logout
from tests.topics.reading import make
from tests.topics.reading import page_of
from tests.topics.reading import pointing_at
from zope.security.management import endInteraction
import pytest

MOMENT = datetime(2027, 3, 1, 12, tzinfo=clock.BRUSSELS)
DAY = timedelta(days=1)
START, DESK, OURS = Link("Start", "/go"), Link("Desk", "/desk"), Link("Ours", "/form")
SECOND_FORM = Link("Second", "/second")


@pytest.mark.pure
@pytest.mark.parametrize(
    ("start", "desk", "forms", "urls"),
    [
        (START, None, [OURS], ["/form", "/go"]),
        (None, None, [OURS], ["/form"]),
        (START, DESK, [OURS], ["/form", "/go"]),
        (START, DESK, [], ["/desk", "/go"]),
        (START, None, [OURS, SECOND_FORM], ["/form", "/second", "/go"]),
    ],
)
def test_our_form_stands_first(start, desk, forms, urls):
    """One button stands out: the form that works whatever the e-counter does."""
    ways = ways_of(start, desk, forms)
    assert [each.url for each in ways] == urls
    assert [each.css.endswith("btn-primary") for each in ways] == [True] + [False] * (len(ways) - 1)


@pytest.fixture
def terrace(open_section):
    """A topic and a permit with one id; the permit is of another topic, and has a form."""
    topics = [make(open_section, "onderneem.Topic", name) for name in ("terras", "hinder")][1:]
    make(open_section, "onderneem.Permit", "terras", title="Terrasvergunning", topics=topics)
    with api.env.adopt_roles(["Manager"]):
        api.content.create(open_section, "Folder", "aanvragen")
        form = make_contact_form(open_section["aanvragen"])
        form.purpose, form.subject_item = "application", "vergunningen/terras"
        form.reindexObject()
        publish(open_section["aanvragen"])
    newInteraction()
    logout()
    yield open_section
    endInteraction()


def buttons(item) -> list[tuple[str, str]]:
    """Return what the buttons of the start box say, and where they lead, to a visitor."""
    with clock.pinned(MOMENT):
        found = page_of(item).own.xpath("//section[@id='fallback']//a[contains(@class, 'btn')]")
    return [(each.text_content(), each.get("href")) for each in found]


def leads_to_our_form(item) -> bool:
    """Whether a visitor of the page is led to our form."""
    return any(url.endswith("/aanvragen/contact") for _words, url in buttons(item))


def test_the_page_leads_to_its_form(terrace):
    """First to ours, then to the e-counter; that nothing can be started here isn't said."""
    permit = terrace["vergunningen"]["terras"]
    address = terrace["aanvragen"]["contact"].absolute_url()
    assert buttons(permit)[0] == ("Apply with our form", address)
    permit.start_url = "https://loket.example/terras"
    counter = f"{permit.absolute_url()}/@@e-counter"
    assert [url for _words, url in buttons(permit)] == [address, counter]
    assert about(terrace["aanvragen"]["contact"], "").title == "Terrasvergunning"


def test_a_page_in_another_language_has_the_same_form(terrace):
    """The same thing is applied for; the form goes on in the language of that page."""
    original = pointing_at(terrace["vergunningen"]["terras"])
    english = make(terrace, "onderneem.Permit", "terrace", language="en", translation_of=original)
    ((_words, url),) = [each for each in buttons(english) if "/aanvragen/contact" in each[1]]
    assert url == f"{terrace['aanvragen']['contact'].absolute_url()}?in=en"


@pytest.mark.parametrize(
    "said",
    [
        {"purpose": "question"},
        {"subject_item": None},
        {"subject_item": "vergunningen/markt"},
        # A bare id, as forms of before kept it, means the topic that has it.
        {"subject_item": "terras"},
        {"opens": (MOMENT + DAY).replace(tzinfo=None)},
        {"closes": (MOMENT - DAY).replace(tzinfo=None)},
        {"fields_model": "<x"},
    ],
)
def test_a_form_that_is_for_something_else_or_takes_nothing_is_not_offered(terrace, said):
    """Then the page is as without one."""
    for name, value in said.items():
        setattr(terrace["aanvragen"]["contact"], name, value)
    assert not leads_to_our_form(terrace["vergunningen"]["terras"])


def test_a_draft_is_not_offered(terrace):
    """A form that a visitor can't see leads nowhere."""
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(terrace["aanvragen"]["contact"], "retract")
    assert not leads_to_our_form(terrace["vergunningen"]["terras"])


@pytest.mark.parametrize(("continuous", "offered"), [(True, True), (False, False)])
def test_a_subsidy_only_while_one_can_apply(terrace, continuous, offered):
    """Before its window and after it the page says when, and has no button to apply."""
    rows = () if continuous else (ISubsidy["windows"].row(opens=date(2028, 1, 1)),)
    subsidy = make(terrace, "onderneem.Subsidy", "premie", continuous=continuous, windows=rows)
    terrace["aanvragen"]["contact"].subject_item = "subsidies/premie"
    assert leads_to_our_form(subsidy) is offered


def test_a_form_for_a_permit_of_no_topic_promises_nothing_of_others(terrace):
    """What is asked of anything is answered as the forms for anything say."""
    with api.env.adopt_roles(["Manager"]):
        terrace["vergunningen"]["terras"].topics = []
        form = terrace["aanvragen"]["contact"]
        form.term_number, form.term_unit = 3, "working-days"
        assert IPromises(terrace).term_for("application", "hinder") is None


@pytest.mark.pure
def test_the_forms_of_the_demo_are_told_by_their_path():
    """Its topic and its permit have one id: the form is for the permit."""
    assert {each["subject_item"].count("/") for each in APPLICATIONS} == {1}
