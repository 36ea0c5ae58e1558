"""Links that visitors can't follow: nobody sees them, and an editor hears of them."""

from onderneem.addon.components.tasks import ITaskSource
from plone import api
from plone.restapi.interfaces import IDeserializeFromJson
from tests.topics.people import Form
from tests.topics.people import in_dutch
from tests.topics.people import refused
from tests.topics.reading import make
from tests.topics.reading import pointing_at
from zope.component import getMultiAdapter
from zope.component import getUtility
from zope.lifecycleevent import modified
import pytest
import transaction

OWN = "A page can't go together with itself."


@pytest.fixture
def source():
    """The tasks."""
    return getUtility(ITaskSource, "broken-relation")


@pytest.fixture
def topic(open_section):
    """A topic that anybody may read."""
    return make(open_section, "onderneem.Topic", "terras")


@pytest.fixture
def permit(open_section):
    """A permit that anybody may read."""
    return make(open_section, "onderneem.Permit", "terras")


@pytest.fixture
def guide(open_section, topic, permit):
    """A guide that points at both."""
    return make(open_section, "onderneem.Guide", "gids", topics=[topic], related=[permit])


def told(source, section) -> list[tuple]:
    """Return title and reason of each task."""
    found = source.batch(section, 0, 50)
    assert len(found) == source.total(section)
    return [(each.title, getattr(each.why, "mapping", None) or {}) for each in found]


@pytest.mark.parametrize("target", ["topic", "permit"])
def test_a_retracted_target_is_a_task(open_section, source, guide, request, target):
    """Until it is public again; the reason names it."""
    item = request.getfixturevalue(target)
    assert told(source, open_section) == []
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(item, "retract")
    assert told(source, open_section) == [("Gids", {"titles": "Terras"})]
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(item, "publish")
    assert told(source, open_section) == []


def test_a_deleted_target_is_a_task_until_the_page_is_saved_without_it(
    open_section, source, guide, permit
):
    """Nothing tells any more what it was, so the reason says that."""
    with api.env.adopt_roles(["Manager"]):
        api.content.delete(permit, check_linkintegrity=False)
    assert told(source, open_section) == [("Gids", {})]
    guide.reindexObject()
    assert told(source, open_section) == [("Gids", {})]
    guide.related = []
    modified(guide)
    assert told(source, open_section) == []


@pytest.mark.parametrize(
    ("portal_type", "field", "empty"),
    [
        ("onderneem.Subsidy", "replaced_by", None),
        ("onderneem.Guide", "related", None),
        ("onderneem.Guide", "related", []),
    ],
)
def test_emptying_a_field_over_rest_ends_the_task(
    open_section, source, http_request, portal_type, field, empty
):
    """Also where what it points at was deleted, which plone.restapi takes for nothing."""
    target = make(open_section, "onderneem.Subsidy", "weg")
    item = make(open_section, portal_type, "bron")
    relation = pointing_at(target)
    setattr(item, field, relation if field == "replaced_by" else [relation])
    modified(item)
    with api.env.adopt_roles(["Manager"]):
        api.content.delete(target, check_linkintegrity=False)
        assert told(source, open_section) == [("Bron", {})]
        change = getMultiAdapter((item, http_request), IDeserializeFromJson)
        change(data={field: empty}, validate_all=False)
    assert told(source, open_section) == []
    assert not getattr(item, field)


def test_a_draft_may_point_at_drafts(open_section, source):
    """One writes them together, and publishes them together."""
    hidden = make(open_section, "onderneem.Permit", "nieuw", private=True)
    draft = make(open_section, "onderneem.Guide", "nieuw", private=True, related=[hidden])
    assert told(source, open_section) == []
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(draft, "publish")
    assert told(source, open_section) == [("Nieuw", {"titles": "Nieuw"})]


def test_counting_wakes_nothing(open_section, source, guide, permit, monkeypatch):
    """However many links there are."""
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(permit, "retract")
    source.total(open_section)
    monkeypatch.setattr(
        "Products.ZCatalog.CatalogBrains.AbstractCatalogBrain.getObject",
        lambda brain: pytest.fail("woken"),
    )
    assert source.total(open_section) == 1


def test_a_page_does_not_go_together_with_itself(editor):
    """400 with field and reason; what was there stays."""
    made = editor.post("onderneem.Guide").json()
    answer = editor.ask(
        made["@id"],
        "PATCH",
        json={"related": [made["@id"]]},
        headers={"Accept": "application/json"},
    )
    assert refused(answer) == [("related", in_dutch(OWN))]
    assert editor.folder("onderneem.Guide")["nieuw"].related == []


def test_the_form_refuses_it_too(editor):
    """The reason stands at the field; the other answers come back."""
    made = editor.post("onderneem.Guide")
    item = editor.folder("onderneem.Guide")["nieuw"]
    transaction.commit()

    url = f"{item.absolute_url()}/edit"
    form = Form(editor.ask(url))
    name = form.name_of("related")
    values = {**form.values, name: item.UID(), "form.buttons.save": "x"}
    back = Form(editor.ask(url, "POST", data=values))
    assert back.wrong == {"related"}
    assert in_dutch(OWN) in " ".join(back.reasons)
    assert made.status_code == 201


def test_one_may_point_at_another(guide, permit):
    """The rule is about itself only."""
    guide.related = [pointing_at(permit)]
    modified(guide)
    assert [each.to_object for each in guide.related] == [permit]
