"""Ask for a reminder, confirm it, end it: what the pages and REST do alike."""

from collections.abc import Iterable
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.languages import NAMES
from onderneem.addon.components.speaking import language_of
from onderneem.addon.guard.pace import CONFIRMATIONS
from onderneem.addon.guard.process_rate import Rate
from onderneem.addon.guard.shared_rates import may_be_written
from onderneem.addon.place.section import section_of
from onderneem.addon.post.outbox import enqueue
from onderneem.addon.post.outbox import withdraw
from onderneem.addon.reference.mail_address import is_mail_address
from onderneem.addon.subsidies.reminders.book import Book
from onderneem.addon.subsidies.reminders.book import book_of
from onderneem.addon.subsidies.reminders.book import found
from onderneem.addon.subsidies.reminders.book import Reminder
from onderneem.addon.subsidies.reminders.letters import confirmation
from onderneem.addon.subsidies.reminders.letters import events_of
from onderneem.addon.subsidies.reminders.rules import MOST_CONFIRMATIONS
from onderneem.addon.subsidies.reminders.rules import MOST_PENDING
from onderneem.addon.subsidies.reminders.rules import MOST_PER_ADDRESS
from onderneem.addon.subsidies.reminders.rules import MOST_PER_SUBSIDY
from onderneem.addon.subsidies.reminders.rules import offered
from onderneem.addon.subsidies.reminders.rules import Wish
from plone import api

# An office, or the customers of a mobile carrier, come from one network.
_rate = Rate(most=20)


class NotAsked(ValueError):
    """What can't be taken: the field, the reason in words, the status to answer with, and after
    how many seconds it can be asked again (0: that isn't known)."""

    def __init__(self, field: str, message: str, status: int = 400, wait: int = 0):
        super().__init__(field)
        self.field, self.message, self.status, self.wait = field, message, status, wait

    def answer(self, response) -> None:
        """Put the status in a response, and when to come back."""
        response.setStatus(self.status)
        if self.wait:
            response.setHeader("Retry-After", str(self.wait))


def checked(subsidy, request, address, wishes) -> tuple[str, frozenset[Wish]]:
    """Return address and wishes as they are kept; raises NotAsked."""
    address = address.strip() if isinstance(address, str) else ""
    if not is_mail_address(address):
        raise NotAsked("email", _("Fill in an e-mail address, for example name@example.be."))
    wished = offered(subsidy.call, clock.now(), subsidy.is_for_good)
    possible = {each.value: each for each in wished}
    if not isinstance(wishes, (list, tuple)) or not wishes:
        raise NotAsked("wishes", _("Choose what you want to hear of."))
    if not all(isinstance(each, str) and each in possible for each in wishes):
        raise NotAsked("wishes", _("That can't be asked of this subsidy now."))
    network = request.getClientAddr() or ""
    if not _rate.allows(network):
        words = _("Many people of your network asked today. Please try again tomorrow.")
        raise NotAsked("", words, 429, _rate.seconds_left(network))
    return address, frozenset(possible[each] for each in wishes)


def ask(subsidy, address: str, wishes: Iterable[Wish]) -> None:
    """Write the letter that asks to confirm.

    Nobody learns whether an address is known: one that has it already, or that was asked too
    often, gets no letter, and the answer is the same. Raises NotAsked when the subsidy is full.
    """
    book, now = book_of(api.portal.get(), make=True), clock.stored_now()
    own = dict(book.of_address(address))
    mine = {key: each for key, each in own.items() if each.item == subsidy.UID()}
    if any(each.confirmed and each.wishes >= frozenset(wishes) for each in mine.values()):
        return
    waiting = [key for key, each in mine.items() if not each.confirmed and not each.has_lapsed(now)]
    if waiting:
        _once_more(book, waiting[0], subsidy, frozenset(wishes))
        return
    pending = [each for each in own.values() if not each.confirmed and not each.has_lapsed(now)]
    if len(own) >= MOST_PER_ADDRESS or len(pending) >= MOST_PENDING:
        return
    if len(book.by_item.get(subsidy.UID(), ())) >= MOST_PER_SUBSIDY:
        raise NotAsked("", _("So many people asked for this that we can't take more."), 503)
    section, language = section_of(subsidy).absolute_url(), language_of(subsidy)
    ours = language if language in NAMES else None
    reminder = Reminder(address, subsidy.UID(), subsidy.absolute_url(), section, now, ours)
    _once_more(book, book.add(reminder), subsidy, frozenset(wishes))


def confirm(key: str) -> Reminder | None:
    """Let a reminder count; returns it, or None when there is none. Twice is once."""
    book, now = book_of(api.portal.get()), clock.stored_now()
    reminder = found(api.portal.get(), key, now)
    if reminder is None:
        return None
    if reminder.confirmed is None:
        # It comes in the place of what the same person asked before.
        for other, each in list(book.of_address(reminder.address)):
            if other != key and each.item == reminder.item:
                reminder.wishes |= each.wishes if each.confirmed else frozenset()
                book.drop(other)
        reminder.confirmed = now
    return reminder


def end(key: str) -> None:
    """Forget a reminder, and its letters that didn't go yet; what isn't there is ended too."""
    book = book_of(api.portal.get())
    if book is not None and len(key) < 200 and key in book.reminders:
        book.drop(key)
        withdraw(api.portal.get(), events_of(key))


def forget_rates() -> None:
    """Begin anew, as a test does."""
    _rate.forget()


def _once_more(book: Book, key: str, subsidy, wishes: frozenset[Wish]) -> None:
    reminder = book.reminders[key]
    if reminder.letters < MOST_CONFIRMATIONS and may_be_written(reminder.address, CONFIRMATIONS):
        reminder.wishes = wishes
        reminder.letters += 1
        enqueue(confirmation(reminder, key, subsidy.title))
