"""A page without a topic is a task until it has one."""

from onderneem.addon.section.gaps import WithoutTopic
from plone import api
from tests.topics.reading import make
from tests.topics.reading import pointing_at
import lxml.html
import transaction


def test_a_page_without_a_topic_waits_until_it_has_one(editor):
    """Over REST and on the page, where the kind narrows the list."""
    section = editor.section
    topic = make(section, "onderneem.Topic", "terras")
    guide = make(section, "onderneem.Guide", "los")
    make(section, "onderneem.Guide", "vast", topics=[topic])
    transaction.commit()
    found = editor.read("/@tasks", kind="no-topic").json()
    assert [(each["title"], each["@id"]) for each in found["items"]] == [
        ("Los", f"{guide.absolute_url()}/edit")
    ]
    page = lxml.html.fromstring(editor.ask("/@@tasks?kind=no-topic").text)
    assert page.xpath("//li[@class='oo-task']/a/@href") == [f"{guide.absolute_url()}/edit"]
    assert editor.ask("/@@tasks?kind=nix").status_code == 200
    guide.topics = [pointing_at(topic)]
    guide.reindexObject()
    transaction.commit()
    assert editor.read("/@tasks").json()["counts"]["no-topic"] == 0


def test_a_site_before_its_upgrade_has_no_such_task(section):
    """Without the index nothing is said, rather than everything."""
    make(section, "onderneem.Guide", "los")
    with api.env.adopt_roles(["Manager"]):
        api.portal.get_tool("portal_catalog").delIndex("onderneem_topic")
        assert WithoutTopic().total(section) == 0
        assert WithoutTopic().batch(section, 0, 5) == []
