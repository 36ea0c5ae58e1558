"""An editor with a spreadsheet."""

from lxml import html
from onderneem.addon.exchange.csv_file import csv_file
from tests.topics.reading import FOLDERS
import base64

SUBSIDY = "onderneem.Subsidy"
GUIDE = "onderneem.Guide"


class Importer:
    """Somebody who fills a folder from a file."""

    def __init__(self, editor, portal_type=SUBSIDY):
        self.editor, self.portal_type = editor, portal_type
        self.path = f"/{FOLDERS[portal_type]}"

    @property
    def folder(self):
        """What is in the folder now."""
        return self.editor.folder(self.portal_type)

    def page(self, query=""):
        """Return the page."""
        return html.fromstring(self.editor.ask(f"{self.path}/@@import{query}").text)

    def choose(self, data: bytes, name="lijst.csv"):
        """Choose a file on the page, and return the answer."""
        token = self.page().xpath("string(//input[@name='_authenticator']/@value)")
        return self.editor.ask(
            f"{self.path}/@@import",
            "POST",
            files={"sheet": (name, data)},
            data={"_authenticator": token},
        )

    def preview(self, data: bytes):
        """Choose a file and look at what it would do."""
        answer = self.choose(data)
        assert answer.status_code == 303, html.fromstring(answer.text).text_content()
        return html.fromstring(self.editor.ask(answer.headers["Location"]).text)

    def press(self, page, button="all", **more):
        """Press a button of the preview."""
        (form,) = page.xpath("//form[.//input[@name='mark']]")
        values = {**dict(form.form_values()), button: "1", **more}
        return self.editor.ask(f"{self.path}/@@import", "POST", data=values)

    def send(self, data: bytes, **more):
        """Import over REST."""
        file = {"data": base64.b64encode(data).decode(), "encoding": "base64"}
        return self.editor.ask(
            f"{self.path}/@import",
            "POST",
            json={"file": file, **more},
            headers={"Accept": "application/json"},
        )

    def export(self, kind="csv") -> bytes:
        """Return the file of what is here."""
        answer = self.editor.ask(f"{self.path}/@@export", params={"format": kind})
        assert answer.status_code == 200
        return answer.content


def sheet(*rows, head=("id", "title", "competent_authority", "continuous", "provider")) -> bytes:
    """Return a CSV file of subsidies."""
    return csv_file([head, *rows])


def right(name, provider="Gemeente") -> tuple:
    """Return a row that can be written."""
    return (name, name.title(), "College", "yes", provider)
