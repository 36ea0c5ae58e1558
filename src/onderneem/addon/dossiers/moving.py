"""One step of a dossier: the page and ``@workflow`` take it here, under the same rules."""

from onderneem.addon import _
from onderneem.addon.dossiers.deeds import DEEDS
from onderneem.addon.dossiers.deeds import deeds_from
from onderneem.addon.dossiers.history import Event
from onderneem.addon.dossiers.history import event_of
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.particulars import may_be_paid
from plone import api
from Products.CMFCore.WorkflowCore import WorkflowException


class NotNow(Exception):
    """The step can't be taken now; ``happened``: what others did since the page was shown."""

    def __init__(self, happened: tuple[Event, ...] = ()):
        super().__init__("not now")
        self.happened = happened


def take_step(dossier, name: object, given, mark: object = None) -> None:
    """Take the step ``name`` with what was filled in.

    ``mark``: the dossier's mark when its page was shown; None for who doesn't say. Raises BadStep
    for a wrong value, NotNow when somebody was first or it isn't possible from here.
    """
    if not isinstance(name, str) or name not in DEEDS:
        raise BadStep({"deed": _("There is no such step.")})
    refuse_if_stale(dossier, mark)
    particulars = {field: given.get(field) for field in ("outcome", "comment", "redress")}
    try:
        api.portal.get_tool("portal_workflow").doActionFor(dossier, name, **particulars)
    except WorkflowException:
        raise NotNow from None


def refuse_if_stale(dossier, mark: object) -> None:
    """Raise NotNow when something happened since a page with this mark was shown."""
    if mark is None:
        return
    happened = dossier.since(mark) if isinstance(mark, str) else None
    if happened is None or happened:
        raise NotNow(tuple(event_of(dossier, each, False) for each in happened or ()))


def steps_for(dossier) -> list[str]:
    """Return the steps that the current user may take now."""
    if dossier.erased:
        return []
    offered = api.portal.get_tool("portal_workflow").getTransitionsFor(dossier)
    allowed = {each["id"] for each in offered}
    return [
        name
        for name in deeds_from(dossier.state)
        if name in allowed and (name != "approve_payment" or may_be_paid(dossier))
    ]


def told_of(problem: NotNow):
    """Return why a step wasn't taken: who did what meanwhile, if anybody did."""
    if not problem.happened:
        return _("That step isn't possible now. Look at the state: somebody may have moved it.")
    last = problem.happened[-1]
    return _(
        "Something happened since you opened this page, so nothing was done: ${what}${by}, "
        "${when}. Look again before you go on.",
        mapping={
            "what": last.what,
            "by": f" ({last.by})" if last.by else "",
            "when": last.when,
        },
    )
