"""Who may read and do what at each address of the room: a table, checked completely."""

from onderneem.addon.dossiers import command
from onderneem.addon.dossiers.query import find_dossiers
from pathlib import Path
from tests.dossiers.stories import BAKER
from tests.dossiers.stories import SUBJECT
from xml.etree import ElementTree
import pytest
import transaction

ZCML = Path(command.__file__).with_name("configure.zcml")
ZOPE, REST = (
    "{http://namespaces.zope.org/browser}page",
    "{http://namespaces.plone.org/plone}service",
)
SECTION = "wonen/ondernemen"
PLACES = {
    "onderneem.addon.place.interfaces.ISection": SECTION,
    ".interfaces.IDossiers": f"{SECTION}/dossiers",
    ".interfaces.IDossier": f"{SECTION}/dossiers/{{reference}}",
}
ROLES = ("stranger", "member", "editor", "officer", "manager")
# For pages a redirect to the login form (302) is the refusal; for services 401 to a stranger, 403
# to somebody who is signed in.
LOGIN, WHO, NO = {302}, {401}, {403}
OK, BAD, ABSENT, FORGED = {200}, {400}, {404}, {403}
OFFICERS_PAGE = (LOGIN, LOGIN, LOGIN, OK, OK)
LED_AWAY = (LOGIN, LOGIN, LOGIN, {303}, {303})
# Looked at, it leads to the dossier: only a POST does anything.
OFFICERS_BUTTON = LED_AWAY
OFFICERS_SERVICE = (WHO, NO, NO, OK, OK)
EVERYBODY = (OK,) * 5
# (kind, place, name, method) -> what each role gets without a key, and with an empty body.
TABLE = {
    ("page", "section", "follow", "GET"): EVERYBODY,
    ("page", "section", "follow-lost", "GET"): EVERYBODY,
    ("page", "section", "follow-leaked", "GET"): (ABSENT,) * 5,
    ("page", "section", "seal", "GET"): EVERYBODY,
    ("page", "section", "my-dossiers", "GET"): (LOGIN, OK, OK, OK, OK),
    ("page", "section", "attachment", "GET"): (ABSENT,) * 5,
    ("page", "dossier", "attachment", "GET"): (LOGIN, LOGIN, LOGIN, ABSENT, ABSENT),
    ("page", "section", "letter", "GET"): (ABSENT,) * 5,
    ("page", "dossier", "letter", "GET"): (LOGIN, LOGIN, LOGIN, ABSENT, ABSENT),
    ("page", "section", "letter-texts", "GET"): (LOGIN, LOGIN, OK, LOGIN, OK),
    ("page", "dossier", "letter-preview", "GET"): OFFICERS_BUTTON,
    ("service", "dossier", "@letter-preview", "POST"): (WHO, NO, NO, BAD, BAD),
    ("page", "dossiers", "view", "GET"): OFFICERS_PAGE,
    ("page", "dossiers", "register", "GET"): OFFICERS_PAGE,
    ("page", "dossiers", "verify", "GET"): OFFICERS_PAGE,
    ("page", "dossiers", "as-file", "GET"): OFFICERS_PAGE,
    ("page", "dossiers", "dossiers-file", "GET"): OFFICERS_PAGE,
    ("page", "dossier", "view", "GET"): OFFICERS_PAGE,
    ("page", "dossier", "verify", "GET"): OFFICERS_PAGE,
    ("page", "dossier", "transition", "GET"): OFFICERS_BUTTON,
    ("page", "dossier", "message", "GET"): OFFICERS_BUTTON,
    ("page", "dossier", "revoke-key", "GET"): OFFICERS_BUTTON,
    ("page", "dossiers", "retention", "GET"): OFFICERS_PAGE,
    ("page", "dossiers", "person", "GET"): (LOGIN, LOGIN, LOGIN, LOGIN, OK),
    ("page", "dossier", "hold", "GET"): OFFICERS_BUTTON,
    ("page", "dossiers", "folder_contents", "GET"): LED_AWAY,
    ("page", "dossiers", "object_paste", "GET"): LED_AWAY,
    ("page", "dossier", "object_paste", "GET"): LED_AWAY,
    ("page", "dossier", "content_status_modify", "GET"): LED_AWAY,
    ("page", "dossier", "content_status_history", "GET"): LED_AWAY,
    ("service", "section", "@dossiers", "GET"): OFFICERS_SERVICE,
    ("service", "section", "@dossiers", "POST"): (WHO, NO, NO, BAD, BAD),
    ("service", "section", "@follow", "GET"): (ABSENT,) * 5,
    ("service", "section", "@follow", "POST"): (ABSENT,) * 5,
    ("service", "section", "@follow-lost", "POST"): (BAD,) * 5,
    ("service", "section", "@follow-leaked", "POST"): (ABSENT,) * 5,
    ("service", "section", "@seal", "POST"): (BAD,) * 5,
    ("service", "section", "@my-dossiers", "GET"): (WHO, OK, OK, OK, OK),
    ("service", "dossiers", "@verify", "GET"): OFFICERS_SERVICE,
    ("service", "dossiers", "@export", "GET"): OFFICERS_SERVICE,
    ("service", "dossiers", "@retention", "GET"): OFFICERS_SERVICE,
    ("service", "dossiers", "@person", "POST"): (WHO, NO, NO, NO, BAD),
    ("service", "dossiers", "@person-copy", "POST"): (WHO, NO, NO, NO, BAD),
    ("service", "dossiers", "@person-erasure", "POST"): (WHO, NO, NO, NO, BAD),
    ("service", "dossier", "@hold", "POST"): (WHO, NO, NO, BAD, BAD),
    ("service", "dossier", "@hold", "DELETE"): (WHO, NO, NO, BAD, BAD),
    ("service", "dossier", "@verify", "GET"): OFFICERS_SERVICE,
    ("service", "dossier", "@keys", "GET"): OFFICERS_SERVICE,
    ("service", "dossier", "@keys", "DELETE"): (WHO, NO, NO, BAD, BAD),
    ("service", "dossier", "@messages", "POST"): (WHO, NO, NO, BAD, BAD),
    ("service", "dossier", "@workflow", "GET"): OFFICERS_SERVICE,
    ("service", "dossier", "@workflow", "POST"): (WHO, NO, NO, BAD, BAD),
}
# Parts of pages, and the page of an error: no address of their own.
NO_ADDRESS = {"onderneem-log", "onderneem-files", "onderneem-letters", "index.html"}


def registered():
    """Return every page and service of the room, as the ZCML has it."""
    found = set()
    for element in ElementTree.parse(ZCML).iter():
        if element.tag in (ZOPE, REST) and element.get("name") not in NO_ADDRESS:
            place = PLACES[element.get("for")].replace(
                f"{SECTION}/dossiers/{{reference}}", "dossier"
            )
            place = place.replace(f"{SECTION}/dossiers", "dossiers").replace(SECTION, "section")
            kind = "page" if element.tag == ZOPE else "service"
            found.add((kind, place, element.get("name"), element.get("method") or "GET"))
    return found


@pytest.mark.pure
def test_every_address_has_a_row():
    """A new page or service without a row here fails."""
    assert registered() == set(TABLE)


@pytest.fixture
def people(stranger, member, officer, manager, request_factory, live_section):
    """Each role, as it reaches the site over HTTP."""
    from plone import api
    from tests.dossiers.conftest import PASSWORD

    api.user.create("redactie@example.org", "redactie", PASSWORD)
    api.user.grant_roles("redactie", roles=["Editor", "Reviewer", "Contributor"], obj=live_section)
    transaction.commit()
    editor = request_factory(basic_auth=("redactie", PASSWORD), api=False)
    return dict(zip(ROLES, (stranger, member, editor, officer, manager), strict=True))


def test_each_role_gets_what_the_table_says(people, live_dossier):
    """Every address of the room, by every role; nobody else sees a word, and nothing is written."""
    before = (live_dossier._p_serial, len(live_dossier.log))
    wrong = []
    for (kind, place, name, method), expected in TABLE.items():
        for role, allowed in zip(ROLES, expected, strict=True):
            answer = ask(people[role], kind, place, name, method, live_dossier.getId())
            if answer.status_code not in allowed:
                wrong.append((role, method, name, answer.status_code))
            if role not in ("officer", "manager") and (
                SUBJECT in answer.text or BAKER.email in answer.text
            ):
                wrong.append((role, method, name, "leak"))
    assert wrong == []
    transaction.begin()
    live_dossier._p_deactivate()
    assert (live_dossier._p_serial, len(live_dossier.log)) == before
    assert find_dossiers([live_dossier.aq_parent.UID()]).total == 1


def ask(session, kind, place, name, method, reference):
    """Send one request."""
    path = {
        "section": SECTION,
        "dossiers": f"{SECTION}/dossiers",
        "dossier": f"{SECTION}/dossiers/{reference}",
    }[place]
    address = f"{path}/{name}" if kind == "service" else f"{path}/@@{name}"
    tails = {"@follow": f"/{reference}", "@keys": "/000000000000" if method == "DELETE" else ""}
    accept = "application/json" if kind == "service" else "text/html"
    return session.request(
        method,
        address + tails.get(name, ""),
        headers={"Accept": accept},
        json={} if method == "POST" else None,
        allow_redirects=False,
    )


@pytest.mark.parametrize("place", ["dossiers", "dossiers/{reference}"])
def test_an_editor_shuts_no_officer_out(people, live_dossier, place):
    """Who may see no dossier decides neither who may, nor what their room is called."""
    address = f"{SECTION}/{place.format(reference=live_dossier.id)}"
    editor, json = people["editor"], {"Accept": "application/json"}
    page = editor.get(
        f"{address}/@@sharing", headers={"Accept": "text/html"}, allow_redirects=False
    )
    assert page.status_code in LOGIN
    assert editor.get(f"{address}/@sharing", headers=json).status_code in NO
    assert editor.patch(address, json={"title": "x"}, headers=json).status_code in NO
