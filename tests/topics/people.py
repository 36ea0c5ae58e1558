"""Who comes to the section over HTTP: visitors, and people who write."""

from functools import cached_property
from lxml import html
from onderneem.addon import _
from plone import api
from tests.places import opened_section
from tests.remembered import remembered
from tests.topics.reading import FOLDERS
from zope.i18n import translate
import ast
import requests
import transaction

__all__ = ["opened_section"]

PASSWORD = "een-lang-geheim"


@remembered
def employ(portal, name, roles):
    """Give somebody an account with these roles."""
    with api.env.adopt_roles(["Manager"]):
        api.user.create(f"{name}@voorbeeldegem.example", name, PASSWORD)
        api.user.grant_roles(username=name, roles=list(roles))


def in_dutch(text: str) -> str:
    """Return a message of ours as a Dutch page shows it."""
    return translate(_(text), target_language="nl")


class Visitor:
    """Somebody without an account; redirects are looked at, not followed."""

    auth = None

    def __init__(self, section):
        self.section = section

    def ask(self, path="", method="GET", **options) -> requests.Response:
        """Send a request to an address below the section, or to a whole address."""
        url = path if path.startswith("http") else f"{self.section.absolute_url()}{path}"
        # Zope answers HEAD on any view with a body, which would be taken for the next answer.
        options["headers"] = {"Connection": "close", **options.get("headers", {})}
        options = {"allow_redirects": False, "auth": self.auth, **options}
        answer = requests.request(method, url, timeout=60, **options)
        transaction.begin()
        return answer

    def read(self, path="", **query) -> requests.Response:
        """Ask for JSON."""
        return self.ask(path, params=query, headers={"Accept": "application/json"})


class Writer(Visitor):
    """Somebody with an account and these roles."""

    def __init__(self, section, name="redacteur", roles=("Contributor", "Editor")):
        super().__init__(section)
        employ(api.portal.get(), name, tuple(roles))
        transaction.commit()
        self.auth = (name, PASSWORD)

    def folder(self, portal_type: str):
        """Return where such things are added: a section's in the site, all else in its folder."""
        name = FOLDERS.get(portal_type)
        return self.section[name] if name else self.section.aq_parent

    def post(self, portal_type: str, container=None, **data) -> requests.Response:
        """Add an item as a front end does."""
        container = container if container is not None else self.folder(portal_type)
        return self.ask(
            container.absolute_url(),
            "POST",
            json={"@type": portal_type, "title": "Nieuw", **data},
            headers={"Accept": "application/json"},
        )

    def fill_in(self, portal_type: str, answers: dict) -> "Form":
        """Open the add form, type over what is there, and save."""
        url = f"{self.folder(portal_type).absolute_url()}/++add++{portal_type}"
        typed = {f"form.widgets.{name}": value for name, value in answers.items()}
        empty = Form(self.ask(url))
        title = {empty.name_of("title"): "Nieuw"}
        values = {**empty.values, **title, **typed, "form.buttons.save": "x"}
        return Form(self.ask(url, "POST", data=values))


class Form:
    """An add form, as it came back."""

    def __init__(self, response):
        self.response = response

    @cached_property
    def tree(self):
        """The document, without what a script would copy from: no browser sends that."""
        tree = html.fromstring(self.response.text)
        for pattern in tree.xpath("//template"):
            pattern.drop_tree()
        return tree

    @property
    def values(self) -> dict:
        """What stands in the fields."""
        return dict(self.tree.xpath("//form[@id='form']")[0].form_values())

    def name_of(self, field: str) -> str:
        """Return how the form calls a field, whichever behaviour it comes from."""
        return self.tree.xpath(f"string(//*[contains(@name, '.{field}')]/@name)")

    @property
    def wrong(self) -> set[str]:
        """The fields that show an error."""
        found = self.tree.xpath("//*[@data-fieldname and contains(@class, ' error')]")
        return {each.get("data-fieldname").rpartition(".")[2] for each in found}

    @property
    def reasons(self) -> list[str]:
        """What is said to be wrong, on top and at the fields."""
        found = self.tree.xpath("//*[@class='invalid-feedback']")
        return [" ".join(each.text_content().split()) for each in found]


def refused(response) -> list[tuple]:
    """Return field (None: the whole) and reason of each error: ours say them, stock writes them
    into its message."""
    assert response.status_code == 400, response.text
    told = response.json()
    errors = told.get("errors") or ast.literal_eval(told["message"])
    return [(each.get("field"), each["message"]) for each in errors]
