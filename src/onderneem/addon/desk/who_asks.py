"""The questions that say who asks, known by their kind or by their name: what none of them takes,
and the address that the answers give."""

from collections.abc import Mapping
from onderneem.addon.desk.fields import ICheckedLine
from onderneem.addon.desk.fields import NONE_YET
from onderneem.addon.desk.rules import NO_ADDRESS
from onderneem.addon.desk.wish import PHONE
from onderneem.addon.reference.enterprise_number import InvalidEnterpriseNumber
from onderneem.addon.reference.enterprise_number import parse_enterprise_number
from onderneem.addon.reference.enterprise_number import why_none
from onderneem.addon.reference.mail_address import is_mail_address
from onderneem.addon.reference.phone import is_phone
from onderneem.addon.reference.phone import NO_PHONE
from plone.schema.email import IEmail
from typing import Any
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import INativeStringLine
from zope.schema.interfaces import ITextLine

ENTERPRISE = "enterprise_number"
# The second one is the e-mail address in the fields that EasyForm gives a new form.
EMAIL, REPLY_TO = "email", "replyto"


def is_line(field: Any) -> bool:
    """Whether it is answered with one line of text."""
    return ITextLine.providedBy(field) or INativeStringLine.providedBy(field)


def is_for_letters(field: Any) -> bool:
    """Whether a letter goes to what is filled in: what no mail server takes is said at once."""
    return IEmail.providedBy(field) or field.getName() in (EMAIL, REPLY_TO)


def problem_with_who(field: Any, value: Any):
    """Return why nobody is reached or found by an answer, a message; None where somebody is."""
    if value and is_for_letters(field) and not is_mail_address(value):
        return NO_ADDRESS
    if not value or not is_line(field):
        return None
    if field.getName() == PHONE and not is_phone(value):
        return NO_PHONE
    # Our own kinds of lines look at their answers themselves.
    named = field.getName() == ENTERPRISE and not ICheckedLine.providedBy(field)
    return _no_number(value) if named and value != NONE_YET else None


def address_in(schema: Any, values: Mapping[str, Any]) -> str:
    """Return the address to write to: of the field that is called so, of EasyForm's own (the first
    that was filled in), or of the only one of that kind. Of several nobody knows whose they are:
    the letters have a key."""
    known = [name for name in (EMAIL, REPLY_TO) if name in schema]
    kind = [name for name, field in getFieldsInOrder(schema) if IEmail.providedBy(field)]
    names = known or (kind if len(kind) == 1 else [])
    given = (values.get(name) for name in names)
    return next((each for each in given if each and isinstance(each, str)), "")


def is_address_unknown(schema: Any) -> bool:
    """Whether a form asks several addresses, and doesn't say which is of who asks."""
    fields = dict(getFieldsInOrder(schema))
    named = {EMAIL, REPLY_TO} & set(fields)
    return not named and sum(map(IEmail.providedBy, fields.values())) > 1


def digits_of(text: str) -> str:
    """Return the ten digits of an enterprise number. That one has none yet is no number: two
    starters are never the same enterprise."""
    try:
        return parse_enterprise_number(text)
    except InvalidEnterpriseNumber:
        return ""


def _no_number(value: str):
    try:
        parse_enterprise_number(value)
    except InvalidEnterpriseNumber as wrong:
        return why_none(wrong.reason)
    return None
