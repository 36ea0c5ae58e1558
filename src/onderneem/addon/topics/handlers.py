"""What happens by itself with guides, permits and subsidies."""

from Acquisition import aq_base
from onderneem.addon.topics import review
from onderneem.addon.topics import useful
from onderneem.addon.topics.interfaces import IEntry
from onderneem.addon.topics.related import relate_anew
from onderneem.addon.topics.versions import FIELD


def begin_review(item, event) -> None:
    """A new item counts for a year."""
    review.begin(item)


def forget_feedback(item, event) -> None:
    """What was said of it goes with it."""
    useful.forget(item)


def forget_original(item, event) -> None:
    """A copy is a page of its own: a page has one version in each language."""
    if getattr(aq_base(item), FIELD, None) is not None:
        item.translation_of = None


def relate_after_checkin(event) -> None:
    """A working copy came back."""
    if IEntry.providedBy(event.object):
        relate_anew(event.object)
        event.object.reindexObject()


def no_review_of_a_working_copy(event) -> None:
    """It was indexed before it was known to be one."""
    if IEntry.providedBy(event.working_copy):
        event.working_copy.reindexObject(idxs=["onderneem_review_by"])
