"""From valid values to a submission: what the page and the service have in common."""

from collective.easyform.interfaces import ILabel
from onderneem.addon.desk.about import About
from onderneem.addon.desk.fields import IEnterpriseNumber
from onderneem.addon.desk.plain import plain
from onderneem.addon.desk.plain import shown
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.submission import Answer
from onderneem.addon.dossiers.submission import Applicant
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.dossiers.submission import Receipt
from onderneem.addon.dossiers.submission import Submission
from onderneem.addon.place.section import section_of
from onderneem.addon.reference.enterprise_number import parse_enterprise_number
from plone import api
from zope.i18n import translate
from zope.schema import getFieldsInOrder

APPLICANT = ("name", "email", "phone", "enterprise_number")


class NoDesk(Exception):
    """The form stands outside a section, or its section lost its dossiers."""


def submit(form, schema, values: dict, about: About, key: str) -> Receipt:
    """Make a dossier of the values and return its receipt.

    ``values``: by field name, valid; ``key``: the idempotency key. Raises NoDesk, and
    KeyUsedOtherwise when the key came with other values.
    """
    container = dossiers_of(section_of(form))
    if container is None:
        raise NoDesk(form.absolute_url())
    return receive(container, submission_of(form, schema, values, about, key))


def submission_of(form, schema, values: dict, about: About, key: str) -> Submission:
    """Return the submission, each answer with the wording its question had today."""
    request = form.REQUEST
    values = {name: _normal(schema[name], value) for name, value in values.items()}
    answers = tuple(
        Answer(
            name,
            translate(field.title, context=request),
            plain(values[name]),
            shown(field.bind(form), values[name], request),
        )
        for name, field in getFieldsInOrder(schema)
        if name in values and not ILabel.providedBy(field)
    )
    subject = f"{form.title}: {about.title}" if about.title else form.title
    who = {name: str(values.get(name) or "") for name in APPLICANT}
    return Submission(
        kind=Kind(getattr(form, "purpose", None) or "question"),
        subject=subject,
        form=form.UID(),
        answers=answers,
        applicant=Applicant(**who),
        key=key,
        topic=str(values.get("topic") or about.topic),
        language=(api.portal.get_current_language(form) or "nl")[:2],
    )


def _normal(field, value):
    if value and IEnterpriseNumber.providedBy(field):
        return parse_enterprise_number(value)
    return value.strip() if isinstance(value, str) else value
