"""Who gets what of the desk: role by address, complete, as docs/reference/desk.md says."""

from onderneem.addon.demo.publishing import publish
from pathlib import Path
from plone import api
from tests.desk.test_saved_besides import model
from tests.desk.test_steps import PARTS
from tests.desk.visitors import NOTHING
from tests.desk.visitors import Visitor
import pytest
import re
import transaction

ROOM = Path(__file__).resolve().parents[2] / "src/onderneem/addon/desk"
PASSWORD = "een heel lang wachtwoord"
ANYBODY, MEMBER, EDITOR, OFFICER = "anybody", "Member", "Editor", "Dossier Officer"
ROLES = (ANYBODY, MEMBER, EDITOR, OFFICER)
OPEN = dict.fromkeys(ROLES, 200)
# Without the key of a draft: back to the beginning. With a wrong key: not found.
NO_DRAFT = dict.fromkeys(ROLES, 303)
NO_KEY = dict.fromkeys(ROLES, 404)
NOT_GIVEN = dict.fromkeys(ROLES, 400)
# Address of a published form in steps -> what each role gets; (method, path).
TABLE = {
    ("GET", "view"): OPEN,
    ("GET", "@@embedded"): OPEN,
    ("GET", "@@overview"): OPEN,
    ("GET", "@@part/begin"): NO_DRAFT,
    ("GET", "@@check"): NO_DRAFT,
    ("GET", "@@later"): NO_DRAFT,
    ("GET", "@@resume/onzin"): NO_KEY,
    ("GET", "@@receipt/ABCDEFGHJ/onzin"): NO_KEY,
    ("GET", "@form"): OPEN,
    ("POST", "@submit"): NOT_GIVEN,
    ("GET", "@@desk-form"): {**dict.fromkeys(ROLES, "refused"), EDITOR: 200},
    ("GET", "fields/@@listing"): {**dict.fromkeys(ROLES, "refused"), EDITOR: 200},
    ("GET", "fields/@@modeleditor"): {**dict.fromkeys(ROLES, "refused"), EDITOR: 200},
    ("GET", "actions/@@listing"): {**dict.fromkeys(ROLES, "refused"), EDITOR: 200},
    ("GET", "actions/bewaar/@@data"): dict.fromkeys(ROLES, "refused"),
}
# What isn't of a form: macros that show nothing by themselves, and the page of a folder of forms,
# which is for who may see the folder (``test_forms_folder``).
ELSEWHERE = {"onderneem-desk", "onderneem-forms"}


def names_in_zcml() -> set[str]:
    """Return the names of all views and services that the room registers."""
    text = "".join(path.read_text("utf-8") for path in ROOM.rglob("*.zcml"))
    blocks = re.findall(r"<(?:browser:page|plone:service)(.*?)/>", text, re.S)
    return {re.search(r'name="([^"]+)"', block)[1] for block in blocks}


@pytest.mark.pure
def test_the_table_is_complete():
    """A new view or service without a row fails here."""
    rows = {part.removeprefix("@@") for _method, path in TABLE for part in path.split("/")}
    assert names_in_zcml() - ELSEWHERE - rows == set()


@pytest.fixture
def form(desk):
    """The published form, in steps."""
    desk.ask_also(PARTS)
    contact = desk.section["contact"]
    contact.pages, contact.actions_model = "fieldsets", model()
    transaction.commit()
    return desk


def visitor_as(desk, role) -> Visitor:
    """Return somebody with one role in the site."""
    visitor = Visitor(desk.url)
    if role != ANYBODY:
        with api.env.adopt_roles(["Manager"]):
            # Somebody who made nothing here, and so owns nothing.
            api.user.create(username="piet", email="piet@x.example", password=PASSWORD)
            api.user.grant_roles(username="piet", roles=[role])
        transaction.commit()
        visitor.session.auth = ("piet", PASSWORD)
    return visitor


def status(visitor, method, path):
    """Return the status, or "refused" for what asks to log in."""
    headers = {"Accept": "application/json"} if path.startswith("@") and path[1] != "@" else {}
    page = visitor.ask(method, f"/{path}", headers=headers)
    login = "require_login" in page.response.headers.get("Location", "")
    return "refused" if page.status in (401, 403) or login else page.status


@pytest.mark.parametrize("role", ROLES)
def test_a_public_form_gives_each_role_what_the_table_says(form, role):
    """Every address; and reading stores nothing."""
    visitor = visitor_as(form, role)
    found = {key: status(visitor, *key) for key in TABLE}
    assert found == {key: row[role] for key, row in TABLE.items()}
    assert form.stored == NOTHING


def test_a_form_that_isn_t_public_gives_strangers_nothing(form):
    """View guards every address of it."""
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(form.section["contact"], "retract")
    transaction.commit()
    for role in (ANYBODY, MEMBER):
        visitor = visitor_as(form, role)
        for method, path in TABLE:
            assert status(visitor, method, path) == "refused", (role, path)
    with api.env.adopt_roles(["Manager"]):
        publish(form.section["contact"])
