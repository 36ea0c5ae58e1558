"""What comes in by a form is for a group of officers: its queue and its letters, never a right."""

from onderneem.addon.dossiers.messages import write_answer
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.post.outbox import _box
from plone import api
from tests.desk.visitors import Visitor
import pytest
import transaction

PASSWORD = "a long enough password"


@pytest.fixture
def team(desk):
    """Two officers and a reporter of the town's paper in one group; the contact form is for it."""
    with api.env.adopt_roles(["Manager"]):
        api.group.create("horeca", title="Team Horeca")
        for name in ("jef", "mia", "pers"):
            api.user.create(f"{name}@example.org", name, PASSWORD)
            api.group.add_user(groupname="horeca", username=name)
        for name in ("jef", "mia"):
            api.user.grant_roles(name, roles=["Dossier Officer"])
    transaction.commit()
    desk.section["contact"].officer_group = "horeca"
    transaction.commit()
    return desk


def written():
    """Return the letters to officers that wait: to whom, and what."""
    transaction.begin()
    found = [each.letter for each in _box(api.portal.get()).values()]
    ours = [each for each in found if each.event.startswith("group-")]
    return sorted((each.to, each.subject, each.text) for each in ours)


def test_a_new_dossier_is_told_to_who_may_see_it(team, visitor, baker):
    """Each officer of the group gets a letter with the way to it; nothing of what was asked, and
    none to a member who may not see dossiers."""
    visitor.send(baker)
    letters = written()
    assert [to for to, _subject, _text in letters] == ["jef@example.org", "mia@example.org"]
    for _to, subject, text in letters:
        assert team.dossier.absolute_url() in text
        for word in (baker["name"], baker["email"], "terras"):
            assert word not in subject + text


def test_a_group_with_an_address_gets_one_letter(team, visitor, baker):
    """Its own, whoever reads it."""
    api.group.get(groupname="horeca").setGroupProperties({"email": "horeca@example.org"})
    transaction.commit()
    visitor.send(baker)
    assert [to for to, *_rest in written()] == ["horeca@example.org"]


def test_an_answer_is_told_to_who_took_it_up(team, visitor, baker):
    """Else to the group; never a message of ours."""
    visitor.send(baker)
    before = len(written())
    write_answer(team.dossier, "Drie meter.")
    transaction.commit()
    assert len(written()) == before + 2
    dossier = team.dossier
    dossier.assigned = "mia"
    write_answer(dossier, "En hoog.")
    transaction.commit()
    assert [to for to, *_rest in written()].count("mia@example.org") == 3
    assert [to for to, *_rest in written()].count("jef@example.org") == 2


def test_it_stands_in_the_queue_of_the_group(team, visitor, baker):
    """The list is narrowed by it, by page and by service; who asks for nothing sees all."""
    visitor.send(baker)
    team.section["contact"].officer_group = None
    transaction.commit()
    visitor.send({**baker, "question": "En binnen?"})
    container = team.section["dossiers"]
    found = find_dossiers([container.UID()], {"group": "horeca"})
    assert (found.total, found.rows[0].group) == (1, "horeca")
    officer = Visitor(container.absolute_url())
    officer.session.auth = ("jef", PASSWORD)
    rows = "//table//tbody/tr"
    assert len(officer.read().tree.xpath(rows)) == 2
    page = officer.read(group="horeca")
    assert len(page.tree.xpath(rows)) == 1
    assert "Team Horeca" in page.tree.xpath("string(//table)")
    json = {"Accept": "application/json"}
    service = Visitor(f"{team.section.absolute_url()}/@dossiers")
    service.session.auth = officer.session.auth
    assert service.ask(params={"group": "horeca"}, headers=json).response.json()["items_total"] == 1


def test_the_group_gives_nobody_a_right(team, visitor, baker):
    """A member without the role reads neither list nor dossier."""
    visitor.send(baker)
    for url in (team.dossier.absolute_url(), team.section["dossiers"].absolute_url()):
        reporter = Visitor(url)
        reporter.session.auth = ("pers", PASSWORD)
        assert reporter.read().status in (302, 401, 403)


def test_a_group_that_went_stops_nothing(team, visitor, baker):
    """The form still takes questions, and its editor still sees what was chosen."""
    api.group.delete(groupname="horeca")
    transaction.commit()
    assert visitor.send(baker).status == 303
    assert written() == []
    form = team.section["contact"]
    found = api.portal.get_vocabulary("onderneem.officer_groups", form)
    assert "horeca" in {term.token for term in found}
    assert "AuthenticatedUsers" not in {term.token for term in found}
