"""The job that sends reminders: each once, and forgets who got what they asked for."""

from datetime import timedelta
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.catalogue.out.published import is_told
from onderneem.addon.jobs.job import Job
from onderneem.addon.jobs.runner import still_at_it
from onderneem.addon.place.section import section_of
from onderneem.addon.post.outbox import enqueue
from onderneem.addon.subsidies.content import ISubsidy
from onderneem.addon.subsidies.reminders.book import Book
from onderneem.addon.subsidies.reminders.book import book_of
from onderneem.addon.subsidies.reminders.book import Reminder
from onderneem.addon.subsidies.reminders.letters import closing
from onderneem.addon.subsidies.reminders.letters import opening
from onderneem.addon.subsidies.reminders.rules import is_due
from onderneem.addon.subsidies.reminders.rules import is_hopeless
from onderneem.addon.subsidies.reminders.rules import Wish
from plone.app.uuid.utils import uuidToObject
from ZODB.POSException import ConflictError
import transaction

LETTERS = {Wish.OPENS: opening, Wish.CLOSES: closing}
AT_ONCE = 100


class SendReminders(Job):
    """Every hour; a letter and that it was written are kept in one transaction."""

    title = _("Reminds people of subsidies that open or close")
    every = timedelta(hours=1)
    steady = False

    def waiting(self, site) -> bool:
        """Whether anybody asked."""
        book = book_of(site)
        return book is not None and bool(book.reminders)

    def run(self, site) -> int:
        """Return how many letters were written."""
        book = book_of(site)
        items = list(book.by_item) if book is not None else []
        return sum(_of_item(site, book, uid) for uid in items)


def _of_item(site, book: Book, uid: str) -> int:
    """The reminders of one subsidy."""
    written, keys = 0, list(book.by_item.get(uid, ()))
    for start in range(0, len(keys), AT_ONCE):
        still_at_it(site)
        # Looked at anew for each batch: after a commit it may be another.
        subsidy = uuidToObject(uid, unrestricted=True)
        some = keys[start : start + AT_ONCE]
        number = sum(_one(book, key, subsidy) for key in some if key in book.reminders)
        written += number if _committed() else 0
    return written


def _one(book: Book, key: str, subsidy) -> int:
    reminder, now = book.reminders[key], clock.stored_now()
    if reminder.has_lapsed(now) or _is_gone(subsidy):
        book.drop(key)
        return 0
    if reminder.confirmed is None or not is_told(subsidy):
        return 0
    call, title = subsidy.call, " ".join(subsidy.title.split())
    due = [each for each in Wish if each in reminder.wishes and is_due(call, now, each)]
    # Of what opens for less than a week: the letter that it is open says when it closes.
    for wish in due[:1]:
        enqueue(LETTERS[wish](reminder, key, title, call.closes_next(now)))
    _keep_the_rest(book, key, reminder, due, call, now)
    return len(due[:1])


def _keep_the_rest(book: Book, key: str, reminder: Reminder, due, call, now) -> None:
    rest = frozenset(
        each
        for each in reminder.wishes.difference(due)
        if not is_hopeless(call, now, each, reminder.asked)
    )
    if not rest:
        book.drop(key)
    elif rest != reminder.wishes:
        reminder.wishes = rest


def _is_gone(subsidy) -> bool:
    """Whether it was deleted, or stands in no section any more."""
    return not ISubsidy.providedBy(subsidy) or section_of(subsidy) is None


def _committed() -> bool:
    """Somebody may end a reminder while it is sent; the next round then does this batch anew."""
    try:
        transaction.commit()
    except ConflictError:
        transaction.abort()
        return False
    return True
