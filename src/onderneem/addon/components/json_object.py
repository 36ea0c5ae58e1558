"""The body of a request to a service of ours, and what it says of a body that can't be."""

from collections.abc import Iterable
from itertools import islice
from onderneem.addon import _
from onderneem.addon.components.json_parts import why_not
from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
from typing import Any
from zope.i18n import translate
import json

MOST_TOLD = 100
# Why a body isn't read, whatever it was sent as.
UNREAD = {
    "deep": _("What was sent is nested too deep."),
    "many": _("What was sent holds too many values."),
}


class NotAnObject(Exception):
    """``message``: what is wrong with the body, for who sent it."""

    def __init__(self, message: str):
        super().__init__(message)
        self.message = message


def object_in(request: Any) -> dict:
    """Return the JSON object in the body, nothing for no body; raises NotAnObject."""
    body = request.get("BODY")
    unread = why_not(body) if isinstance(body, bytes) else ""
    if unread:
        raise NotAnObject(UNREAD[unread])
    try:
        return json_body(request)
    except (DeserializationError, UnicodeDecodeError, RecursionError):
        raise NotAnObject(_why(body)) from None


def _why(body: Any) -> str:
    """Whoever sends good JSON isn't told that it is none."""
    try:
        json.loads(body)
    except (ValueError, TypeError, RecursionError):
        return _("The body must be JSON.")
    return _("The body must be a JSON object.")


def validation_error(
    request: Any,
    errors: Iterable[tuple[str, str]],
    status: int = 400,
    kind: str = "ValidationError",
) -> dict:
    """Return the contract's body for what was sent wrongly, and set the status.

    ``errors``: (field, message) each, at least one; the field is empty for what is wrong with the
    whole; no more are told than anybody reads.
    """
    request.response.setStatus(status)
    told = [
        {"field": field, "message": translate(message, context=request)}
        for field, message in islice(errors, MOST_TOLD)
    ]
    return {"type": kind, "message": told[0]["message"], "errors": told}
