"""From valid values to a submission: what the page and the service have in common."""

from onderneem.addon.desk.about import About
from onderneem.addon.desk.asking_nothing import asks
from onderneem.addon.desk.compound import ICompound
from onderneem.addon.desk.fields import ICheckedLine
from onderneem.addon.desk.fields import IEnterpriseNumber
from onderneem.addon.desk.files import IAttachments
from onderneem.addon.desk.kinds import kind_of
from onderneem.addon.desk.plain import plain
from onderneem.addon.desk.plain import shown
from onderneem.addon.desk.promise import retention_of
from onderneem.addon.desk.promise import term_of
from onderneem.addon.desk.saved import save_besides
from onderneem.addon.desk.subjects import topic_of
from onderneem.addon.desk.who_asks import address_in
from onderneem.addon.desk.who_asks import digits_of
from onderneem.addon.desk.wish import IContactWish
from onderneem.addon.desk.wording import version_of
from onderneem.addon.desk.wording import wording_of
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.intake import knows
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.intake import reference_of
from onderneem.addon.dossiers.submission import Answer
from onderneem.addon.dossiers.submission import Applicant
from onderneem.addon.dossiers.submission import Receipt
from onderneem.addon.dossiers.submission import Submission
from onderneem.addon.place.section import section_of
from plone import api
from zope.i18n import translate
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IChoice

APPLICANT = ("name", "email", "phone", "enterprise_number")


class NoDesk(Exception):
    """The form stands outside a section, asks nothing, or its section lost its dossiers."""


def submit(form, schema, values: dict, about: About, key: str) -> Receipt:
    """Make a dossier of the values and return its receipt.

    ``values``: by field name, valid; ``key``: the idempotency key. Raises NoDesk, also for a form
    that asks nothing (EasyForm shows one whose questions can't be read so), and KeyUsedOtherwise
    when the key came with other values.
    """
    container = dossiers_of(section_of(form))
    if container is None or not any(asks(schema[name]) for name in values):
        raise NoDesk(form.absolute_url())
    receipt = receive(container, submission_of(form, schema, values, about, key))
    if not receipt.repeated:
        save_besides(form, schema, values)
    return receipt


def came_before(form, key: str) -> bool:
    """Whether something was taken with this key."""
    container = dossiers_of(section_of(form))
    return container is not None and knows(container, key)


def sent_before(form, schema, values: dict, about: About, key: str) -> str:
    """Return the reference that the same answers got with this key, or an empty string."""
    container = dossiers_of(section_of(form))
    if container is None or not knows(container, key):
        return ""
    return reference_of(container, submission_of(form, schema, values, about, key))


def submission_of(form, schema, values: dict, about: About, key: str) -> Submission:
    """Return the submission, each answer with the wording its question had today."""
    request = form.REQUEST
    values = {name: normal(schema[name], value) for name, value in values.items()}
    answers = tuple(
        Answer(
            name,
            translate(field.title, context=request),
            plain(values[name]),
            shown(field.bind(form), values[name], request),
        )
        for name, field in getFieldsInOrder(schema)
        if name in values and asks(field)
    )
    wording = wording_of(schema, request)
    return Submission(
        kind=kind_of(form),
        subject=subject_of(form.title, about.title),
        form=form.UID(),
        answers=answers,
        applicant=_applicant(schema, values),
        key=key,
        topic=_topic(form, schema, values) or about.topic,
        language=(api.portal.get_current_language(form) or "nl")[:2],
        term=term_of(form),
        attachments=_attachments(schema, values),
        wording=wording,
        questions_version=version_of(wording),
        retention=retention_of(form),
        group=getattr(form, "officer_group", None) or "",
        wish=next((schema[name].wish(wish) for name, wish in _wishes(schema, values)), ""),
    )


def subject_of(form: str, item: str) -> str:
    """Return what a dossier is called: its form and what that is about, which isn't said twice.

    >>> subject_of("Terras aanvragen", "terras"), subject_of("Contact", "Terras")
    ('Terras aanvragen', 'Contact: Terras')
    """
    return form if item.casefold() in form.casefold() else f"{form}: {item}"


def _topic(form, schema, values) -> str:
    """The chosen topic, or that of the chosen permit or subsidy.

    EasyForm's own field of that name is a subject in free words.
    """
    chosen = "topic" in values and IChoice.providedBy(schema["topic"])
    return topic_of(section_of(form), str(values["topic"] or "")) if chosen else ""


def _applicant(schema, values) -> Applicant:
    who = {name: _said(values.get(name)) for name in APPLICANT}
    wishes = _wishes(schema, values)
    # Who asks to be called back gives the number there.
    who["phone"] = who["phone"] or next((wish["phone"] for _name, wish in wishes), "")
    who["email"] = address_in(schema, values)
    if "enterprise_number" not in values:
        numbers = (name for name in values if IEnterpriseNumber.providedBy(schema[name]))
        who["enterprise_number"] = _said(values.get(next(numbers, "")))
    who["enterprise_number"] = digits_of(who["enterprise_number"])
    return Applicant(**who)


def _said(value) -> str:
    """Return a text or a number as a text; a question of another kind says nothing of who asks."""
    known = isinstance(value, str | int) and not isinstance(value, bool)
    return str(value) if known else ""


def _wishes(schema, values) -> list[tuple[str, dict]]:
    return [
        (name, values[name])
        for name, field in getFieldsInOrder(schema)
        if IContactWish.providedBy(field) and values.get(name)
    ]


def _attachments(schema, values) -> tuple:
    fields = (name for name, _field in getFieldsInOrder(schema) if name in values)
    files = (values[name] or () for name in fields if IAttachments.providedBy(schema[name]))
    return tuple(each for found in files for each in found)


def normal(field, value):
    """Return a valid value in the one writing that is stored."""
    if value and (ICheckedLine.providedBy(field) or ICompound.providedBy(field)):
        return field.normal(value)
    return value.strip() if isinstance(value, str) else value
