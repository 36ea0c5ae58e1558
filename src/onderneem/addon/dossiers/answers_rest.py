"""What the services of this room answer to what is wrong, and how they read a body."""

from onderneem.addon import _
from onderneem.addon.components.json_object import NotAnObject
from onderneem.addon.components.json_object import object_in
from onderneem.addon.components.json_object import validation_error
from onderneem.addon.dossiers.history import in_words
from onderneem.addon.dossiers.moving import NotNow
from onderneem.addon.dossiers.moving import told_of
from onderneem.addon.dossiers.particulars import BadStep
from zope.i18n import translate


def object_of(request) -> dict:
    """Return the object in the body, nothing for no body; raises BadStep for anything else."""
    try:
        return object_in(request)
    except NotAnObject as problem:
        raise BadStep({"": problem.message}) from None


def invalid(service, errors, status: int = 400) -> dict:
    """Return the contract's body for a validation error."""
    return validation_error(service.request, errors.items(), status)


def conflict(service, problem: NotNow) -> dict:
    """Return that it can't be done now, and what happened meanwhile; 409."""
    request = service.request
    request.response.setStatus(409)
    happened = [in_words(each, request) for each in problem.happened]
    message = translate(told_of(problem), context=request)
    return {"type": "Conflict", "message": message, "happened": happened}


def not_found(service) -> dict:
    """Return the one answer to a wrong reference and a wrong key alike, with status 404."""
    service.request.response.setStatus(404)
    message = _("This reference and key don't belong together. Check them, or ask us.")
    return {"type": "NotFound", "message": translate(message, context=service.request)}


def too_many(service) -> dict:
    """Return that it was tried, or written, too often; 429."""
    service.request.response.setStatus(429)
    service.request.response.setHeader("Retry-After", "600")
    message = _("That was too often. Try again in ten minutes.")
    return {"type": "TooManyRequests", "message": translate(message, context=service.request)}
