"""How it stands with a review, in words."""

from onderneem.addon import _
from onderneem.addon.components.parts import Badge
from onderneem.addon.topics.review_dates import Due

BADGES = {
    Due.SOON: Badge(_("Look it over soon"), "soon"),
    Due.OVERDUE: Badge(_("Review overdue"), "over"),
}


def badge_of(due: Due) -> Badge | None:
    """Return the badge for editors; what is fine needs none."""
    return BADGES.get(due)
