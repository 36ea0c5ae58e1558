"""``@@export`` and ``GET {folder}/@export``: what is here, as a file that the import takes."""

from onderneem.addon import _
from onderneem.addon.exchange.csv_file import csv_file
from onderneem.addon.exchange.flaws import Unreadable
from onderneem.addon.exchange.out import rows_of
from onderneem.addon.exchange.words import of_file
from onderneem.addon.exchange.xlsx import xlsx_file
from plone.restapi.services import Service
from Products.Five.browser import BrowserView
from zope.i18n import translate
import json

FORMATS = {
    "csv": ("text/csv; charset=utf-8", csv_file),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx_file),
}


class NoFile(ValueError):
    """``args[0]``: why there is none, a message."""


def exported(folder, request) -> bytes:
    """Return the file in the format that is asked for, its headers set; raises NoFile."""
    asked = request.form.get("format", "csv")
    if asked not in FORMATS:
        raise NoFile(_("Ask for the format csv or xlsx."))
    mime, made = FORMATS[asked]
    try:
        data = made(rows_of(folder))
    except Unreadable as problem:
        raise NoFile(of_file(problem)) from None
    name = f"{folder.getId()}.{asked}"
    response = request.response
    response.setHeader("Content-Type", mime)
    response.setHeader("Content-Disposition", f'attachment; filename="{name}"')
    response.setHeader("Cache-Control", "no-store, private")
    response.setHeader("X-Content-Type-Options", "nosniff")
    return data


class Export(BrowserView):
    """The file, for a browser."""

    def __call__(self):
        try:
            return exported(self.context, self.request)
        except NoFile as problem:
            self.request.response.setStatus(400)
            self.request.response.setHeader("Content-Type", "text/plain; charset=utf-8")
            return translate(problem.args[0], context=self.request)


class ExportGet(Service):
    """The same file, for a program."""

    def render(self):
        """Answer with the file; 400 for a format that there isn't."""
        try:
            return exported(self.context, self.request)
        except NoFile as problem:
            words = translate(problem.args[0], context=self.request)
            self.request.response.setStatus(400)
            self.request.response.setHeader("Content-Type", "application/json")
            errors = [{"field": "format", "message": words}]
            return json.dumps({"type": "ValidationError", "message": words, "errors": errors})
