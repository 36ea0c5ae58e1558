"""Rows as the file that answers a request: CSV or XLSX, whole or not at all."""

from collections.abc import Iterable
from collections.abc import Sequence
from onderneem.addon import _
from onderneem.addon.exchange.csv_file import Cell
from onderneem.addon.exchange.csv_file import csv_file
from onderneem.addon.exchange.flaws import Unreadable
from onderneem.addon.exchange.words import of_file
from onderneem.addon.exchange.xlsx import xlsx_file
from typing import Any
from zope.i18n import translate
import json

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = {"csv": (CSV, csv_file), "xlsx": (XLSX, xlsx_file)}


class NoFile(ValueError):
    """``args[0]``: why there is none, a message; ``field``: of what was asked."""

    def __init__(self, message: Any, field: str = "format") -> None:
        super().__init__(message)
        self.field = field


def answered(request: Any, name: str, rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return the file in the format that is asked for, its headers set; raises NoFile.

    Made before a byte is sent: what goes wrong on the way is an error, never half a file.
    """
    asked = request.form.get("format", "csv")
    if not isinstance(asked, str) or asked not in FORMATS:
        raise NoFile(_("Ask for the format csv or xlsx."))
    mime, made = FORMATS[asked]
    try:
        data = made(rows)
    except Unreadable as problem:
        raise NoFile(of_file(problem)) from None
    headed(request.response, f"{name}.{asked}", mime)
    return data


def headed(response: Any, name: str, mime: str) -> None:
    """Let a browser keep the answer as a file, and nobody on the way."""
    response.setHeader("Content-Type", mime)
    response.setHeader("Content-Disposition", f'attachment; filename="{name}"')
    response.setHeader("Cache-Control", "no-store, private")
    response.setHeader("X-Content-Type-Options", "nosniff")


def told_as_page(request: Any, problem: NoFile) -> str:
    """Say in words why there is no file: 400."""
    request.response.setStatus(400)
    request.response.setHeader("Content-Type", "text/plain; charset=utf-8")
    return translate(problem.args[0], context=request)


def told_as_json(request: Any, problem: NoFile) -> str:
    """Say the same to a program, in the form of every other 400."""
    words = translate(problem.args[0], context=request)
    request.response.setStatus(400)
    request.response.setHeader("Content-Type", "application/json")
    errors = [{"field": problem.field, "message": words}]
    return json.dumps({"type": "ValidationError", "message": words, "errors": errors})
