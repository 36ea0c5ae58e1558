"""Plone's own menus at a dossier: none that is dead, and none that goes around our pages."""

from tests.dossiers.test_pages import DOSSIERS
from tests.dossiers.test_pages import read
from tests.dossiers.test_pages import TOKEN
import pytest
import transaction

MENUS = ("plone-contentmenu-workflow", "plone-contentmenu-actions")


@pytest.fixture
def address(live_dossier):
    """Where the baker's dossier is."""
    return f"{DOSSIERS}/{live_dossier.getId()}"


@pytest.mark.parametrize("who", ["officer", "manager"])
def test_no_menu_takes_a_step_or_a_copy(request, who, address):
    """Neither at a dossier nor at the list; elsewhere in the section they are what they were."""
    session = request.getfixturevalue(who)
    for page in (address, DOSSIERS):
        text = read(session, page).text
        assert 'id="edit-zone"' in text
        assert not [menu for menu in MENUS if menu in text]
    if who == "manager":
        section = read(session, DOSSIERS.rpartition("/")[0]).text
        assert all(menu in section for menu in MENUS)


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("step", ["take_up", "ask_more", "nonsense"])
def test_plones_own_way_takes_no_step(officer, live_dossier, address, step, method):
    """It leads to our page, with the token and all: there the mark and the reason are asked."""
    token = TOKEN.search(read(officer, address).text)[1]
    given = {"workflow_action": step, "_authenticator": token}
    answer = officer.request(
        method,
        f"{address}/content_status_modify",
        params=given,
        data=given if method == "POST" else None,
        headers={"Accept": "text/html"},
        allow_redirects=False,
    )
    assert answer.status_code == 303
    assert answer.headers["Location"].endswith(f"{address}#oo-next")
    transaction.begin()
    assert (live_dossier.state, len(live_dossier.log)) == ("submitted", 1)


def test_the_contents_are_the_list(officer, live_dossier):
    """The folder lists nothing to those who walk; its tab leads to the officers' list."""
    answer = read(officer, f"{DOSSIERS}/folder_contents")
    assert answer.status_code == 303
    assert answer.headers["Location"].endswith(DOSSIERS)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "comment"),
        ({"comment": " "}, "comment"),
        ({"comment": ["x"]}, "comment"),
        ({"comment": "Hoe breed?", "include_children": True}, "include_children"),
        ({"comment": "Hoe breed?", "effective": "2026-01-01"}, "effective"),
    ],
)
def test_the_workflow_service_demands_what_our_page_does(
    officer, address, live_dossier, body, field
):
    """The reason, and nothing that only Plone's own service knows."""
    answer = officer.post(f"{address}/@workflow/ask_more", json=body)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, field)
    transaction.begin()
    assert live_dossier.state == "submitted"
