"""The form behind the page and the service: takes what was typed, gives errors or a submission."""

from collective.easyform.browser.view import EasyFormForm
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.desk.compound import BadPart
from onderneem.addon.desk.conditions import AsksOnConditions
from onderneem.addon.desk.files import IAttachments
from onderneem.addon.desk.files import TooMany
from onderneem.addon.desk.numbers import read_as_typed
from onderneem.addon.desk.offered import is_gone
from onderneem.addon.desk.parts import OWNER
from onderneem.addon.desk.rules import is_unreadable
from onderneem.addon.desk.rules import problem_with
from onderneem.addon.desk.schema_of import schema_of
from onderneem.addon.desk.who_asks import is_line
from onderneem.addon.desk.who_asks import problem_with_who
from onderneem.addon.desk.widgets.attachments import files_of
from onderneem.addon.desk.wish import PHONE
from onderneem.addon.dossiers.holding import held
from onderneem.addon.dossiers.holding import NotTaken
from onderneem.addon.dossiers.holding import TOO_MUCH
from onderneem.addon.dossiers.holding import too_much
from onderneem.addon.guard.scanner import Scanner
from onderneem.addon.place.scanner import scanner_address
from onderneem.addon.reference.signs import UNREADABLE
from onderneem.addon.reference.signs import without_controls
from plone.namedfile.interfaces import INamedField
from z3c.form.button import Buttons
from z3c.form.interfaces import IErrorViewSnippet
from z3c.form.interfaces import ISelectWidget
from z3c.form.interfaces import IValidator
from zope.component import getMultiAdapter
from zope.i18n import translate
from zope.interface import Invalid
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import ICollection
from zope.schema.interfaces import RequiredMissing
from ZPublisher.HTTPRequest import FileUpload

PREFIX = "form.widgets."
BUTTONS = "form.buttons."
CHOOSE, NO_CHOICE = _("Choose"), _("No choice")
NO_FILES = _("Files can't be sent with this form.")


class DeskForm(AsksOnConditions, EasyFormForm):
    """EasyForm's form without its buttons, its thanks page and its actions.

    EasyForm submits on a GET that names its button, and shows thanks without doing anything for a
    POST that doesn't. Here a POST is a submission and nothing else is.
    """

    enableCSRFProtection = False
    buttons = Buttons()

    def __init__(self, context, request, kept=None, asked=None):
        super().__init__(context, request)
        # Files of an earlier request, by field name; the fields that this request is about (None:
        # all); and what was wrong with the files of this one.
        self.kept, self.asked = dict(kept or {}), asked
        self.file_problems: dict[str, list] = {}
        self.misfits: list = []
        self.unreadable: set[str] = set()

    @cached_property
    def scanner(self) -> Scanner:
        """The scanner, with the seconds that are left of this request's."""
        return Scanner.at(scanner_address())

    @cached_property
    def schema(self):
        """The fields, the same ones as long as this form lives."""
        return read_as_typed(schema_of(self.context))

    def update(self) -> None:
        """Prepare the widgets; what no browser sends is left out and told in ``misfits``."""
        self._clean_request()
        self.formMaybeForceSSL()
        # EasyForm's own update would show its thanks page after a POST.
        super(EasyFormForm, self).update()
        self.markWidgets()
        for widget in self.all_widgets():
            _leave_open(widget)

    def all_widgets(self) -> list:
        """Return the widgets in the order they stand on the page."""
        groups = [widget for group in self.groups for widget in group.widgets.values()]
        return [*self.widgets.values(), *groups]

    def answers(self) -> dict | None:
        """Return the values by field name, or None when a widget has an error now."""
        data, errors = self.extractData()
        data = self.updateServerSideData(data)
        self._lead_to_the_phone()
        refused = [self._refuse(widget, data) for widget in self.all_widgets()]
        return None if errors or any(refused) else data

    def _lead_to_the_phone(self) -> None:
        """A number that a wish to be called lacks is asked elsewhere on the form: told there."""
        widgets = {each.field.getName(): each for each in self.all_widgets()}
        phone = widgets.get(PHONE)
        for wish in widgets.values():
            problem = getattr(wish.error, "error", None)
            if phone is None or not isinstance(problem, BadPart) or problem.part != PHONE:
                continue
            if self.request.form.get(f"{wish.name}.{PHONE}"):
                # It was given there all the same, by a page of before.
                continue
            if phone.error is None:
                self.put_error(phone, problem)
            wish.error = None

    def check(self, widget, value) -> bool:
        """Validate a value that didn't come from the widget; whether it is good."""
        validator = getMultiAdapter(
            (self.context, self.request, self, widget.field, widget), IValidator
        )
        try:
            validator.validate(value)
        except (Invalid, ValueError) as problem:
            self.put_error(widget, problem)
            return False
        return not self._refuse(widget, {widget.field.getName(): value})

    def put_error(self, widget, problem: Exception) -> None:
        """Show an error at a widget, as z3c.form does."""
        snippet = getMultiAdapter(
            (problem, self.request, widget, widget.field, self, self.context), IErrorViewSnippet
        )
        snippet.update()
        widget.error = snippet

    def _refuse(self, widget, data) -> bool:
        """Put our own rules' error on the widget; whether there was one."""
        refused = self.file_problems.get(widget.field.getName())
        if refused:
            # Says more than "fill in": a file was chosen, and why it isn't there.
            words = " ".join(translate(each, context=self.request) for each in refused)
            self.put_error(widget, Invalid(words))
            return True
        if widget.error is not None:
            return False
        value = data.get(widget.field.getName())
        if nothing_chosen(widget.field, value):
            self.put_error(widget, RequiredMissing(widget.field.getName()))
            return True
        problem = self._problem(widget, value)
        if problem is None:
            return False
        self.put_error(widget, Invalid(translate(problem, context=self.request)))
        return True

    def _problem(self, widget, value):
        if is_gone(widget):
            return _("What was chosen isn't offered any more. Choose again.")
        if widget.field.getName() in self.unreadable:
            return UNREADABLE
        if value is None:
            return None
        if INamedField.providedBy(widget.field):
            return NO_FILES
        line = is_line(widget.field)
        return problem_with_who(widget.field, value) or problem_with(value, line=line)

    def _clean_request(self) -> None:
        form = self.request.form
        for key in [key for key in form if key.startswith(BUTTONS)]:
            del form[key]
        files = [each for each in getFieldsInOrder(self.schema) if IAttachments.providedBy(each[1])]
        # First what is kept of all of them: what is sent anew is measured beside it.
        sent = {name: self._keep_files(name) for name, _field in files}
        for name, field in files:
            if sent[name] is not None:
                self.add_files(name, field, list(files_of(self.request)[name]), sent[name])
        for key in [key for key in form if key.startswith(PREFIX)]:
            value = self._cleaned(key, form.pop(key))
            if value is not None:
                form[key] = value

    def _keep_files(self, name: str) -> list | None:
        """Put the files that are kept where the widget finds them: of those of before, the ones
        that the page named and nobody ticked to go. Return those (name, read) that came along;
        None where the page didn't ask for any."""
        form, before = self.request.form, list(self.kept.get(name, ()))
        sent, named, dropped = (
            _list(form.pop(f"{PREFIX}{name}{part}", ())) for part in ("", ".kept", ".drop")
        )
        if self.asked is not None and name not in self.asked:
            files_of(self.request)[name] = tuple(before)
            return None
        uploads = [each for each in sent if isinstance(each, FileUpload) and each.filename]
        if any(each and not isinstance(each, FileUpload) for each in sent):
            self.misfits.append(self._misfit(name))
        files = [each for each in before if each.id in named and each.id not in dropped]
        files_of(self.request)[name] = tuple(files)
        return [(each.filename, each.read) for each in uploads]

    def add_files(self, name: str, field, files: list, uploads: list) -> None:
        """Keep the uploads (name, read) that may be kept, beside the files of before."""
        problems = self.file_problems.setdefault(name, [])
        if len(files) + len(uploads) > field.most:
            # None is read: nobody's memory is for sixty files.
            problems.append(TooMany(field.most).doc())
            uploads = []
        for filename, read in uploads:
            try:
                files.append(held(filename, read, self.scanner, field.largest, name))
            except NotTaken as refused:
                problems.append(refused.message)
        others = [
            each for key, found in files_of(self.request).items() if key != name for each in found
        ]
        if too_much((*others, *files)):
            problems.append(TOO_MUCH)
            files = [each for each in files if each in self.kept.get(name, ())]
        files_of(self.request)[name] = tuple(files)

    def _cleaned(self, key: str, value):
        name = key[len(PREFIX) :]
        field = self.schema.get(name)
        owner = OWNER.match(name)
        if is_unreadable(value):
            self.unreadable.add(owner[0] if owner else name)
        many = field is None or any(
            kind.providedBy(field) for kind in (IChoice, ICollection, IBool)
        )
        if isinstance(value, str):
            return without_controls(value)
        if isinstance(value, (list, tuple)) and many and all(isinstance(v, str) for v in value):
            return [without_controls(each) for each in value]
        if isinstance(value, FileUpload) and INamedField.providedBy(field):
            if value.filename:
                # Said on the page after a redirect too, which has no file any more.
                self.file_problems[name] = [NO_FILES]
            return value
        self.misfits.append(self._misfit(name))
        return None

    def _misfit(self, name: str):
        """Say that a field was sent twice, or as something else than it asks."""
        field = self.schema.get(OWNER.match(name)[0] if OWNER.match(name) else name)
        told = translate(field.title, context=self.request) if field else name[:50]
        return _(
            "“${field}” was sent in a way that this form doesn't know. Check your answers and send "
            "again.",
            mapping={"field": told},
        )


def nothing_chosen(field, value) -> bool:
    """Whether a required field of several choices has none: to zope.schema, which knows no answer
    by None alone, an empty collection is one."""
    return bool(field.required) and ICollection.providedBy(field) and not value


def _leave_open(widget) -> None:
    """Let a list begin with no choice: else a browser sends the first one for who chose nothing."""
    widget.noValueMessage = NO_CHOICE
    if ISelectWidget.providedBy(widget):
        widget.prompt = True
        widget.promptMessage = CHOOSE if widget.required else NO_CHOICE


def _list(value) -> list:
    return list(value) if isinstance(value, (list, tuple)) else [value]
