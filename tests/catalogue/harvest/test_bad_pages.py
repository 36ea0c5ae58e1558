"""A page that gives nothing keeps no other page away, is told, and is asked again next time."""

from onderneem.addon.catalogue.harvest.client import CatalogueUnavailable
from onderneem.addon.catalogue.harvest.client import Client
from onderneem.addon.catalogue.harvest.health import HarvestReport
from onderneem.addon.catalogue.harvest.words import unread_pages
from tests.catalogue.harvest.catalogue_server import product
from tests.catalogue.harvest.test_drop import LIST
from zope.i18n import translate
import pytest


def asked(server):
    """Return what was asked since the last time."""
    found = [path for path, _ in server.asked]
    server.asked.clear()
    return found


@pytest.mark.parametrize(
    ("answer", "reason"),
    [(b"<p>geen pagina", "not-json"), ((404, {}, b""), "gone"), ((500, {}, b""), "server-error")],
)
def test_the_good_pages_are_taken_in_and_the_bad_one_is_told(town, server, answer, reason):
    """With its address; when it is mended it alone is read, and the one it leads to."""
    server.tells("/feed", product("a"), earlier="/mis", later="/feed?p=1")
    server.tells("/feed?p=1", product("b"), earlier="/feed", later="/feed?p=2")
    server.tells("/feed?p=2", product("d"), earlier="/feed?p=1", later="/feed?p=3")
    server.tells("/feed?p=3", later="/feed?p=2")
    server.pages["/mis"] = answer
    town.harvests()
    assert (town.on("new"), town.harvest.phase) == (["a", "b", "d"], "idle")
    assert (town.harvest.error, town.harvest.finished) == (reason, None)
    bad = f"{server.url}/mis"
    assert [each.url for each in town.harvest.failed] == [bad]
    report = HarvestReport().report(town.section)
    assert report.facts["sections"][0]["pages_failed"] == [bad]
    assert any(bad in translate(each.text) for each in report.findings)
    asked(server)
    town.harvests(day=1)
    assert "/mis" in asked(server)
    server.tells("/mis", product("c"), later="/feed")
    town.harvests(day=2)
    assert "/mis" in asked(server)
    assert (town.harvest.error, town.harvest.failed) == ("", ())
    assert town.on("new") == ["a", "b", "c", "d"]
    assert town.harvest.finished is not None


@pytest.mark.parametrize("bad", [(404, {}, b""), b"<p>geen pagina", {"@type": "Iets anders"}])
@pytest.mark.parametrize("later", [None, "/feed?p=1"], ids=["growing", "finished"])
def test_a_bad_page_that_is_named_no_more_is_no_error(town, server, bad, later):
    """A feed that is paged anew leaves such pages; also when the page that named it was finished,
    and was only to be asked once more. What was read is there still."""
    server.tells("/feed", product("a"), earlier="/weg", later=later)
    server.tells("/feed?p=1", product("b"), earlier="/feed")
    server.pages["/weg"] = bad
    town.harvests()
    town.harvests(day=1)
    assert [each.url for each in town.harvest.failed] == [f"{server.url}/weg"]
    server.tells("/feed", product("a"), later=later)
    for day in (2, 3):
        town.harvests(day=day)
    assert (town.harvest.error, town.harvest.failed, town.harvest.later) == ("", (), ())
    assert town.harvest.finished is not None
    asked(server)
    town.harvests(day=4)
    assert "/weg" not in asked(server)
    assert town.on("new") == (["a", "b"] if later else ["a"])


def test_pages_that_were_read_and_name_each_other_are_let_go_together(town, server):
    """Which counting who names them alone would keep for ever."""
    server.tells("/feed", product("a"), earlier="/oud")
    server.tells("/oud", product("b"), earlier="/ouder")
    server.tells("/ouder", product("c"), earlier="/oud")
    town.harvests()
    server.tells("/feed", product("a"), product("d"))
    del server.pages["/oud"], server.pages["/ouder"]
    town.harvests(day=1)
    assert (town.harvest.error, list(town.harvest.pages)) == ("", [f"{server.url}/feed"])
    assert town.on("new") == ["a", "b", "c", "d"]


def test_where_a_feed_begins_is_never_let_go(town, server):
    """That it is gone is an error, whoever else is there."""
    server.tells("/feed", product("a"), earlier="/oud")
    server.tells("/oud", product("b"))
    town.harvests()
    del server.pages["/feed"]
    for day in (1, 2):
        town.harvests(day=day)
        assert town.harvest.error == "gone"
    server.tells("/feed", product("a"), product("c"))
    town.harvests(day=3)
    assert (town.harvest.error, town.on("new")) == ("", ["a", "b", "c"])


def test_what_was_not_read_is_not_gone(town, server):
    """Of a listing that breaks off, what stands on the other pages may be there still."""
    town.follows("api")
    server.lists(LIST, *(product(f"p{number}") for number in range(5)), following="/p1")
    server.lists("/p1", *(product(f"p{number}") for number in range(5, 9)))
    town.harvests()
    server.pages["/p1"] = b"["
    for day in (1, 2, 3):
        town.harvests(day=day)
    assert (town.harvest.error, town.harvest.phase) == ("not-json", "idle")
    assert town.on("new") == [f"p{number}" for number in range(9)]


@pytest.mark.parametrize(("reason", "most", "wait"), [("busy", 1, 7200), ("timeout", 3, 3600)])
def test_a_server_that_is_out_is_left_alone(town, server, monkeypatch, reason, most, wait):
    """One page says "later", or three say nothing: the others wait, and what was read counts."""
    server.tells("/feed", product("a"))
    server.pages["/feed"]["view"]["relation"] = [
        {"@type": "LessThanRelation", "node": f"http://hostname/feed?p={number}"}
        for number in range(6)
    ]
    for number in range(6):
        server.tells(f"/feed?p={number}", product(f"p{number}"))
    usual, tried = Client.page, []

    def page(client, url, etag=None):
        tried.append(url)
        if "?p=" in url:
            raise CatalogueUnavailable(reason, 7200 if reason == "busy" else None)
        return usual(client, url, etag)

    monkeypatch.setattr(Client, "page", page)
    town.harvests()
    assert (len(tried), len(town.harvest.failed)) == (1 + most, most)
    assert (town.on("new"), len(town.harvest.later)) == (["a"], 6)
    assert (town.harvest.next_run - town.harvest.started).total_seconds() == wait
    monkeypatch.undo()
    town.harvests(day=1)
    assert (town.harvest.error, len(town.on("new"))) == ("", 7)


@pytest.mark.pure
def test_a_sentence_names_a_few_pages():
    """The others are counted in the list over REST."""
    urls = [f"https://a.example/{number}" for number in range(9)]
    assert translate(unread_pages(urls)).count("https://") == 3
    assert "…" not in translate(unread_pages(urls[:3]))
