"""The state of a call in words."""

from onderneem.addon import _
from onderneem.addon.components.parts import Badge
from onderneem.addon.subsidies.window import State

BADGES = {
    State.ANNOUNCED: Badge(_("Announced"), "info"),
    State.OPEN: Badge(_("Open"), "good"),
    State.CLOSING_SOON: Badge(_("Closes soon"), "soon"),
    State.CLOSED: Badge(_("Closed"), "over"),
    State.EXHAUSTED: Badge(_("Budget spent"), "over"),
    State.WITHDRAWN: Badge(_("Withdrawn"), "over"),
    State.CONTINUOUS: Badge(_("Always open"), "good"),
}
