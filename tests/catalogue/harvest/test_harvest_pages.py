"""The editor's pages and the services beside them: the same rules, the same errors."""

from onderneem.addon.catalogue.harvest.actions import objection
from onderneem.addon.catalogue.harvest.book import harvest_of
from onderneem.addon.catalogue.harvest.book import Product
from onderneem.addon.catalogue.harvest.sightings import Sighting
from plone import api
from tests.catalogue.harvest.catalogue_server import product
from tests.catalogue.harvest.town import NIGHT
from tests.topics.people import in_dutch
from tests.topics.people import Visitor
from tests.topics.people import Writer
import lxml.html
import pytest
import transaction


@pytest.fixture
def editor(town, server):
    """Somebody who keeps the pages true; two products were harvested."""
    server.tells("/feed", product("terras"), product("reclame"))
    town.harvests()
    return Writer(town.section)


def token(town, name):
    """Return a product's name in addresses."""
    return town.product(name).token


def acts(editor, path, shelf="new", **answers):
    """Press a button of a page, as its own form has it."""
    page = lxml.html.fromstring(editor.ask(f"{path}").text)
    key = page.xpath("string(//input[@name='_authenticator']/@value)")
    return editor.ask(path, "POST", data={"_authenticator": key, **answers})


def posts(editor, path="", **body):
    """Ask the service to act."""
    headers = {"Accept": "application/json"}
    return editor.ask(f"/@harvest{path}", "POST", json=body, headers=headers)


def changed(town, server, **more):
    """Let the terrace have a page and the catalogue say something else of it."""
    at = "2026-02-01"
    server.tells("/feed", product("terras", at=at, title="Terras", **more), product("reclame"))
    town.harvests(day=1)


def test_visitors_see_nothing_of_it(town, editor):
    """Neither the pages nor the services."""
    visitor = Visitor(town.section)
    for path in ("/@@catalogue", "/@@catalogue-review", "/@@onderneem-harvest"):
        assert visitor.ask(path).status_code in (302, 401)
    assert visitor.read("/@harvest").status_code == 401
    assert posts(visitor, action="read").status_code == 401


def test_the_list_shows_what_is_new_and_a_get_changes_nothing(town, editor):
    """By title; looking stores nothing."""
    text = editor.ask("/@@catalogue?action=add").text
    assert text.index("Vergunning reclame") < text.index("Vergunning terras")
    assert town.on("new") == ["reclame", "terras"]


def test_what_is_ticked_has_a_button(town, server, editor):
    """Nobody goes through boxes that do nothing: what changed is decided on product by product."""
    posts(editor, f"/{token(town, 'terras')}", action="add")
    changed(town, server)
    for shelf, boxes in (("new", 1), ("changed", 0)):
        page = lxml.html.fromstring(editor.ask(f"/@@catalogue?shelf={shelf}").text)
        (product,) = page.xpath("//li[@class='oo-product']")
        assert len(product.xpath(".//input[@type='checkbox']")) == boxes
        assert bool(product.xpath("ancestor::form//button")) == bool(boxes)
        assert len(page.xpath("//a[contains(@href, '@@catalogue-review')]")) == 1 - boxes


def test_the_chosen_ones_become_pages(town, editor):
    """In the folder of their kind; the list is shorter, and what was told leads to the page."""
    chosen = token(town, "terras")
    answer = acts(editor, "/@@catalogue", **{"product:list": chosen, "action": "add"})
    assert answer.status_code == 200
    made = lxml.html.fromstring(answer.text).xpath("//div[@role='status']//a")
    made_at = f"{town.section.absolute_url()}/vergunningen/vergunning-terras"
    assert [(each.get("href"), each.text_content()) for each in made] == [
        (made_at, "Vergunning terras")
    ]
    assert town.on("new") == ["reclame"]
    assert [each.getId() for each in town.section["vergunningen"].objectValues()] == [
        "vergunning-terras"
    ]


def test_twice_the_same_button_makes_one_page(town, editor):
    """The second press finds the page that the first one made."""
    chosen = token(town, "terras")
    for _ in range(2):
        assert posts(editor, f"/{chosen}", action="add").status_code == 200
    assert len(town.section["vergunningen"]) == 1


@pytest.mark.parametrize("answers", [{"action": "add"}, {"action": "add", "product:list": "nix"}])
def test_no_product_is_a_clear_answer(town, editor, answers):
    """400 with the reason, in Dutch."""
    answer = acts(editor, "/@@catalogue", **answers)
    assert answer.status_code == 400
    assert in_dutch("Choose at least one product.") in answer.text


def test_without_the_pages_own_key_nothing_happens(town, editor):
    """A form on somebody else's site can't press our buttons."""
    data = {"product:list": token(town, "terras"), "action": "add"}
    assert editor.ask("/@@catalogue", "POST", data=data).status_code == 403
    assert town.on("new") == ["reclame", "terras"]


def test_a_refused_product_is_not_proposed_again(town, server, editor):
    """Until somebody takes it back."""
    posts(editor, f"/{token(town, 'terras')}", action="refuse")
    changed(town, server)
    assert (town.on("new"), town.on("refused")) == (["reclame"], ["terras"])
    posts(editor, f"/{token(town, 'terras')}", action="restore")
    assert town.on("new") == ["reclame", "terras"]


def test_the_review_page_takes_and_keeps_what_was_chosen(town, server, editor):
    """A choice beside each field; what isn't chosen stays open."""
    posts(editor, f"/{token(town, 'terras')}", action="add")
    changed(town, server, beschrijving={"nl": "Anders."}, kosten=[{"naam": {"nl": "20 euro"}}])
    path = f"/@@catalogue-review?product={token(town, 'terras')}"
    page = lxml.html.fromstring(editor.ask(path).text)
    assert page.xpath("//ins/text()")
    form = dict(page.xpath("//form[.//input[@name='mark']]")[0].form_values())
    data = {**form, "choice-title": "take", "choice-costs": "keep", "action": "chosen"}
    answer = editor.ask("/@@catalogue-review", "POST", data=data)
    here = answer.headers["Location"]
    assert (answer.status_code, here.endswith(path)) == (303, True)
    assert "statusmessages" in answer.cookies
    permit = town.section["vergunningen"]["vergunning-terras"]
    assert (permit.title, permit.costs) == ("Terras", ())
    left = editor.read(f"/@harvest/{token(town, 'terras')}").json()
    assert [each["field"] for each in left["differences"]] == ["description"]
    assert left["provenance"]["title"]["took"] is True
    assert left["provenance"]["costs"]["took"] is False


def test_what_changed_meanwhile_is_looked_at_again(town, server, editor):
    """A choice made on an older text is refused with 409; nothing is written."""
    posts(editor, f"/{token(town, 'terras')}", action="add")
    changed(town, server)
    mark = editor.read(f"/@harvest/{token(town, 'terras')}").json()["mark"]
    town.section["vergunningen"]["vergunning-terras"].title = "Intussen"
    transaction.commit()
    answer = posts(editor, f"/{token(town, 'terras')}", action="decide", take="all", mark=mark)
    assert (answer.status_code, answer.json()["type"]) == (409, "Conflict")
    assert town.section["vergunningen"]["vergunning-terras"].title == "Intussen"


def test_a_value_that_our_page_does_not_take_is_named(town, server, editor):
    """The field and the reason; the other fields aren't written either."""
    posts(editor, f"/{token(town, 'terras')}", action="add")
    changed(town, server, bevoegdeOverheden=[])
    found = editor.read(f"/@harvest/{token(town, 'terras')}").json()
    answer = posts(
        editor, f"/{token(town, 'terras')}", action="decide", take="all", mark=found["mark"]
    )
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] == "competent_authority"
    assert town.section["vergunningen"]["vergunning-terras"].title == "Vergunning terras"


@pytest.mark.parametrize(
    ("path", "body", "status", "field"),
    [
        ("", {"action": "confirm"}, 400, "action"),
        ("", {"action": "weg"}, 400, "action"),
        ("", {}, 400, "action"),
        ("", {"action": ["read"]}, 400, "action"),
        ("/nix", {"action": "add"}, 404, None),
        ("/{terras}", {"action": "weg"}, 400, "action"),
        ("/{terras}", {"action": "decide", "take": "all"}, 404, None),
        ("/{terras}/meer", {"action": "add"}, 404, None),
    ],
)
def test_bad_questions_get_a_clear_answer(town, editor, path, body, status, field):
    """A 4xx with the field and the reason; nothing changes (law 8)."""
    path = path.replace("{terras}", token(town, "terras"))
    answer = posts(editor, path, **body)
    assert answer.status_code == status, answer.text
    assert answer.json()["message"]
    if field:
        assert answer.json()["errors"][0]["field"] == field
    assert town.on("new") == ["reclame", "terras"]


@pytest.mark.parametrize("take", ["some", ["nix"], [5], {"title": 1}, 7])
def test_fields_that_are_none_are_refused(town, server, editor, take):
    """Only what differs can be decided on."""
    posts(editor, f"/{token(town, 'terras')}", action="add")
    changed(town, server)
    found = editor.read(f"/@harvest/{token(town, 'terras')}").json()
    path = f"/{token(town, 'terras')}"
    answer = posts(editor, path, action="decide", take=take, mark=found["mark"])
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, "take")


@pytest.mark.parametrize(
    "query", [{"shelf": "nix"}, {"b_size": 101}, {"b_size": "veel"}, {"b_start": -1}]
)
def test_a_list_that_is_none_is_refused(editor, query):
    """With the field that is wrong."""
    answer = editor.read("/@harvest", **query)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] in query


def test_a_body_that_is_no_object_is_refused(editor):
    """As every service of ours: what is wrong with the whole has no field."""
    answer = editor.ask("/@harvest", "POST", json=["read"], headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json()["type"]) == (400, "ValidationError")
    assert [each["field"] for each in answer.json()["errors"]] == [""]


def test_who_may_not_change_the_page_may_not_decide(town, server, editor):
    """Somebody may look after the list, and not after every page."""
    posts(editor, f"/{token(town, 'terras')}", action="add")
    changed(town, server)
    found = editor.read(f"/@harvest/{token(town, 'terras')}").json()
    page = town.section["vergunningen"]["vergunning-terras"]
    with api.env.adopt_roles(["Manager"]):
        page.manage_permission("Modify portal content", ["Manager"], acquire=0)
    transaction.commit()
    path = f"/{token(town, 'terras')}"
    answer = posts(editor, path, action="decide", take="all", mark=found["mark"])
    assert answer.status_code == 403
    assert page.title == "Vergunning terras"


def test_a_page_deleted_here_is_a_decision(town, server, editor):
    """It isn't proposed anew the next night."""
    posts(editor, f"/{token(town, 'terras')}", action="add")
    with api.env.adopt_roles(["Manager"]):
        api.content.delete(town.section["vergunningen"]["vergunning-terras"])
    transaction.commit()
    changed(town, server)
    assert town.on("refused") == ["terras"]


def test_read_now_is_the_jobs_to_do(town, server, editor):
    """The request notes the wish and asks nobody (law 1)."""
    server.asked.clear()
    assert posts(editor, action="read").status_code == 204
    assert server.asked == []
    assert harvest_of(town.section).wishes["now"]


def test_a_section_that_follows_nothing_says_so(town):
    """And where a source is chosen; looking makes no harvest."""
    town.follows("off")
    editor = Writer(town.section)
    page = lxml.html.fromstring(editor.ask("/@@catalogue").text)
    assert not page.xpath("//button[@value='read']")
    assert page.xpath("//*[@class='oo-box']")
    assert harvest_of(town.section) is None
    assert editor.read("/@harvest").json()["follows"] is False


def test_of_several_products_none_is_added_when_one_cannot_be(town, server, editor):
    """403, and nothing half done."""
    grant = product("premie", type="FinancieelVoordeel")
    server.tells("/feed", product("terras"), product("reclame"), grant)
    town.harvests(day=1)
    with api.env.adopt_roles(["Manager"]):
        town.section["subsidies"].manage_permission("onderneem.addon: Add Content", [], acquire=0)
    transaction.commit()
    chosen = [token(town, "terras"), token(town, "premie")]
    answer = acts(editor, "/@@catalogue", **{"product:list": chosen, "action": "add"})
    assert answer.status_code == 403
    assert len(town.section["vergunningen"]) == 0
    assert town.on("new") == ["premie", "reclame", "terras"]


def test_a_page_that_one_may_not_see_is_not_shown_here_either(town, server, editor):
    """Neither its text nor its address; and it isn't decided on."""
    path = f"/{token(town, 'terras')}"
    posts(editor, path, action="add")
    changed(town, server)
    page = town.section["vergunningen"]["vergunning-terras"]
    page.description = "Nog geheim"
    with api.env.adopt_roles(["Manager"]):
        for permission in ("View", "Modify portal content"):
            page.manage_permission(permission, ["Manager"], acquire=0)
    transaction.commit()
    found = editor.read(f"/@harvest{path}")
    assert "geheim" not in found.text
    assert found.json()["page"] is None
    answer = editor.ask(f"/@@catalogue-review?product={token(town, 'terras')}")
    assert answer.status_code in (302, 401, 403)
    assert "geheim" not in answer.text
    assert posts(editor, path, action="unlink").status_code == 403


@pytest.mark.parametrize("path", ["/@@catalogue", "/@@catalogue-review"])
def test_a_button_pressed_twice_over_is_no_button(town, server, editor, path):
    """Two actions in one request are none; nothing chosen is said, and nothing is done."""
    posts(editor, f"/{token(town, 'terras')}", action="add")
    changed(town, server)
    chosen = token(town, "terras")
    page = lxml.html.fromstring(editor.ask(f"{path}?product={chosen}").text)
    key = page.xpath("string(//input[@name='_authenticator']/@value)")
    data = {"_authenticator": key, "product": chosen, "action": ["add", "refuse"], "mark": "x"}
    assert editor.ask(path, "POST", data=data).status_code in (400, 409)
    assert town.on("changed") == ["terras"]


def test_reading_nothing_is_refused(town, server, editor):
    """A section that follows no catalogue has nothing to read."""
    town.follows("off")
    assert posts(editor, action="read").status_code == 409


def test_a_start_past_the_end_is_the_last_batch(town, server, editor):
    """Not an empty list that says that there is nothing."""
    assert "Vergunning terras" in editor.ask("/@@catalogue?b_start=99999").text


def test_what_was_changed_by_hand_since_comes_from_nowhere_else(town, server, editor):
    """The list of origins names what still says what was taken."""
    posts(editor, f"/{token(town, 'terras')}", action="add")
    town.section["vergunningen"]["vergunning-terras"].description = "Van ons"
    transaction.commit()
    text = editor.ask(f"/@@catalogue-review?product={token(town, 'terras')}").text
    origins = lxml.html.fromstring(text).xpath("//details//li/strong/text()")
    assert in_dutch("Title") in origins
    assert in_dutch("Summary") not in origins
    assert in_dutch("Amount") not in origins


@pytest.mark.pure
@pytest.mark.parametrize(
    ("action", "page", "refused", "archived", "sense"),
    [
        ("refuse", False, False, False, True),
        ("refuse", False, True, False, True),
        ("refuse", True, False, False, False),
        ("restore", False, True, False, True),
        ("restore", False, False, False, False),
        ("unlink", True, False, False, True),
        ("unlink", False, False, False, False),
        ("noted", True, False, True, True),
        ("noted", True, False, False, False),
        ("noted", False, False, True, False),
    ],
)
def test_each_action_has_a_state_in_which_it_makes_sense(action, page, refused, archived, sense):
    """What can't change anything true is refused in words, and what was done may be done again."""
    found = Product(Sighting("https://a.example/1", None, archived=archived), NIGHT)
    found.refused = refused
    assert bool(objection(found, object() if page else None, action)) is not sense


def test_what_makes_no_sense_now_is_a_conflict_and_changes_nothing(town, server, editor):
    """409 with the reason; the list stays as it was, and a gone product gives no new page."""
    path = f"/{token(town, 'terras')}"
    for action in ("unlink", "noted", "restore"):
        answer = posts(editor, path, action=action)
        assert (answer.status_code, answer.json()["type"]) == (409, "Conflict")
        assert answer.json()["message"]
    assert acts(editor, "/@@catalogue", action="unlink", product=path[1:]).status_code == 409
    assert town.on("new") == ["reclame", "terras"]
    changed(town, server, gearchiveerd=True)
    assert posts(editor, path, action="add").status_code == 409
    assert town.section["vergunningen"].objectIds() == []
