"""What is said of a batch that is none."""

from onderneem.addon import _
from onderneem.addon.components.batch import NoBatch


def batch_problem(wrong: NoBatch):
    """Return the message for ``wrong.field``."""
    words = {"least": wrong.least, "most": wrong.most}
    return _("Give a number from ${least} to ${most}.", mapping=words)
