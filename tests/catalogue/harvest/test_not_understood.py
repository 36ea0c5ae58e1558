"""A catalogue that changed its form is an error, never good news and never an empty one."""

from collections import Counter
from onderneem.addon import clock
from onderneem.addon.catalogue.harvest.health import HarvestReport
from onderneem.addon.catalogue.harvest.report import Report
from onderneem.addon.catalogue.harvest.seeing import names_in
from onderneem.addon.jobs.health import Level
from onderneem.addon.jobs.runner import run_job
from plone import api
from tests.catalogue.harvest.catalogue_server import product
from tests.catalogue.harvest.test_drop import LIST
from tests.catalogue.harvest.town import NIGHT
from zope.i18n import translate
import pytest

TWENTY = [f"p{number:02}" for number in range(20)]


def strange(name):
    """Return a product in a form that nobody knows yet."""
    return {**product(name), "@type": ["Dienst2"], "naam": None}


@pytest.mark.pure
@pytest.mark.parametrize(
    ("refused", "read", "wrong"),
    [
        *((0, 0, False), (0, 9, False), (1, 2, False), (2, 10, False), (1, 1, True)),
        *((3, 29, True), (3, 30, False), (10, 100, False), (11, 100, True), (58, 58, True)),
    ],
)
def test_more_than_a_tenth_or_all_is_no_bad_record_any_more(refused, read, wrong):
    """Of a handful one or two may be bad, never all."""
    report = Report(read=read, refused=Counter({"naam: missing": refused}))
    assert report.not_understood is wrong


@pytest.mark.pure
@pytest.mark.parametrize(
    ("document", "names"),
    [
        ({"@id": "https://a.example/1"}, ["https://a.example/1"]),
        ({"@id": "https://a.example/v", "isVersionOf": {"@id": "https://a.example/1"}}, None),
        ([{"@id": "https://a.example/v", "isVersionOf": "https://a.example/1"}, 7], None),
        ({"@graph": [{"@id": "_:b0"}, {"@id": "https://a.example/1"}]}, ["https://a.example/1"]),
        ({"@id": "_:b0", "isVersionOf": ["geen adres", 7, None]}, []),
        ("rommel", []),
        ([], []),
        (None, []),
    ],
)
def test_what_can_not_be_read_may_have_a_name(document, names):
    """Under which we know it, or the one of its snapshot."""
    usual = ["https://a.example/v", "https://a.example/1"]
    assert names_in(document) == (usual if names is None else names)


def test_a_feed_of_which_nothing_is_understood_fails_every_night(town, server):
    """Told in the ledger, in the panel and in @health with the counts; also when nothing changes,
    and until it is read: then all is there."""
    good = [product(name) for name in TWENTY]
    server.tells("/feed", *map(strange, TWENTY), later="/feed?p=1")
    server.tells("/feed?p=1", earlier="/feed")
    site = town.section.aq_parent
    with clock.pinned(NIGHT):
        result = run_job(site, "catalogue.harvest", town.job)
    assert result.error == "not-understood: 20 of 20"
    town.harvests(day=1)
    assert (town.harvest.error, town.harvest.error_counts) == ("not-understood", (20, 20))
    assert (town.harvest.finished, town.harvest.last_report.refused.total()) == (None, 20)
    report = HarvestReport().report(town.section)
    assert report.level is not Level.OK
    (told,) = (each.text for each in report.findings if "refused" in (each.text.mapping or {}))
    assert ": 20 of 20." in translate(told)
    server.tells("/feed", *good, later="/feed?p=1")
    town.harvests(day=2)
    assert (town.harvest.error, town.on("new")) == ("", TWENTY)
    assert town.harvest.finished is not None


def test_what_is_not_understood_is_not_gone(town, server):
    """Not the tenth that can't be read, nor what isn't there beside it; the rest is taken in."""
    town.follows("api")
    server.lists(LIST, *map(product, TWENTY))
    town.harvests()
    for day in (1, 2, 3):
        server.lists(LIST, *map(strange, TWENTY[:6]), *map(product, [*TWENTY[7:], "nieuw"]))
        town.harvests(day=day)
    assert (town.harvest.phase, town.harvest.error_counts) == ("idle", (6, 20))
    assert town.on("new") == ["nieuw", *TWENTY]


@pytest.mark.parametrize(
    ("bad", "gone"), [("p00", ["p01"]), (None, [])], ids=["named", "without a name"]
)
def test_one_that_can_not_be_read_is_not_missing(town, server, bad, gone):
    """Known by its name; where it has none it may be any of ours, and none is gone by that."""
    town.follows("api")
    server.lists(LIST, *map(product, TWENTY))
    town.harvests()
    with api.env.adopt_roles(["Manager"]):
        unread = strange(bad) if bad else "rommel"
        for day in (1, 2):
            server.lists(LIST, unread, *map(product, TWENTY[2:]))
            town.harvests(day=day)
    expected = [name for name in TWENTY if name not in gone]
    assert (town.harvest.error, town.on("new")) == ("", expected)
