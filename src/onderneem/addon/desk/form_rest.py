"""``GET {form}/@form``: the form as JSON Schema, so that another front end can ask the same."""

from collections.abc import Callable
from collective.easyform.interfaces import IFieldExtender
from itertools import islice
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.desk.asking_nothing import asks
from onderneem.addon.desk.asking_nothing import asks_nothing
from onderneem.addon.desk.asking_nothing import takes_nothing
from onderneem.addon.desk.away import away_as_json
from onderneem.addon.desk.away import is_away
from onderneem.addon.desk.checks import JsonForm
from onderneem.addon.desk.compound import ICompound
from onderneem.addon.desk.compound import IPeriod
from onderneem.addon.desk.day import IDay
from onderneem.addon.desk.fields import IActivity
from onderneem.addon.desk.fields import IAmount
from onderneem.addon.desk.fields import IBankAccount
from onderneem.addon.desk.fields import IConsent
from onderneem.addon.desk.fields import IEnterpriseNumber
from onderneem.addon.desk.fields import IEstablishmentUnit
from onderneem.addon.desk.fields import IMeasure
from onderneem.addon.desk.fields import NONE_YET
from onderneem.addon.desk.files import IAttachments
from onderneem.addon.desk.page import in_steps
from onderneem.addon.desk.parts import parts_of
from onderneem.addon.desk.plain import plain
from onderneem.addon.desk.row_of import rich_words
from onderneem.addon.desk.wish import IContactWish
from onderneem.addon.desk.wish import MOST_CHOSEN
from onderneem.addon.desk.wish import offered
from onderneem.addon.dossiers.holding import MEGABYTE
from onderneem.addon.dossiers.holding import MOST_MEGABYTES
from onderneem.addon.dossiers.wishes import WAYS
from onderneem.addon.guard.file_kind import ENDINGS
from plone.namedfile.interfaces import INamedField
from plone.restapi.services import Service
from plone.restapi.types.interfaces import IJsonSchemaProvider
from plone.z3cform import z2
from typing import Any
from z3c.form.interfaces import HIDDEN_MODE
from z3c.form.interfaces import IFormLayer
from zope.component import getMultiAdapter
from zope.i18n import translate
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IIterableVocabulary
import json

# What our fields are called in a schema's ``format``.
FORMATS = (
    (IEnterpriseNumber, "be-enterprise-number"),
    (IEstablishmentUnit, "be-establishment-unit"),
    (IBankAccount, "iban"),
    (IAmount, "euro"),
    (IMeasure, "measure"),
    (IDay, "date"),
    (IActivity, "nace-bel-2025"),
)
# What plone.restapi says of a choice: the terms, and where others could read them.
CHOICES = ("enum", "enumNames", "choices")
ADDRESSES = ("vocabulary", "querysource")
# Of more nobody chooses from a list, and every answer would carry all.
MOST_CHOICES = 1000


class FormSchema(Service):
    """What ``@submit`` takes, without hidden fields.

    A question on a condition is there and never in ``required``: JSON Schema can't tell an
    editor's formula. Its ``conditional`` says so; ``@submit`` names it when it is asked and lacks.
    """

    def reply(self):
        """Return the schema; for who may see the form."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        if is_away():
            return away_as_json(self.request)
        # Of a form whose questions can't be shown, that it takes nothing is all there is to say.
        shown, parts = ({}, ()) if asks_nothing(self.context) else self._asked()
        return {
            "@id": f"{self.context.absolute_url()}/@form",
            "title": self.context.title,
            "description": self.context.description or "",
            "type": "object",
            "pages": "fieldsets" if in_steps(self.context) else "one",
            "closed": self._words(takes_nothing(self.context)) or None,
            "fieldsets": [
                {
                    "id": part.name,
                    "title": self._words(part.label),
                    "fields": [name for name in part.fields if name in shown],
                }
                for part in parts
            ],
            "properties": {name: self._field(field) for name, field in shown.items()},
            "required": [
                name
                for name, field in shown.items()
                if field.required and asks(field) and not _is_conditional(field)
            ],
            "additionalProperties": False,
        }

    def _asked(self) -> tuple[dict, list]:
        """Return the fields that are shown, by name, and the parts that they stand in."""
        z2.switch_on(self, request_layer=IFormLayer)
        form = JsonForm(self.context, self.request)
        form.update()
        widgets = [each for each in form.all_widgets() if each.mode != HIDDEN_MODE]
        shown = {each.field.getName(): each.field for each in widgets}
        first = self.context.default_fieldset_label or _("Your details")
        parts = parts_of(form.schema, first)
        return shown, [part for part in parts if set(part.fields) & set(shown)]

    def _words(self, message) -> str:
        return translate(message, context=self.request) if message else ""

    def _field(self, field) -> dict:
        told = {
            "title": self._words(field.title),
            "description": self._words(field.description),
            **({"conditional": True} if _is_conditional(field) else {}),
        }
        return {**told, **(_ours(field.bind(self.context)) or self._theirs(field))}

    def _theirs(self, field) -> dict:
        """What plone.restapi says of a field of EasyForm."""
        if not asks(field):
            # Words between the questions, which ``@submit`` takes nothing for.
            html = rich_words(field)
            return {"type": "null", **({"html": html} if html else {})}
        if INamedField.providedBy(field):
            # EasyForm's own files, which ``@submit`` takes none of.
            return {"type": "null"}
        provider = getMultiAdapter((field, self.context, self.request), IJsonSchemaProvider)
        schema = readable(provider.get_schema(), field.bind(self.context), self._words)
        told = {key: schema[key] for key in schema if key not in ("title", "description")}
        return {key: value if _is_json(value) else plain(value) for key, value in told.items()}


def readable(schema: dict, field, say: Callable[[Any], str]) -> dict:
    """Return what plone.restapi says of a bound field, a choice with what there is to choose.

    Its tokens are escaped (``"\\xe9\\xe9n"``): ``@submit`` takes these as well, and the texts.
    Not where its vocabulary can be read, which opens for editors alone.
    """
    told = {key: schema[key] for key in schema if key not in ADDRESSES}
    inner = getattr(field, "value_type", None)
    if "items" in told and inner is not None:
        told["items"] = readable(told["items"], inner.bind(field.context), say)
    if not (IChoice.providedBy(field) and IIterableVocabulary.providedBy(field.vocabulary)):
        return told
    terms = list(islice(field.vocabulary, MOST_CHOICES + 1))
    if len(terms) > MOST_CHOICES:
        return {key: told[key] for key in told if key not in CHOICES}
    tokens = [each.value if _is_escaped(each) else each.token for each in terms]
    titles = [say(each.title) if each.title else None for each in terms]
    pairs = list(zip(tokens, titles, strict=True))
    return told | dict(zip(CHOICES, (tokens, titles, pairs), strict=True))


def _is_conditional(field) -> bool:
    """Whether other answers decide that it is asked."""
    return bool(IFieldExtender(field).TEnabled)


def _is_json(value) -> bool:
    """Whether JSON holds it as it is; a date or a text with mark-up as a default is none."""
    try:
        json.dumps(value)
    except TypeError:
        return False
    return True


def _is_escaped(term) -> bool:
    value = term.value
    return isinstance(value, str) and term.token == value.encode("unicode_escape").decode("ascii")


def _ours(field) -> dict | None:
    """Return what a field of ours takes, or None for another's."""
    for kind, name in FORMATS:
        if kind.providedBy(field):
            return {"type": "string", "format": name, **_bounds(field)}
    if IConsent.providedBy(field):
        return {"type": "boolean", **({"const": True} if field.required else {})}
    if IContactWish.providedBy(field):
        return _wish(field)
    if ICompound.providedBy(field):
        part = {"type": "string", **({"format": "date"} if IPeriod.providedBy(field) else {})}
        return {
            "type": "object",
            "properties": dict.fromkeys(field.parts, part),
            "required": list(field.parts),
            "additionalProperties": False,
        }
    return _files(field) if IAttachments.providedBy(field) else None


def _bounds(field) -> dict:
    """Return what else is to be known of a line of ours."""
    if IMeasure.providedBy(field):
        return {"unit": field.unit, "largest": field.largest}
    return {"none": NONE_YET} if getattr(field, "starters", False) else {}


def _wish(field) -> dict:
    moments = {"type": "string", "enum": offered(field.context, clock.today())}
    return {
        "type": "object",
        "properties": {
            "way": {"type": "string", "enum": list(WAYS)},
            "phone": {"type": "string"},
            "moments": {"type": "array", "maxItems": MOST_CHOSEN, "items": moments},
        },
        "required": ["way", "moments"],
        "additionalProperties": False,
    }


def _files(field) -> dict:
    return {
        "type": "array",
        "maxItems": field.most,
        "items": {
            "type": "object",
            "properties": {
                "filename": {"type": "string"},
                "data": {"type": "string", "contentEncoding": "base64"},
                "content-type": {"type": "string"},
            },
            "required": ["filename", "data"],
        },
        "mediaTypes": list(ENDINGS),
        "largest": field.largest * MEGABYTE,
        "largestTogether": MOST_MEGABYTES * MEGABYTE,
    }
