"""A harvest over real HTTP: all that is read is accounted for, and nothing happens by itself."""

from datetime import date
from datetime import timezone
from decimal import Decimal
from onderneem.addon import clock
from onderneem.addon.catalogue.harvest import decide
from onderneem.addon.catalogue.harvest import reading_on
from onderneem.addon.catalogue.harvest.book import harvest_of
from onderneem.addon.catalogue.harvest.client import Client
from onderneem.addon.catalogue.harvest.health import HarvestReport
from onderneem.addon.catalogue.harvest.job import comes_at
from onderneem.addon.catalogue.harvest.reading_on import begin
from onderneem.addon.catalogue.harvest.reading_on import Limits
from onderneem.addon.catalogue.harvest.reading_on import read_on
from onderneem.addon.catalogue.harvest.settings import source_of
from onderneem.addon.catalogue.harvest.shelves import item_of
from onderneem.addon.catalogue.harvest.words import REASONS
from onderneem.addon.jobs.runner import run_job
from onderneem.addon.outbound.agent import door_of
from onderneem.addon.subsidies.content import ISubsidy
from onderneem.addon.subsidies.next_year import copy_for_next_year
from plone import api
from plone.app.iterate.interfaces import IWorkingCopy
from Products.CMFCore.indexing import getQueue
from tests.catalogue.harvest.catalogue_server import product
from tests.catalogue.harvest.town import DAY
from tests.catalogue.harvest.town import NIGHT
from time import sleep
from zope.interface import alsoProvides
import pytest
import transaction


def managed(call, *arguments):
    """Decide as somebody who may."""
    with api.env.adopt_roles(["Manager"]), clock.pinned(NIGHT):
        found = call(*arguments)
    transaction.commit()
    return found


def test_new_products_are_proposed_and_nothing_is_published(town, server):
    """A proposal is a line in a list; no page is made before an editor says so (issue 4)."""
    server.tells("/feed", product("terras"), product("reclame"))
    before = len(api.content.find(context=town.section))
    report = town.harvests()
    assert (report.read, report.new, report.accounted) == (2, 2, 2)
    assert town.on("new") == ["reclame", "terras"]
    assert len(api.content.find(context=town.section)) == before


def test_twice_gives_no_change(town, server):
    """The second night finds nothing new, and the page is asked for with its ETag."""
    server.tells("/feed", product("terras"))
    town.harvests()
    report = town.harvests(day=1)
    assert server.asked[-1][1]["If-None-Match"]
    assert (report.read, report.new, report.changed, report.gone) == (0, 0, 0, 0)


def test_what_is_for_others_is_counted_with_the_reason(town, server):
    """Only for entrepreneurs; what can't be read is named, the rest goes on."""
    citizen = product("geboorte", doelgroepen=["Burger"])
    ended = product("oud", eindeDienstVerlening="2020-01-01T00:00:00Z")
    nameless = product("leeg", naam={})
    archived = product("weg", gearchiveerd=True)
    server.tells("/feed", citizen, ended, nameless, archived, product("terras"), "rommel")
    report = town.harvests()
    assert report.unwanted == {"target-group": 1, "ended": 1, "archived": 1}
    assert report.refused == {"naam: missing": 1, "@type: not-a-record": 1}
    assert ("https://ipdc.example/id/snapshot/leeg/2026-01-01", "naam", "missing") in (
        report.examples
    )
    assert report.accounted == report.read == 6
    assert town.on("new") == ["terras"]


def test_an_added_product_is_a_page_that_nobody_sees_yet(town, server):
    """In the state of a new page of this site: private."""
    server.tells("/feed", product("terras", kosten=[{"naam": {"nl": "Retributie"}}]))
    town.harvests()
    made = managed(decide.add, town.section, town.harvest, town.product("terras"))
    assert made.portal_type == "onderneem.Permit"
    assert made.aq_parent.getId() == "vergunningen"
    assert (made.title, made.costs) == (
        "Vergunning terras",
        ({"title": "Retributie", "amount": None, "unit": None},),
    )
    assert (made.source, api.content.get_state(made)) == ("lpdc", "private")
    assert [town.on(shelf) for shelf in ("new", "changed", "gone")] == [[], [], []]


def test_pages_made_together_are_indexed_together(town, server):
    """Asking the catalog in between would index the folder anew for each page."""
    server.tells("/feed", product("terras"), product("kermis"))
    town.harvests()
    with api.env.adopt_roles(["Manager"]), clock.pinned(NIGHT):
        for name in ("terras", "kermis"):
            decide.add(town.section, town.harvest, town.product(name))
    waiting = {each[1].getId() for each in getQueue().queue}
    assert {"vergunning-terras", "vergunning-kermis", "vergunningen"} <= waiting
    assert town.on("new") == []


def test_an_added_product_keeps_the_defaults_of_the_rest(town, server):
    """As the add form does: a field never set is looked for in all schemas at each reading."""
    server.tells("/feed", product("terras"))
    town.harvests()
    made = managed(decide.add, town.section, town.harvest, town.product("terras"))
    kept = vars(made)
    assert (kept["tenure"], kept["legislation"], kept["nace_version"]) == (None, (), "2025")
    assert (kept["title"], kept["source"]) == ("Vergunning terras", "lpdc")


def test_a_change_is_reviewed_field_by_field(town, server):
    """Theirs old, theirs new, beside ours; taking one leaves the other open."""
    server.tells("/feed", product("terras"))
    town.harvests()
    page = managed(decide.add, town.section, town.harvest, town.product("terras"))
    page.description = "Onze eigen woorden."
    transaction.commit()
    server.tells(
        "/feed", product("terras", at="2026-02-01", title="Terras", beschrijving={"nl": "Nieuw."})
    )
    report = town.harvests(day=1)
    assert (report.changed, town.on("changed")) == (1, ["terras"])
    assert (page.title, page.description) == ("Vergunning terras", "Onze eigen woorden.")
    found = town.product("terras")
    title, text = decide.open_differences(found, page)
    assert (title.field, title.old, title.new, title.ours, title.kind.value) == (
        "title",
        "Vergunning terras",
        "Terras",
        "Vergunning terras",
        "untouched",
    )
    assert (text.field, text.kind.value) == ("description", "own")
    managed(decide.take, town.harvest, found, frozenset({"title"}))
    assert page.title == "Terras"
    managed(decide.keep, town.harvest, found, frozenset({"description"}))
    assert page.description == "Onze eigen woorden."
    assert town.on("changed") == []
    taken = found.taken["title"]
    assert (taken.took, taken.version) == (
        True,
        "https://ipdc.example/id/snapshot/terras/2026-02-01",
    )


def test_a_page_that_names_the_product_follows_it(town, server):
    """By number or address: a page that was there before is not proposed again."""
    with api.env.adopt_roles(["Manager"]):
        page = api.content.create(
            town.section["vergunningen"],
            "onderneem.Permit",
            title="Ons terras",
            product_number="1502",
            competent_authority="College",
        )
    transaction.commit()
    server.tells("/feed", product("terras", productnummer="1502"))
    town.harvests()
    assert item_of(town.product("terras")).UID() == page.UID()
    assert (town.on("new"), town.on("changed")) == ([], ["terras"])


@pytest.mark.parametrize("published", [True, False])
@pytest.mark.parametrize("copy", ["working", "plain"])
def test_of_a_page_and_its_copy_the_page_follows_the_product(town, server, published, copy):
    """A copy comes and goes: what the product is tied to stays."""
    folder = town.section["vergunningen"]
    told = {"product_number": "1502", "competent_authority": "College"}
    with api.env.adopt_roles(["Manager"]):
        page = api.content.create(folder, "onderneem.Permit", title="Terras", **told)
        if published:
            api.content.transition(page, "publish")
        made = api.content.copy(page, folder)
        if copy == "working":
            alsoProvides(made, IWorkingCopy)
        copied = made.getId()
    transaction.commit()
    server.tells("/feed", product("terras", productnummer="1502"))
    town.harvests()
    assert item_of(town.product("terras")).UID() == page.UID()
    with api.env.adopt_roles(["Manager"]):
        api.content.delete(folder[copied])
    transaction.commit()
    server.tells("/feed", product("terras", at="2026-02-01", productnummer="1502", title="Anders"))
    town.harvests(day=1)
    assert (town.on("refused"), town.on("changed")) == ([], ["terras"])


@pytest.mark.parametrize("handed_over", [True, False])
def test_next_years_page_takes_the_product_over(town, server, handed_over):
    """Once it is published; who then deletes last year's page refuses nothing."""
    told = {"type": "FinancieelVoordeel", "financieleVoordelen": ["Subsidie"]}
    server.tells("/feed", product("premie", **told))
    town.harvests()
    page = managed(decide.add, town.section, town.harvest, town.product("premie"))
    page.windows = (ISubsidy["windows"].row(opens=date(2026, 2, 1), closes=date(2026, 2, 28)),)
    made = managed(copy_for_next_year, page)
    assert item_of(town.product("premie")).UID() == page.UID()
    managed(api.content.transition, made, "publish")
    if handed_over:
        server.tells("/feed", product("premie", at="2026-02-01", title="Anders", **told))
        town.harvests(day=1)
        assert item_of(town.product("premie")).UID() == made.UID()
    managed(api.content.delete, None, [page], False)
    server.tells("/feed", product("premie", at="2026-03-01", title="Weer anders", **told))
    town.harvests(day=2)
    assert (town.on("refused"), town.on("changed")) == ([], ["premie"])
    assert item_of(town.product("premie")).UID() == made.UID()


def test_an_archived_product_becomes_a_task(town, server):
    """The page stays as it is; the editor hears of it, and decides."""
    server.tells("/feed", product("terras"))
    town.harvests()
    page = managed(decide.add, town.section, town.harvest, town.product("terras"))
    server.tells("/feed", product("terras", at="2026-02-01", gearchiveerd="true"))
    assert town.harvests(day=1).gone == 1
    assert town.on("gone") == ["terras"]
    assert page.title == "Vergunning terras"
    managed(decide.note_gone, town.harvest, town.product("terras"))
    assert town.on("gone") == []


def test_pages_in_any_order_and_repeated_members_end_the_same(town, server):
    """The newest snapshot counts, wherever it stands."""
    server.tells("/feed", product("terras", at="2026-03-01", title="Nieuw"), later="/feed?p=1")
    server.tells(
        "/feed?p=1",
        product("terras", at="2026-01-01", title="Oud"),
        product("terras", at="2026-03-01", title="Nieuw"),
        earlier="/feed",
    )
    report = town.harvests()
    assert (report.read, report.repeated, report.new) == (3, 2, 1)
    assert town.product("terras").theirs["title"] == "Nieuw"


def test_a_finished_page_is_asked_once(town, server):
    """The position is remembered: the next night begins at the open end."""
    server.tells("/feed", product("a"), later="/feed?p=1")
    server.tells("/feed?p=1", product("b"), earlier="/feed")
    town.harvests()
    server.asked.clear()
    server.tells("/feed?p=1", product("b"), earlier="/feed", later="/feed?p=2")
    server.tells("/feed?p=2", product("c"), earlier="/feed?p=1")
    town.harvests(day=1)
    assert [path for path, _ in server.asked] == ["/feed?p=1", "/feed?p=2"]
    assert town.on("new") == ["a", "b", "c"]


def test_relations_in_a_circle_end(town, server):
    """Each page once."""
    server.tells("/feed", product("a"), earlier="/feed?p=1")
    server.tells("/feed?p=1", product("b"), earlier="/feed")
    assert town.harvests().read == 2
    assert len(server.asked) == 2


def test_another_setting_reads_all_again(town, server):
    """What was skipped as not for entrepreneurs may be wanted now."""
    server.tells("/feed", product("feest", doelgroepen=["Vereniging"]), later="/feed?p=1")
    server.tells("/feed?p=1", earlier="/feed")
    assert town.harvests().unwanted == {"target-group": 1}
    town.section.catalogue_target_groups = {"Onderneming", "Vereniging"}
    transaction.commit()
    assert town.harvests(day=1).new == 1


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (b'{"@type": "EventStream", "member": [', "not-json"),
        (b'{"status": 500, "title": "mis"}', "not-a-page"),
        (b"[" * 200_000, "too-deep"),
        ((503, {"Retry_After": "7200"}, b""), "busy"),
        ((302, {"Location": "/feed"}, b""), "redirects"),
        ((404, {}, b""), "gone"),
    ],
)
def test_no_page_is_never_an_empty_one(town, server, answer, reason):
    """Unreachable or nonsense: nothing changes, and the reason is kept (R9)."""
    server.tells("/feed", product("terras"))
    town.harvests()
    server.pages["/feed"] = answer
    town.harvests(day=1)
    assert town.harvest.error == reason
    assert town.on("new") == ["terras"]


def test_a_busy_catalogue_is_left_alone_as_long_as_it_asks(town, server):
    """Retry-After counts when it is longer than our own hour."""
    server.pages["/feed"] = (503, {"Retry_After": "7200"}, b"")
    town.harvests()
    assert (town.harvest.next_run - town.harvest.started).total_seconds() >= 7200


def test_the_health_says_when_it_is_read_again_and_why_it_failed(town, server):
    """The hour of the section itself, not that of the next look; nothing while it is due."""
    site = town.section.aq_parent
    assert town.job.comes_at(site) is None
    server.pages["/feed"] = (404, {}, b"")
    town.harvests()
    with clock.pinned(NIGHT):
        assert town.job.comes_at(site) == comes_at(town.section) == town.harvest.next_run
    with clock.pinned(NIGHT + DAY):
        assert town.job.comes_at(site) is None
    assert town.job.in_words("gone") == REASONS["gone"]
    assert town.job.in_words("refused") == "The server refuses us."
    assert town.job.in_words("OSError") is None


def test_an_endless_feed_ends(town, server):
    """Page after page: past the limit nothing is taken in, and the reason is kept."""
    town.job.limits = type(town.job.limits)(pause=0.0, pages=5)
    for number in range(9):
        server.tells(f"/feed?p={number}", product(f"p{number}"), later=f"/feed?p={number + 1}")
    server.tells("/feed", later="/feed?p=0")
    town.harvests()
    assert (town.harvest.error, len(server.asked)) == ("endless", 5)
    assert town.on("new") == []


def test_a_harvest_that_stopped_half_way_goes_on_where_it_was(town, server, monkeypatch):
    """The time of one call is bounded; the next call reads the next page."""
    server.tells("/feed", product("a"), later="/feed?p=1")
    server.tells("/feed?p=1", product("b"), earlier="/feed")
    harvest, site = harvest_of(town.section, make=True), town.section.aq_parent
    source, now = source_of(town.section), NIGHT.astimezone(timezone.utc)
    begin(harvest, source, now)
    read_page = reading_on._read_page
    monkeypatch.setattr(reading_on, "_read_page", lambda *them: (read_page(*them), sleep(0.2)))
    assert not read_on(harvest, source, Client(door_of(site)), Limits(0.1, pause=0.0), now)
    monkeypatch.undo()
    assert (harvest.phase, len(harvest.products)) == ("reading", 0)
    server.asked.clear()
    report = town.harvests()
    assert [path for path, _ in server.asked] == ["/feed?p=1"]
    assert (report.read, report.new, town.on("new")) == (2, 2, ["a", "b"])


def test_nothing_ticked_is_only_what_is_for_entrepreneurs(town, server):
    """As the control panel says: unticking all doesn't open the door to everything."""
    town.section.catalogue_types = town.section.catalogue_target_groups = set()
    transaction.commit()
    server.tells("/feed", product("terras"), product("attest", type="Bewijs"))
    assert (town.harvests().unwanted, town.on("new")) == ({"type": 1}, ["terras"])


def test_a_service_that_ends_becomes_a_task_on_the_day(town, server):
    """No page tells it anew: the feed says 304 all the while."""
    server.tells("/feed", product("terras", eindeDienstVerlening="2026-11-25T00:00:00Z"))
    town.harvests()
    managed(decide.add, town.section, town.harvest, town.product("terras"))
    assert town.on("gone") == []
    town.harvests(day=3)
    assert town.on("gone") == ["terras"]
    assert town.product("terras").gone == "ended"


def test_a_copy_of_a_section_has_a_harvest_of_its_own(town, server):
    """It would else decide on the pages of its model."""
    server.tells("/feed", product("terras"))
    town.harvests()
    with api.env.adopt_roles(["Manager"]):
        copy = api.content.copy(town.section, town.section.aq_parent, id="kopie")
    assert harvest_of(copy) is None
    assert harvest_of(town.section) is not None


def test_one_sections_trouble_leaves_the_others_alone(town, server):
    """The second is read, and what went wrong with the first is told to the ledger."""
    server.pages["/feed"] = (401, {}, b"")
    with api.env.adopt_roles(["Manager"]):
        other = api.content.create(
            town.section.aq_parent, "onderneem.Section", "buren", title="Buren", phone="09"
        )
    other.catalogue_source, other.catalogue_feed = "feed", f"{server.url}/ander"
    transaction.commit()
    server.tells("/ander", product("terras"))
    result = run_job(town.section.aq_parent, "catalogue.harvest", town.job)
    assert result.error == "refused"
    assert harvest_of(town.section).error == "refused"
    findings = HarvestReport().report(town.section).findings
    (told,) = (each for each in findings if "host" in (each.text.mapping or {}))
    assert told.text.mapping["host"] == "127.0.0.1"
    assert len(harvest_of(other).shelves["new"]) == 1


def with_steps(*items, at="2026-01-01", **more):
    """Return a product with a list of steps, and a condition with a proof of its own."""
    words = "".join(f"<li>{item}</li>" for item in items)
    return product(
        "terras",
        at=at,
        procedures=[{"naam": {"nl": "Procedure"}, "beschrijving": {"nl": f"<ol>{words}</ol>"}}],
        voorwaarden=[
            {
                "naam": {"nl": "Verzekerd"},
                "beschrijving": {"nl": ""},
                "bewijs": {"naam": {"nl": "Polis"}, "beschrijving": {"nl": ""}},
            }
        ],
        **more,
    )


def test_an_added_product_keeps_its_structure(town, server):
    """A proof stays beside its condition, an explanation below its step."""
    server.tells("/feed", with_steps("<p>Teken</p><p>Met maten</p>", "Stuur op"))
    town.harvests()
    made = managed(decide.add, town.section, town.harvest, town.product("terras"))
    assert made.conditions == ({"title": "Verzekerd", "proof": "Polis"},)
    assert made.procedure == (
        {"title": "Teken", "text": "Met maten"},
        {"title": "Stuur op", "text": None},
    )


def test_what_is_taken_over_costs_no_row_its_structure(town, server):
    """Decision 10: a line that both have is our row; only what is new comes from theirs."""
    server.tells("/feed", with_steps("Teken", "Stuur op"))
    town.harvests()
    page = managed(decide.add, town.section, town.harvest, town.product("terras"))
    page.procedure = (
        {"title": "Teken: met maten", "text": None},
        {"title": "Stuur op", "text": None},
    )
    page.costs = ({"title": "Plaats", "amount": Decimal(3), "unit": "per meter"},)
    transaction.commit()
    server.tells(
        "/feed",
        with_steps(
            "Bel ons",
            "<p>Teken</p><p>met maten</p>",
            "<p>Wacht</p><p>Hoogstens 30 dagen.</p>",
            at="2026-02-01",
            kosten=[
                {"naam": {"nl": "Plaats"}, "beschrijving": {"nl": "<p>3 euro per meter</p>"}},
                {"naam": {"nl": "Taks"}, "beschrijving": {"nl": "<p>10 euro</p>"}},
            ],
        ),
    )
    town.harvests(day=1)
    found = town.product("terras")
    managed(decide.take, town.harvest, found, frozenset({"procedure", "costs"}))
    assert page.procedure == (
        {"title": "Bel ons", "text": None},
        {"title": "Teken: met maten", "text": None},
        {"title": "Wacht", "text": "Hoogstens 30 dagen."},
    )
    assert page.costs == (
        {"title": "Plaats", "amount": Decimal(3), "unit": "per meter"},
        {"title": "Taks", "amount": Decimal(10), "unit": None},
    )
    assert town.on("changed") == []


def test_a_product_of_before_the_rows_is_read_again_without_a_difference(town, server):
    """An upgrade changes what we keep of a product, not what is to be decided on it."""
    server.tells("/feed", with_steps("Teken", "Stuur op"))
    town.harvests()
    managed(decide.add, town.section, town.harvest, town.product("terras"))
    found = town.product("terras")
    for name in ("executing_authority", "executing_level", "your_europe", "keywords", "areas"):
        found.theirs = {key: value for key, value in found.theirs.items() if key != name}
        found.base.pop(name, None)
    del found.rows
    # As a release left it that didn't know of areas yet.
    assert ",areas" in town.harvest.mark
    town.harvest.mark = town.harvest.mark.replace(",areas", "")
    transaction.commit()
    report = town.harvests(day=1)
    assert (report.read, town.on("changed")) == (1, [])
    assert town.product("terras").theirs["keywords"] == ()
    assert town.product("terras").rows["conditions"] == ({"title": "Verzekerd", "proof": "Polis"},)


def test_a_harvest_that_somebody_waits_for_goes_on_at_the_next(town, server, monkeypatch):
    """A feed that never ends takes no thread for minutes: the cursor is kept, and it stays due."""
    monkeypatch.setattr("onderneem.addon.catalogue.harvest.job.time_left", lambda usual: 0.0)
    server.tells("/feed", product("terras"))
    site = town.section.aq_parent
    assert run_job(site, "catalogue.harvest", town.job).error == ""
    assert town.job.waiting(site)
    monkeypatch.undo()
    assert run_job(site, "catalogue.harvest", town.job).done == 1
