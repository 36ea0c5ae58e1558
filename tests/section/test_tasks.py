"""What waits for an editor: each kind counted, each leading to where it is done."""

from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.catalogue.harvest.book import harvest_of
from onderneem.addon.catalogue.harvest.book import Product
from onderneem.addon.catalogue.harvest.sightings import Sighting
from onderneem.addon.catalogue.harvest.values import FIELDS
from onderneem.addon.catalogue.harvest.values import TEXTS
from onderneem.addon.components.tasks import tasks_of
from onderneem.addon.components.tasks import Waiting
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.collect import collect
from onderneem.addon.ecounter.health import Health
from onderneem.addon.outbound.answers import Outcome
from tests.places import opened_section
from tests.topics.people import in_dutch
from tests.topics.people import Visitor
from tests.topics.people import Writer
from tests.topics.reading import make
import lxml.html
import pytest
import transaction

WHOLE = {name: "" if name in TEXTS else () for name in FIELDS}


def seen(name, **more):
    """Return a product as the catalogue showed it."""
    fields = tuple({**WHOLE, "title": f"Product {name}"}.items())
    return Sighting(f"https://ipdc.example/{name}", None, fields=fields, **more)


@pytest.fixture
def editor(functional):
    """Somebody whose section has two things changed, one gone, and one link broken."""
    section = opened_section(functional["portal"])
    writer = Writer(section)
    topic = make(section, "onderneem.Topic", "horeca")
    permit = make(section, "onderneem.Permit", "terras", topics=[topic])
    permit.start_url = "https://weg.example/start"
    site, now = section.aq_parent, clock.stored_now()
    collect(site, anew=True)
    since = now - timedelta(days=9)
    broken = Health(
        checked=now, failing_since=since, failures=9, outcome=Outcome.GONE, status_code=404
    )
    book.keep_health(site, "https://weg.example/start", broken)
    harvest = harvest_of(section, make=True)
    for name, shelf in (("a", "changed"), ("b", "changed"), ("c", "gone"), ("d", "new")):
        product = Product(seen(name, archived=shelf == "gone"), now)
        harvest.products[product.token] = product
        harvest.put_on(product, shelf)
    transaction.commit()
    return writer


def test_each_kind_is_counted_and_the_most_urgent_comes_first(editor):
    """A broken link, then what changed, then what is gone; a proposal is no task."""
    found = editor.read("/@tasks").json()
    assert {kind: number for kind, number in found["counts"].items() if number} == {
        "broken-link": 1,
        "catalogue-changed": 2,
        "catalogue-gone": 1,
    }
    assert found["items_total"] == 4
    assert [(each["kind"], each["title"]) for each in found["items"]] == [
        ("broken-link", "https://weg.example/start"),
        ("catalogue-changed", "Product a"),
        ("catalogue-changed", "Product b"),
        ("catalogue-gone", "Product c"),
    ]
    assert all(each["@id"].startswith(editor.section.absolute_url()) for each in found["items"])
    assert found["items"][0]["why"]


def test_a_kind_and_a_batch_narrow_it(editor):
    """The batch runs over the kinds."""
    found = editor.read("/@tasks", kind="catalogue-changed", b_size=1).json()
    assert ([each["title"] for each in found["items"]], found["items_total"]) == (["Product a"], 2)
    assert "next" in found["batching"]
    later = editor.read("/@tasks", b_start=2, b_size=2).json()
    assert [each["title"] for each in later["items"]] == ["Product b", "Product c"]


@pytest.mark.parametrize(
    "query", [{"kind": "nix"}, {"b_size": 0}, {"b_size": 101}, {"b_start": "veel"}]
)
def test_what_is_not_known_is_refused(editor, query):
    """400 with the field."""
    answer = editor.read("/@tasks", **query)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] in query


def test_visitors_have_no_tasks(editor):
    """Neither as a page nor as a service."""
    visitor = Visitor(editor.section)
    assert visitor.read("/@tasks").status_code == 401
    assert visitor.ask("/@@tasks").status_code in (302, 401)


def test_a_kind_without_tasks_is_not_all_done(editor):
    """Who did the last one of a kind reads that the others still wait."""
    page = lxml.html.fromstring(editor.ask("/@@tasks", params={"kind": "review"}).text)
    (empty,) = page.find_class("oo-empty")
    assert in_dutch("Nothing of this kind waits for you.") in empty.text_content()
    assert page.find_class("oo-chip")


def test_the_page_leads_to_where_it_is_done(editor):
    """Each address opens."""
    page = lxml.html.fromstring(editor.ask("/@@tasks").text)
    links = page.xpath("//li[@class='oo-task']/a/@href")
    assert len(links) == 4
    assert {editor.ask(link).status_code for link in links if "review" not in link} == {200}


class Numbers:
    """A source of ten tasks."""

    def __init__(self, kind, count):
        self.kind, self.count = kind, count

    def batch(self, section, start, size):
        """Return their names."""
        return [f"{self.kind}{n}" for n in range(self.count)[start : start + size]]


@pytest.mark.pure
@pytest.mark.parametrize("size", [1, 2, 3, 7, 50])
def test_batches_put_together_are_all_tasks_once(size):
    """Over the borders of kinds, of which one is empty."""
    kinds = [
        Waiting(kind, kind, Numbers(kind, count), count)
        for kind, count in (("a", 3), ("b", 0), ("c", 4))
    ]
    found = [task for at in range(0, 7, size) for task in tasks_of(None, kinds, at, size)]
    assert found == ["a0", "a1", "a2", "c0", "c1", "c2", "c3"]


def test_the_page_is_not_drawn_as_a_list(editor):
    """The lines of ``oo-tasks`` are those of the desk's steps."""
    assert not lxml.html.fromstring(editor.ask("/@@tasks").text).find_class("oo-tasks")
