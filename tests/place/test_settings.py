"""The settings: what each takes, and what it refuses with a reason."""

from datetime import datetime
from datetime import timezone
from onderneem.addon.place.bad_value import BadValue
from onderneem.addon.place.settings import IOnderneemSettings
from onderneem.addon.place.settings import IPanelSettings
from plone.registry.interfaces import IRegistry
from tests.shared_data import shared_data
from types import SimpleNamespace
from zope.component import getUtility
from zope.i18n import translate
from zope.schema import getFieldNames
from zope.schema import ValidationError
import json
import pytest

# As a webmaster writes them: Belgian time, without a zone.
LATER = datetime(2026, 12, 1, 22)  # noqa: DTZ001
MUCH_LATER = datetime(2026, 12, 2, 6)  # noqa: DTZ001


@pytest.fixture
def settings(portal):
    """The site's settings, as scripts and panels set them."""
    return getUtility(IRegistry).forInterface(IOnderneemSettings, prefix="onderneem")


def test_to_begin_with(settings):
    """Nothing is asked of the region until a webmaster says so."""
    assert settings.catalogue_source == "off"
    assert settings.catalogue_types == {"Toelating", "FinancieelVoordeel"}
    assert settings.catalogue_target_groups == {"Onderneming"}
    assert settings.catalogue_themes == set()
    assert settings.catalogue_areas == settings.catalogue_authorities == ()
    assert settings.catalogue_address_form == "as-written"
    assert settings.notify_addresses == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("catalogue_source", "feed"),
        ("catalogue_types", {"Bewijs"}),
        ("catalogue_types", set()),
        ("catalogue_themes", {"EconomieWerk", "MilieuEnergie"}),
        (
            "catalogue_areas",
            ("BE2", "BE23", "BE234", "BE32A", "BE23444021", "BE23444001_VOOR_FUSIE_2019"),
        ),
        ("catalogue_authorities", ("OVO001992",)),
        ("notify_addresses", ("web@voorbeeldegem.example",)),
        ("municipality", "44021"),
        ("downtime_from", LATER),
    ],
)
def test_what_is_right_is_kept(settings, name, value):
    """As it was given."""
    setattr(settings, name, value)
    assert getattr(settings, name) == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("catalogue_source", "everything"),
        ("catalogue_api", "javascript:alert(1)"),
        ("catalogue_feed", "ldes"),
        ("ecounter_base", "https://"),
        ("catalogue_types", {"Vergunning"}),
        ("catalogue_themes", {"Economie"}),
        ("catalogue_target_groups", {"Bakker"}),
        ("catalogue_areas", ("44021",)),
        ("catalogue_areas", ("BE",)),
        ("catalogue_areas", ("BE2A",)),
        ("catalogue_areas", ("BE2344",)),
        ("catalogue_areas", ("BE2344402",)),
        ("catalogue_areas", ("BE234440211",)),
        ("catalogue_areas", ("BE23_VOOR_FUSIE_2019",)),
        ("catalogue_areas", ("BE23444021 ",)),
        ("catalogue_authorities", ("OVO1992",)),
        ("notify_addresses", ("web@voorbeeldegem.example", "web")),
        ("municipality", "44012"),
        ("municipality", "99999"),
        ("link_grace_days", -1),
        ("downtime_from", "morgen"),
    ],
)
def test_what_is_wrong_is_refused(portal, name, value):
    """By the field, which the panel and the service both ask; the registry itself asks less."""
    with pytest.raises(ValidationError):
        IPanelSettings[name].bind(portal).validate(value)


@pytest.mark.parametrize(
    ("name", "line"),
    [("catalogue_areas", "44021"), ("catalogue_authorities", "OVO1"), ("notify_addresses", "web")],
)
def test_the_reason_names_the_line(portal, name, line):
    """Of ten lines a webmaster knows which one to mend."""
    with pytest.raises(BadValue) as refused:
        IPanelSettings[name].bind(portal).validate((line,))
    assert f"“{line}”" in translate(refused.value.doc())


def test_every_area_of_the_catalogue_is_one(portal):
    """All 332 of the region's own list, ended ones included."""
    (path,) = (shared_data() / "ipdc-lpdc").rglob("*geografisch*.json")
    listed = [each["id"] for each in json.loads(path.read_text("utf-8"))["waardes"]]
    assert len(listed) == 332
    assert IPanelSettings["catalogue_areas"].bind(portal).validate(tuple(listed)) is None


@pytest.mark.parametrize(
    ("begin", "end", "field"),
    [
        (LATER, MUCH_LATER, None),
        (None, None, None),
        (LATER, LATER, "downtime_until"),
        (MUCH_LATER, LATER, "downtime_until"),
        (LATER, None, "downtime_until"),
        (None, LATER, "downtime_from"),
        # 22:00 in Belgium is 21:00 UTC in winter.
        (LATER, datetime(2026, 12, 1, 21, 30, tzinfo=timezone.utc), None),
        (LATER, datetime(2026, 12, 1, 20, 59, tzinfo=timezone.utc), "downtime_until"),
    ],
)
def test_a_downtime_ends_after_it_begins(begin, end, field):
    """One moment alone announces nothing; the refusal says which field."""
    data = SimpleNamespace(
        downtime_from=begin, downtime_until=end, catalogue_api=None, private_addresses=False
    )
    if field is None:
        IPanelSettings.validateInvariants(data)
    else:
        with pytest.raises(BadValue) as refused:
            IPanelSettings.validateInvariants(data)
        assert refused.value.args[1] == field


def test_no_key_is_among_what_a_panel_shows():
    """The hash of the jobs' key is the machine's; the catalogue's key is no setting at all."""
    assert "jobs_key" not in getFieldNames(IPanelSettings)
    assert "catalogue_key" not in getFieldNames(IOnderneemSettings)


def test_every_setting_is_explained(settings):
    """A webmaster reads what a value does, and nothing stands outside its group."""
    grouped = [
        name
        for fieldset in IPanelSettings.getTaggedValue("plone.supermodel.fieldsets")
        for name in fieldset.fields
    ]
    assert sorted(grouped) == sorted(getFieldNames(IPanelSettings))
    for name in getFieldNames(IOnderneemSettings):
        assert IOnderneemSettings[name].title
        assert IOnderneemSettings[name].description
