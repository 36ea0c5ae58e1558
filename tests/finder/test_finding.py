"""What a finder finds on the site's catalog: by words, facets, orders and answers."""

from datetime import datetime
from datetime import timezone
from onderneem.addon import clock
from onderneem.addon.components.speech import Speech
from onderneem.addon.finder.criteria import Verdict
from onderneem.addon.finder.finding import Finding
from onderneem.addon.finder.indexes import OURS
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.questions import field_of
from onderneem.addon.finder.vocabularies import municipalities_ever
from onderneem.addon.finder.words import Speaker
from onderneem.addon.place.own_town import own_names
from onderneem.addon.subsidies.finder import SUBSIDIES
from plone import api
from plone.app.testing import logout
from plone.app.testing import TEST_USER_NAME
from tests.topics.people import in_dutch
from tests.topics.reading import make
from tests.topics.reading import page_of
from urllib.parse import parse_qs
from urllib.parse import urlsplit
import pytest

LONG_AGO = datetime(2020, 1, 1, 12, tzinfo=timezone.utc).replace(tzinfo=None)
NOW = datetime(2026, 11, 24, 12, tzinfo=timezone.utc)
SUBSIDY = "onderneem.Subsidy"


@pytest.fixture
def terraces(open_section):
    """The topic of terraces."""
    return make(open_section, "onderneem.Topic", "terras")


@pytest.fixture
def shop_premium(open_section, terraces):
    """For small shops and cafés in the centre, by whoever starts; and one for everybody."""
    made = make(
        open_section,
        SUBSIDY,
        "winkelpremie",
        topics=[terraces],
        purpose="premises",
        authority_level="Lokaal",
        stages={"start"},
        nace_version="2008",
        nace_in=("47", "56.101"),
        nace_out=("47.111",),
        employees_to=9,
        zones=("Markt",),
        words=("Een mooie zaak.",),
    )
    make(open_section, SUBSIDY, "iedereen", purpose="energy", authority_level="Vlaams")
    make(open_section, SUBSIDY, "ontwerp", private=True, purpose="premises")
    logout()
    return made


def found(section, **form) -> Finding:
    """Ask the finder."""
    with clock.pinned(NOW):
        finding = Finding(section, SUBSIDIES, form, clock.now())
        assert finding.counted
        return finding


def names(finding) -> list[str]:
    """Return the ids of the batch."""
    return [finding.brain(doc).getId for doc in finding.batch]


def counts(finding, facet) -> dict[str, int]:
    """Return the values of a facet that give something."""
    return {token: n for token, n in finding.counted.counts[facet].items() if n}


def test_who_may_not_see_it_does_not_count_it(open_section, shop_premium):
    """A draft is in no result and in no count of a visitor; its editor sees and counts it."""
    finding = found(open_section)
    assert (finding.total, counts(finding, "purpose")) == (2, {"premises": 1, "energy": 1})
    with api.env.adopt_user(TEST_USER_NAME), api.env.adopt_roles(["Manager"]):
        finding = found(open_section)
        assert (finding.total, counts(finding, "purpose")) == (3, {"premises": 2, "energy": 1})


def test_who_sees_a_draft_sees_that_it_is_one(open_section, shop_premium):
    """A mark of its own on its card, and on no other."""
    with api.env.adopt_user(TEST_USER_NAME), api.env.adopt_roles(["Manager"]):
        own = page_of(open_section["subsidies"], "onderneem-subsidies").own
    private = own.xpath(".//li[.//*[contains(@class, 'oo-badge-plain')]]")
    assert [each.xpath("string(.//h3)").strip() for each in private] == ["Ontwerp"]
    assert len(own.xpath(".//li[.//h3]")) == 3


def test_what_expired_is_in_no_count(open_section, shop_premium):
    """The range of publication holds for results and counts alike."""
    with api.env.adopt_roles(["Manager"]):
        shop_premium.expiration_date = datetime(2020, 1, 1, tzinfo=timezone.utc)
        shop_premium.reindexObject()
    finding = found(open_section)
    assert (names(finding), counts(finding, "purpose")) == (["iedereen"], {"energy": 1})


def test_words_find_a_subsidy_by_its_purpose(open_section):
    """Somebody types "verbouwing"; "Renovatie" is the choice that the form offers."""
    make(open_section, SUBSIDY, "gevel", purpose="renovation")
    for text in ("verbouwing", "renovatie"):
        assert names(found(open_section, text=text)) == ["gevel"], text


@pytest.mark.parametrize(
    ("facet", "expected"),
    [
        ("purpose", {"premises": 1, "energy": 1}),
        ("topic", {"terras": 1}),
        ("level", {"Lokaal": 1, "Vlaams": 1}),
        ("status", {"continuous": 2}),
        ("stage", {"idea": 1, "start": 2, "run": 1, "grow": 1, "hand-over": 1, "stop": 1}),
    ],
)
def test_facets(open_section, shop_premium, facet, expected):
    """What is for every stage counts in each."""
    assert counts(found(open_section), facet) == expected


def test_a_sector_has_what_is_for_it_and_what_is_for_all(open_section, shop_premium):
    """Two of trade and hospitality, one elsewhere; a single activity left out leaves trade in."""
    told = counts(found(open_section), "sector")
    assert (told["G"], told["I"], told["A"]) == (2, 2, 1)
    assert names(found(open_section, sector=["A"])) == ["iedereen"]


def test_nothing_found_says_what_to_leave_out(open_section, shop_premium):
    """The facet, or the words, whose removal gives most."""
    finding = found(open_section, text="winkelpremie", purpose="energy")
    assert finding.total == 0
    assert (finding.loosening.facets, finding.loosening.count) == (("purpose",), 1)
    assert found(open_section, text="qqq").loosening.facets == ("text",)
    assert found(open_section).loosening is None


def test_where_no_single_facet_helps_the_fewest_are_named(open_section, shop_premium):
    """The page names them together; without words it doesn't speak of words."""
    form = {"status": "withdrawn", "purpose": "energy", "level": "Lokaal"}
    found_now = found(open_section, **form)
    assert found_now.total == 0
    assert (found_now.loosening.facets, found_now.loosening.count) == (("status", "purpose"), 1)
    shown = page_of(open_section["subsidies"], "onderneem-subsidies", **form).own
    (empty,) = shown.find_class("oo-empty")
    (link,) = empty.xpath(".//p[2]/a")
    assert link.text_content().endswith(": 1")
    assert " and " in link.text_content() or " en " in link.text_content()
    assert parse_qs(urlsplit(link.get("href")).query) == {"level": ["Lokaal"]}
    assert in_dutch("Nothing found. Try another or a shorter word.") not in empty.text_content()


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [
        ({}, None),
        ({"employees": "9"}, "unknown"),
        ({"employees": "10"}, "no"),
        ({"nace": "56.111", "nace_version": "2025"}, "unknown"),
        ({"nace": "47.111", "nace_version": "2008"}, "no"),
        ({"nace": "96.021"}, "no"),
        ({"employees": "1", "stage": "start", "nace": "56.101", "zone": "MARKT"}, "yes"),
    ],
)
def test_is_it_for_me(open_section, shop_premium, answers, verdict):
    """The verdict by sets is that of the item alone, with a reason for each criterion."""
    finding = found(open_section, **answers)
    (doc,) = [doc for doc in finding.batch if finding.brain(doc).getId == "winkelpremie"]
    match = finding.match(doc)
    assert (match.verdict.value if match else None) == verdict
    if match:
        assert doc in finding.sorted_out.of(match.verdict)
        assert len(match.reasons) == 6


def test_a_stage_that_is_answered_hides_nothing(open_section, shop_premium):
    """It is judged as every answer is; chosen of the facet, only what is for that stage is left."""
    judged = found(open_section, for_stage="run", employees="1")
    assert set(names(judged)) == set(names(found(open_section)))
    last = judged.match(judged.batch[-1])
    assert (names(judged)[-1], last.verdict.value) == ("winkelpremie", "no")
    assert [each.criterion.asked for each in last.decided] == [Asked.STAGE]
    assert "winkelpremie" not in names(found(open_section, stage="run", employees="1"))


def test_a_second_stage_keeps_the_first(open_section, shop_premium):
    """Both are told as one answer, aren't asked again, and go along to the other questions."""
    folder = open_section["subsidies"]
    form = {"stage": ["start", "grow"], "nace": "47.11"}
    finding = found(open_section, **form)
    assert finding.sorted_out.ask_first is not Asked.STAGE
    shown = page_of(folder, "onderneem-subsidies", **form).own
    (told,) = shown.find_class("oo-told")
    both = f"{in_dutch('I am starting')}, {in_dutch('I want to grow')}"
    assert both in told.text_content()
    assert not shown.xpath(".//form[contains(@class, 'oo-ask')]//select[@name='for_stage']")
    own = page_of(folder, "for-me", **form).own
    assert own.xpath(".//input[@name='stage'][@type='hidden']/@value") == ["start", "grow"]


def test_what_was_typed_stays_on_the_form(open_section, shop_premium):
    """Beside why it isn't understood, and what may be meant; the way there keeps it too."""
    folder = open_section["subsidies"]
    shown = page_of(folder, "onderneem-subsidies", nace="frituurr", stage="start").own
    (link,) = [a for a in shown.xpath(".//section//a/@href") if "@@for-me" in a]
    form = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
    assert form == {"nace": "frituurr", "stage": "start"}
    own = page_of(folder, "for-me", **form).own
    (field,) = own.xpath(".//input[@name='nace']")
    assert (field.get("value"), field.get("aria-invalid")) == ("frituurr", "true")
    (error,) = own.xpath(f".//*[@id='{field.get('id')}-error']")
    assert "beperkte bediening" in error.text_content()
    assert error.get("id") in field.get("aria-describedby")


def test_a_wrong_answer_comes_back_to_its_question(open_section, shop_premium):
    """With all of them in a summary that leads to the fields; what is right stays filled in."""
    sent = {"show": "1", "employees": "veel", "nace": "frituurr", "stage": "start", "tenure": "x"}
    page = page_of(open_section["subsidies"], "for-me", **sent)
    assert page.tree.findtext(".//title").startswith("Error: ")
    wrong = {each.get("name"): each.get("id") for each in page.own.xpath("//*[@aria-invalid]")}
    assert set(wrong) == {"employees", "nace", "tenure"}
    leads = page.own.xpath(".//*[contains(@class, 'oo-error-summary')]//a/@href")
    assert sorted(leads) == sorted(f"#{each}" for each in wrong.values())
    assert page.own.xpath(".//select[@name='for_stage']/option[@selected]/@value") == ["start"]
    assert not page.own.find_class("oo-result")
    # An activity that may be meant is chosen here as well: the other mistake is still to mend.
    meant = page.own.xpath(".//*[@class='oo-notice']//a/@href")[0]
    assert "/@@for-me?" in meant
    asked = {name: values[0] for name, values in parse_qs(urlsplit(meant).query).items()}
    assert (asked["employees"], asked["stage"], asked["tenure"]) == ("veel", "start", "x")
    assert asked["nace"] != "frituurr"


def test_what_is_for_me_comes_first(open_section, shop_premium):
    """And the question that decides more is known."""
    finding = found(open_section, employees="3")
    assert names(finding) == ["iedereen", "winkelpremie"]
    assert finding.sorted_out.ask_first.value == "stage"
    assert {each.value for each in finding.asked_here()} == {"stage", "nace", "employees", "zone"}
    assert finding.zones() == ["Markt"]


def test_nothing_is_asked_for_the_sake_of_what_is_refused_or_over(open_section):
    """Who runs a business isn't asked on what day it opens, for a premium of who starts."""
    with api.env.adopt_roles(["Manager"]):
        over = {"continuous": False, "windows": ({"opens": LONG_AGO, "closes": LONG_AGO},)}
        make(open_section, SUBSIDY, "bonus", stages={"start"}, opened_months=6)
        make(open_section, SUBSIDY, "voorbij", tenure="owner", **over)
        make(open_section, SUBSIDY, "klein", employees_to=9)
    asked = {each.value for each in found(open_section).asked_here()}
    assert asked == {"stage", "opened", "tenure", "employees"}
    running = found(open_section, stage="run")
    assert {each.value for each in running.asked_here()} == {"stage", "tenure", "employees"}
    assert [each.value for each in running.sorted_out.open] == ["employees"]


def test_a_place_is_chosen_by_its_name(open_section):
    """Its own municipality first, the others by province; an address may name it too."""
    with api.env.adopt_roles(["Manager"]):
        make(open_section, SUBSIDY, "west", criteria_municipalities={"BE25", "44021"})
    finding = found(open_section, region="kortrijk")
    assert names(finding)[0] == "west"
    assert finding.match(finding.batch[0]).verdict.value == "yes"
    speaker = Speaker(Speech("nl", str))
    field = field_of(Asked.REGION, finding, speaker)
    groups = {group.title: group.options for group in field.groups}
    chosen = [each.title for group in field.groups for each in group.options if each.selected]
    assert chosen == ["Kortrijk"]
    assert len(groups) == 6
    assert [each.title for each in groups["Outside Flanders"]] == ["Brussel", "Wallonië"]
    wrong = found(open_section, region="Atlantis")
    assert field_of(Asked.REGION, wrong, speaker).error


def test_its_own_municipality_is_called_as_the_section_says(open_section):
    """First in the list, for visitors and for editors; in the reason too."""
    open_section.authority_name, open_section.municipality = "Gemeente Voorbeeldegem", "44048"
    with api.env.adopt_roles(["Manager"]):
        make(open_section, SUBSIDY, "hier", criteria_municipalities={"44086"})
    asked = page_of(open_section["subsidies"], "for-me").own
    options = asked.xpath("//select[@name='region']/option[@value != '']")
    assert [(each.get("value"), each.text) for each in options] == [("44086", "Voorbeeldegem")]
    elsewhere = page_of(open_section["subsidies"], "onderneem-subsidies", region="gent").own
    assert "In Voorbeeldegem" in elsewhere.text_content()
    assert "Nazareth" not in elsewhere.text_content()
    terms = municipalities_ever(open_section["subsidies"])
    assert next(iter(terms)).title == "Voorbeeldegem"
    assert "Nazareth-De Pinte" not in [each.title for each in terms]


@pytest.mark.parametrize(
    ("authority", "nis", "names"),
    [
        ("Gemeente Voorbeeldegem", "44048", {"44086": "Voorbeeldegem"}),
        ("Stad Gent, dienst Economie", "44021", {}),
        ("Gemeente Voorbeeldegem", None, {}),
        (None, "44021", {}),
    ],
)
def test_the_list_is_right_unless_the_section_says_otherwise(section, authority, nis, names):
    """A real municipality keeps its official name."""
    section.authority_name, section.municipality = authority, nis
    assert own_names(section["subsidies"]) == names


def test_what_is_over_comes_behind_what_one_may_have(open_section, shop_premium):
    """Also when it would likely be for me; what isn't for me stays last."""
    with api.env.adopt_roles(["Manager"]):
        over = {"continuous": False, "windows": ({"opens": LONG_AGO, "closes": LONG_AGO},)}
        make(open_section, SUBSIDY, "voorbij", **over)
        make(open_section, SUBSIDY, "groot", employees_from=50)
    finding = found(open_section, employees="3")
    assert names(finding) == ["iedereen", "winkelpremie", "voorbij", "groot"]
    assert finding.match(finding.batch[2]).verdict.value == "yes"
    assert [finding.is_over(doc) for doc in finding.batch] == [False, False, True, False]
    counted = {each.value: finding.to_have(each) for each in Verdict}
    assert (counted, finding.too_late) == ({"yes": 1, "unknown": 1, "no": 1}, 1)


def test_a_renamed_topic_keeps_what_it_has(open_section, terraces, shop_premium):
    """The index knows it by what doesn't change."""
    with api.env.adopt_roles(["Manager"]):
        import transaction

        transaction.savepoint(optimistic=True)
        api.content.rename(terraces, "terrassen")
    assert names(found(open_section, topic="terrassen")) == ["winkelpremie"]
    assert found(open_section, topic="terras").problems


def test_nothing_is_woken_to_count(open_section, shop_premium, monkeypatch):
    """Results, counts, verdicts and reasons come from the indexes alone."""
    from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain

    def woken(self, *arguments, **options):
        raise AssertionError("an object was woken")

    monkeypatch.setattr(AbstractCatalogBrain, "getObject", woken)
    monkeypatch.setattr(AbstractCatalogBrain, "_unrestrictedGetObject", woken)
    finding = found(open_section, employees="3", text="winkelpremie")
    assert (finding.total, names(finding)) == (1, ["winkelpremie"])
    assert finding.match(finding.batch[0]).reasons


def test_a_site_before_its_upgrade_still_answers(open_section, shop_premium):
    """Without our indexes everything is found and nothing is counted: no error for a visitor."""
    catalog = api.portal.get_tool("portal_catalog")
    for name in OURS:
        catalog.delIndex(name)
    finding = found(open_section, employees="3")
    assert finding.total == 2
    assert len(finding.batch) == 2
    assert counts(finding, "purpose") == {}
