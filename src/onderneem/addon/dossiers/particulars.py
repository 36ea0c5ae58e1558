"""What goes along with a step: checked once, however the step is taken."""

from collections.abc import Mapping
from onderneem.addon import _
from onderneem.addon.dossiers.decision import OUTCOMES
from onderneem.addon.dossiers.decision import outcomes_for
from onderneem.addon.dossiers.deeds import DEEDS
from onderneem.addon.dossiers.interfaces import IPromises
from onderneem.addon.place.section import section_of
from onderneem.addon.reference.signs import without_controls
from zExceptions import BadRequest
from zope.globalrequest import getRequest
from zope.i18n import translate

LONGEST = 5000
# In the order of the page, so that errors are told in it too; then the button.
FIELDS = ("comment", "outcome", "redress")
IN_ORDER = (*FIELDS, "deed")


class BadStep(BadRequest):
    """A step can't be taken so; ``errors``: field -> why, a message."""

    def __init__(self, errors):
        # The workflow tool raises anew what it caught, with the error itself as the argument.
        self.errors = getattr(errors, "errors", errors)
        words = (translate(each, context=getRequest()) for each in self.errors.values())
        super().__init__(" ".join(words))


def refuse_if_erased(dossier) -> None:
    """Raise BadStep: nothing happens any more to what says nothing."""
    if dossier.erased:
        raise BadStep({"deed": _("This dossier is erased: nothing more can be done with it.")})


def text_of(given: object) -> str:
    """Return a text without outer spaces; raises BadStep for what is none, or too long."""
    if given is None:
        return ""
    if not isinstance(given, str):
        raise BadStep({"comment": _("This must be text.")})
    text = without_controls(given).strip()
    if len(text) > LONGEST:
        raise BadStep({"comment": _("At most ${most} characters.", mapping={"most": LONGEST})})
    return text


def checked(name: str, dossier, given: Mapping[str, object]) -> dict[str, str]:
    """Return the particulars of the deed ``name``, those that it has; raises BadStep.

    ``given`` may hold more: a page's form has every field, whichever button is pressed.
    """
    deed, said, errors = DEEDS[name], {}, {}
    for field in (*deed.needs, *deed.offers):
        try:
            said[field] = text_of(given.get(field))
        except BadStep as problem:
            errors[field] = problem.errors["comment"]
    for field in deed.needs:
        if not said.get(field) and field not in errors:
            errors[field] = _missing(field)
    errors = {**_of_decision(dossier.kind, said), **errors}
    if name == "approve_payment" and not may_be_paid(dossier):
        errors["deed"] = _("Only what was granted on an application for a subsidy can be paid.")
    if errors:
        raise BadStep({field: errors[field] for field in IN_ORDER if field in errors})
    return said


def may_be_paid(dossier) -> bool:
    """Whether the last decision about an application for a subsidy grants something."""
    outcome = OUTCOMES.get(dossier.outcome)
    granted = dossier.kind == "application" and outcome is not None and outcome.positive
    promises = IPromises(section_of(dossier), None) if granted else None
    return promises is not None and promises.pays(dossier.form, dossier.topic)


def _missing(field):
    if field == "outcome":
        return _("Choose what was decided.")
    return _("Write what the applicant should know: they read it in the dossier.")


def _of_decision(kind: str, said: dict[str, str]) -> dict:
    outcome = said.get("outcome")
    if not outcome:
        return {}
    if outcome not in outcomes_for(kind):
        return {"outcome": _("That can't be decided about a dossier of this kind.")}
    if OUTCOMES[outcome].adverse and not said.get("redress"):
        return {"redress": _("Say how, where and by when the applicant can go against it.")}
    return {}
