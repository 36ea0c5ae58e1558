"""Whether a form takes anything now, in words."""

from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.desk.opening import Opening
from onderneem.addon.dossiers.when import moment_shown
from onderneem.addon.place.times import in_brussels


def opening_of(form) -> Opening:
    """Return from when until when a form takes something."""
    moments = (getattr(form, name, None) for name in ("opens", "closes"))
    return Opening(*(in_brussels(each) if each else None for each in moments))


def open_until(form):
    """Return until when a form that is open takes something, a message; empty without a day."""
    opening = opening_of(form)
    if opening.closes is None or not opening.is_open(clock.now()):
        return ""
    return _("Open until ${moment}.", mapping={"moment": moment_shown(opening.closes)})


def closed_now(form):
    """Return why nothing is taken now, a message; an empty string while the form is open."""
    opening, now = opening_of(form), clock.now()
    if opening.comes(now):
        return _("This form opens on ${moment}.", mapping={"moment": moment_shown(opening.opens)})
    if opening.is_over(now):
        return _(
            "This form was closed on ${moment}.", mapping={"moment": moment_shown(opening.closes)}
        )
    return ""
