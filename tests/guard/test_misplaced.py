"""Something of ours pasted where it can't stand: said in words, and nothing is pasted."""

from onderneem.addon.guard.misplaced import type_in
from plone import api
from tests.topics.people import opened_section
from tests.topics.people import Writer
from urllib.parse import quote
import lxml.html
import pytest
import transaction

JSON = {"Accept": "application/json"}


@pytest.fixture
def writer(functional):
    """A webmaster, and a permit that is copied."""
    portal = functional["portal"]
    section = opened_section(portal)
    with api.env.adopt_roles(["Manager"]):
        api.content.create(section["vergunningen"], "onderneem.Permit", "terras", title="Terras")
        api.content.create(portal, "Folder", "nieuws", title="Nieuws")
    transaction.commit()
    return Writer(section, "webmaster", ("Site Administrator",))


@pytest.mark.pure
def test_only_what_is_ours_is_answered():
    """Another ValueError, and another type, goes its own way."""
    assert type_in(ValueError("Disallowed subobject type: onderneem.Permit")) == "onderneem.Permit"
    for other in (
        ValueError("Disallowed subobject type: Document"),
        ValueError("of onderneem.Permit"),
        KeyError("Disallowed subobject type: onderneem.Permit"),
    ):
        assert type_in(other) == ""


@pytest.mark.parametrize("folder", ["nieuws", "ondernemen/gidsen"])
def test_an_editor_reads_why_and_nothing_is_pasted(writer, caplog, folder):
    """In the site and in another folder of the section: 400 in words, without a traceback."""
    site = writer.section.aq_parent
    url, permit = f"{site.absolute_url()}/{folder}", writer.section["vergunningen"]["terras"]
    page = lxml.html.fromstring(writer.ask(f"{url}/edit").text)
    token = page.xpath("string(//input[@name='_authenticator']/@value)")
    copied = permit.aq_parent.manage_copyObjects(["terras"])
    answers = [
        writer.ask(
            f"{url}/object_paste?_authenticator={token}",
            cookies={"__cp": quote(copied)},
        ),
        writer.ask(f"{url}/@copy", "POST", json={"source": permit.absolute_url()}, headers=JSON),
    ]
    for answer in answers:
        assert answer.status_code == 400
        assert "Vergunning" in answer.text
        assert "Disallowed" not in answer.text
    assert answers[1].json()["type"] == "BadRequest"
    assert site.unrestrictedTraverse(folder).objectIds() == []
    assert not [each for each in caplog.get_records("call") if each.exc_info]
