"""The officers' list as a file: ``@@as-file`` to choose, ``@@dossiers-file`` and ``@export``."""

from contextlib import suppress
from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Link
from onderneem.addon.components.parts import Option
from onderneem.addon.dossiers.asking import asked
from onderneem.addon.dossiers.asking import in_list
from onderneem.addon.dossiers.asking import NAMES
from onderneem.addon.dossiers.asking import narrowing
from onderneem.addon.dossiers.asking import taken
from onderneem.addon.dossiers.asking import values_of
from onderneem.addon.dossiers.asking import Wrong
from onderneem.addon.dossiers.can_exist import refuse_what_cannot_be
from onderneem.addon.dossiers.columns import COLUMNS
from onderneem.addon.dossiers.columns import InColumns
from onderneem.addon.dossiers.columns import USUAL
from onderneem.addon.dossiers.narrowed import LABELS
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


def narrowed_by(view, form) -> Narrowed:
    """Return what of ``form`` narrows the list of a view."""
    return Narrowed(form, section_of(view.context), clock.today(), _me(), view.request)


class ChooseFile(SectionPage):
    """``@@as-file``: which columns, as what; the choice is in the address, to be kept."""

    private = True
    wrong: Wrong | None = None

    @property
    def title(self) -> str:
        """What the tab says: first that something is wrong."""
        words = self._say(_("This list as a file"))
        return _("Error: ${title}", mapping={"title": words}) if self.wrong else words

    @cached_property
    def form(self) -> dict[str, object]:
        """What is asked, but for what can't be."""
        form = self.request.form
        wrong = self.wrong.field if self.wrong else ""
        left = {name: given for name, given in form.items() if name != wrong}
        return taken(left, clock.today(), _me())

    @cached_property
    def total(self) -> int:
        """How many will stand in it."""
        question = asked(self.form, clock.today(), _me())
        return find_dossiers(visible_containers(self.context), size=1, **vars(question)).total

    @property
    def narrowed(self) -> list[Fact]:
        """By what the list is narrowed, in words."""
        return [Fact(label, (value,)) for label, value in narrowed_by(self, self.form).words]

    @property
    def kept(self) -> list[Option]:
        """What narrows the list and the file alike: name and value."""
        return [Option(name, each) for name, each in narrowing(self.form)]

    @property
    def list_url(self) -> str:
        """The list as it was."""
        return f"{self.context.absolute_url()}?{urlencode(in_list(self.form))}"

    @property
    def columns(self) -> FormField:
        """What may stand in it."""
        chosen = [] if self._at_columns else self._chosen
        options = [Option(name, self._say(COLUMNS[name]), name in chosen) for name in COLUMNS]
        hint = self._say(
            _("The last four are personal data: keep such a file no longer than you need it.")
        )
        error = self._say(self.wrong.message) if self._at_columns else ""
        return FormField("column", self._say(_("Columns")), hint=hint, error=error, options=options)

    @property
    def summary(self) -> ErrorSummary | None:
        """What is wrong, on top; a filter is chosen in the list."""
        if self.wrong is None or self._at_columns:
            return ErrorSummary.of([self.columns])
        label = LABELS.get(self.wrong.field, self.wrong.field)
        words = f"{self._say(label)}: {self._say(self.wrong.message)}"
        return ErrorSummary((Link(words, self.list_url),))

    @property
    def _chosen(self) -> list[str]:
        """None where none was chosen: only the file itself is refused then."""
        with suppress(Wrong):
            return columns_in(self.request.form)
        return []

    @property
    def _at_columns(self) -> bool:
        return self.wrong is not None and self.wrong.field == "column"

    @property
    def formats(self) -> FormField:
        """As what."""
        given = values_of(self.request.form, "format")
        chosen = next((each for each in given if each in ANSWERS), "xlsx")
        options = [Option(each, self._say(ANSWERS[each]), each == chosen) for each in ANSWERS]
        return FormField("format", self._say(_("Kind of file")), type="select", options=options)

    def _say(self, message) -> str:
        return translate(message, context=self.request)


class DossiersFile(BrowserView):
    """``@@dossiers-file``: named after what narrows it.

    Where something can't be asked (of a filter, a column) the page to choose says so: a file of
    more than was meant is soon passed on. What browsers and letters add to an address (Plone's
    token, where a link was found) is no filter.
    """

    methods = READS

    def __call__(self):
        try:
            return file_of(self)
        except Wrong as problem:
            view = api.content.get_view("as-file", self.context, self.request)
            view.wrong = problem
            self.request.response.setStatus(400)
            return view()
        except NoFile as problem:
            return told_as_page(self.request, problem)


class ExportGet(Service):
    """``GET {section}/dossiers/@export``: the same file for a program, which is told of errors."""

    def render(self):
        """Answer with the file; 400 for a filter, column or format that there isn't."""
        try:
            for name in self.request.form:
                if name not in KNOWN:
                    raise Wrong(name[:50], _("There is no such filter."))
            return file_of(self)
        except Wrong as problem:
            return told_as_json(self.request, NoFile(problem.message, problem.field))
        except NoFile as problem:
            return told_as_json(self.request, problem)


def file_of(view) -> bytes:
    """Return the file that is asked for; raises Wrong for what a filter hasn't and for a
    column that there isn't, NoFile for a format."""
    form, context = view.request.form, view.context
    question = asked(form, clock.today(), _me())
    refuse_what_cannot_be(question.filters, section_of(context), visible_containers(context))
    if any(each not in COLUMNS for each in values_of(form, "column")):
        raise Wrong("column", _("There is no such column."))
    found = InColumns(context, view.request, columns_in(form))
    name = narrowed_by(view, form).file_name(FILE)
    return answered(view.request, name, found.rows(question))


def _me() -> str:
    return api.user.get_current().getId()
