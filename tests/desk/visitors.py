"""Who comes to the desk, over HTTP, and what they find."""

from dataclasses import dataclass
from functools import cached_property
from lxml import html
from onderneem.addon.post.outbox import waiting
import re
import requests
import transaction

PREFIX = "form.widgets."


@dataclass(frozen=True)
class Stored:
    """All that a submission leaves behind, counted."""

    dossiers: tuple[str, ...]
    keys: int
    letters: int


class Page:
    """An answer of the server, as a reader with a parser sees it."""

    def __init__(self, response):
        self.response = response
        self.status = response.status_code
        self.text = response.text

    @cached_property
    def tree(self):
        """The document."""
        return html.fromstring(self.text)

    @property
    def title(self) -> str:
        """What the tab says."""
        return self.tree.findtext(".//title")

    @property
    def stamp(self) -> str:
        """The hidden key of the form on the page."""
        return self.tree.xpath("string(//form[@id='oo-form']/input[@name='stamp']/@value)")

    @property
    def form(self):
        """The form itself, without the site around it."""
        return self.tree.get_element_by_id("oo-form")

    @property
    def receipt(self):
        """The receipt itself."""
        (found,) = self.tree.xpath("//div[@class='oo-page oo-receipt']")
        return found

    @property
    def links(self) -> list[str]:
        """Where the error summary leads."""
        return self.tree.xpath("//*[contains(@class, 'oo-error-summary')]//a/@href")

    @property
    def wrong(self) -> set[str]:
        """The names of the fields that show an error."""
        # A radio that isn't chosen yet and a file's box belong to their question too.
        names = self.tree.xpath("//*[@aria-invalid='true']/@name")
        return {re.split("[:.]", name.removeprefix(PREFIX))[0] for name in names}

    def value(self, name: str) -> str:
        """Return what stands in a field."""
        found = self.tree.xpath(f"//*[@name='{PREFIX}{name}']")[0]
        return found.text or "" if found.tag == "textarea" else found.get("value", "")

    def chosen(self, name: str) -> list[str]:
        """Return the tokens that are selected or ticked in a field."""
        return self.tree.xpath(
            f"//select[starts-with(@name, '{PREFIX}{name}')]//option[@selected]/@value"
            f"| //input[starts-with(@name, '{PREFIX}{name}') and @checked]/@value"
        )


class Visitor:
    """Somebody without an account and without scripts, at one form."""

    def __init__(self, url: str):
        self.url = url
        self.session = requests.Session()

    def ask(self, method="GET", path="", **options) -> Page:
        """Send a request to the form or a page below it; redirects aren't followed."""
        options.setdefault("timeout", 60)
        options.setdefault("allow_redirects", False)
        # Zope answers HEAD on any view with a body, which would be taken for the next answer.
        options["headers"] = {"Connection": "close", **options.get("headers", {})}
        response = self.session.request(method, self.url + path, **options)
        assert response.status_code in (503, *range(500)), response.text
        return Page(response)

    def read(self, **query) -> Page:
        """Open the form."""
        return self.ask(params=query)

    def send(self, answers: dict, path="", stamp=None, files=None, **more) -> Page:
        """Fill in the form and press its button; ``stamp``: of a page that was open already."""
        stamp = self.read().stamp if stamp is None else stamp
        data = filled_in(answers, stamp=stamp, **more)
        return self.told(self.ask("POST", path, data=data, files=files))

    def told(self, page: Page) -> Page:
        """Return the page that says what was wrong with what was sent, where there is one."""
        again = page.response.headers.get("Location") == f"{self.url}?again=1"
        return self.ask(path="?again=1") if again else page

    def submit(self, answers: object, key="een-sleutel-van-mij", **options) -> requests.Response:
        """Send answers to the service, as a front end does."""
        headers = {"Accept": "application/json", **({"Idempotency-Key": key} if key else {})}
        if not {"data", "json", "files"} & set(options):
            options["json"] = {"data": answers}
        headers.update(options.pop("headers", {}))
        return self.ask("POST", "/@submit", headers=headers, **options).response


def filled_in(answers: dict, **more) -> dict:
    """Return answers by field name as a browser posts them."""
    named = {f"{PREFIX}{name}": value for name, value in answers.items()}
    return {**named, "form.buttons.submit": "Verzenden", **more}


class Desk:
    """The published contact desk, seen from behind the counter."""

    def __init__(self, portal):
        self.portal = portal

    @property
    def section(self):
        """The section, as the last request left it."""
        transaction.begin()
        return self.portal["ondernemen"]

    @property
    def url(self) -> str:
        """The address of the form."""
        return f"{self.section.absolute_url()}/contact"

    @property
    def stored(self) -> Stored:
        """What there is now."""
        container = self.section["dossiers"]
        return Stored(tuple(container.references()), len(container.ledger), waiting(self.portal))

    @property
    def dossier(self):
        """The only dossier."""
        (reference,) = self.stored.dossiers
        return self.portal["ondernemen"]["dossiers"][reference]

    def answer(self, name: str):
        """Return the stored answer to a question of the only dossier."""
        (found,) = self.answers(name)
        return found

    def answers(self, name: str) -> list:
        """Return the stored answers to a question, of each dossier."""
        dossiers = self.section["dossiers"]
        found = [dossiers[reference].answers for reference in dossiers.references()]
        return [each for answers in found for each in answers if each.name == name]

    def ask_also(self, *fields: str) -> None:
        """Let an editor put fields (XML) at the end of the form."""
        form = self.section["contact"]
        form.fields_model = form.fields_model.replace("</schema>", f"{''.join(fields)}</schema>")
        transaction.commit()


NOTHING = Stored((), 0, 0)
