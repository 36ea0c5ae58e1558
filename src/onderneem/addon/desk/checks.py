"""JSON values against a form's fields, with the rules of the page."""

from collective.easyform.interfaces import IFieldExtender
from contextlib import suppress
from datetime import datetime
from onderneem.addon import _
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.desk.about import NAME
from onderneem.addon.desk.as_posted import as_posted
from onderneem.addon.desk.asking_nothing import asks
from onderneem.addon.desk.errors import message_of
from onderneem.addon.desk.files import IAttachments
from onderneem.addon.desk.form import DeskForm
from onderneem.addon.desk.form import NO_FILES
from onderneem.addon.desk.form import PREFIX
from onderneem.addon.desk.formulas import is_asked
from onderneem.addon.desk.rules import is_unreadable
from onderneem.addon.desk.rules import tidied
from onderneem.addon.desk.widgets.attachments import files_of
from onderneem.addon.desk.wish import IContactWish
from onderneem.addon.desk.wish import PHONE
from onderneem.addon.dossiers.sent_files import files_in
from onderneem.addon.reference.signs import UNREADABLE
from plone.namedfile.interfaces import INamedField
from plone.restapi.interfaces import IFieldDeserializer
from plone.z3cform import z2
from z3c.form.interfaces import HIDDEN_MODE
from z3c.form.interfaces import IDataConverter
from z3c.form.interfaces import IFormLayer
from zope.component import getMultiAdapter
from zope.i18n import translate
from zope.interface import Invalid
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IDatetime
from zope.schema.interfaces import IDecimal
from zope.schema.interfaces import IFloat
from zope.schema.interfaces import IInt

MOST_OF_NAME = 100
NO_FIELD = _("There is no such field.")
NO_QUESTION = _("This asks nothing.")
NOT_ASKED = _("This question isn't asked with these answers.")
JSON_NUMBERS = ((IInt, int), (IFloat, (int, float)), (IDecimal, (int, float)))


class Wrong(Exception):
    """The data can't be taken; ``errors``: (field, message), at least one."""

    def __init__(self, errors):
        super().__init__(errors)
        self.errors = errors


def checked(context, request, body: dict) -> tuple:
    """Return (schema, values by field name, what it is about) of a request's body.

    ``body``: ``{"data": {field: value}, "over": id or path}``, the second optional. Raises Wrong.
    """
    data = _answers_in(body)
    form = _form(context, request)
    widgets = {widget.field.getName(): widget for widget in form.all_widgets()}
    data = {name: _with_phone(widgets.get(name), value, data) for name, value in data.items()}
    values = {
        name: _value(form, widget, data[name]) if name in data else _untouched(widget)
        for name, widget in widgets.items()
    }
    asked = _put_where_formulas_look(form, widgets, values, data)
    values = {name: _checked(form, asked[name], values[name], data.get(name)) for name in asked}
    errors = [
        *((name[:MOST_OF_NAME], NO_FIELD) for name in sorted(set(data) - set(widgets))),
        *((name, NOT_ASKED) for name in widgets if name not in asked and _is_said(data, name)),
        *((name, NO_QUESTION) for name in asked if _is_words(asked[name]) and _is_said(data, name)),
        *((name, message_of(each, request)) for name, each in asked.items() if each.error),
    ]
    if errors:
        raise Wrong(errors)
    return form.schema, form.updateServerSideData(values), body.get("over", "")


def _answers_in(body: dict) -> dict:
    unknown = sorted(set(body) - {"data", "over"})
    if unknown:
        raise Wrong([(name[:MOST_OF_NAME], NO_FIELD) for name in unknown])
    if not isinstance(body.get("over", ""), str):
        raise Wrong([("over", _("A value of another type belongs here."))])
    if body.get("over") and not NAME.match(body["over"]):
        raise Wrong([("over", _("Give the short name of a page."))])
    if not isinstance(body.get("data"), dict):
        raise Wrong([("data", _("Give the answers as an object: name of field and value."))])
    return body["data"]


def _checked(form, widget, value, given):
    """Return the value of a field that is asked; puts an error on the widget when it is wrong."""
    if IAttachments.providedBy(widget.field):
        value = _files(form, widget, given)
    good = widget.error is None and form.check(widget, value)
    return value if good else None


def _is_words(widget) -> bool:
    return not asks(widget.field)


def _is_said(data: dict, name: str) -> bool:
    """Whether there is an answer: a front end may send its empty questions along."""
    return data.get(name) not in (None, "")


def _with_phone(widget, given, data: dict):
    """Return what was given; a wish to be called has the number that the form asked already."""
    number = data.get(PHONE)
    wished = widget is not None and IContactWish.providedBy(widget.field)
    if not wished or not isinstance(given, dict) or given.get(PHONE) or not number:
        return given
    return {**given, PHONE: number}


class JsonForm(DeskForm):
    """Has a widget for every question, before any condition looks at the answers."""

    def asks(self, field) -> bool:
        """Whether anybody is ever asked it."""
        return not IFieldExtender(field).serverSide


def _form(context, request) -> JsonForm:
    for key in [key for key in request.form if key.startswith(PREFIX)]:
        del request.form[key]
    z2.switch_on(_Holder(request), request_layer=IFormLayer)
    form = JsonForm(context, request)
    form.update()
    for widget in form.all_widgets():
        widget.error = None
    return form


def _put_where_formulas_look(form, widgets: dict, values: dict, data: dict) -> dict:
    """Put the answers in the request as a browser posts them; return the widgets that are asked.

    An editor's condition (EasyForm's TEnabled) or check (TValidator) reads there what was answered
    to another question: "only when you rent".
    """
    posted = {
        name: as_posted(widget, values[name], tidied(data.get(name)))
        for name, widget in widgets.items()
    }
    for name, widget in widgets.items():
        # A browser posts nothing of what stood on no page.
        if _is_said(data, name) or not IFieldExtender(widget.field).TEnabled:
            form.request.form.update(posted[name])
    asked = {
        name: widget for name, widget in widgets.items() if is_asked(form.context, widget.field)
    }
    for name in asked:
        form.request.form.update(posted[name])
    return asked


def _untouched(widget):
    """Return the value of a field that nobody filled in: of a hidden one what the page sends."""
    if widget.mode == HIDDEN_MODE and widget.value:
        with suppress(Invalid, ValueError, LookupError):
            return IDataConverter(widget).toFieldValue(widget.value)
    return widget.field.missing_value


def _value(form, widget, given):
    """Return the field's value of what JSON gave; puts an error on the widget when it can't."""
    if IAttachments.providedBy(widget.field):
        # Read and scanned only when it is asked.
        return None
    if is_unreadable(given):
        form.put_error(widget, Invalid(translate(UNREADABLE, context=form.request)))
        return None
    value = given = tidied(given)
    if given is None or given == "":
        value = widget.field.missing_value
    else:
        try:
            value = _read(form, widget.field.bind(form.context), given)
        except Invalid as problem:
            form.put_error(widget, problem)
            return None
        except (ValueError, TypeError, AttributeError, LookupError, ArithmeticError):
            form.put_error(widget, Invalid(_("A value of another type belongs here.")))
            return None
    return value


def _files(form, widget, given):
    """Return the files of a list of objects; puts an error on the widget when it can't."""
    name, field = widget.field.getName(), widget.field
    try:
        uploads = files_in(given, field.most)
    except Invalid as problem:
        form.put_error(widget, problem)
        return None
    form.add_files(name, field, [], uploads)
    if form.file_problems[name]:
        # The page's own reason: "fill in" would say that nothing was sent.
        words = (translate(each, context=form.request) for each in form.file_problems[name])
        form.put_error(widget, Invalid(" ".join(words)))
        return None
    return files_of(form.request)[name] or field.missing_value


def _read(form, field, given):
    if INamedField.providedBy(field):
        # Before anything unpacks it: a file may name an encoding that makes it a thousandfold.
        raise Invalid(NO_FILES)
    if IDatetime.providedBy(field):
        # plone.restapi asks the context for the value that it has now; a form has none.
        return _on_our_clock(datetime.fromisoformat(given))
    if _is_other(field, given):
        raise TypeError(given)
    if IFloat.providedBy(field):
        # JSON of many a program has no 30.0.
        given = float(given)
    return getMultiAdapter((field, form.context, form.request), IFieldDeserializer)(given)


def _is_other(field, given) -> bool:
    """Whether JSON has another type for it: ``true`` and "10" are no numbers, though Python reads
    them as such; as ``@form`` says."""
    if IBool.providedBy(field):
        return not isinstance(given, bool)
    kinds = next((kinds for kind, kinds in JSON_NUMBERS if kind.providedBy(field)), None)
    return kinds is not None and (isinstance(given, bool) or not isinstance(given, kinds))


def _on_our_clock(time: datetime) -> datetime:
    """Return a time as the page gives it: as a clock here shows it, without zone."""
    return time.astimezone(BRUSSELS).replace(tzinfo=None) if time.tzinfo else time


class _Holder:
    """What z2.switch_on asks for: something with a request."""

    def __init__(self, request):
        self.request = request
