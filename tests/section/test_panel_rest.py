"""``@controlpanels/onderneem``: the same settings, rules and reasons for programs."""

from onderneem.addon.catalogue.key import keep_key
from onderneem.addon.catalogue.key import key_of
from onderneem.addon.place.section import setting
from onderneem.addon.place.settings import IPanelSettings
from tests.topics.people import opened_section
from tests.topics.people import refused
from tests.topics.people import Visitor
from tests.topics.people import Writer
from zope.component.hooks import setSite
from zope.schema import getFieldNames
import pytest
import transaction

KEY = "zeer-geheime-sleutel-9f3a"
JSON = {"Accept": "application/json"}


@pytest.fixture
def section(functional):
    """An open section."""
    found = opened_section(functional["portal"])
    yield found
    setSite(functional["portal"])


@pytest.fixture
def url(section):
    """The panel's address."""
    return f"{section.aq_parent.absolute_url()}/@controlpanels/onderneem"


@pytest.fixture
def webmaster(section):
    """A site administrator's program."""
    return Writer(section, "webmaster", ("Site Administrator",))


def value(name):
    """Return what is stored of a setting."""
    # Not by plone.api: the registry keeps values for the length of a request, here the test's.
    return setting(None, name)


def change(who, url, **body):
    """Send some settings."""
    return who.ask(url, "PATCH", json=body, headers=JSON)


def test_it_has_all_that_the_panel_has(webmaster, url):
    """Values, titles and groups; and no key."""
    told = webmaster.ask(url, headers=JSON).json()
    assert set(told["data"]) == set(getFieldNames(IPanelSettings))
    assert told["data"]["catalogue_source"]["token"] == "off"
    assert "place" in {each["id"] for each in told["schema"]["fieldsets"]}
    assert "jobs_key" not in told["data"]


def test_it_is_listed(webmaster, section):
    """Among the site's control panels."""
    base = section.aq_parent.absolute_url()
    listed = webmaster.ask(f"{base}/@controlpanels", headers=JSON).json()
    assert f"{base}/@controlpanels/onderneem" in [each["@id"] for each in listed]


def test_what_is_right_is_kept(webmaster, url):
    """And what isn't sent stays."""
    body = {
        "catalogue_source": "feed",
        "catalogue_areas": ["BE23444021"],
        "catalogue_types": ["Bewijs"],
        "downtime_from": "2026-12-01T21:00:00Z",
        "downtime_until": "2026-12-02T06:00",
        "cached_frame": False,
    }
    assert change(webmaster, url, **body).status_code == 204
    assert value("catalogue_areas") == ("BE23444021",)
    assert value("catalogue_types") == {"Bewijs"}
    assert value("downtime_from").isoformat() == "2026-12-01T22:00:00"
    assert value("downtime_from").tzinfo is None
    assert value("link_grace_days") == 2


def test_what_is_told_can_be_sent_back(webmaster, url):
    """A program that reads, changes one thing and writes all."""
    data = webmaster.ask(url, headers=JSON).json()["data"]
    assert change(webmaster, url, **{**data, "link_grace_days": 5}).status_code == 204
    assert value("link_grace_days") == 5


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("catalogue_source", "nonsense"),
        ("catalogue_source", None),
        ("catalogue_areas", ["44021"]),
        ("catalogue_areas", "BE2"),
        ("catalogue_types", ["Vergunning"]),
        ("ecounter_base", "javascript:alert(1)"),
        ("ecounter_base", {"a": 1}),
        ("link_grace_days", "two"),
        ("link_grace_days", 61),
        ("notify_addresses", ["web"]),
        ("municipality", "44012"),
        ("downtime_from", "morgen"),
        ("jobs_key", "x"),
        ("catalogue_key", KEY),
    ],
)
def test_what_is_wrong_is_refused_whole(webmaster, url, name, sent):
    """400 with the field and the reason, and nothing is half written."""
    answer = change(webmaster, url, **{"link_stale_days": 9, name: sent})
    ((field, reason),) = refused(answer)
    assert field == name
    assert reason
    assert value("link_stale_days") == 3
    assert KEY not in answer.text


def test_what_can_t_be_read_isn_t_missing_too(webmaster, url):
    """An end was given: one thing is wrong with it, and one is told."""
    told = refused(change(webmaster, url, downtime_from="2026-11-26", downtime_until="x"))
    assert [name for name, _reason in told] == ["downtime_until"]
    assert "2026-12-01 22:00" in told[0][1]


@pytest.mark.parametrize("body", ["[]", "{", '"x"', "[1, 2]"])
def test_what_is_no_object_is_refused(webmaster, url, body):
    """400, never a 500."""
    headers = {**JSON, "Content-Type": "application/json"}
    assert webmaster.ask(url, "PATCH", data=body, headers=headers).status_code == 400


def test_it_is_for_webmasters(section, url):
    """Neither editors nor visitors read or write it."""
    for who in (Visitor(section), Writer(section)):
        assert who.ask(url, headers=JSON).status_code in (401, 403)
        assert change(who, url, link_stale_days=9).status_code in (401, 403)
    assert value("link_stale_days") == 3


def test_the_key_stays_with_its_server(webmaster, url, section):
    """A program is told that it went, and can't have it sent in the open."""
    site = section.aq_parent
    keep_key(site, KEY)
    transaction.commit()
    ((field, _reason),) = refused(change(webmaster, url, catalogue_api="http://a.example"))
    assert field == "catalogue_api"
    assert change(webmaster, url, link_stale_days=9).status_code == 204
    answer = change(webmaster, url, catalogue_api="https://ipdc.mijn-server.example")
    assert answer.status_code == 200
    assert "api.ipdc.vlaanderen.be" in answer.json()["message"]
    transaction.begin()
    assert key_of(site) == ""


def test_the_other_panels_are_as_they_were(webmaster, url):
    """Plone's own are changed as ever; what is no panel isn't found."""
    base = url.rpartition("/")[0]
    assert change(webmaster, f"{base}/site", site_title="Voorbeeldegem").status_code == 204
    assert change(webmaster, base).status_code == 400
    assert change(webmaster, f"{url}/x", link_stale_days=9).status_code >= 400


def test_before_its_upgrade_there_is_none(webmaster, url, section):
    """404 rather than an error; the other panels are still listed."""
    del section.aq_parent.portal_registry.records["onderneem.catalogue_source"]
    transaction.commit()
    assert webmaster.ask(url, headers=JSON).status_code == 404
    listed = webmaster.ask(f"{section.aq_parent.absolute_url()}/@controlpanels", headers=JSON)
    assert listed.status_code == 200


def test_no_service_tells_the_key(webmaster, url, section):
    """Whatever a program asks of the site."""
    site = section.aq_parent
    keep_key(site, KEY)
    transaction.commit()
    base = site.absolute_url()
    for address in (
        url,
        f"{base}/@controlpanels",
        f"{base}/@registry?b_size=10000",
        base,
        f"{base}/@site",
        f"{base}/@history",
        f"{section.absolute_url()}/@health",
        f"{section.absolute_url()}/@history",
        section.absolute_url(),
    ):
        answer = webmaster.ask(address, headers=JSON)
        assert answer.status_code < 500, address
        assert KEY not in answer.text


@pytest.mark.parametrize("spelled", ["/e-counter", "/%40%40e-counter", "/@@e-counter"])
def test_the_e_counter_is_no_start_button(webmaster, url, section, spelled):
    """It would lead every button to itself, that of a section's own e-counter too."""
    for where, who in ((url, webmaster), (section.absolute_url(), webmaster)):
        wrong = f"{section.absolute_url()}/vergunningen{spelled}"
        answer = change(who, where, ecounter_base=wrong)
        assert [field for field, _reason in refused(answer)] == ["ecounter_base"]


@pytest.mark.parametrize("part", ["dossiers", "gidsen"])
def test_a_part_of_the_section_keeps_its_name(webmaster, section, part):
    """400 with the reason, never a 204 that did nothing; its own name is no other one."""
    where = section[part].absolute_url()
    answer = change(webmaster, where, id="elders")
    assert answer.status_code == 400
    assert section[part].Title() in answer.json()["message"]
    assert change(webmaster, where, id=part, title="Anders").status_code == 204


@pytest.mark.parametrize("query", ["?b_size=100", "?q=onderneem&b_size=1000"])
def test_the_registry_of_plone_restapi_goes_on(section, query):
    """It lists our settings too, beside those of the site."""
    manager = Writer(section, "beheerder", ("Manager",))
    url = f"{section.aq_parent.absolute_url()}/@registry{query}"
    answer = manager.ask(url, headers=JSON)
    assert answer.status_code == 200
    found = {each["name"]: each for each in answer.json()["items"]}
    told = found["onderneem.catalogue_types"]
    for kinds in (told["schema"]["properties"]["default"], told["value"]):
        assert sorted(kinds) == ["FinancieelVoordeel", "Toelating"]
