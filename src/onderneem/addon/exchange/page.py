"""``@@import``: choose a file, look at what it would do, write all of it or some rows."""

from collections.abc import Collection
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Link
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.components.stylesheet import script_url
from onderneem.addon.components.token import check_token
from onderneem.addon.exchange.deeds import Deed
from onderneem.addon.exchange.deeds import MOST
from onderneem.addon.exchange.deeds import NoRows
from onderneem.addon.exchange.deeds import numbers_of
from onderneem.addon.exchange.flaws import Unreadable
from onderneem.addon.exchange.guide import Explained
from onderneem.addon.exchange.guide import explained
from onderneem.addon.exchange.interfaces import type_held
from onderneem.addon.exchange.long_write import begin
from onderneem.addon.exchange.long_write import is_running
from onderneem.addon.exchange.long_write import standing_of
from onderneem.addon.exchange.long_write import stop
from onderneem.addon.exchange.plan import Plan
from onderneem.addon.exchange.planned import Planned
from onderneem.addon.exchange.preview import Preview
from onderneem.addon.exchange.progress import Progress
from onderneem.addon.exchange.sheet import MOST_BYTES
from onderneem.addon.exchange.sheet import read_sheet
from onderneem.addon.exchange.uploads import forget
from onderneem.addon.exchange.uploads import keep
from onderneem.addon.exchange.uploads import kept
from onderneem.addon.exchange.words import of_file
from onderneem.addon.exchange.words import still_writing
from onderneem.addon.exchange.write import RowsWrong
from onderneem.addon.exchange.write import to_write
from onderneem.addon.exchange.write import write
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18n import translate


class ImportPage(SectionPage):
    """A form with one file; a readable one leads to its preview, and that to the writing."""

    private = True
    problem = ""
    row_problem = ""
    # Set when they are sent: a preview that is shown again keeps them.
    ticked: Collection[int] = ()
    preview_page = ViewPageTemplateFile("preview.pt")
    progress_page = ViewPageTemplateFile("progress.pt")

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Import from a spreadsheet")

    @property
    def head_extra(self) -> str:
        """The script that says that it takes a while."""
        return f'<script defer src="{script_url("wait.js")}"></script>'

    def content(self) -> str:
        """Show the form, the preview or how far it is, or act: a GET never does."""
        if self.request.method == "POST":
            check_token(self.request)
            return self._act()
        if is_running(self.context):
            return self.progress_page()
        if self.token and self.plan is None:
            self.problem = _("This preview is gone. Choose the file again.")
        return self.preview_page() if self.token and not self.problem else super().content()

    @cached_property
    def token(self) -> str:
        """The preview that is asked for."""
        given = self.request.form.get("upload", "")
        return given[:40] if isinstance(given, str) else ""

    @property
    def address(self) -> str:
        """Where the import stands."""
        return f"{self.context.absolute_url()}/@@import"

    @property
    def field(self) -> FormField:
        """The one field."""
        hint = _("CSV or XLSX, at most 10 MB and 20,000 rows. You see first what it would do.")
        return self._field("sheet", _("File"), hint, self.problem, type="file")

    @property
    def summary(self) -> ErrorSummary | None:
        """What is wrong, on top."""
        return ErrorSummary.of([self.rows_field] if self.row_problem else [self.field])

    @property
    def rows_field(self) -> FormField:
        """Which rows, where there are too many to tick."""
        hint = _("For example: 2-40, 57. Empty means all.")
        given = self.request.form.get("only", "")
        value = given[:500] if isinstance(given, str) else ""
        return self._field("only", _("Only these rows"), hint, self.row_problem, value=value)

    @cached_property
    def columns(self) -> list[Explained]:
        """What may stand in the file."""
        return explained(self.context, type_held(self.context), self.request)

    @property
    def exports(self) -> list[Link]:
        """The same columns with what is here now, to begin from."""
        base = f"{self.context.absolute_url()}/@@export?format="
        return [Link(_("As XLSX"), f"{base}xlsx"), Link(_("As CSV"), f"{base}csv")]

    @cached_property
    def plan(self) -> Plan | None:
        """What the kept file would do now; None when it is no longer kept."""
        data = kept(self.context, self._user, self.token)
        if data is None:
            return None
        try:
            return Plan(self.context, type_held(self.context), read_sheet(data))
        except Unreadable:
            # A column that was there when the file came.
            return None

    @cached_property
    def preview(self) -> Preview:
        """The plan in words."""
        return Preview(self.plan, self.request, self.ticked)

    @cached_property
    def progress(self) -> Progress | None:
        """The file that a job writes, or wrote in the last weeks."""
        kept = standing_of(self.context)
        return Progress(kept, speech_of(self.request)) if kept is not None else None

    @property
    def problem_words(self) -> str:
        """What is wrong, in the language of the page."""
        return translate(self.problem, context=self.request)

    def _act(self) -> str:
        """Do what is pressed; while a file is being written that is to stop it, and no more."""
        if "stop" in self.request.form:
            stop(self.context)
            return self._lead(self.address)
        if is_running(self.context):
            self.problem = still_writing()
            self.request.response.setStatus(409)
            return self.progress_page()
        return self._write() if self.token else self._receive()

    @property
    def _user(self) -> str:
        return api.user.get_current().getId()

    def _receive(self) -> str:
        """Keep a readable file and lead to its preview."""
        upload = self.request.form.get("sheet")
        if not hasattr(upload, "read") or not getattr(upload, "filename", ""):
            self.problem = _("Choose a file.")
        else:
            data = upload.read(MOST_BYTES + 1)
            try:
                Plan(self.context, type_held(self.context), read_sheet(data))
            except Unreadable as problem:
                self.problem = of_file(problem)
            else:
                token = keep(self.context, self._user, str(upload.filename)[:200], data)
                return self._lead(f"{self.address}?upload={token}")
        self.request.response.setStatus(400)
        return super().content()

    def _write(self) -> str:
        """Write what the preview showed; when that has changed, or isn't right, show it again."""
        if self.plan is None:
            self.problem = _("This preview is gone. Choose the file again.")
            self.request.response.setStatus(400)
            return super().content()
        if self.request.form.get("mark") != self.plan.mark:
            self.row_problem = _("Something changed since you looked. Look again, then write.")
            return self._again(409)
        try:
            rows = to_write(self.plan, self._chosen())
        except (RowsWrong, NoRows) as problem:
            self.row_problem = self._said(problem)
            return self._again(400)
        if len(rows) > MOST:
            return self._let_write(rows)
        written = write(self.plan, rows)
        words = {"added": written.added, "changed": written.changed}
        said = _("${added} added, ${changed} changed.", mapping=words)
        api.portal.show_message(said, self.request)
        forget(self.context, self._user)
        return self._lead(self.context.absolute_url())

    def _let_write(self, rows: list[Planned]) -> str:
        """Leave so many rows to the job, and lead to where one sees how far it is."""
        data = kept(self.context, self._user, self.token)
        begin(self.context, self._user, speech_of(self.request).language, rows, data)
        forget(self.context, self._user)
        return self._lead(self.address)

    def _chosen(self) -> set[int]:
        """The rows that are ticked, or typed; raises NoRows."""
        form = self.request.form
        if "some" not in form:
            known = {row.number for row in self.plan.rows}
            typed = numbers_of(str(form.get("only", "")), known)
            right = self.plan.of(Deed.NEW, Deed.CHANGED)
            return typed or {row.number for row in right}
        ticked = form.get("row", [])
        ticked = ticked if isinstance(ticked, list) else [ticked]
        self.ticked = {number for each in ticked for number in numbers_of(str(each))}
        if not self.ticked:
            raise NoRows("")
        return self.ticked

    def _said(self, problem: Exception) -> str:
        if isinstance(problem, RowsWrong):
            (first, *_others) = problem.rows
            if first.deed is not Deed.WRONG:
                words = {"row": first.number, "reason": first.wrong[0].reason}
                return _("Nothing was written. Row ${row}: ${reason}", mapping=words)
            rows = ", ".join(str(row.number) for row in problem.rows[:10])
            return _(
                "Nothing was written: there is an error in row ${rows}.", mapping={"rows": rows}
            )
        if not problem.args[0]:
            return _("Choose at least one row.")
        return _("“${part}” names no rows.", mapping={"part": problem.args[0]})

    def _again(self, status: int) -> str:
        self.request.response.setStatus(status)
        return self.preview_page()

    def _lead(self, url: str) -> str:
        self.request.response.redirect(url, status=303)
        return ""

    def _field(self, name, label, hint, error, **more) -> FormField:
        def words(text):
            return translate(text, context=self.request) if text else ""

        return FormField(name, words(label), hint=words(hint), error=words(error), **more)
