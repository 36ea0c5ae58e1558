"""The control panel: every setting explained, saved together, and refused with a reason."""

from datetime import timedelta
from lxml import html
from onderneem.addon.catalogue.key import keep_key
from onderneem.addon.catalogue.key import key_of
from onderneem.addon.guard.keys import opens
from onderneem.addon.jobs import ledger
from onderneem.addon.jobs import trial
from onderneem.addon.jobs.interfaces import ITrial
from onderneem.addon.jobs.runner import run_due
from onderneem.addon.jobs.trial import Verdict
from onderneem.addon.place.section import setting
from onderneem.addon.place.settings import IPanelSettings
from tests.topics.people import in_dutch
from tests.topics.people import opened_section
from tests.topics.people import Visitor
from tests.topics.people import Writer
from zope.component import getGlobalSiteManager
from zope.component.hooks import setSite
from zope.interface import implementer
from zope.schema import getFieldNames
import pytest
import requests
import transaction

KEY = "zeer-geheime-sleutel-9f3a"
PANEL = "/@@onderneem-controlpanel"


@pytest.fixture
def section(functional):
    """An open section."""
    found = opened_section(functional["portal"])
    yield found
    setSite(functional["portal"])


@pytest.fixture
def site(section):
    """Its site."""
    return section.aq_parent


class Webmaster(Writer):
    """Somebody with a browser, a session and the panel before them."""

    def __init__(self, section):
        super().__init__(section, "webmaster", ("Site Administrator",))
        self.url = f"{section.aq_parent.absolute_url()}{PANEL}"
        self.session = requests.Session()
        self.session.auth = self.auth
        self.opens()

    def opens(self):
        """Load the panel."""
        return self._sees(self.session.get(self.url, timeout=60))

    def presses(self, button, value="x", **changes):
        """Press a button of the panel, after changing these fields."""
        saves = button == "save"
        form = self.form(0) if saves else {"_authenticator": self.form(0)["_authenticator"]}
        data = {**form, **changes, button: value}
        return self._sees(self.session.post(self.url, data=data, timeout=60))

    def form(self, number):
        """What a form holds, as a browser would send it."""
        found = {}
        for name, value in self.page.xpath("//form[@action]")[-2 + number].form_values():
            found.setdefault(name, []).append(value)
        return {name: values if len(values) > 1 else values[0] for name, values in found.items()}

    def _sees(self, answer):
        transaction.begin()
        self.answer, self.page = answer, html.fromstring(answer.text)
        return answer

    @property
    def errors(self):
        """The error summary: field -> reason."""
        found = self.page.xpath("//div[contains(@class, 'oo-error-summary')]//a")
        return {each.get("href"): each.text_content() for each in found}

    @property
    def text(self):
        """All words of the panel."""
        return " ".join(
            self.page.xpath("//div[contains(@class, 'oo-panel')]")[0].text_content().split()
        )


@pytest.fixture
def webmaster(section):
    """The webmaster at the panel."""
    return Webmaster(section)


def value(name):
    """Return what is stored of a setting."""
    # Not by plone.api: the registry keeps values for the length of a request, here the test's.
    return setting(None, name)


def test_every_setting_is_on_it_with_its_explanation(webmaster):
    """Nothing is left to the registry's editor."""
    assert webmaster.answer.status_code == 200
    for name in getFieldNames(IPanelSettings):
        assert webmaster.page.xpath(f"//*[@name='{name}']"), name
        assert in_dutch(IPanelSettings[name].title) in webmaster.text
        described = webmaster.page.xpath(f"//*[@id='oo-{name}']/@aria-describedby")
        assert described == [f"oo-{name}-hint"]


def test_it_stands_in_site_setup(webmaster, site):
    """As one entry, beside those of other add-ons."""
    overview = webmaster.session.get(f"{site.absolute_url()}/@@overview-controlpanel", timeout=60)
    assert html.fromstring(overview.text).xpath(f"//a[contains(@href, '{PANEL}')]")


def test_saving_what_is_there_changes_nothing(webmaster, site):
    """Opening the panel and pressing Save is harmless."""
    before = {name: value(name) for name in getFieldNames(IPanelSettings)}
    assert webmaster.presses("save").status_code == 200
    assert webmaster.errors == {}
    assert {name: value(name) for name in getFieldNames(IPanelSettings)} == before


def test_what_is_typed_is_kept(webmaster):
    """Of every kind of field, and shown again."""
    webmaster.presses(
        "save",
        municipality="44021",
        link_grace_days="5",
        catalogue_source="feed",
        catalogue_types=["Bewijs"],
        catalogue_areas="BE23444021\r\nBE2",
        downtime_from="2026-12-01T22:00",
        downtime_until="2026-12-02T06:00",
        downtime_message="Onderhoud",
        notify_addresses="web@voorbeeldegem.example",
    )
    assert webmaster.errors == {}
    assert (value("municipality"), value("link_grace_days")) == ("44021", 5)
    assert value("catalogue_types") == {"Bewijs"}
    assert value("catalogue_areas") == ("BE23444021", "BE2")
    assert value("downtime_from").isoformat() == "2026-12-01T22:00:00"
    assert webmaster.form(0)["downtime_from"] == "2026-12-01T22:00"
    assert webmaster.form(0)["catalogue_types"] == "Bewijs"


def test_unticking_all_is_a_choice(webmaster):
    """A browser sends nothing for it; the page says that it was shown."""
    form = webmaster.form(0)
    for name in ("catalogue_types", "cached_frame"):
        del form[name]
    webmaster.session.post(webmaster.url, data={**form, "save": "x"}, timeout=60)
    transaction.begin()
    assert (value("catalogue_types"), value("cached_frame")) == (set(), False)


def test_what_a_form_does_not_show_stays(webmaster):
    """A script that sends one field changes one."""
    data = {"_authenticator": webmaster.form(0)["_authenticator"], "link_stale_days": "9"}
    webmaster.session.post(webmaster.url, data={**data, "save": "x"}, timeout=60)
    transaction.begin()
    assert (value("link_stale_days"), value("cached_frame")) == (9, True)
    assert value("catalogue_types") == {"Toelating", "FinancieelVoordeel"}


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("ecounter_base", "javascript:alert(1)"),
        ("catalogue_api", "ipdc"),
        ("catalogue_areas", "44021"),
        ("catalogue_authorities", "Gent"),
        ("catalogue_source", "nonsense"),
        ("catalogue_source", ""),
        ("municipality", "44012"),
        ("link_grace_days", "veel"),
        ("link_grace_days", "61"),
        ("notify_addresses", "web"),
        ("downtime_from", "morgen"),
        ("catalogue_key", "een sleutel"),
        ("downtime_message", "x" * 1001),
        ("catalogue_areas", "B" * 300),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(webmaster, name, typed):
    """At the field and above; what was typed comes back, and the rest isn't half saved."""
    webmaster.presses("save", **{"link_stale_days": "9", name: typed})
    assert list(webmaster.errors) == [f"#oo-{name}"]
    assert webmaster.errors[f"#oo-{name}"].strip()
    assert webmaster.page.xpath(f"//*[@id='oo-{name}-error']")
    assert value("link_stale_days") == 3
    assert webmaster.form(0)["link_stale_days"] == "9"
    assert webmaster.page.xpath("string(//title)").startswith(
        in_dutch("Error: Entrepreneur section")
    )


def test_all_that_is_wrong_is_told_at_once(webmaster):
    """What can't be read and what isn't right; each with the name of its field."""
    webmaster.presses("save", link_grace_days="veel", catalogue_areas="44021", catalogue_key="a b")
    assert list(webmaster.errors) == [
        "#oo-link_grace_days",
        "#oo-catalogue_key",
        "#oo-catalogue_areas",
    ]
    label = in_dutch(IPanelSettings["catalogue_areas"].title)
    assert webmaster.errors["#oo-catalogue_areas"].startswith(f"{label}: ")


@pytest.mark.parametrize(
    ("begin", "end", "wrong"),
    [
        ("2026-12-02T06:00", "2026-12-01T22:00", "downtime_until"),
        ("2026-12-02T06:00", "", "downtime_until"),
        ("", "2026-12-01T22:00", "downtime_from"),
    ],
)
def test_a_downtime_needs_a_beginning_and_an_end(webmaster, begin, end, wrong):
    """In that order."""
    webmaster.presses("save", downtime_from=begin, downtime_until=end)
    assert list(webmaster.errors) == [f"#oo-{wrong}"]
    assert value("downtime_from") is None


@pytest.mark.parametrize("address", ["ftp://region.example", "https://a.example/" + "x" * 2000])
def test_what_is_wrong_together_doesn_t_wait(webmaster, address):
    """By itself and together; of what is too long, how long it may be and is."""
    later = {"downtime_from": "2026-12-02T06:00", "downtime_until": "2026-12-01T22:00"}
    webmaster.presses("save", ecounter_base=address, **later)
    assert set(webmaster.errors) == {"#oo-ecounter_base", "#oo-downtime_until"}
    told = webmaster.errors["#oo-ecounter_base"]
    assert ("2000" in told and str(len(address)) in told) == (len(address) > 2000)


def test_it_is_for_webmasters(section, site):
    """Not for editors, not for visitors."""
    url = f"{site.absolute_url()}{PANEL}"
    assert Visitor(section).ask(url).status_code in (302, 401)
    assert Writer(section).ask(url).status_code in (302, 401, 403)
    assert "no-store" in Webmaster(section).answer.headers["Cache-Control"]


@pytest.mark.parametrize("button", ["save", "remove_key", "new_jobs_key", "try"])
def test_another_site_cannot_press_its_buttons(webmaster, site, button):
    """Without the token of the page nothing happens."""
    keep_key(site, KEY)
    transaction.commit()
    data = {button: "notify_addresses", "link_stale_days": "9"}
    assert webmaster.session.post(webmaster.url, data=data, timeout=60).status_code == 403
    transaction.begin()
    assert key_of(site) == KEY
    assert value("link_stale_days") == 3
    assert value("jobs_key") is None
    assert trial.asked_for(site) == []


def test_looking_writes_nothing(webmaster, site):
    """However often."""
    before = site._p_jar.db().lastTransaction()
    webmaster.opens()
    assert site._p_jar.db().lastTransaction() == before


# The key


def test_the_key_is_kept_replaced_and_removed(webmaster, site):
    """And never shown: the field is always empty."""
    webmaster.presses("save", catalogue_key=KEY)
    assert key_of(site) == KEY
    assert webmaster.form(0)["catalogue_key"] == ""
    webmaster.presses("save", catalogue_key="")
    assert key_of(site) == KEY
    webmaster.presses("save", catalogue_key=f"{KEY}-2")
    assert key_of(site) == f"{KEY}-2"
    webmaster.presses("remove_key")
    assert key_of(site) == ""


ELSEWHERE = "https://ipdc.mijn-server.example"


def notice(host):
    """What is said of a dropped key."""
    message = "The key was removed: it belonged to ${host}. Type it again."
    return in_dutch(message).replace("${host}", host)


@pytest.mark.parametrize(
    ("address", "stays"),
    [
        ("https://api.ipdc.vlaanderen.be/v2", True),
        ("https://API.ipdc.vlaanderen.be:443", True),
        ("", True),  # the same one, by default
        (ELSEWHERE, False),
        ("https://api.ipdc.vlaanderen.be:8443", False),
        ("https://api.ipdc.vlaanderen.be.evil.example", False),
    ],
)
def test_the_key_stays_with_its_server(webmaster, site, address, stays):
    """Who doesn't know it can't have it sent to a server of their own."""
    keep_key(site, KEY)
    transaction.commit()
    webmaster.presses("save", catalogue_api=address)
    assert not webmaster.errors
    assert key_of(site) == (KEY if stays else "")
    told = " ".join(webmaster.page.text_content().split())
    assert (notice("api.ipdc.vlaanderen.be") in told) is not stays


def test_a_key_typed_with_another_address_is_kept(webmaster, site):
    """It belongs to that one; the old one is gone without a word."""
    keep_key(site, KEY)
    transaction.commit()
    webmaster.presses("save", catalogue_api=ELSEWHERE, catalogue_key=f"{KEY}-2")
    assert key_of(site) == f"{KEY}-2"
    assert notice("api.ipdc.vlaanderen.be") not in " ".join(webmaster.page.text_content().split())


def test_the_registry_editor_cannot_lead_the_key_away_either(site):
    """Nor an import: whoever writes the setting."""
    keep_key(site, KEY)
    site.portal_registry["onderneem.catalogue_feed"] = ELSEWHERE
    assert key_of(site) == KEY
    site.portal_registry["onderneem.catalogue_api"] = ELSEWHERE
    assert key_of(site) == ""


def test_the_key_is_not_sent_in_the_open(webmaster, site):
    """Unless for trials at home; and to the same host by http it doesn't follow."""
    keep_key(site, KEY)
    transaction.commit()
    webmaster.presses("save", catalogue_api="http://api.ipdc.vlaanderen.be")
    assert list(webmaster.errors) == ["#oo-catalogue_api"]
    assert (key_of(site), value("catalogue_api")) == (KEY, "https://api.ipdc.vlaanderen.be")
    webmaster.presses("save", catalogue_api="http://api.ipdc.vlaanderen.be", private_addresses="on")
    assert not webmaster.errors
    assert key_of(site) == ""


def test_a_key_typed_beside_an_error_is_not_sent_back(webmaster, site):
    """It must be typed again: a page with a key in it could be kept somewhere."""
    webmaster.presses("save", catalogue_key=KEY, link_grace_days="veel")
    assert webmaster.errors
    assert KEY not in webmaster.answer.text
    assert key_of(site) == ""


def test_the_jobs_key_is_shown_once(webmaster, site):
    """Only its hash is kept."""
    webmaster.presses("new_jobs_key")
    (key,) = webmaster.page.xpath("//p[@class='oo-seal']/text()")
    assert opens(key, [value("jobs_key")])
    assert "no-store" in webmaster.answer.headers["Cache-Control"]
    assert key not in webmaster.opens().text
    assert value("jobs_key") not in webmaster.answer.text


# Municipalities and mergers


def test_nothing_chosen_is_no_municipality_that_went(webmaster, site):
    """Shown again after an error elsewhere, as it was before."""
    before = webmaster.page.xpath("count(//*[@id='oo-municipality']/option)")
    webmaster.presses("save", municipality="", link_grace_days="veel")
    assert webmaster.page.xpath("count(//*[@id='oo-municipality']/option)") == before
    assert webmaster.page.xpath("string(//*[@id='oo-municipality']/option[@selected]/@value)") == ""


def test_what_is_known_of_a_municipality(webmaster, section, site):
    """NIS and OVO, and which ones it took."""
    section.municipality = "44086"
    transaction.commit()
    webmaster.opens()
    for word in ("Nazareth-De Pinte", "44086", "OVO053388", "De Pinte, Nazareth"):
        assert word in webmaster.text
    assert not webmaster.page.xpath("//fieldset[@id='oo-group-place']//*[@class='oo-box']")


def test_a_municipality_that_merged_is_told_with_a_proposal(webmaster, section, site):
    """Of a section, and of the site; saving something else still works."""
    section.municipality = "44012"
    # As it was chosen before the merger; today the record refuses it.
    site.portal_registry._records._values["onderneem.municipality"] = "44048"
    transaction.commit()
    webmaster.opens()
    warnings = webmaster.page.xpath("//fieldset[@id='oo-group-place']//*[@class='oo-box']/text()")
    assert [("44012" in each, "44048" in each, "44086" in each) for each in warnings] == [
        (False, True, True),
        (True, False, True),
    ]
    webmaster.presses("save", link_stale_days="9")
    assert webmaster.errors == {}
    assert (value("municipality"), value("link_stale_days")) == ("44048", 9)
    webmaster.presses("save", municipality="44086")
    assert value("municipality") == "44086"


# Try it


@implementer(ITrial)
class Bell:
    """Rings."""

    title, beside, goes_out = "Rinkelt de bel?", "ecounter_base", False
    rung, verdict = 0, Verdict(True, "Ze rinkelt.")

    def try_it(self, site):
        """Ring."""
        self.rung += 1
        return self.verdict


@pytest.fixture
def bell():
    """A trial of a room; another stands beside no field."""
    sm, made = getGlobalSiteManager(), Bell()
    sm.registerUtility(made, ITrial, "test.bell")
    yield made
    sm.unregisterUtility(provided=ITrial, name="test.bell")


def shown(webmaster):
    """What stands at the trial."""
    (found,) = webmaster.page.xpath("//div[@id='oo-trial-test-bell']")
    return " ".join(found.text_content().split())


def test_trying_is_asked_now_and_done_by_the_job(webmaster, site, bell):
    """The page says so, and after a reload the verdict stands there with its time."""
    webmaster.opens()
    webmaster.presses("try", "test.bell")
    assert webmaster.answer.status_code == 200
    assert bell.rung == 0
    assert in_dutch("It is being tried. Reload this page in a moment.") in shown(webmaster)
    run_due(site, ["jobs.trials"])
    webmaster.opens()
    assert bell.rung == 1
    assert "Ze rinkelt." in shown(webmaster)
    assert in_dutch("Works") in shown(webmaster)
    assert webmaster.page.xpath("//div[@id='oo-trial-test-bell']//*[@class='oo-checked']/text()")


RUNS = (
    "Background work runs, but hasn't tried it yet. Reload this page later; “Health of the "
    "section” tells more."
)
STANDS_STILL = "Nobody tried it yet: background work doesn't seem to run."


@pytest.mark.parametrize(
    ("began", "renewed", "remark"),
    [
        (None, None, STANDS_STILL),
        (-60, None, STANDS_STILL),  # it ran before this was asked, and no more since
        (10, None, RUNS),
        (-5, 6, RUNS),  # something long is at it
    ],
)
def test_what_is_said_when_nobody_tried_yet(
    webmaster, site, bell, monkeypatch, began, renewed, remark
):
    """After a quarter of an hour; that background work stands still is said only when it does."""
    trial.ask(site, "test.bell")
    asked = trial.standing_of(site, "test.bell").asked
    if began is not None:
        ledger.claim(site, "catalogue.harvest", "x", asked + timedelta(minutes=began))
    if renewed is not None:
        ledger.renew(site, "catalogue.harvest", "x", asked + timedelta(minutes=renewed))
    transaction.commit()
    now = asked + timedelta(minutes=20)
    monkeypatch.setattr("onderneem.addon.section.panel_trials.real_now", lambda: now)
    webmaster.opens()
    assert in_dutch(remark) in shown(webmaster)


def test_a_verdict_on_another_value_is_dropped(webmaster, site, bell):
    """What was true of the old address says nothing of the new one."""
    for changes, stays in (
        ({"link_stale_days": "9"}, True),
        ({"ecounter_base": "https://loket.example"}, False),
    ):
        trial.ask(site, "test.bell")
        transaction.commit()
        run_due(site, ["jobs.trials"])
        webmaster.opens()
        webmaster.presses("save", **changes)
        assert ("Ze rinkelt." in shown(webmaster)) is stays


@pytest.mark.parametrize("name", ["nonsense", "", "../x"])
def test_what_is_no_trial_is_not_found(webmaster, site, name):
    """404, and nothing is noted."""
    assert webmaster.presses("try", name).status_code == 404
    assert trial.asked_for(site) == []


def test_a_trial_beside_no_field_stands_at_the_end(webmaster, bell):
    """A room that forgot to say where."""
    bell.beside = "nowhere"
    webmaster.opens()
    assert webmaster.page.xpath("//div[@id='oo-trial-test-bell']")


def test_a_site_before_its_upgrade_says_what_to_do(webmaster, site):
    """New code, old records: no error, and nothing is written."""
    del site.portal_registry.records["onderneem.catalogue_source"]
    transaction.commit()
    assert webmaster.opens().status_code == 200
    assert in_dutch("The add-on was renewed. Go to Site Setup, Add-ons, and upgrade it first.") in (
        webmaster.text
    )
