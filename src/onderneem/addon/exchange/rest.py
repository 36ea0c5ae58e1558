"""``POST {folder}/@import``: the same plan and the same writing as the page, for a program."""

from onderneem.addon import _
from onderneem.addon.components.json_object import NotAnObject
from onderneem.addon.components.json_object import object_in
from onderneem.addon.components.json_object import validation_error
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.exchange.deeds import Deed
from onderneem.addon.exchange.deeds import MOST
from onderneem.addon.exchange.flaws import Unreadable
from onderneem.addon.exchange.interfaces import type_held
from onderneem.addon.exchange.long_write import begin
from onderneem.addon.exchange.long_write import is_running
from onderneem.addon.exchange.long_write import standing_of
from onderneem.addon.exchange.long_write import stop
from onderneem.addon.exchange.plan import Plan
from onderneem.addon.exchange.planned import Planned
from onderneem.addon.exchange.progress import Progress
from onderneem.addon.exchange.sheet import MOST_BYTES
from onderneem.addon.exchange.sheet import read_sheet
from onderneem.addon.exchange.words import of_file
from onderneem.addon.exchange.words import still_writing
from onderneem.addon.exchange.write import RowsWrong
from onderneem.addon.exchange.write import to_write
from onderneem.addon.exchange.write import write
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate
from zope.interface import alsoProvides
import base64
import binascii

MOST_ROWS_TOLD = 500


class WrongField(ValueError):
    """``args``: the field of the body, and the reason, a message."""


class ImportPost(Service):
    """``{"file": {"data": base64, "encoding": "base64"}, "dry_run": true, "rows": [2, 3]}``."""

    def reply(self) -> dict:
        """Return what was done or would be done; 400 with rows and columns when some are wrong."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        try:
            body = self._body()
            numbers = _rows(body)
            dry = body.get("dry_run", False)
            if not isinstance(dry, bool):
                raise WrongField("dry_run", _("Send true or false."))
            plan = Plan(self.context, type_held(self.context), read_sheet(_data(body)))
            _check_are_there(numbers, plan)
        except WrongField as problem:
            return self._refuse(*problem.args)
        except Unreadable as problem:
            return self._refuse("file", of_file(problem))
        if dry:
            return self._told(plan, written=None)
        if is_running(self.context):
            return validation_error(self.request, [("", still_writing())], 409, "Conflict")
        try:
            rows = to_write(plan, numbers)
        except RowsWrong as problem:
            return self._refuse_rows(problem.rows)
        alsoProvides(self.request, IDisableCSRFProtection)
        if len(rows) > MOST:
            return self._let_write(plan, rows, _data(body))
        written = write(plan, rows)
        return self._told(plan, {"added": written.added, "changed": written.changed})

    def _let_write(self, plan: Plan, rows: list[Planned], data: bytes) -> dict:
        """Leave so many rows to the job: 202, and where it can be followed."""
        speech, user = speech_of(self.request), api.user.get_current().getId()
        begin(self.context, user, speech.language, rows, data)
        self.request.response.setStatus(202)
        return {**self._told(plan, None), "dry_run": False, **_progress(self)}

    def _body(self) -> dict:
        try:
            return object_in(self.request)
        except NotAnObject as problem:
            raise WrongField("", problem.message) from None

    def _told(self, plan: Plan, written: dict | None) -> dict:
        # Unchanged rows are told as a number only.
        told = plan.of(Deed.WRONG) + plan.of(Deed.NEW, Deed.CHANGED)
        return {
            "@id": f"{self.context.absolute_url()}/@import",
            "dry_run": written is None,
            "written": written,
            "counts": {deed.value: len(plan.of(deed)) for deed in Deed},
            "items": [self._row(row) for row in told[:MOST_ROWS_TOLD]],
            "items_total": len(told),
        }

    def _row(self, row: Planned) -> dict:
        return {
            "row": row.number,
            "id": row.name,
            "title": row.title,
            "deed": row.deed.value,
            "columns": [each.heading for each in row.changes],
            "changes": [
                {"field": each.heading, "before": each.before, "after": each.after}
                for each in row.changes
            ],
            "errors": self._errors(row),
        }

    def _errors(self, row: Planned) -> list[dict]:
        return [
            {"row": row.number, "field": each.heading, "message": self._words(each.reason)}
            for each in row.wrong
        ]

    def _refuse(self, field: str, reason: str) -> dict:
        return self._refusal([{"field": field, "message": self._words(reason)}])

    def _refuse_rows(self, rows: list[Planned]) -> dict:
        return self._refusal([each for row in rows[:MOST_ROWS_TOLD] for each in self._errors(row)])

    def _refusal(self, errors: list[dict]) -> dict:
        self.request.response.setStatus(400)
        return {"type": "ValidationError", "message": errors[0]["message"], "errors": errors}

    def _words(self, text: str) -> str:
        return translate(text, context=self.request)


class ImportGet(Service):
    """How far the job is with a long file."""

    def reply(self) -> dict:
        """Return it; ``progress`` is null where there is none."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        return {"@id": f"{self.context.absolute_url()}/@import", **_progress(self)}


class ImportDelete(Service):
    """Let the job write no more rows of it."""

    def reply(self) -> None:
        """Stop it; what is over stays as it is."""
        alsoProvides(self.request, IDisableCSRFProtection)
        stop(self.context)
        return self.reply_no_content()


def _progress(service: Service) -> dict:
    kept = standing_of(service.context)
    told = Progress(kept, speech_of(service.request)).told() if kept is not None else None
    return {"progress": told}


def _data(body: dict) -> bytes:
    given = body.get("file")
    data: Any = given.get("data") if isinstance(given, dict) else None
    if not isinstance(data, str) or not data:
        raise WrongField("file", _("Send the file as base64 in file.data."))
    if len(data) > MOST_BYTES * 4 // 3 + 100:
        raise WrongField("file", _("The file is larger than 10 MB."))
    if given.get("encoding", "base64") == "utf-8":
        return data.encode("utf-8", "replace")
    try:
        return base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError):
        raise WrongField("file", _("Send the file as base64 in file.data.")) from None


def _check_are_there(numbers: set[int] | None, plan: Plan) -> None:
    """Raise WrongField for a row that the file hasn't: somebody believes that it was written."""
    missing = (numbers or set()) - {row.number for row in plan.rows}
    if missing:
        raise WrongField("rows", _("“${part}” names no rows.", mapping={"part": min(missing)}))


def _rows(body: dict) -> set[int] | None:
    given = body.get("rows")
    if given is None:
        return None
    if not isinstance(given, list) or not all(type(each) is int for each in given):
        raise WrongField("rows", _("Send a list of row numbers."))
    return set(given)
