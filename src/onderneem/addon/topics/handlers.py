"""What happens by itself with guides, permits and subsidies."""

from Acquisition import aq_base
from onderneem.addon.components.working_copies import forget_working_copy
from onderneem.addon.topics import review
from onderneem.addon.topics import useful
from onderneem.addon.topics.interfaces import IEntry
from onderneem.addon.topics.related import relate_anew
from onderneem.addon.topics.versions import FIELD
from z3c.relationfield import RelationValue
from z3c.relationfield.event import updateRelations

# Of what a working copy isn't: a page of its own.
INDEXES = ["onderneem_review_by", "onderneem_translation"]


def begin_review(item, event) -> None:
    """A new item counts for a year."""
    review.begin(item)


def forget_feedback(item, event) -> None:
    """What was said of it goes with it."""
    useful.forget(item)


def forget_original(item, event) -> None:
    """A copy is a page of its own: a page has one version in each language, and what is copied from
    a working copy isn't one itself. Of a working copy that is only being made we hear later."""
    forget_working_copy(item)
    if getattr(aq_base(item), FIELD, None) is not None:
        item.translation_of = None


def relate_after_checkin(event) -> None:
    """A working copy came back."""
    if IEntry.providedBy(event.object):
        relate_anew(event.object)
        event.object.reindexObject()


def know_a_working_copy(event) -> None:
    """It was copied and indexed before it was known to be one: it forgot of which page it is the
    translation, which the page itself would forget when it comes back."""
    item, copy = event.object, event.working_copy
    if not IEntry.providedBy(copy):
        return
    original = getattr(aq_base(item), FIELD, None)
    if original is not None and not original.isBroken():
        copy.translation_of = RelationValue(original.to_id)
        updateRelations(copy, None)
    copy.reindexObject(idxs=INDEXES)
