"""The officers' list as a file: ``@@as-file`` to choose, ``@@dossiers-file`` and ``@export``."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Option
from onderneem.addon.dossiers.asking import asked
from onderneem.addon.dossiers.asking import in_list
from onderneem.addon.dossiers.asking import leniently
from onderneem.addon.dossiers.asking import NAMES
from onderneem.addon.dossiers.asking import narrowing
from onderneem.addon.dossiers.asking import values_of
from onderneem.addon.dossiers.asking import Wrong
from onderneem.addon.dossiers.can_exist import refuse_what_cannot_be
from onderneem.addon.dossiers.columns import COLUMNS
from onderneem.addon.dossiers.columns import InColumns
from onderneem.addon.dossiers.columns import USUAL
from onderneem.addon.dossiers.narrowed import Narrowed
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.query import visible_containers
from onderneem.addon.exchange.as_answer import answered
from onderneem.addon.exchange.as_answer import NoFile
from onderneem.addon.exchange.as_answer import told_as_json
from onderneem.addon.exchange.as_answer import told_as_page
from onderneem.addon.guard.ours import READS
from onderneem.addon.place.section import section_of
from plone import api
from plone.restapi.services import Service
from Products.Five.browser import BrowserView
from urllib.parse import urlencode
from zope.i18n import translate

FILE = "dossiers"
ANSWERS = {"xlsx": _("Excel (XLSX)"), "csv": _("CSV, for any spreadsheet")}
KNOWN = {*NAMES, "column", "format", "shown"}


def columns_in(form) -> list[str]:
    """Return the columns that were chosen, in the order of the list.

    The usual ones for an address that says nothing of columns; raises Wrong for who was shown them
    and chose none.
    """
    wanted = values_of(form, "column")
    found = [name for name in COLUMNS if name in wanted]
    if not found and "column" in values_of(form, "shown"):
        raise Wrong("column", _("Choose at least one column."))
    return found or list(USUAL)


def narrowed_by(view) -> Narrowed:
    """Return what narrows the list that a view is asked for."""
    section = section_of(view.context)
    return Narrowed(view.request.form, section, clock.today(), _me(), view.request)


class ChooseFile(SectionPage):
    """``@@as-file``: which columns, as what; the choice is in the address, to be kept."""

    private = True
    problem = ""

    @property
    def title(self) -> str:
        """What the tab says: first that something is wrong."""
        words = self._say(_("This list as a file"))
        return _("Error: ${title}", mapping={"title": words}) if self.problem else words

    @cached_property
    def total(self) -> int:
        """How many will stand in it."""
        question = leniently(self.request.form, clock.today(), _me())
        return find_dossiers(visible_containers(self.context), size=1, **vars(question)).total

    @property
    def narrowed(self) -> list[Fact]:
        """By what the list is narrowed, in words."""
        return [Fact(label, (value,)) for label, value in narrowed_by(self).words]

    @property
    def kept(self) -> list[Option]:
        """What narrows the list and the file alike: name and value."""
        return [Option(name, each) for name, each in narrowing(self.request.form)]

    @property
    def list_url(self) -> str:
        """The list as it was."""
        return f"{self.context.absolute_url()}?{urlencode(in_list(self.request.form))}"

    @property
    def columns(self) -> FormField:
        """What may stand in it."""
        chosen = [] if self.problem else columns_in(self.request.form)
        options = [Option(name, self._say(COLUMNS[name]), name in chosen) for name in COLUMNS]
        hint = self._say(
            _("The last four are personal data: keep such a file no longer than you need it.")
        )
        error = self._say(self.problem) if self.problem else ""
        return FormField("column", self._say(_("Columns")), hint=hint, error=error, options=options)

    @property
    def summary(self) -> ErrorSummary | None:
        """What is wrong, on top."""
        return ErrorSummary.of([self.columns])

    @property
    def formats(self) -> FormField:
        """As what."""
        given = self.request.form.get("format")
        chosen = given if given in ANSWERS else "xlsx"
        options = [Option(each, self._say(ANSWERS[each]), each == chosen) for each in ANSWERS]
        return FormField("format", self._say(_("Kind of file")), type="select", options=options)

    def _say(self, message) -> str:
        return translate(message, context=self.request)


class DossiersFile(BrowserView):
    """``@@dossiers-file``: what can't be asked is left out, as on the page.

    Named after what narrows it; without a column the page to choose them says so.
    """

    methods = READS

    def __call__(self):
        form = self.request.form
        try:
            found = InColumns(self.context, self.request, columns_in(form))
        except Wrong as problem:
            view = api.content.get_view("as-file", self.context, self.request)
            view.problem = problem.message
            self.request.response.setStatus(400)
            return view()
        question = leniently(form, clock.today(), _me())
        name = narrowed_by(self).file_name(FILE)
        try:
            return answered(self.request, name, found.rows(question))
        except NoFile as problem:
            return told_as_page(self.request, problem)


class ExportGet(Service):
    """``GET {section}/dossiers/@export``: the same file for a program, which is told of errors."""

    def render(self):
        """Answer with the file; 400 for a filter, column or format that there isn't."""
        try:
            return self._file()
        except Wrong as problem:
            return told_as_json(self.request, NoFile(problem.message, problem.field))
        except NoFile as problem:
            return told_as_json(self.request, problem)

    def _file(self) -> bytes:
        form = self.request.form
        question = asked(form, clock.today(), _me())
        for name in form:
            if name not in KNOWN:
                raise Wrong(name[:50], _("There is no such filter."))
        section, visible = self.context.aq_parent, visible_containers(self.context)
        refuse_what_cannot_be(question.filters, section, visible)
        if any(each not in COLUMNS for each in values_of(form, "column")):
            raise Wrong("column", _("There is no such column."))
        found = InColumns(self.context, self.request, columns_in(form))
        return answered(self.request, narrowed_by(self).file_name(FILE), found.rows(question))


def _me() -> str:
    return api.user.get_current().getId()
